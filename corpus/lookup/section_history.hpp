// Which acts changed a section, when, and what each did: from the source note, which lists the
// acts, and the History note, which says what they did (docs/connecticut.md 2).
#pragma once

#include "parser/notes/note.hpp"
#include "parser/statutes/section.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// One act, as the notes tell of it.
struct SectionAct {
    std::string act; ///< "P.A. 21-103", "1969, P.A. 828", "1949 Rev."; empty if a note names none
    int year = 0;    ///< 0 if unknown
    std::string effective; ///< ISO 8601 date if a note states one; otherwise October 1 (2-32) or
                           ///< from passage
    std::vector<std::string> sections;  ///< of the act
    std::string what;                   ///< the words of the History note; empty if it has none
    std::vector<HistoryChange> changes; ///< what `what` says; their spans are of the note
    bool is_first = false;              ///< the first that the source note lists
    bool is_listed = false;             ///< the source note lists it
    bool is_pending = false; ///< it made a version that is printed with the section and takes
                             ///< effect later
};

/// The acts, latest first. An act that only one of the notes has is there too.
std::vector<SectionAct> acts_on(Section const& section);

/// "amended", "added", ...: a verb as in JSON.
std::string_view history_verb_name(HistoryChange::Verb verb);

} // namespace nutmeg
