#include "parser/effective_day.hpp"

#include "parser/act_opening.hpp"
#include "parser/date_words.hpp"
#include "parser/effective_date.hpp"

#include <array>
#include <utility>

namespace nutmeg {

namespace {

EffectiveDay passage(Act const& act, bool by_default) {
    return {DayKind::Passage, act.approved, {}, by_default};
}

/// By words of the act, "passage" or a date in them; else they are an event's.
EffectiveDay day_by_words(std::string_view iso, std::string_view words, Act const& act) {
    if (iso == "passage")
        return passage(act, false);
    if (!iso.empty())
        return {DayKind::Date, std::string(iso), {}, false};
    return {DayKind::Event, {}, std::string(words), false};
}

/// The date that the table at the act's end gives the section, as printed.
std::string_view date_in_table(std::string_view number, Act const& act) {
    for (auto const& row : act.effective_table)
        if (section_label(row.label) == number)
            return row.date;
    return {};
}

} // namespace

std::string_view day_kind_name(DayKind kind) {
    static constexpr std::array<std::string_view, 4> names{"passage", "date", "unknown", "event"};
    return names[static_cast<std::size_t>(kind)];
}

EffectiveDay effective_day(ActSection const& section, Act const& act) {
    if (!section.effective.empty() || !section.effective_words.empty())
        return day_by_words(section.effective, section.effective_words, act);
    if (auto const words = date_in_table(section.number, act); !words.empty())
        return day_by_words(effective_date(words), words, act);
    // The rule is for acts; an amendment of the Constitution waits for the electors.
    if (section.body == Body::Constitution)
        return {};
    if (act.name.starts_with("Special Act"))
        return passage(act, true);
    if (act.session_year == 0)
        return {DayKind::Unknown, {}, {}, true};
    return {DayKind::Date, std::to_string(act.session_year) + "-10-01", {}, true};
}

bool comes_before(EffectiveDay const& a, EffectiveDay const& b) {
    // A passage that is dated has its place among the dates.
    auto const rank = [](EffectiveDay const& day) {
        return day.iso.empty() ? day.kind : DayKind::Date;
    };
    return std::pair(rank(a), std::string_view(a.iso))
         < std::pair(rank(b), std::string_view(b.iso));
}

bool in_force_on(EffectiveDay const& day, std::string_view iso) {
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
