#include "parser/bills/effective_date_rules.hpp"

#include "parser/bills/words_location.hpp"
#include "parser/text/dates.hpp"
#include "parser/text/effective_date.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <array>
#include <cstdint>
#include <set>
#include <tuple>
#include <utility>

namespace nutmeg {

namespace {

EffectiveDay passage(Act const& act, bool by_default) {
    return {DayKind::Passage, act.approved, {}, by_default};
}

/// The date that words of the act state: "passage" or a calendar date, else an event.
EffectiveDay day_by_words(std::string_view iso, std::string_view words, Act const& act) {
    if (iso == "passage")
        return passage(act, false);
    if (!iso.empty())
        return {DayKind::Date, std::string(iso), {}, false};
    if (!is_effective_event(words))
        return {};
    return {DayKind::Event, {}, std::string(words), false};
}

void check_date(std::string const& amendment,
                std::string const& words,
                DiagnosticLocation const& location,
                Diagnostics& found) {
    if (words.empty() || is_readable_effective_date(words))
        return;
    if (auto const date = nonexistent_date(words); !date.empty())
        found.push_back(make_diagnostic(DiagnosticCode::NoSuchDate, location, amendment, date));
    else
        found.push_back(make_diagnostic(DiagnosticCode::DateNotRead, location, amendment, words));
}

/// October 1 after the session; for a session that meets in or after October, in the next year.
EffectiveDay after_session(Act const& act) {
    constexpr int october = 10;
    if (act.session_year == 0 || (act.special_session && act.session_month == 0))
        return {DayKind::Unknown, {}, {}, true};
    int const year = act.session_year + (act.session_month >= october ? 1 : 0);
    return {DayKind::Date, std::to_string(year) + "-10-01", {}, true};
}

} // namespace

EffectiveRow const* effective_row(std::string_view number, Act const& act) {
    auto const row = act.dated_rows.first_with(number);
    return row ? &act.effective_table[*row] : nullptr;
}

std::string_view day_kind_name(DayKind kind) {
    static constexpr std::array<std::string_view, 4> names{"passage", "date", "unknown", "event"};
    return names[static_cast<std::size_t>(kind)];
}

EffectiveDay effective_day(ActSection const& section, Act const& act) {
    if (!section.effective.empty() || !section.effective_words.empty())
        return day_by_words(section.effective, section.effective_words, act);
    if (auto const* row = effective_row(section.number, act); row != nullptr)
        return day_by_words(effective_date(row->date), row->date, act);
    // The rule is for acts; an amendment of the Constitution depends on a vote of the electors.
    if (section.source == LawSource::Constitution)
        return {};
    if (act.name.find("Special Act No.") != std::string::npos)
        return passage(act, true);
    return after_session(act);
}

Diagnostics date_findings(Act const& act, bool has_table) {
    Diagnostics found;
    std::set<std::size_t> checked; // rows with the words of a section
    for (auto const& section : act.sections) {
        bool const states_date = !section.effective.empty() || !section.effective_words.empty();
        auto const row = act.dated_rows.first_with(section.number);
        auto const phrase = section.instruction ? "instruction " + section.number
                                                : "section " + section.number + " of the act";
        if (states_date)
            check_date(phrase,
                       section.effective_words,
                       section_location(section, section.effective_words),
                       found);
        if (row && act.effective_table[*row].date == section.effective_words)
            checked.insert(*row);
        if (has_table && !states_date && !row)
            found.push_back(make_diagnostic(
                DiagnosticCode::NoEffectiveRow, {.line = section.line}, section.number));
    }
    for (std::size_t i = 0; i < act.effective_table.size(); ++i)
        if (auto const& row = act.effective_table[i]; !checked.contains(i))
            check_date("\"" + row.label + "\" in the table",
                       row.date,
                       {.line = row.line, .quote = row.date},
                       found);
    return found;
}

bool comes_before(EffectiveDay const& a, EffectiveDay const& b) {
    // Passage with a known date is ordered like a date.
    auto const rank = [](EffectiveDay const& day) {
        return day.iso.empty() ? day.kind : DayKind::Date;
    };
    auto const [first, second] = std::pair(rank(a), rank(b));
    return std::tie(first, a.iso) < std::tie(second, b.iso);
}

bool in_force_at(EffectiveDay const& day, std::string_view iso) {
    if (day.kind == DayKind::Event)
        return false;
    return day.iso.empty() || day.iso <= iso;
}

std::string day_phrase(EffectiveDay const& day) {
    switch (day.kind) {
    case DayKind::Passage:
        return day.iso.empty() ? "from passage" : "from passage, " + date_phrase(day.iso);
    case DayKind::Date:
        return date_phrase(day.iso);
    case DayKind::Event:
        return day.words;
    case DayKind::Unknown:
        break;
    }
    return "no effective date given";
}

} // namespace nutmeg
