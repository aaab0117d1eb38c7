#include "cli/json/values.hpp"
#include "cli/offenses/offense_table.hpp"

#include <cstdint>

namespace nutmeg {

namespace {

json::value text_or_null(std::string const& text) {
    return text.empty() ? json::value(nullptr) : json::value(json_text(text));
}

/// Whole numbers as integers, without a decimal point.
json::value number_or_null(std::optional<double> const& value) {
    if (!value)
        return nullptr;
    auto const whole = static_cast<std::int64_t>(*value);
    return static_cast<double>(whole) == *value ? json::value(whole) : json::value(*value);
}

std::string_view bound_name(Bound bound) {
    constexpr std::array<std::string_view, 5> names{
        "exactly", "at-least", "more-than", "at-most", "less-than"};
    return names[static_cast<std::size_t>(bound)];
}

json::array ages_of(Offense const& offense) {
    json::array ages;
    for (auto const& age : offense.ages)
        ages.push_back(
            {{"bound", json_text(bound_name(age.bound))}, {"years", number_or_null(age.years)}});
    return ages;
}

json::object line_of(FoundOffense const& found, StoreFile const& file) {
    auto const& offense = found.offense;
    return {{"citation", json_text(offense.number)},
            {"path", json_text(offense.path)},
            {"offense", json_text(offense.name)},
            {"when", json_text(offense.when)},
            {"degree", text_or_null(std::string(degree_name(offense.degree)))},
            {"class", text_or_null(offense.offense_class)},
            {"class_source", text_or_null(std::string(class_source_name(offense.class_source)))},
            {"prison",
             {{"least", text_or_null(offense.prison.least)},
              {"most", text_or_null(offense.prison.most)},
              {"not_suspended", text_or_null(offense.prison.not_suspended)},
              {"by_class", offense.prison_by_class}}},
            {"fine",
             {{"least", number_or_null(offense.fine.least)},
              {"most", number_or_null(offense.fine.most)},
              {"not_remitted", number_or_null(offense.fine.not_remitted)},
              {"by_class", offense.fine_by_class}}},
            {"ages", ages_of(offense)},
            {"mental_states", json_texts(offense.mental_states)},
            {"violated", json_texts(offense.violated)},
            {"punished_under", json_texts(offense.punished_under)},
            {"begin", offense.span.begin},
            {"end", offense.span.end},
            {"quote", json_text(offense.span.of(found.section->text))},
            {"file", json_text(file.name)},
            {"line", found.section->line}};
}

} // namespace

std::string offenses_jsonl(OffenseTable const& table) {
    std::string lines;
    for (auto const* row : table.rows)
        lines += json::serialize(line_of(*row, (*table.files)[row->file])) + "\n";
    return lines;
}

} // namespace nutmeg
