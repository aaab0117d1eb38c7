// A redline for display: paragraphs of marked words, with designators separated and long unchanged
// ranges marked for folding. The terminal and HTML formats both render it.
#pragma once

#include "diff/comparison.hpp"
#include "parser/bills/act.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Words with one mark, never empty and without spaces at their ends.
struct ViewRun {
    Op op = Op::Equal;
    std::uint32_t move = 0;       ///< as RedlinePiece::move
    bool designator = false;      ///< the words are the designator of a provision, "(b)"
    bool space_before = false;    ///< a space separates it from the run before
    std::string_view words;       ///< of the section's texts
    std::string path;             ///< designator: of its provision, on its own side
    Level level = Level::Section; ///< designator: of its provision
};

/// One paragraph.
struct ViewBlock {
    std::vector<ViewRun> runs;
    /// Provision of its first words: in the new text, or in the old text if all is deleted.
    std::string path;
    std::size_t depth = 0; ///< number of provisions around that one
    bool changed = false;
    /// Unchanged, but adjacent to a change, or the opening of a provision that contains one.
    bool context = false;
};

/// Both ends of a move, as paths; "" is the section's own text.
struct MoveEnds {
    std::string from;
    std::string to;
    bool has_from = false; ///< the first deleted piece set `from`
    bool has_to = false;
};

struct View {
    std::vector<ViewBlock> blocks;
    std::map<std::uint32_t, MoveEnds> moves; ///< by RedlinePiece::move
    /// What takes the place of repealed law, "Reserved for future use."; often empty.
    std::string note;
};

/// The redline of a comparison. The words point into its sections. Equal words are those of the new
/// text. A section that is added or repealed is one insertion or deletion; a note that it was or
/// becomes is in no block.
View view_of(Comparison const& comparison);

/// The same with another redline of its sections, which may leave out words of either.
View view_of(Comparison const& comparison, Redline const& redline);

/// A section without marks.
View view_of(Section const& section);

/// The marks of a bill, without provisions. The words point into `text`.
View view_of(MarkedText const& text);

/// The end of the runs with the mark of the run at `begin`. That of a move includes the words that
/// changed inside it.
std::size_t mark_end(std::vector<ViewRun> const& runs, std::size_t begin);

/// Consecutive blocks, all shown or all folded.
struct BlockRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool folded = false;
};

/// Divides the view's blocks: changes and their context are shown, the rest is folded if it
/// has at least `least_words` words. Covers all blocks in order.
std::vector<BlockRange> fold(View const& view, std::size_t least_words);

/// A label for a folded range: "3 subsections unchanged, (c) to (e)", "subsection (c) unchanged",
/// "2 paragraphs unchanged".
std::string fold_label(View const& view, BlockRange range);

/// Words deleted and inserted; moved words are counted separately, once.
struct WordCounts {
    std::size_t deleted = 0;
    std::size_t inserted = 0;
    std::size_t moved = 0;
    std::size_t equal = 0;
};

WordCounts count_words(View const& view);

/// Words of `text`: maximal runs without spaces that contain a letter or a digit.
std::size_t count_words(std::string_view text);

} // namespace nutmeg
