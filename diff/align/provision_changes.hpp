// The list of changed provisions: amended, added, deleted, redesignated, moved, split or merged.
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

/// One change. Paths have the form "(b)(2)(A)"; "" is the section itself.
struct Change {
    ChangeKind kind = ChangeKind::Amended;
    std::string old_path;
    std::string new_path;
    bool has_old = true; ///< false if added
    bool has_new = true; ///< false if deleted
    std::string in;      ///< if deleted: path of the new provision that it was in
    /// ISO 8601 date on which it takes effect, if the new section prints a version that takes
    /// effect later; empty for the text in force.
    std::string from;
};

/// Lists each provision with changed direct words (the innermost), each that was added or deleted
/// (the outermost), and each with a new designator or parent. A provision that was redesignated and
/// amended has two entries; so does existing text that got a designator, because the History notes
/// count it as amended. In the order of the new text; a deleted provision is listed where it was.
std::vector<Change> list_changes(SectionWords const& old_words,
                                 SectionWords const& new_words,
                                 Alignment const& alignment);

/// What a redesignation does: gives a provision another designator, designates text of a provision
/// that stays ("(b)" to "(b)(1)"), or removes the designator ("(b)(1)" to "(b)").
enum class Redesignation : std::uint8_t { Renamed, Designated, Undesignated };

/// One per change; Renamed for changes that are not redesignations. If "(b)" becomes "(b)(1)" and
/// another provision becomes "(b)", the first is Renamed.
std::vector<Redesignation> redesignations(std::vector<Change> const& changes);

} // namespace nutmeg
