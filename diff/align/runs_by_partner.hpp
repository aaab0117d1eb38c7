// The common runs of two texts once their provisions have partners. The shortest edit of the whole
// section matches a rung of a ladder ("For the fiscal year ending June 30, 2026, ...") with the
// rung that took its place; the partners say which rung it became.
#pragma once

#include "diff/align/runs_by_provision.hpp"

#include <vector>

namespace nutmeg {

/// `runs`, where the words of partners are matched with each other if that matches clearly more of
/// them. Words that no partner claims keep their match. The result is in the order of the old text;
/// that of the new text may fall where provisions changed places. Exchanging the texts exchanges
/// the sides.
std::vector<CommonRun> runs_by_partner(NumberedWords const& old_side,
                                       NumberedWords const& new_side,
                                       std::vector<CommonRun> const& runs,
                                       Alignment const& alignment);

/// The runs that rise on both sides, with the most words in total.
std::vector<CommonRun> rising_runs(std::vector<CommonRun> const& runs);

} // namespace nutmeg
