#include "cli/effects/brief/plain_terms.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string>
#include <utility>

namespace nutmeg {

namespace {

struct TermRow {
    std::string_view term;
    std::string_view meaning;
};

/// Terms whose meaning does not depend on the statutes at hand; docs/glossary.md has those of
/// drafting.
constexpr std::array<TermRow, 13> table{{
    {"affirmative defense",
     "a reason not to be found guilty, which the defendant must bring forward and prove"},
    {"presumption", "what a court takes as true until somebody shows the contrary"},
    {"civil penalty", "money to be paid for breaking a rule, without a conviction for a crime"},
    {"civil action", "a lawsuit between persons, not a criminal case"},
    {"adopt regulations", "to make detailed rules under a law, as an agency does"},
    {"unfair or deceptive trade practice",
     "business conduct that the consumer protection laws forbid"},
    {"base mismatch",
     "the bill repeats current law in order to change it, and what it repeats is not current law"},
    {"contested case", "a hearing before an agency about somebody's rights or duties"},
    {"joint standing committee", "a committee of legislators of both chambers"},
    {"compensatory damages", "money that makes up for a loss"},
    {"punitive damages", "money beyond the loss, as a punishment"},
    {"redesignated", "given another letter or number, with the same words"},
    {"within available appropriations", "only as far as the state budget has money for it"},
}};

std::string term_words(PrisonTerm const& term) {
    constexpr std::array<std::string_view, 3> units{"day", "month", "year"};
    return fmt::format("{} {}{}",
                       term.count,
                       units[static_cast<std::size_t>(term.unit)],
                       term.count == 1 ? "" : "s");
}

std::string dollars(double amount) {
    auto digits = fmt::format("{:.0f}", amount);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    return "$" + digits;
}

std::string source_words(Penalty const& penalty) {
    std::string words = penalty.sources.size() == 1 ? "section " : "sections ";
    for (std::size_t i = 0; i < penalty.sources.size(); ++i)
        words += (i == 0 ? "" : " and ") + std::string(penalty.sources[i]);
    return words;
}

BriefTerm penalty_term(Penalty const& penalty, PenaltyLookup const& find) {
    BriefTerm term{std::string(penalty.offense_class), {}, source_words(penalty)};
    bool const is_at_hand =
        find && std::all_of(penalty.sources.begin(), penalty.sources.end(), [&](auto source) {
            return find(source) != nullptr;
        });
    if (!is_at_hand) {
        term.meaning =
            fmt::format("its penalty is set by {}, which {} not among the statutes at hand",
                        std::exchange(term.source, {}),
                        penalty.sources.size() == 1 ? "is" : "are");
        return term;
    }
    if (penalty.longest.count > 0)
        term.meaning = "up to " + term_words(penalty.longest) + " in prison";
    if (penalty.fine > 0)
        term.meaning += (term.meaning.empty() ? "a fine of up to " : " and a fine of up to ")
                      + dollars(penalty.fine);
    if (term.meaning.empty())
        term.meaning = "a minor offense, for which there is no prison";
    else
        term.meaning += ", unless another section says otherwise";
    return term;
}

} // namespace

std::vector<BriefTerm> plain_terms(std::string_view words, PenaltyLookup const& find) {
    auto const lower = to_lower(words);
    std::vector<std::pair<std::size_t, BriefTerm>> found;
    for (auto const& row : table)
        if (auto const at = lower.find(row.term); at != std::string::npos)
            found.emplace_back(
                at, BriefTerm{std::string(row.term), std::string(row.meaning), std::string()});
    for (auto const name : offense_class_names()) {
        auto const at = lower.find(to_lower(name));
        bool const is_class = name.starts_with("class ");
        if (!is_class || at == std::string::npos)
            continue;
        if (auto const penalty = penalty_of(name, find))
            found.emplace_back(at, penalty_term(*penalty, find));
    }
    std::stable_sort(
        found.begin(), found.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
    std::vector<BriefTerm> terms;
    terms.reserve(found.size());
    for (auto& [at, term] : found)
        terms.push_back(std::move(term));
    return terms;
}

} // namespace nutmeg
