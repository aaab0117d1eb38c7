// Provisions as history notes name them, made whole: lists and ranges expanded, "Subdiv. (2)" put
// under the subsection that the words before or after it name.
#pragma once

#include "parser/citations/level.hpp"
#include "parser/notes/history_note_grammar.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// A provision from the level of its first mark down: Subdivision {"2", "A"} is "(2)(A)".
struct NotePath {
    Level first = Level::Subsection;
    std::vector<std::string> marks;

    std::string text() const;
};

/// The provisions of a list, ranges filled: "(a)(1) to (3)" gives (a)(1), (a)(2), (a)(3). Every
/// provision that a range adds is taken off `budget`; with none left only the ends are named.
std::vector<NotePath> expand_units(Level first,
                                   std::vector<grammar::HistoryDesignator> const& list,
                                   std::size_t& budget);

/// `child` under as much of `parent` as lies above it: (b)(1) and Subdivision (2) give (b)(2).
/// A child at or above the parent's first level stays as it is.
NotePath under(NotePath const& parent, NotePath const& child);

/// Each child under each parent; the children alone when there are no parents or more than eight,
/// because then the words no longer say which is meant.
std::vector<NotePath> under_all(std::vector<NotePath> const& parents,
                                std::vector<NotePath> const& children);

} // namespace nutmeg
