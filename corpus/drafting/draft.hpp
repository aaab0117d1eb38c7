// Drafts the bill that turns one body of statutes into another, in Connecticut form: for each
// section, the smallest unit that holds all changes (Gen. Stat. 2-18), with its opening words,
// marked text and effective date; and the table of effective dates (docs/connecticut.md 4.3
// to 4.7).
#pragma once

#include "corpus/store/section_store.hpp"
#include "parser/bills/act.hpp"

#include <memory>
#include <string>
#include <vector>

namespace nutmeg {

/// The exact enacting clause: "Be it enacted by ... convened:".
extern std::string_view const enacting_words;

struct DraftOptions {
    std::string title;     ///< empty: made from what is amended
    std::string effective; ///< "October 1, 2026", "from passage"; empty: October 1 of `session`
    std::string purpose;   ///< empty: made from what is amended
    int session = 0;       ///< year of the session; 0: one after the latest act that the law names
    /// Add "as amended by this act" after citations of what the bill amends (rule 13). The words
    /// are not codified, but a preview of the bill has them, so that only a draft without them is
    /// exact.
    bool mark_amended = false;
    bool whole = false; ///< repeal the sections that only the old law has
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

struct Draft {
    std::string title;
    std::string session; ///< "February Session, 2026"
    std::vector<DraftSection> sections;
    std::string purpose;
    std::size_t unchanged = 0; ///< sections with the same words in force
    Diagnostics diagnostics;
};

/// Drafts the bill. Its sections are in the order of the new law, repeals last. A section that was
/// transferred, or is out of force for another reason than repeal, gives a diagnostic, since no
/// bill does that. Throws Error as SectionStore does.
Draft draft_bill(SectionStore& old_law, SectionStore& new_law, DraftOptions const& options);

/// The result of reading the bill back and applying it to the old law.
struct ReadBack {
    std::size_t exact = 0; ///< changes that give exactly the new law
    std::size_t all = 0;
    Diagnostics diagnostics; ///< one for each change that does not
};

/// Applies `act`, which read_act has read from the written draft, to the old law. Words,
/// punctuation and paragraphs must be those of the new law; words that mark_amended has added count
/// as part of it.
ReadBack read_back_draft(Draft const& draft, Act const& act, SectionStore& old_law);

} // namespace nutmeg
