// Which of the numbers beside the lines of a text are line numbers: those that count upward.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace nutmeg {

/// A number that may be a line number.
struct NumberCandidate {
    std::size_t line = 0;    ///< index of its line
    std::uint32_t value = 0; ///< 0 if the line has none
    std::size_t begin = 0;   ///< bytes of its line
    std::size_t end = 0;
    bool begins_page = false;
};

/// The indexes of those candidates, one for each line with words in order, that count upward by
/// one. The count may begin anywhere, skip numbers or begin again if the next lines confirm it.
/// Linear in the number of candidates.
std::vector<std::size_t> number_chain(std::vector<NumberCandidate> const& candidates);

} // namespace nutmeg
