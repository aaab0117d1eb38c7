// The notes under a section as trees (docs/connecticut.md 2): the source note, a list of acts and
// their sections, and the History note, clauses that say what each act did and when it took
// effect. The misprints described in 2.1 ("Misprints") are read all the same and reported.
#pragma once

#include "parser/text/diagnostic.hpp"
#include "parser/text/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// One act of a source note. "June 12 Sp. Sess. P.A. 12-1, S. 184" -> {act "12-1", session "June
/// 12 Sp. Sess.", year 2012, sections {"184"}}.
struct SourceEntry {
    enum class Kind : std::uint8_t { Revision, Supplement, Act, SpecialAct };
    Kind kind = Kind::Act;
    Span span;
    int year = 0; ///< four digits: 1949 of "1949 Rev.", 2016 of "P.A. 16-71", 1955 of "1953, 1955"
    std::vector<int> earlier; ///< the years before it in a supplement entry: 1953 of "1953, 1955"
    std::string session;      ///< "June Sp. Sess.", "February, 1965" -> "February"; else empty
    std::string act;          ///< "16-71", "828" (with year 1969); empty for Revision, Supplement
    bool carried = false;     ///< without "P.A.": same year as the entry before
    std::vector<std::string>
        sections; ///< "7", "31–33", "146(e)", "1700d"; 2(b) for the "(b)" of "2(a), (b)"
};

struct SourceNote {
    std::vector<SourceEntry> entries;
    Diagnostics diagnostics; ///< spans are byte offsets into the text of the note
};

/// Reads "(1969, P.A. 828, S. 83; P.A. 16-71, S. 6.)". Never fails: a misprint that can be read is
/// a diagnostic of severity Note ("source-misprint"), words that are not an entry are a Warning
/// ("source-unread"). Footnotes ("*Note: ...") have neither entries nor diagnostics.
SourceNote parse_source_note(std::string_view note);

inline constexpr std::uint32_t no_change = 0xFFFFFFFFU;

/// One thing that an act did to the section. Paths are complete: "Subdiv. (2)" under "amended
/// Subsec. (b) by" is "(b)(2)". "amended Subsec. (b) by adding Subdiv. (2) and replacing “x” with
/// “y” in Subdiv. (1)" is Amended {(b)}, Added {(b)(2)}, Replaced in {(b)(1)}.
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
    Span span;                      ///< the words of the change
    std::vector<std::string> units; ///< its objects, with ranges expanded: "(b)"
    std::vector<std::string> in;    ///< its locations: "in Subsec. (b)"
    std::vector<std::string> to;    ///< Redesignated, Designated: the new designators. Transferred:
                                    ///< the section's new number. Redesignated with none: dropped.
                                    ///< Added: where "codified by the Revisors as" says otherwise
    std::vector<std::string> quoted; ///< words in quotation marks, in order
    std::uint32_t under = no_change; ///< index in the clause of the Amended change that this is a
                                     ///< part of
};

/// One clause of a History note: an act and what it did.
struct HistoryClause {
    Span span;
    /// "P.A. 16-71", "June Sp. Sess. P.A. 21-1", "1961 act", "1969, P.A. 828", "Revisor's note";
    /// "1-66" for "Sec. 1-66 transferred"; empty if none is read.
    std::string act;
    std::vector<std::string> more_acts; ///< "P.A. 78-303" of "P.A. 77-614 and P.A. 78-303"
    /// ISO 8601 date if the note states one, else empty (October 1 of the session year, Gen. Stat.
    /// 2-32).
    std::string effective;
    std::vector<HistoryChange> changes;
};

struct HistoryNote {
    std::vector<HistoryClause> clauses;
    Diagnostics diagnostics; ///< spans are byte offsets into the text of the note
};

/// Reads "History: P.A. 06-43 added Subsec. (b) re affirmative defense; P.A. 10-115 ...". Never
/// fails: a misprint is a Note ("history-misprint"); a clause without a recognized act is a
/// Warning ("history-no-act") and its span covers all of its words.
HistoryNote parse_history_note(std::string_view note);

} // namespace nutmeg
