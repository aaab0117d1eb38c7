// The length of a longest common subsequence by the quadratic table: slow but obviously correct, to
// check the fast algorithm.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace nutmeg::test {

inline std::size_t lcs_length(std::vector<std::uint32_t> const& a,
                              std::vector<std::uint32_t> const& b) {
    std::vector<std::size_t> row(b.size() + 1, 0);
    for (auto const one : a) {
        std::size_t diagonal = 0;
        for (std::size_t j = 0; j < b.size(); ++j) {
            auto const above = row[j + 1];
            row[j + 1] = one == b[j] ? diagonal + 1 : std::max(above, row[j]);
            diagonal = above;
        }
    }
    return row[b.size()];
}

} // namespace nutmeg::test
