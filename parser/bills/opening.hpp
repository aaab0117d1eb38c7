// The words that open a section of an act (docs/connecticut.md 4.4): "Sec. 2. Subsection (b) of
// section 53a-90a of the 2026 supplement to the general statutes is repealed and the following is
// substituted in lieu thereof (Effective October 1, 2026):". The grammar reads label, subject,
// operative words and date; opening.cpp combines them.
#pragma once

#include "parser/bills/act.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// An opening as read from the start of a paragraph.
struct Opening {
    std::string number; ///< "2"; empty if the paragraph has no label
    Action action = Action::Other;
    std::vector<AmendmentTarget> targets;
    bool supplement = false;
    std::string as_amended_by;
    std::string effective;       ///< like ActSection::effective
    std::string effective_words; ///< without the word "Effective"
    std::size_t end = 0;         ///< bytes of the paragraph that are the opening
    /// It has operative words, "(NEW)" or "(Effective ...)", which never begin the text of a
    /// section. Otherwise there is only a label.
    bool sure = false;
    bool target_unread = false; ///< the operative words are read, but not what they act on
    /// Read as a section of its own, although its first sentence says "is repealed" or "is
    /// amended".
    bool doubtful = false;
    bool unfinished = false; ///< the paragraph ends before the operative words do
};

/// Reads the label "Section 1." or "Sec. 2." and what follows; nullopt if there is no label.
/// Linear in the size of the paragraph's opening.
std::optional<Opening> read_opening(std::string_view paragraph);

/// The same for a resolution's paragraph without a label; nullopt unless it is `sure`.
std::optional<Opening> read_bare_opening(std::string_view paragraph);

namespace grammar {

/// "(b)", or "(e)" to "(s)"; "53a-83", or "42-103b" to "42-103m".
struct OpeningRange {
    std::string first;
    std::string last;
};

/// "subdivisions (2) and (3)"
struct ProvisionGroup {
    std::string noun;
    std::vector<OpeningRange> members;
};

/// "subdivision (4) of subsection (b)": inner groups first.
using ProvisionChain = std::vector<ProvisionGroup>;

/// "subsections (b) and (c) of section 7 of public act 24-38". The strings are as printed, and
/// empty if absent.
struct SubjectClause {
    std::vector<ProvisionChain> chains;
    std::vector<OpeningRange> sections;
    std::string statutes; ///< " of the 2026 supplement to the general statutes"
    std::string act;      ///< " of public act 11-1 of the June special session"
    std::string article;  ///< " of article third of the Constitution"
};

// Each function reads at `first` and moves it past what was read. It returns false and leaves
// `first` unchanged if nothing matches.
bool label_at(char const*& first, char const* last, std::string& number);
bool new_at(char const*& first, char const* last);
bool effective_at(char const*& first, char const* last, std::string& words);
bool subject_at(char const*& first, char const* last, std::vector<SubjectClause>& clauses);
/// All words up to the operative ones: ", as amended by section 54 of public act 26-8,".
bool qualifier_at(char const*& first, char const* last, std::string& words);
bool operative_at(char const*& first, char const* last, Action& action);
/// What "amended by adding" adds: " subsections (g) and (h)", to " as follows".
bool added_at(char const*& first, char const* last, std::vector<ProvisionChain>& chains);
/// " sections 6 and 7", to an article or a public act.
bool added_sections_at(char const*& first, char const* last, std::vector<OpeningRange>& sections);

} // namespace grammar

} // namespace nutmeg
