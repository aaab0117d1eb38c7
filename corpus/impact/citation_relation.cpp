#include "corpus/impact/citation_relation.hpp"

#include "corpus/index/sentence_span.hpp"
#include "parser/facts/mental_states.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

namespace nutmeg {

namespace {

constexpr std::size_t fewest_listed = 3;

bool is_list_of_offenses(Section const& citing, Citation const& citation) {
    std::set<std::string_view> numbers;
    for (auto const& target : citation.targets)
        numbers.insert(target.number);
    if (numbers.size() < fewest_listed)
        return false;
    auto const sentence = sentence_around(citing, citation.span);
    auto const words = to_lower(std::string(sentence.of(citing.text)) + " " + citing.catchline);
    static constexpr std::array<std::string_view, 9> about{"convict",
                                                           "offense",
                                                           "violation",
                                                           "violat",
                                                           "crime",
                                                           "regist",
                                                           "forfeit",
                                                           "guilty",
                                                           "felony"};
    return std::any_of(about.begin(), about.end(), [&](std::string_view word) {
        return words.find(word) != std::string::npos;
    });
}

/// Takes words off the end of `before` that may be between a phrase and the citation it governs.
std::string_view without_joints(std::string_view before) {
    static constexpr std::array<std::string_view, 14> joints{"the provisions of",
                                                             "any provision of",
                                                             "a violation of",
                                                             "any violation of",
                                                             "violations of",
                                                             "a prosecution under",
                                                             "any prosecution under",
                                                             "the requirements of",
                                                             "the provisions of this section or",
                                                             "an offense under",
                                                             "any offense under",
                                                             "under",
                                                             "the",
                                                             "of"};
    for (bool again = true; again;) {
        again = false;
        while (before.ends_with(' '))
            before.remove_suffix(1);
        for (auto const joint : joints)
            if (before.ends_with(joint)
                && (before.size() == joint.size()
                    || before[before.size() - joint.size() - 1] == ' ')) {
                before.remove_suffix(joint.size());
                again = true;
                break;
            }
    }
    return before;
}

} // namespace

std::optional<ImpactKind> relation_of(Section const& citing,
                                      Citation const& citation,
                                      Section const& cited) {
    constexpr std::uint32_t reach = 80;
    auto const from = citation.span.begin > reach ? citation.span.begin - reach : 0;
    std::string_view const text = citing.text;
    auto const before = without_joints(text.substr(from, citation.span.begin - from));
    if (before.ends_with("otwithstanding"))
        return ImpactKind::Notwithstanding;
    if (is_list_of_offenses(citing, citation) && is_penal(cited))
        return ImpactKind::List;
    static constexpr std::array<std::string_view, 3> applies{
        " apply to", " applies to", "applicable to"};
    if (std::any_of(applies.begin(), applies.end(), [&](std::string_view phrase) {
            return before.ends_with(phrase);
        }))
        return ImpactKind::AppliesTo;
    return std::nullopt;
}

} // namespace nutmeg
