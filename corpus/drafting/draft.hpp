// Drafts the bill that turns one body of statutes into another, in Connecticut form: for each
// section, the smallest unit that contains all changes (Gen. Stat. 2-18), with its opening words,
// marked text and effective date; and the table of effective dates (docs/connecticut.md 4.3
// to 4.7).
#pragma once

#include "corpus/store/section_store.hpp"
#include "parser/bills/act.hpp"
#include "parser/citations/section_number.hpp"

#include <map>
#include <string>
#include <vector>

namespace nutmeg {

/// The enacting clause: "Be it enacted by ... convened:".
extern std::string_view const enacting_words;

struct DraftOptions {
    std::string title;     ///< empty: derived from the amended sections
    std::string effective; ///< "October 1, 2026", "from passage"; empty: October 1 of `session`
    /// The same for single sections of the law, by their numbers.
    std::map<std::string, std::string, SectionNumberLess> effective_of;
    std::string purpose;             ///< empty: derived from the amended sections
    int session = 0;                 ///< year of the session
    bool session_by_default = false; ///< nobody chose `session`; reported if a date depends on it
    /// Add "as amended by this act" after citations of what the bill amends (docs/connecticut.md
    /// 4.6, rule 13). The words are not codified, but they remain when the bill is applied, so only
    /// a draft without them produces exactly the new law.
    bool mark_amended = false;
    bool whole = false;   ///< repeal the sections that only the old law contains
    bool force = false;   ///< with `whole`, even if they are most of it, or a file cannot be read
    std::string new_name; ///< of the new law; for messages
};

/// A section of the bill, and the law that results from it.
struct DraftSection {
    std::string number; ///< "1", "2"
    Action action = Action::Substitute;
    std::vector<std::string> citations; ///< sections amended; a repeal may have several
    std::string opening;                ///< "Section 1. Subsection (b) of section ... thereof"
    std::string effective;              ///< without "Effective"
    std::string table_target;           ///< third column of the table
    MarkedText text;                    ///< empty for a repeal
    std::string new_law;                ///< law_words of the section as amended
};

/// The bill, before it is laid out.
struct Draft {
    std::string title;
    std::string session; ///< "February Session, 2026"
    std::vector<DraftSection> sections;
    std::string purpose;
    std::size_t unchanged = 0; ///< sections with the same words in force
    Diagnostics diagnostics;
};

/// Drafts the bill. Its sections are in the order of the new law, with repeals last. Reports a
/// section that was transferred or is out of force for a reason other than repeal, since no bill
/// does that, and a date of `effective_of` for a section that does not change. Throws Error as
/// SectionStore does; if no section of the new law can be read; and, unless `force` is set, if
/// `whole` would repeal more than half of the old sections in force, or the sections of a file that
/// cannot be read.
Draft draft_bill(SectionStore& old_law, StoreContents const& new_law, DraftOptions const& options);

/// The result of reading the bill back and applying it to the old law.
struct ReadBack {
    std::size_t exact = 0;   ///< sections that become exactly the new law
    std::size_t all = 0;     ///< sections of law that the bill changes
    Diagnostics diagnostics; ///< one for each that is not exact
};

/// Applies `act`, which read_act has read from the printed draft, to the old law. Words,
/// punctuation and paragraphs must be those of the new law, including words that mark_amended
/// added. Throws Error as SectionStore does.
ReadBack read_back_draft(Draft const& draft, Act const& act, SectionStore& old_law);

} // namespace nutmeg
