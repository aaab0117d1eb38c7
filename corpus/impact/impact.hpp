// What else an amendment touches: citations that now name nothing or another provision, ranges that
// gained or lost a member, uses of a term whose definition changed, lists that name an amended
// offense, equal amounts beside the same term. For citations, the conforming amendment is written
// out.
#pragma once

#include "corpus/index/law_index.hpp"
#include "diff/comparison.hpp"
#include "parser/text/diagnostic.hpp"
#include "parser/text/span.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

enum class ImpactKind : std::uint8_t {
    Dangling,        ///< a citation of what the amendment removes
    Shifted,         ///< a citation that now names another provision
    Range,           ///< a cited range that gained or lost a member
    Definition,      ///< a use of a term whose definition changed
    List,            ///< a list of offenses that names the amended section
    Notwithstanding, ///< "notwithstanding section 99-1"
    AppliesTo,       ///< "shall not apply to section 99-1"
    Threshold,       ///< the amount that changed, beside the same term
    Citation,        ///< any other citation; only without an amendment
    Chapter,         ///< a citation of the section's chapter; only without an amendment
};

/// "dangling", "shifted", "range", "definition", "list", "notwithstanding", "applies-to",
/// "threshold", "citation", "chapter": the values in JSON.
std::string_view impact_name(ImpactKind kind);

inline constexpr std::array<ImpactKind, 10> impact_kinds{ImpactKind::Dangling,
                                                         ImpactKind::Shifted,
                                                         ImpactKind::Range,
                                                         ImpactKind::Definition,
                                                         ImpactKind::List,
                                                         ImpactKind::Notwithstanding,
                                                         ImpactKind::AppliesTo,
                                                         ImpactKind::Threshold,
                                                         ImpactKind::Citation,
                                                         ImpactKind::Chapter};

/// How sure it is that the amendment concerns the words.
enum class Certainty : std::uint8_t {
    Certain,  ///< they cite it
    Likely,   ///< they use its term
    Possible, ///< they state its amount; the scope of a term or the meaning of a citation is
              ///< unclear
};

/// "certain", "likely", "possible".
std::string_view certainty_name(Certainty certainty);

/// The conforming amendment of one citation.
struct ConformingAmendment {
    enum class Missing : std::uint8_t {
        Nothing,     ///< it is written
        NotNeeded,   ///< nothing is wrong with the citation
        NoSuccessor, ///< what is cited is removed, and nothing takes its place: a matter of policy
        NewMember,   ///< whether the citation is to include the new member is a matter of policy
        Divided,     ///< the members of the range are no longer next to each other
        NotWritten,  ///< the citation cannot be changed by an instruction; write it by hand
    };
    Missing missing = Missing::NotNeeded;
    std::string old_words;
    std::string new_words;
    /// 'In subsection (c) of section 99-12, strike "..." and insert "..." in lieu thereof'. Empty
    /// if the words are in a new section of the bill, which has no number.
    std::string instruction;
};

struct ImpactFinding {
    ImpactKind kind = ImpactKind::Citation;
    Certainty certainty = Certainty::Certain;
    std::string number;     ///< of the section with the words; empty for new text of the bill
    std::uint32_t copy = 0; ///< as CitationRow::copy
    std::string bill_part;  ///< of the bill with the words: "section 3"; empty if it has none
    std::string path;       ///< of the provision with the words
    Span words;             ///< the citation, the term or the amount; bytes of that section's text
    Span sentence;          ///< that has them
    std::string quote;      ///< the words of the sentence
    std::uint32_t quote_at = 0; ///< where `words` begin in `quote`
    std::string amended;        ///< the section whose amendment is the reason
    std::string cites;          ///< "99-5(f)", "99-1 to 99-9"; the term; the words of the amount
    std::string now;            ///< where what was cited is now, "99-5(e)"; empty if nowhere
    std::string names_now;      ///< Shifted: what the citation now means, "99-5(f)"
    std::string member;         ///< Range: what it gained or lost, "99-5(c)"
    bool gained = false;        ///< Range: it gained the member
    bool is_new_text = false;   ///< the bill inserts the words
    std::size_t count = 1;      ///< uses of the term in the section
    std::uint32_t depth = 1;    ///< citations between the section and the amended one
    ConformingAmendment conforming;
};

/// A section that an amendment changes, adds or repeals.
struct ChangedSection {
    std::string number;    ///< empty if it is new and has no number yet
    std::string bill_part; ///< that changes it: "section 3"; empty if there is none
    std::shared_ptr<Comparison const> comparison; ///< never null
};

struct ImpactReport {
    /// The most certain first; then by kind, section and position.
    std::vector<ImpactFinding> findings;
    std::size_t searched = 0; ///< sections
    Diagnostics diagnostics;  ///< files that could not be searched
};

/// The impact of all `changed` sections together. `law` is the law before. Citations that the
/// amendment itself conforms are no findings.
ImpactReport find_impact(std::vector<ChangedSection> const& changed, LawIndex const& law);

/// "99-5(c)", "99-5" for an empty path.
std::string short_citation(std::string_view number, std::string_view path);

} // namespace nutmeg
