// The longest common subsequence of two sequences of numbers: E. W. Myers, "An O(ND) Difference
// Algorithm and Its Variations" (1986), in linear space. If two texts have little in common, the
// search is cut off and continues from a number that occurs once on both sides, or else from the
// furthest point reached. So time stays bounded at any size.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace nutmeg {

/// `size` equal numbers, from `old_begin` and `new_begin` on.
struct CommonRun {
    std::uint32_t old_begin = 0;
    std::uint32_t new_begin = 0;
    std::uint32_t size = 0;

    bool operator==(CommonRun const&) const = default;
};

/// The same runs with the sides exchanged.
std::vector<CommonRun> swapped(std::vector<CommonRun> runs);

/// Appends a run, joined to the last one if it continues it. Drops an empty run.
inline void append_run(std::vector<CommonRun>& runs, CommonRun run) {
    if (run.size == 0)
        return;
    if (!runs.empty() && runs.back().old_begin + runs.back().size == run.old_begin
        && runs.back().new_begin + runs.back().size == run.new_begin)
        runs.back().size += run.size;
    else
        runs.push_back(run);
}

/// Whether `new_text` precedes `old_text` in a fixed order of texts. Where several results are
/// equally good, the search chooses by the order of its two sides; a caller that puts the sides in
/// this order first gets the same result in both directions.
bool is_swapped(std::string_view old_text, std::string_view new_text);

/// The common runs, in rising order on both sides; no two adjoin on both sides. Their total size is
/// the maximum unless the search was cut off.
std::vector<CommonRun> common_runs(std::span<std::uint32_t const> old_numbers,
                                   std::span<std::uint32_t const> new_numbers);

} // namespace nutmeg
