// A redline as people read it: paragraphs of words with their marks, designators set apart, and
// long stretches in which nothing changes told from what has to be seen. Terminal and HTML both
// draw this.
#pragma once

#include "diff/comparison.hpp"
#include "parser/bills/act.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Words of one mark, never empty and without blanks at their ends.
struct ViewRun {
    Op op = Op::Equal;
    std::uint32_t move = 0;       ///< as RedlinePiece::move
    bool designator = false;      ///< the words are the mark of a provision, "(b)"
    bool space_before = false;    ///< a blank stands between it and the run before
    std::string_view words;       ///< of the section's texts
    std::string path;             ///< designator: of its provision, on its own side
    Level level = Level::Section; ///< designator: of its provision
};

/// One paragraph as it is printed.
struct ViewBlock {
    std::vector<ViewRun> runs;
    std::string
        path; ///< provision of its first words: in the new text, in the old where all is deleted
    std::size_t depth = 0; ///< provisions around that one
    bool changed = false;
    bool context = false; ///< unchanged, but next to a change or the opening of what holds one
};

/// Both ends of a move, as paths; "" is the section's own text.
struct MoveEnds {
    std::string from;
    std::string to;
};

struct View {
    std::vector<ViewBlock> blocks;
    std::map<std::uint32_t, MoveEnds> moves; ///< by RedlinePiece::move
};

/// The redline of a comparison. The words live in its sections. Equal words are shown as the new
/// text has them; a section that comes or goes whole is one insertion or deletion.
View view_of(Comparison const& comparison);

/// A section as it stands, nothing marked.
View view_of(Section const& section);

/// A bill's own marks, without provisions. The words live in `text`.
View view_of(MarkedText const& text);

/// A run of blocks to be shown or to be folded.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool folded = false;
};

/// Divides the view's blocks: what changed and its context is shown, the rest is folded where it
/// has at least `least_words` words. Covers all blocks in order.
std::vector<Stretch> fold(View const& view, std::size_t least_words);

/// What a folded stretch holds: "3 subsections unchanged, (c) to (e)", "subsection (c) unchanged",
/// "2 paragraphs unchanged".
std::string fold_label(View const& view, Stretch stretch);

/// Words deleted and inserted; those that only moved are counted apart, once.
struct WordCounts {
    std::size_t deleted = 0;
    std::size_t inserted = 0;
    std::size_t moved = 0;
    std::size_t equal = 0;
};

WordCounts count_words(View const& view);

/// Words of `text`: stretches without blanks that hold a letter or a digit.
std::size_t count_words(std::string_view text);

} // namespace nutmeg
