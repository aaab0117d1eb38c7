#include "corpus/offenses/penalty_schedule.hpp"

#include "corpus/offenses/penal_amounts.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace nutmeg {

namespace {

constexpr std::uint32_t longest_head = 8; ///< bytes of " for the "

constexpr std::array<std::string_view, 11> classes{"infraction",
                                                   "violation",
                                                   "class D misdemeanor",
                                                   "class C misdemeanor",
                                                   "class B misdemeanor",
                                                   "class A misdemeanor",
                                                   "class E felony",
                                                   "class D felony",
                                                   "class C felony",
                                                   "class B felony",
                                                   "class A felony"};

/// The shortest terms of the classes that have one (Gen. Stat. 53a-35a).
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> shortest_terms{
    {{"class A felony", "P10Y"}, {"class B felony", "P1Y"}, {"class C felony", "P1Y"}}};

std::string iso_of(PrisonTerm term) {
    if (term.count == 0)
        return {};
    constexpr std::array<char, 3> units{'D', 'M', 'Y'};
    return "P" + std::to_string(term.count) + units[static_cast<std::size_t>(term.unit)];
}

/// The name in "the class A felony of murder, a term" after "of": up to what limits it.
std::string name_before(std::string_view words) {
    auto end = words.size();
    for (std::string_view const limit : {",", ";", " under section", " committed", " as "})
        end = std::min(end, words.find(limit));
    return to_lower(words.substr(0, end));
}

/// The terms that the quantities in `within` set, and life.
PrisonRange terms_in(Section const& section, Span within) {
    PrisonRange terms;
    for (auto const& quantity : section.quantities) {
        bool const is_term =
            quantity.kind == QuantityKind::Imprisonment || quantity.kind == QuantityKind::Duration;
        if (!is_term || !within.contains(quantity.span))
            continue;
        bool const is_first = terms.empty();
        if (is_first && quantity.bound == Bound::AtLeast)
            terms.least = quantity.iso;
        else
            terms.most = quantity.iso;
    }
    for (auto const& life : life_terms(section.text, within))
        add_life(terms, life);
    return terms;
}

} // namespace

PenaltySchedule::PenaltySchedule(PenaltyLookup const& find) {
    for (auto const offense_class : classes) {
        auto const penalty = penalty_of(offense_class, find);
        ScheduledPenalty scheduled;
        scheduled.offense_class = offense_class;
        scheduled.prison.most = iso_of(penalty->longest);
        if (penalty->fine > 0)
            scheduled.fine.most = penalty->fine;
        by_class_.emplace(offense_class, std::move(scheduled));
    }
    for (auto const& [offense_class, term] : shortest_terms)
        by_class_.find(offense_class)->second.prison.least = term;
    if (auto const* terms = find ? find("53a-35a") : nullptr)
        read_terms(*terms);
}

/// "(2) For the class A felony of murder, a term ...; (4) For a class A felony other than ..., a
/// term ...".
void PenaltySchedule::read_terms(Section const& section) {
    std::string_view const text = section.text;
    std::vector<Quantity const*> heads;
    for (auto const& quantity : section.quantities) {
        auto const head = quantity.span.begin;
        auto const before = to_lower(
            text.substr(head - std::min(head, longest_head), std::min(head, longest_head)));
        if (quantity.kind == QuantityKind::OffenseClass
            && (before.ends_with("for a ") || before.ends_with("for the ")))
            heads.push_back(&quantity);
    }
    for (std::size_t i = 0; i < heads.size(); ++i) {
        auto const& head = *heads[i];
        auto const end = i + 1 < heads.size() ? heads[i + 1]->span.begin : section.current_end;
        if (end < head.span.end)
            continue;
        auto terms = terms_in(section, {head.span.end, end});
        auto const found = by_class_.find(head.text);
        if (found == by_class_.end() || terms.most.empty())
            continue;
        auto const after = text.substr(head.span.end, end - head.span.end);
        constexpr std::string_view of = " of ";
        if (after.starts_with(of)) {
            auto named = found->second;
            named.prison = std::move(terms);
            by_name_.emplace(name_before(after.substr(of.size())), std::move(named));
        } else {
            found->second.prison = std::move(terms);
        }
    }
}

ScheduledPenalty const* PenaltySchedule::of_class(std::string_view offense_class) const {
    auto const found = by_class_.find(offense_class);
    return found == by_class_.end() ? nullptr : &found->second;
}

ScheduledPenalty const* PenaltySchedule::of_name(std::string_view name) const {
    auto const found = by_name_.find(name);
    return found == by_name_.end() ? nullptr : &found->second;
}

} // namespace nutmeg
