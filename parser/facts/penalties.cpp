#include "parser/facts/penalties.hpp"

#include <array>
#include <charconv>
#include <string>

namespace nutmeg {

namespace {

enum class Degree : std::uint8_t { Infraction, Violation, Misdemeanor, Felony };

struct Row {
    std::string_view name;
    Degree degree;
    PrisonTerm longest;
    double fine;
    std::span<std::string_view const> sources;
};

constexpr std::array<std::string_view, 1> infraction_sources{"51-164m"};
constexpr std::array<std::string_view, 1> violation_sources{"53a-43"};
constexpr std::array<std::string_view, 2> misdemeanor_sources{"53a-36", "53a-42"};
constexpr std::array<std::string_view, 2> class_a_misdemeanor_sources{"53a-36a", "53a-42"};
constexpr std::array<std::string_view, 2> felony_sources{"53a-35a", "53a-41"};

/// Gen. Stat. 53a-35a, 53a-36, 53a-36a (which makes every year of a misdemeanor 364 days), 53a-41,
/// 53a-42, 53a-43 and 51-164m; in rising severity.
constexpr std::array<Row, 11> rows{{
    {"infraction", Degree::Infraction, {}, 0, infraction_sources},
    {"violation", Degree::Violation, {}, 500, violation_sources},
    {"class D misdemeanor", Degree::Misdemeanor, {30, TimeUnit::Days}, 250, misdemeanor_sources},
    {"class C misdemeanor", Degree::Misdemeanor, {3, TimeUnit::Months}, 500, misdemeanor_sources},
    {"class B misdemeanor", Degree::Misdemeanor, {6, TimeUnit::Months}, 1000, misdemeanor_sources},
    {"class A misdemeanor",
     Degree::Misdemeanor,
     {364, TimeUnit::Days},
     2000,
     class_a_misdemeanor_sources},
    {"class E felony", Degree::Felony, {3, TimeUnit::Years}, 3500, felony_sources},
    {"class D felony", Degree::Felony, {5, TimeUnit::Years}, 5000, felony_sources},
    {"class C felony", Degree::Felony, {10, TimeUnit::Years}, 10000, felony_sources},
    {"class B felony", Degree::Felony, {20, TimeUnit::Years}, 15000, felony_sources},
    {"class A felony", Degree::Felony, {25, TimeUnit::Years}, 20000, felony_sources},
}};

/// 364 days for "P364D"; nothing for durations of several units.
std::optional<PrisonTerm> prison_term(std::string_view iso) {
    if (iso.size() < 3 || iso.front() != 'P')
        return std::nullopt;
    auto const number = iso.substr(1, iso.size() - 2);
    PrisonTerm term;
    auto const end = number.data() + number.size();
    if (std::from_chars(number.data(), end, term.count).ptr != end)
        return std::nullopt;
    switch (iso.back()) {
    case 'Y':
        term.unit = TimeUnit::Years;
        return term;
    case 'M':
        term.unit = TimeUnit::Months;
        return term;
    case 'D':
        term.unit = TimeUnit::Days;
        return term;
    default:
        return std::nullopt;
    }
}

/// The last quantity that `wanted` accepts between "For a class ..." and the next class. "For the
/// class A felony of murder" is about another offense.
template <typename Wanted>
Quantity const* quantity_for(Section const& section,
                             std::string_view offense_class,
                             Wanted const& wanted) {
    Quantity const* found = nullptr;
    bool inside = false;
    for (auto const& quantity : section.quantities) {
        if (quantity.kind == QuantityKind::OffenseClass) {
            auto const before = std::string_view{section.text}.substr(0, quantity.span.begin);
            inside = quantity.text == offense_class
                  && (before.ends_with(" a ") || before.ends_with(" an "));
        } else if (inside && wanted(quantity)) {
            found = &quantity;
        }
    }
    return found;
}

bool is_term(Quantity const& quantity) {
    return quantity.kind == QuantityKind::Imprisonment || quantity.kind == QuantityKind::Duration;
}

/// The days that replace "one year" in every sentence (Gen. Stat. 53a-36a), as an ISO 8601
/// duration, or nothing.
std::string year_in_days(PenaltyLookup const& find) {
    auto const* section = find("53a-36a");
    if (section == nullptr)
        return {};
    for (auto const& quantity : section->quantities)
        if (is_term(quantity) && quantity.iso.ends_with('D'))
            return quantity.iso;
    return {};
}

/// Replaces the figures of the table with those that the statutes state.
void read_statutes(Row const& row, PenaltyLookup const& find, Penalty& penalty) {
    if (row.degree < Degree::Misdemeanor)
        return;
    bool const is_felony = row.degree == Degree::Felony;
    if (auto const* terms = find(is_felony ? "53a-35a" : "53a-36"))
        if (auto const* term = quantity_for(*terms, row.name, is_term)) {
            auto const days = !is_felony && term->iso == "P1Y" ? year_in_days(find) : std::string();
            if (auto const longest = prison_term(days.empty() ? term->iso : days))
                penalty.longest = *longest;
        }
    if (auto const* fines = find(is_felony ? "53a-41" : "53a-42"))
        if (auto const* fine = quantity_for(*fines, row.name, [](Quantity const& quantity) {
                return quantity.kind == QuantityKind::Money;
            }))
            penalty.fine = fine->value;
}

} // namespace

std::vector<std::string_view> offense_class_names() {
    std::vector<std::string_view> all;
    all.reserve(rows.size() + 2);
    for (auto const& row : rows)
        all.push_back(row.name);
    all.insert(all.end(), {"unclassified misdemeanor", "unclassified felony"});
    return all;
}

int class_rank(std::string_view offense_class) {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].name == offense_class)
            return static_cast<int>(i) + 1;
    return 0;
}

std::optional<Penalty> penalty_of(std::string_view offense_class, PenaltyLookup const& find) {
    auto const rank = class_rank(offense_class);
    if (rank == 0)
        return std::nullopt;
    auto const& row = rows[static_cast<std::size_t>(rank) - 1];
    Penalty penalty{row.name, row.longest, row.fine, row.sources};
    if (find)
        read_statutes(row, find, penalty);
    return penalty;
}

} // namespace nutmeg
