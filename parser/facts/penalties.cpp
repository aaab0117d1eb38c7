#include "parser/facts/penalties.hpp"

#include <array>
#include <charconv>

namespace nutmeg {

namespace {

struct Row {
    std::string_view name;
    std::string_view longest;
    double fine;
    std::string_view sources;
};

/// Gen. Stat. 53a-35a, 53a-36, 53a-36a (which makes every year of a misdemeanor 364 days), 53a-41,
/// 53a-42, 53a-43, 51-164m; in rising severity.
constexpr std::array<Row, 11> rows{
    {{"infraction", "no imprisonment", 0, "section 51-164m"},
     {"violation", "no imprisonment", 500, "section 53a-43"},
     {"class D misdemeanor", "30 days", 250, "sections 53a-36 and 53a-42"},
     {"class C misdemeanor", "3 months", 500, "sections 53a-36 and 53a-42"},
     {"class B misdemeanor", "6 months", 1000, "sections 53a-36 and 53a-42"},
     {"class A misdemeanor", "364 days", 2000, "sections 53a-36a and 53a-42"},
     {"class E felony", "3 years", 3500, "sections 53a-35a and 53a-41"},
     {"class D felony", "5 years", 5000, "sections 53a-35a and 53a-41"},
     {"class C felony", "10 years", 10000, "sections 53a-35a and 53a-41"},
     {"class B felony", "20 years", 15000, "sections 53a-35a and 53a-41"},
     {"class A felony", "25 years", 20000, "sections 53a-35a and 53a-41"}}};

std::string with_commas(double dollars) {
    auto digits = std::to_string(static_cast<long long>(dollars));
    for (auto at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    return digits;
}

/// "364 days" for "P364D"; empty for what is no plain length of time.
std::string length_words(std::string_view iso) {
    if (iso.size() < 3 || iso.front() != 'P')
        return {};
    auto const number = std::string(iso.substr(1, iso.size() - 2));
    if (number.find_first_not_of("0123456789") != std::string::npos)
        return {};
    auto const plural = number == "1" ? "" : "s";
    switch (iso.back()) {
    case 'Y':
        return number + " year" + plural;
    case 'M':
        return number + " month" + plural;
    case 'D':
        return number + " day" + plural;
    default:
        return {};
    }
}

/// The last quantity that `wanted` takes between "For a class ..." and the next class. "For the
/// class A felony of murder" is another crime's.
template <typename Wanted>
Quantity const* quantity_for(Section const& section,
                             std::string_view offense_class,
                             Wanted const& wanted) {
    Quantity const* found = nullptr;
    bool inside = false;
    for (auto const& quantity : section.quantities) {
        if (quantity.kind == QuantityKind::OffenseClass) {
            auto const before = std::string_view(section.text).substr(0, quantity.span.begin);
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

/// Days that stand for "one year" in every sentence (Gen. Stat. 53a-36a), or nothing.
std::string year_in_days(PenaltyLookup const& find) {
    auto const* section = find("53a-36a");
    if (section == nullptr)
        return {};
    for (auto const& quantity : section->quantities)
        if (is_term(quantity) && quantity.iso.ends_with('D'))
            return quantity.iso;
    return {};
}

/// Puts what the statutes at hand say in place of the table's figures.
void read_statutes(Row const& row, PenaltyLookup const& find, Penalty& penalty) {
    bool const is_felony = row.name.ends_with("felony");
    if (!is_felony && !row.name.ends_with("misdemeanor"))
        return;
    if (auto const* terms = find(is_felony ? "53a-35a" : "53a-36"))
        if (auto const* term = quantity_for(*terms, row.name, is_term)) {
            auto const days = !is_felony && term->iso == "P1Y" ? year_in_days(find) : std::string();
            if (auto words = length_words(days.empty() ? term->iso : days); !words.empty())
                penalty.longest = std::move(words);
        }
    if (auto const* fines = find(is_felony ? "53a-41" : "53a-42"))
        if (auto const* fine = quantity_for(*fines, row.name, [](Quantity const& quantity) {
                return quantity.kind == QuantityKind::Money;
            }))
            penalty.fine = fine->value;
}

std::string phrase(std::string_view offense_class, PenaltyLookup const& find) {
    auto const penalty = penalty_of(offense_class, find);
    if (!penalty)
        return {};
    std::string out =
        penalty->longest == "no imprisonment" ? penalty->longest : "up to " + penalty->longest;
    if (penalty->fine > 0)
        out += " and $" + with_commas(penalty->fine);
    return out + ": " + std::string(penalty->sources);
}

} // namespace

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
    Penalty penalty{std::string(row.longest), row.fine, row.sources};
    if (find)
        read_statutes(row, find, penalty);
    return penalty;
}

std::string penalty_sentence(std::string_view old_class,
                             std::string_view new_class,
                             PenaltyLookup const& find) {
    std::string out;
    for (auto const offense_class : {old_class, new_class})
        if (auto const says = phrase(offense_class, find); !says.empty())
            out += (offense_class.front() == 'i' ? " An " : " A ") + std::string(offense_class)
                 + " means " + says + ".";
    return out;
}

double days_of(std::string_view iso) {
    if (!iso.starts_with("P"))
        return 0;
    iso.remove_prefix(1);
    bool is_time = false;
    double days = 0;
    while (!iso.empty()) {
        if (iso.front() == 'T') {
            is_time = true;
            iso.remove_prefix(1);
            continue;
        }
        double value = 0;
        auto const read = std::from_chars(iso.data(), iso.data() + iso.size(), value);
        auto const size = static_cast<std::size_t>(read.ptr - iso.data());
        if (size == 0 || size >= iso.size())
            return 0;
        switch (iso[size]) {
        case 'Y':
            days += value * 365;
            break;
        case 'M':
            days += is_time ? value / 1440 : value * 30;
            break;
        case 'W':
            days += value * 7;
            break;
        case 'D':
            days += value;
            break;
        case 'H':
            days += value / 24;
            break;
        default:
            return 0;
        }
        iso.remove_prefix(size + 1);
    }
    return days;
}

} // namespace nutmeg
