// A redline is the old and the new text of a section as one sequence of pieces. The equal and
// deleted pieces are exactly the old text, the equal and inserted ones exactly the new text.
#pragma once

#include "diff/words/edit_cleanup.hpp"
#include "parser/text/span.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace nutmeg {

enum class Op : std::uint8_t { Equal, Delete, Insert };

/// "equal", "delete", "insert".
std::string_view op_name(Op op);

struct RedlinePiece {
    Op op = Op::Equal;
    Span old_span; ///< bytes of the old text; empty for Insert
    Span new_span; ///< bytes of the new text; empty for Delete
    /// The deleted and the inserted pieces of a move have the same number; 0 if the piece was not
    /// moved. Words that changed inside a moved passage are pieces with 0 between those of the
    /// move.
    std::uint32_t move = 0;
};

/// Pieces in reading order. Neighbors differ in `op` or in `move`; no piece is empty.
using Redline = std::vector<RedlinePiece>;

/// The redline that keeps the words of `runs`, which are in order, and marks all others. Whitespace
/// that differs between equal words is marked too, so that the redline is exact. Between two runs,
/// deleted words come before inserted ones; a run of size 0 separates edits, so that inserted words
/// can come first.
Redline redline_of(WordPair const& words, std::vector<CommonRun> const& runs);

/// A passage that was deleted in one place and inserted, perhaps changed, in another.
struct MovedPassage {
    Span old_span;
    Span new_span;
};

/// Sets the number `move`, above 0, on the deleted pieces inside the old span of the passage and
/// the inserted ones inside the new span, and cuts pieces at the ends of the spans. Returns false
/// and changes nothing if any word of either span is kept or already moved.
bool mark_move(Redline& redline, MovedPassage const& passage, std::uint32_t move);

/// Marks as deleted and inserted, and not as moved, the words that changed inside a passage that
/// `mark_move` marked. Its first designators remain part of the move.
void mark_edits_of_move(Redline& redline,
                        std::string_view old_text,
                        std::string_view new_text,
                        MovedPassage const& passage);

/// Joins adjacent pieces of one kind that are part of no move, which edits of moves may leave.
void join_pieces(Redline& redline);

/// The redline of two texts. It never splits a word, a number, a section number or a designator,
/// and equal stop words do not break up a rewritten phrase.
Redline make_redline(std::string_view old_text, std::string_view new_text);

/// The words of a piece, from the new text if it was inserted, otherwise from the old text.
std::string_view words_of(RedlinePiece const& piece,
                          std::string_view old_text,
                          std::string_view new_text);

} // namespace nutmeg
