// Full paths of the provisions that History notes name: lists and ranges are expanded, and
// "Subdiv. (2)" is put under the subsection named before or after it.
#pragma once

#include "parser/citations/level.hpp"
#include "parser/notes/history_note_grammar.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// A provision from the level of its first designator down: Subdivision {"2", "A"} is "(2)(A)".
struct NotePath {
    Level first = Level::Subsection;
    std::vector<std::string> designators;

    /// "(b)(2)(A)".
    std::string text() const;
};

/// The provisions of a list, with ranges expanded: (a)(1), (a)(2), (a)(3) for "(a)(1) to (3)".
/// Every provision that a range adds is deducted from `budget`; if none is left, only the ends are
/// named.
std::vector<NotePath> expand_units(Level first,
                                   std::vector<grammar::HistoryDesignator> const& list,
                                   std::size_t& budget);

/// `child` under the levels of `parent` that are above it: (b)(2) for (b)(1) and Subdivision (2).
/// A child at or above the first level of the parent is unchanged.
NotePath descendant_path(NotePath const& parent, NotePath const& child);

/// Each child under each parent; the children alone if there are no parents or more than eight,
/// because the words then no longer say which is meant.
std::vector<NotePath> under_all(std::vector<NotePath> const& parents,
                                std::vector<NotePath> const& children);

} // namespace nutmeg
