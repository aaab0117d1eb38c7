#include "parser/facts/offense_lists.hpp"

#include "parser/clauses/word_classes.hpp"
#include "parser/facts/lexicon.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace nutmeg {

namespace {

constexpr std::uint32_t widest_reach = 14; ///< words between two members, or before the first

constexpr std::array<std::string_view, 17> offense_words{"violation",
                                                         "violations",
                                                         "violating",
                                                         "violates",
                                                         "violated",
                                                         "violate",
                                                         "convicted",
                                                         "convict",
                                                         "conviction",
                                                         "convictions",
                                                         "offense",
                                                         "offenses",
                                                         "crime",
                                                         "crimes",
                                                         "guilty",
                                                         "felony",
                                                         "misdemeanor"};

/// Words between an offense and its citation, and between citations, beside prepositions,
/// conjunctions, articles and commas.
constexpr std::array<std::string_view, 19> list_words{"provision",
                                                      "provisions",
                                                      "attempt",
                                                      "attempts",
                                                      "attempted",
                                                      "conspiracy",
                                                      "conspiracies",
                                                      "solicitation",
                                                      "effect",
                                                      "prior",
                                                      "former",
                                                      "formerly",
                                                      "specified",
                                                      "general",
                                                      "statutes",
                                                      "class",
                                                      "section",
                                                      "sections",
                                                      "capital"};

template <std::size_t Size>
bool is_in(std::array<std::string_view, Size> const& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_conjunction(std::string_view word) {
    return word == "and" || word == "or";
}

bool is_joint(LawWords const& law, std::uint32_t word) {
    auto const lower = law.lower[word];
    bool const cites = lower == "as" || lower == "pursuant" || lower == "concerning"
                    || lower == "following" || lower == "including";
    return !cites
        && (lower == "," || is_conjunction(lower) || is_determiner(lower) || is_preposition(lower)
            || is_in(offense_words, lower) || is_in(list_words, lower)
            || is_inside_any(law.section->quantities, law.span(word)));
}

/// The offense word that governs the citation that begins at `word`, also over designators and
/// other citations: "a violation of both (1) subsection (a) of this section, and (2) section 99-4".
/// `no_word` if there is none.
std::uint32_t governor(LawWords const& law, std::uint32_t word) {
    auto const least = word > widest_reach ? word - widest_reach : 0;
    for (auto i = word; i-- > least;) {
        if (is_in(offense_words, law.lower[i]))
            return i;
        if (!is_joint(law, i) && law.is_designator[i] == 0
            && !is_inside_any(law.section->citations, law.span(i)))
            return no_word;
    }
    return no_word;
}

/// Whether the words between two citations join them.
bool are_joined(LawWords const& law, WordRange between) {
    if (between.end < between.begin || between.end - between.begin > widest_reach)
        return false;
    bool has_separator = false;
    for (auto i = between.begin; i < between.end; ++i) {
        if (!is_joint(law, i))
            return false;
        has_separator |= law.lower[i] == "," || is_conjunction(law.lower[i]);
    }
    return has_separator;
}

/// Number of members; a range counts twice.
std::size_t member_count(std::vector<Citation> const& citations, OffenseList const& list) {
    std::size_t count = 0;
    for (auto i = list.first; i < list.last; ++i)
        for (auto const& target : citations[i].targets)
            count += target.last_number.empty() && target.last_path.empty() ? 1 : 2;
    return count;
}

} // namespace

OffenseLists::OffenseLists(LawWords const& law) {
    auto const& citations = law.section->citations;
    for (std::uint32_t i = 0; i < citations.size();) {
        auto const words = law.words_in(citations[i].span);
        auto const head = words.empty() ? no_word : governor(law, words.begin);
        OffenseList list{i, i + 1, {head, words.end}};
        ++i;
        if (head == no_word)
            continue;
        for (; i < citations.size(); ++i) {
            auto const next = law.words_in(citations[i].span);
            if (next.empty() || law.provision(next.begin) != law.provision(words.begin)
                || !are_joined(law, {list.words.end, next.begin}))
                break;
            list.last = i + 1;
            list.words.end = next.end;
        }
        if (member_count(citations, list) > 1)
            lists_.push_back(list);
    }
}

OffenseList const* OffenseLists::list_of(std::uint32_t citation) const {
    auto const found = std::upper_bound(
        lists_.begin(), lists_.end(), citation, [](std::uint32_t one, auto const& list) {
            return one < list.last;
        });
    return found != lists_.end() && found->first <= citation ? &*found : nullptr;
}

} // namespace nutmeg
