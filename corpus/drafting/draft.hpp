// The bill that turns one body of statutes into another, in Connecticut form: the smallest unit
// that holds all that changes in a section (Gen. Stat. 2-18), its opening words, its marked text,
// effective dates and their table (connecticut.md 4.3 to 4.7).
#pragma once

#include "corpus/store/section_store.hpp"
#include "parser/bills/act.hpp"

#include <memory>
#include <string>
#include <vector>

namespace nutmeg {

/// "Be it enacted by ... convened:", exactly.
extern std::string_view const enacting_words;

struct DraftOptions {
    std::string title;     ///< empty: made from what is amended
    std::string effective; ///< "October 1, 2026", "from passage"; empty: October 1 of `session`
    std::string purpose;   ///< empty: made from what is amended
    int session = 0;       ///< year of the session; 0: one after the latest act that the law names
    /// "as amended by this act" behind citations of what the bill amends (rule 13). The words are
    /// not codified, but stand in the text that a preview gives: without them the draft is exact.
    bool mark_amended = false;
    bool whole = false; ///< sections that only the old body has are repealed
};

/// A section of the bill, and the law that it makes.
struct DraftSection {
    std::string number; ///< "1", "2"
    Action action = Action::Substitute;
    std::vector<std::string> citations; ///< sections amended; one but for a repeal
    std::string opening;                ///< "Section 1. Subsection (b) of section ... thereof"
    std::string effective;              ///< without "Effective"
    std::string table_target;           ///< third column of the table
    MarkedText text;                    ///< empty for a repeal
    std::string new_law;                ///< law_words of the section as the bill makes it
};

struct Draft {
    std::string title;
    std::string session; ///< "February Session, 2026"
    std::vector<DraftSection> sections;
    std::string purpose;
    std::size_t unchanged = 0; ///< sections of the new body whose words in force do not change
    Diagnostics diagnostics;
};

/// Drafts the bill; sections in the order of the new body, repeals last. Throws Error where a page
/// cannot be read. Sections that were transferred or are no longer in force for another reason than
/// repeal are diagnostics: no bill does that.
Draft draft_bill(SectionStore& old_law, SectionStore& new_law, DraftOptions const& options);

/// What comes out when the bill is read back and carried out on the old law.
struct DraftProof {
    std::size_t exact = 0; ///< changes that give the new law word for word
    std::size_t all = 0;
    Diagnostics diagnostics; ///< one for each that does not
};

/// `act` is the draft as read_act reads it in the form in which it is written. Words, punctuation
/// and paragraphs have to be the same; the words that mark_amended puts in count as the new law's
/// here.
DraftProof prove_draft(Draft const& draft, Act const& act, SectionStore& old_law);

} // namespace nutmeg
