// A redline: the old and the new text of a section as one sequence of pieces. Pieces are spans, so
// that a redline is always exact: equal and deleted pieces are the old text, equal and inserted
// ones the new.
#pragma once

#include "diff/words/edit_cleanup.hpp"
#include "parser/text/span.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

enum class Op : std::uint8_t { Equal, Delete, Insert };

/// "equal", "delete", "insert".
std::string_view op_name(Op op);

struct RedlinePiece {
    Op op = Op::Equal;
    Span old_span; ///< of the old text; empty for Insert
    Span new_span; ///< of the new text; empty for Delete
    /// Number of the move that this piece is one end of: deleted here, inserted there with the same
    /// words; 0 where nothing moved.
    std::uint32_t move = 0;
};

/// Pieces in the order to be read; neighbours differ in op (or in move), none is empty.
using Redline = std::vector<RedlinePiece>;

/// The redline that keeps the words of `runs`, in order, and marks the others. Blanks that differ
/// between equal words are marked too, so that it is exact.
Redline redline_of(WordPair const& words, std::vector<CommonRun> const& runs);

/// Gives the deleted pieces inside `old_span` and the inserted ones inside `new_span` the number
/// `move`, cutting pieces at the spans' ends; false, and nothing done, where any word of either is
/// kept.
bool mark_move(Redline& redline, Span old_span, Span new_span, std::uint32_t move);

/// The redline of two texts, word by word: a word, a number, a section number or a designator is
/// never cut, and equal stop words inside a rewritten phrase do not hold it in pieces. Exact at any
/// size.
Redline make_redline(std::string_view old_text, std::string_view new_text);

/// The words of a piece: from the old text unless inserted.
std::string_view words_of(RedlinePiece const& piece,
                          std::string_view old_text,
                          std::string_view new_text);

} // namespace nutmeg
