// The common subsequence of two sequences of numbers: E. W. Myers, "An O(ND) Difference Algorithm
// and Its Variations" (1986), in linear space. Where two texts have little in common the search
// is cut off and goes on from a number that stands once on both sides, or else from the best point
// it reached, so that time stays bounded whatever the size.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace nutmeg {

/// `size` numbers from old_begin on equal those from new_begin on.
struct CommonRun {
    std::uint32_t old_begin = 0;
    std::uint32_t new_begin = 0;
    std::uint32_t size = 0;
};

/// The same runs with the old side called the new one.
std::vector<CommonRun> exchanged(std::vector<CommonRun> runs);

/// Puts a run behind `runs`, into the last of them where it goes on from it; leaves an empty one
/// out.
void append_run(std::vector<CommonRun>& runs, CommonRun run);

/// Of several answers of one worth a search takes one by the order of its two sides. Whoever wants
/// the same one whichever text is called the old puts the sides in an order of their own first:
/// whether `new_text` goes before `old_text` in it.
bool is_turned(std::string_view old_text, std::string_view new_text);

/// Runs in rising order on both sides, not touching both ways. Longest in sum where the search was
/// not cut off.
std::vector<CommonRun> common_runs(std::span<std::uint32_t const> old_numbers,
                                   std::span<std::uint32_t const> new_numbers);

} // namespace nutmeg
