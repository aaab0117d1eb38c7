// The list of changes: which provisions were amended, added, deleted, redesignated, moved.
#pragma once

#include "diff/align/alignment.hpp"
#include "diff/words/sequence.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

enum class ChangeKind : std::uint8_t {
    Amended,
    Added,
    Deleted,
    Redesignated,
    Moved,
    Split,
    Merged
};

/// "amended", "added", "deleted", "redesignated", "moved", "split", "merged".
std::string_view change_name(ChangeKind kind);

/// One change. Paths as "(b)(2)(A)"; "" is the section's own text.
struct Change {
    ChangeKind kind = ChangeKind::Amended;
    std::string old_path;
    std::string new_path;
    bool has_old = true; ///< false for what is added
    bool has_new = true; ///< false for what is deleted
    std::string in;      ///< Deleted: the provision of the new text that it stood in
    /// ISO date from which it holds, where the new section prints a version that takes effect
    /// later; empty for the text in force.
    std::string from;
};

/// One entry for each provision whose own words changed (the deepest), that was added or deleted
/// (the highest), or that has a new designator or another parent. A provision that was redesignated
/// and amended has both; so has existing text that gets a designator of its own, which the Office's
/// notes count as amended. In the order of the new text; what is deleted stands where it stood.
std::vector<Change> list_changes(PlacedWords const& old_words,
                                 PlacedWords const& new_words,
                                 Alignment const& alignment);

/// What a redesignation does: another designator for a provision, a designator for text of a
/// provision that stays ("(b)" to "(b)(1)"), or none of its own any more ("(b)(1)" to "(b)").
enum class Redesignation : std::uint8_t { Renamed, Designated, Undesignated };

/// One beside every change; Renamed beside those that are no redesignation. Where "(b)" becomes
/// "(b)(1)" and another provision becomes "(b)", the first is Renamed.
std::vector<Redesignation> redesignations(std::vector<Change> const& changes);

} // namespace nutmeg
