#include "corpus/offenses/cited_penalties.hpp"

#include "parser/citations/section_number.hpp"

#include <algorithm>
#include <map>

namespace nutmeg {

namespace {

constexpr std::uint32_t longest_link = 8;  ///< words from "penalties" to the citation
constexpr std::uint32_t longest_name = 12; ///< words

/// The word "subject" of "shall be subject to the penalties", or `no_word`.
std::uint32_t find_subject(LawWords const& law, WordRange sentence) {
    for (auto i = sentence.begin + 1; i + 3 < sentence.end; ++i) {
        auto const verb = law.lower[i - 1];
        if (law.lower[i] != "subject" || (verb != "be" && verb != "is") || law.lower[i + 1] != "to")
            continue;
        auto const noun = law.lower[i + 2] == "the" ? i + 3 : i + 2;
        if (law.lower_at(noun) == "penalties" || law.lower_at(noun) == "penalty")
            return i > sentence.begin + 1 && law.lower[i - 2] == "not" ? no_word : i;
    }
    return no_word;
}

/// The words after "guilty of", up to "and".
std::string name_in(LawWords const& law, WordRange sentence, std::uint32_t subject) {
    for (auto i = sentence.begin; i + 2 < subject; ++i) {
        if (law.lower[i] != "guilty" || law.lower[i + 1] != "of")
            continue;
        auto end = i + 2;
        while (end < subject && law.lower[end] != "and" && law.lower[end] != ",")
            ++end;
        if (end - i < longest_name)
            return std::string(law.words_of({i + 2, end}));
    }
    return {};
}

std::string place_of(CitationTarget const& target, Section const& section) {
    return (target.number.empty() ? std::string(section.citation()) : target.number) + target.path;
}

using ByNumber = std::multimap<std::string, Offense const*, SectionNumberLess>;

/// The offenses that a place states: of its provision or one inside it, or, if it has none, of the
/// section.
std::vector<Offense const*> stated_at(ByNumber const& by_number, std::string const& place) {
    auto const path_begin = std::min(place.find('('), place.size());
    auto const number = place.substr(0, path_begin);
    auto const path = place.substr(path_begin);
    std::vector<Offense const*> found;
    auto const [first, last] = by_number.equal_range(number);
    for (auto at = first; at != last; ++at)
        if (at->second->path.starts_with(path))
            found.push_back(at->second);
    return found;
}

bool have_one_penalty(std::vector<Offense const*> const& stated) {
    return std::all_of(stated.begin(), stated.end(), [&](Offense const* one) {
        auto const& first = *stated.front();
        return one->offense_class == first.offense_class && one->degree == first.degree
            && one->prison.most == first.prison.most && one->fine.most == first.fine.most;
    });
}

/// Removes the offenses that `is_removed` holds for. It is asked about all of them before any
/// moves.
template <typename IsRemoved>
void remove_marked(std::vector<Offense>& offenses, IsRemoved const& is_removed) {
    std::vector<bool> removed(offenses.size());
    for (std::size_t i = 0; i < offenses.size(); ++i)
        removed[i] = is_removed(offenses[i]);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < offenses.size(); ++i)
        if (!removed[i]) {
            if (kept != i)
                offenses[kept] = std::move(offenses[i]);
            ++kept;
        }
    offenses.resize(kept);
}

} // namespace

std::optional<CitedPenalty> cited_penalty(LawWords const& law,
                                          Section const& section,
                                          WordRange sentence) {
    auto const subject = find_subject(law, sentence);
    if (subject == no_word)
        return std::nullopt;
    auto const reach = std::min(sentence.end, subject + 4 + longest_link);
    auto const from = law.span(subject).begin;
    auto const until = law.span(reach - 1).end;
    auto next = std::lower_bound(
        section.citations.begin(),
        section.citations.end(),
        from,
        [](Citation const& one, std::uint32_t offset) { return one.span.begin < offset; });
    for (; next != section.citations.end() && next->span.begin < until; ++next) {
        auto const& citation = *next;
        if (citation.kind != CitationKind::Statute)
            continue;
        CitedPenalty cited;
        cited.name = name_in(law, sentence, subject);
        for (auto const& target : citation.targets)
            cited.places.push_back(place_of(target, section));
        cited.words = {subject, law.words_in(citation.span).end};
        return cited;
    }
    return std::nullopt;
}

void take_cited_penalties(std::vector<Offense>& offenses) {
    ByNumber by_number;
    for (auto const& offense : offenses)
        if (offense.punished_under.empty())
            by_number.emplace(offense.number, &offense);
    for (auto& offense : offenses) {
        if (offense.punished_under.empty())
            continue;
        std::vector<Offense const*> stated;
        for (auto const& place : offense.punished_under)
            for (auto const* one : stated_at(by_number, place))
                stated.push_back(one);
        offense.class_source = ClassSource::Cited;
        if (stated.empty() || !have_one_penalty(stated))
            continue;
        auto const& from = *stated.front();
        offense.offense_class = from.offense_class;
        offense.degree = from.degree;
        offense.prison = from.prison;
        offense.prison_by_class = from.prison_by_class;
        offense.fine = from.fine;
        offense.fine_by_class = from.fine_by_class;
    }
    remove_marked(offenses, [&](Offense const& offense) {
        return !offense.punished_under.empty()
            && std::all_of(
                offense.punished_under.begin(),
                offense.punished_under.end(),
                [&](std::string const& place) { return stated_at(by_number, place).empty(); });
    });
}

void remove_added_fines(std::vector<Offense>& offenses) {
    ByNumber by_number;
    for (auto const& offense : offenses)
        by_number.emplace(offense.number, &offense);
    auto const is_crime = [&](std::string const& place) {
        auto const stated = stated_at(by_number, place);
        return !stated.empty() && std::all_of(stated.begin(), stated.end(), [](Offense const* one) {
            return one->degree >= OffenseDegree::Misdemeanor;
        });
    };
    remove_marked(offenses, [&](Offense const& offense) {
        return offense.degree == OffenseDegree::Violation && offense.offense_class.empty()
            && !offense.violated.empty()
            && std::all_of(offense.violated.begin(), offense.violated.end(), is_crime);
    });
}

} // namespace nutmeg
