// The words of each provision that are not in a child of it.
#pragma once

#include "parser/facts/section_words.hpp"

#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

namespace nutmeg {

/// Indices of the direct words of all provisions, without their designators and without words that
/// are in no provision, in one list.
class DirectWords {
public:
    explicit DirectWords(SectionWords const& words) : first_(words.parents.size() + 1, 0) {
        for (auto const& run : words.runs)
            first_[run.provision + 1] += run.end - run.begin;
        std::partial_sum(first_.begin(), first_.end(), first_.begin());
        all_.resize(first_.back());
        auto next = first_;
        for (auto const& run : words.runs)
            for (auto word = run.begin; word < run.end; ++word)
                all_[next[run.provision]++] = word;
    }

    /// Those of one provision, in order.
    std::span<std::uint32_t const> operator[](ProvisionIndex provision) const {
        return {all_.data() + first_[provision], all_.data() + first_[provision + 1]};
    }

    /// Number of provisions, with the section itself.
    std::size_t size() const { return first_.size() - 1; }

private:
    std::vector<std::uint32_t> all_;   ///< ordered by provision
    std::vector<std::uint32_t> first_; ///< per provision, and the number of all
};

} // namespace nutmeg
