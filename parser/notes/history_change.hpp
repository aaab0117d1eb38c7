// What one clause of a history note says that its act did. A scanner over the words: verbs open
// changes, prepositions decide whether a provision is a change's object, its place, its new
// designator, or only mentioned.
#pragma once

#include "parser/notes/note.hpp"

#include <string_view>
#include <vector>

namespace nutmeg {

/// Reads the words `body` (a span of `note`, behind the names of the acts) into
/// `clause.changes` and `clause.effective`. `quotes` are the spans of all words in quotation marks
/// with their marks, in order. `budget` bounds the provisions that ranges may name in all.
void read_changes(std::string_view note,
                  Span body,
                  std::vector<Span> const& quotes,
                  std::size_t& budget,
                  HistoryClause& clause);

} // namespace nutmeg
