#include "cli/json/comparison_json.hpp"

#include "cli/effects/effect_parts.hpp"
#include "cli/json/json_lines.hpp"
#include "cli/json/note_changes.hpp"
#include "cli/json/values.hpp"
#include "diff/later_comparison.hpp"

#include <array>

namespace nutmeg {

namespace {

json::value effect_value(EffectValue const& value) {
    if (auto const* amount = std::get_if<double>(&value))
        return json_number(*amount);
    if (auto const* words = std::get_if<std::string>(&value))
        return json_text(*words);
    return nullptr;
}

json::array spans_of(std::vector<Span> const& spans) {
    json::array list;
    for (auto const span : spans)
        list.push_back(json::array{span.begin, span.end});
    return list;
}

std::string_view direction_name(Direction direction) {
    constexpr std::array<std::string_view, 5> names{
        "none", "stricter", "milder", "wider", "narrower"};
    return names[static_cast<std::size_t>(direction)];
}

json::array effects_of(std::vector<Effect> const& effects) {
    json::array list;
    for (auto const& effect : effects) {
        json::object one{{"kind", json_text(effect_name(effect.kind))},
                         {"at", json_text(effect.at)},
                         {"provision", json_text(effect.at)},
                         {"old", effect_value(effect.old_value)},
                         {"new", effect_value(effect.new_value)},
                         {"summary", json_text(effect.summary)}};
        if (effect.direction != Direction::None)
            one["direction"] = json_text(direction_name(effect.direction));
        one["evidence"] = {{"old", spans_of(effect.old_evidence)},
                           {"new", spans_of(effect.new_evidence)}};
        if (effect.topic != Topic::None)
            one["topic"] = json_text(topic_name(effect.topic));
        if (!effect.details.empty())
            one["details"] = effects_of(effect.details);
        list.push_back(std::move(one));
    }
    return list;
}

/// Effects, each with its part of the list.
json::array listed_effects(std::vector<Effect> const& effects,
                           std::vector<EffectPart> const& parts) {
    auto list = effects_of(effects);
    for (std::size_t i = 0; i < parts.size(); ++i)
        list[i].as_object()["part"] = json_text(effect_part_name(parts[i]));
    return list;
}

} // namespace

void add_comparison(json::object& line, Comparison const& comparison) {
    line["change"] = json_text(section_change_name(comparison.change));
    json::array changes;
    for (auto const& change : comparison.changes) {
        json::object one{{"kind", json_text(change_name(change.kind))},
                         {"old", text_or_null(change.has_old, change.old_path)},
                         {"new", text_or_null(change.has_new, change.new_path)}};
        if (change.kind == ChangeKind::Deleted)
            one["in"] = json_text(change.in);
        if (!change.from.empty())
            one["from"] = json_text(change.from);
        changes.push_back(std::move(one));
    }
    line["changes"] = std::move(changes);
    json::array redline;
    for (auto const& piece : comparison.redline) {
        json::object one{{"op", json_text(op_name(piece.op))},
                         {"text",
                          json_text(words_of(
                              piece, comparison.old_section->text, comparison.new_section->text))}};
        if (piece.move != 0)
            one["move"] = piece.move;
        redline.push_back(std::move(one));
    }
    line["redline"] = std::move(redline);
    line["effects"] = listed_effects(comparison.effects, parts_of(comparison));
    if (comparison.later.empty())
        return;
    json::array later_effects;
    for (auto const& later : comparison.later)
        later_effects.push_back(
            {{"from", json_text(later.from)},
             {"base", later.base == LaterBase::OldVersion ? "old version" : "text until then"},
             {"effects", listed_effects(printed_effects(later), parts_of(later.comparison))}});
    line["later_effects"] = std::move(later_effects);
}

std::string diff_line(Comparison const& comparison, ImpactBySection const* impact) {
    auto const& named =
        comparison.new_section->numbers.empty() ? *comparison.old_section : *comparison.new_section;
    json::object line{{"citation", json_text(named.citation())}};
    if (comparison.change == SectionChange::Compared)
        line["old_citation"] = json_text(comparison.old_section->citation());
    add_comparison(line, comparison);
    line["note_changes"] = note_changes(comparison);
    if (impact != nullptr)
        line["impact"] = impact->of(named.citation());
    return serialized(line);
}

} // namespace nutmeg
