// Changes of law that are made mechanically in a published section: a sentence moves, an exception
// goes, a bound turns. What the effects must say follows from how a change was made.
#pragma once

#include "parser/statutes/section.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg::test {

enum class PhraseKind : std::uint8_t {
    MovedSentence,      ///< a sentence moves to another place of the section
    MovedException,     ///< an exception moves from the end of a sentence to that of another
    DroppedException,   ///< "except ...", "unless ..." or "provided ..." goes, to the end of its
                        ///< sentence
    AddedMember,        ///< "a, b or c" becomes "a, b, d or c"
    RemovedMember,      ///< "a, b or c" becomes "a or c"
    NarrowedDefinition, ///< words are inserted into the body of a definition
    DutyToPower,        ///< "shall" becomes "may"
    PowerToDuty,        ///< "may" becomes "shall"
    DutyToProhibition,  ///< "shall" becomes "shall not"
    TurnedBound,        ///< "not more than ten" becomes "not less than ten"
    InsertedProvision,  ///< a provision comes between two of its siblings
    DeletedProvision,   ///< a provision between two of its siblings goes
};

inline constexpr std::array<std::string_view, 12> phrase_kinds{"moved sentence",
                                                               "moved exception",
                                                               "dropped exception",
                                                               "added member",
                                                               "removed member",
                                                               "narrowed definition",
                                                               "duty to power",
                                                               "power to duty",
                                                               "duty to prohibition",
                                                               "turned bound",
                                                               "inserted provision",
                                                               "deleted provision"};

/// Words of the section and what is in their place after the change.
struct Replacement {
    Span old_words;
    std::string new_words;
};

/// A designator of one text and of the other; empty where that text does not have the provision.
struct PathChange {
    std::string before;
    std::string after;
};

/// A change of a section.
struct PhraseChange {
    std::vector<Replacement> replacements; ///< in text order, apart from each other
    std::string before;                    ///< words that an effect must show, as they were
    std::string after;                     ///< words that an effect must show, as they are
    std::vector<PathChange> paths;         ///< provisions inserted, deleted or redesignated
};

/// All changes of one kind in the current text of a section, in text order. Provisions that
/// are inserted have the words of `donor`.
std::vector<PhraseChange> phrase_changes(PhraseKind kind,
                                         Section const& section,
                                         Section const& donor);

/// The current text of the section after the change.
std::string changed_text(Section const& section, PhraseChange const& change);

} // namespace nutmeg::test
