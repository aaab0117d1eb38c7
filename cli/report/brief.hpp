// A report in brief, for readers without legal training: what matters most, in at most five
// sentences, with the words of the law as evidence. A value: cli/effects/brief makes it, the
// formats render it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// What a sentence is about, the weightiest first (docs/effects.md, "The brief", has the reasons).
enum class BriefKind : std::uint8_t {
    Crime,       ///< an offense, its class, its term of imprisonment
    Penalty,     ///< a fine, a civil penalty, a liability
    Defense,     ///< a defense, a presumption, a state of mind that must be shown
    Prohibition, ///< what nobody, or somebody, may do
    Duty,        ///< what somebody must do
    Right,       ///< what somebody may do
    Age,
    Official, ///< duties and powers of those who act for the state or a town
    Coverage, ///< who or what is covered; exceptions
    Money,
    Time,       ///< deadlines, periods, dates
    Rule,       ///< other words of law
    Definition, ///< what a term means
    Report,     ///< reports of officials
    Citation,   ///< citations and names
};

/// The name of a kind and its weight, from 100 down.
struct BriefKindRow {
    BriefKind kind;
    std::string_view name;
    std::uint32_t weight;
};

inline constexpr std::array<BriefKindRow, 15> brief_kinds{{
    {BriefKind::Crime, "crime", 100},
    {BriefKind::Penalty, "penalty", 90},
    {BriefKind::Defense, "defense", 85},
    {BriefKind::Prohibition, "prohibition", 80},
    {BriefKind::Duty, "duty", 75},
    {BriefKind::Right, "right", 72},
    {BriefKind::Age, "age", 70},
    {BriefKind::Official, "official", 67},
    {BriefKind::Coverage, "coverage", 65},
    {BriefKind::Money, "money", 60},
    {BriefKind::Time, "time", 55},
    {BriefKind::Rule, "rule", 40},
    {BriefKind::Definition, "definition", 30},
    {BriefKind::Report, "report", 25},
    {BriefKind::Citation, "citation", 10},
}};

constexpr std::uint32_t weight_of(BriefKind kind) {
    return brief_kinds[static_cast<std::size_t>(kind)].weight;
}

/// One thing that the bill does. With its quotation and places it is one sentence: "There is a new
/// prohibition: “no hospital shall lease its land” (section 99-5(b))."
struct BriefSentence {
    std::string words; ///< "There is a new prohibition", without punctuation at the end
    std::string quote; ///< words of the law, in quotation marks; may be empty
    std::vector<std::string> places; ///< "section 99-5(b)", "section 3 of the bill"; never empty
    std::string from;                ///< "October 1, 2026"; empty if Brief::when says it for all
    BriefKind kind = BriefKind::Rule;
    std::uint32_t weight = 0;
};

/// A legal term that the brief uses.
struct BriefTerm {
    std::string term;
    std::string meaning; ///< one line, without the term
    std::string source;  ///< "sections 53a-36 and 53a-42", or empty
};

struct Brief {
    std::string name;                     ///< "Public Act No. 26-98"
    std::string title;                    ///< of the act; may be empty
    std::vector<std::string> warnings;    ///< sentences: why the brief may be wrong or incomplete
    std::string nothing;                  ///< says that no law changes, if there are no sentences
    std::vector<BriefSentence> sentences; ///< at most five, the weightiest first
    std::vector<std::string> who;         ///< "each operator": whom the sentences name
    std::string when;                     ///< "All of it takes effect on October 1, 2026."
    std::vector<BriefTerm> terms;         ///< in the order of their first use
    std::string more;                     ///< says how many more changes there are; empty if none
    std::string left_out; ///< says how many changes of form and the like there are; empty if none
};

/// The most sentences of a brief.
inline constexpr std::size_t most_brief_sentences = 5;

/// The warnings as one paragraph; empty if there are none.
std::string brief_warning(Brief const& brief);

/// The sentence with its quotation, places and date.
std::string brief_line(BriefSentence const& sentence);

/// The same without the quotation: "There is a new prohibition", and "(section 99-5(b))".
std::string brief_places(BriefSentence const& sentence);

/// "up to 5 years in prison (sections 53a-35a and 53a-41)": the meaning with its source.
std::string brief_meaning(BriefTerm const& term);

} // namespace nutmeg
