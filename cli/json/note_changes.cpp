#include "cli/json/note_changes.hpp"

#include "parser/statutes/section.hpp"

#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

namespace {

struct NoteKind {
    std::vector<std::string> Section::*notes;
    std::string_view name;
};

constexpr std::array<NoteKind, 3> kinds{{{&Section::cross_references, "cross-reference"},
                                         {&Section::annotations, "annotation"},
                                         {&Section::other_notes, "other"}}};

/// Adds the notes of `section` that `other` does not have.
void add_changes(json::array& changes,
                 Section const& section,
                 Section const& other,
                 std::string_view op) {
    std::set<std::string_view> known;
    for (auto const& kind : kinds)
        known.insert((other.*kind.notes).begin(), (other.*kind.notes).end());
    for (auto const& kind : kinds)
        for (auto const& note : section.*kind.notes)
            if (!known.contains(note))
                changes.push_back({{"op", json_text(op)},
                                   {"kind", json_text(kind.name)},
                                   {"text", json_text(note)}});
}

} // namespace

json::array note_changes(Comparison const& comparison) {
    json::array changes;
    add_changes(changes, *comparison.old_section, *comparison.new_section, "delete");
    add_changes(changes, *comparison.new_section, *comparison.old_section, "insert");
    return changes;
}

} // namespace nutmeg
