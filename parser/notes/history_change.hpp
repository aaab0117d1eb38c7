// What one clause of a History note says that its act did. A scanner over the words: verbs start
// changes; prepositions decide whether a provision is the object of a change, its location, its new
// designator, or only mentioned.
#pragma once

#include "parser/notes/note.hpp"

#include <string_view>
#include <vector>

namespace nutmeg {

/// Reads the words of `body` into `clause.changes` and `clause.effective`.
/// @param note    the entire note
/// @param body    a span of `note`: the clause after the names of its acts
/// @param quotes  spans of all quotations with their quotation marks, in order
/// @param budget  how many provisions ranges may still add; reduced by those that are added
/// @param clause  its act must be set
void read_changes(std::string_view note,
                  Span body,
                  std::vector<Span> const& quotes,
                  std::size_t& budget,
                  HistoryClause& clause);

} // namespace nutmeg
