// The notes under a section as trees (connecticut.md 2): the source note, a list of acts and their
// sections, and the history note, clauses that tell what each act did and when it took effect.
// Misprints (2.1 "dirty forms") are read all the same and reported.
#pragma once

#include "parser/diagnostic.hpp"
#include "parser/span.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// One act of a source note. "June 12 Sp. Sess. P.A. 12-1, S. 184" ->
/// {act "12-1", session "June 12 Sp. Sess.", year 2012, sections {"184"}}.
struct SourceEntry {
    enum class Kind : std::uint8_t { Revision, Supplement, Act, SpecialAct };
    Kind kind = Kind::Act;
    Span span;
    int year = 0;        ///< four digits: 1949 of "1949 Rev.", 2016 of "P.A. 16-71"
    std::string session; ///< "June Sp. Sess.", "February, 1965" -> "February"; else empty
    std::string act; ///< "16-71", "828" (with year 1969); empty for a revision or supplement entry
    bool carried = false;              ///< "P.A." left out: same year as the entry before
    std::vector<std::string> sections; ///< "7", "31–33", "146(e)", "1700d"
};

struct SourceNote {
    std::vector<SourceEntry> entries;
    Diagnostics diagnostics; ///< spans count in the note's own text
};

/// Reads "(1969, P.A. 828, S. 83; P.A. 16-71, S. 6.)". Never fails: what is not an entry is a
/// diagnostic.
SourceNote parse_source_note(std::string_view note);

/// One thing that an act did to the section.
struct HistoryChange {
    enum class Verb : std::uint8_t {
        Amended,
        Added,
        Deleted,
        Redesignated,
        Designated,
        Replaced,
        Created,
        Transferred,
        Technical,
        EffectiveDate,
        Other
    };
    Verb verb = Verb::Other;
    Span span; ///< the words of the change
    std::vector<std::string>
        units; ///< "(b)", "(a)(1)(A)", as named: Subsec. (b), Subdiv. (1) ... ranges expanded
    std::vector<std::string> to;     ///< Redesignated / Designated: the new designators
    std::vector<std::string> quoted; ///< words in quotation marks, in order
};

/// One clause of a history note: an act and what it did.
struct HistoryClause {
    Span span;
    std::string act;       ///< "P.A. 16-71", "June Sp. Sess. P.A. 21-1", "1961 act", "Sec. 1-66
                           ///< transferred" -> "1-66"
    std::string effective; ///< ISO date where the note gives one, else empty (October 1 of the
                           ///< session year)
    std::vector<HistoryChange> changes;
};

struct HistoryNote {
    std::vector<HistoryClause> clauses;
    Diagnostics diagnostics;
};

/// Reads "History: P.A. 06-43 added Subsec. (b) re affirmative defense; P.A. 10-115 ...". Never
/// fails.
HistoryNote parse_history_note(std::string_view note);

} // namespace nutmeg
