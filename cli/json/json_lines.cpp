#include "cli/json/json_lines.hpp"

#include "cli/effects/effect_parts.hpp"
#include "cli/json/note_changes.hpp"
#include "cli/json/values.hpp"
#include "cli/report/conflict_wording.hpp"
#include "cli/report/line_account.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/documents/model/document.hpp"

#include <array>
#include <map>

namespace nutmeg {

namespace {

json::value text_or_null(bool present, std::string const& text) {
    return present ? json::value(json_text(text)) : json::value(nullptr);
}

json::array provisions_of(std::vector<Provision> const& provisions, std::string_view text) {
    json::array list;
    std::vector<std::string> paths;
    for (auto const& provision : provisions) {
        auto path = provision.parent == no_parent ? std::string() : paths[provision.parent];
        path += provision.designator.of(text);
        list.push_back({{"path", json_text(path)},
                        {"level", json_text(level_name(provision.level))},
                        {"begin", provision.span.begin},
                        {"end", provision.span.end}});
        paths.push_back(std::move(path));
    }
    return list;
}

std::string_view resolution_name(Resolution resolution) {
    constexpr std::array<std::string_view, 5> names{
        "unknown", "resolved", "dangling", "not-given", "frozen"};
    return names[static_cast<std::size_t>(resolution)];
}

json::array references_of(Section const& section) {
    json::array list;
    for (auto const& citation : section.citations)
        for (auto const& target : citation.targets) {
            json::object reference{{"begin", citation.span.begin},
                                   {"end", citation.span.end},
                                   {"section", json_text(target.number)},
                                   {"path", json_text(target.path)},
                                   {"resolved", target.resolution == Resolution::Resolved}};
            reference["kind"] = json_text(citation_kind_name(citation.kind));
            if (citation.kind == CitationKind::Statute)
                reference["state"] = json_text(resolution_name(target.resolution));
            if (!target.last_number.empty())
                reference["to_section"] = json_text(target.last_number);
            if (!target.last_path.empty())
                reference["to_path"] = json_text(target.last_path);
            for (auto const& [key, words] : {std::pair{"code", &citation.code},
                                             std::pair{"session", &citation.session},
                                             std::pair{"rider", &citation.qualifier},
                                             std::pair{"qualifier", &citation.qualifier}})
                if (!words->empty())
                    reference[key] = json_text(*words);
            list.push_back(std::move(reference));
        }
    return list;
}

/// Whole numbers as integers, without a decimal point.
json::value number(double value) {
    auto const whole = static_cast<std::int64_t>(value);
    return static_cast<double>(whole) == value ? json::value(whole) : json::value(value);
}

std::string_view quantity_name(QuantityKind kind) {
    constexpr std::array<std::string_view, 8> names{
        "age", "money", "percent", "duration", "imprisonment", "date", "count", "offense-class"};
    return names[static_cast<std::size_t>(kind)];
}

json::array quantities_of(Section const& section) {
    json::array list;
    for (auto const& quantity : section.quantities) {
        json::object one{{"begin", quantity.span.begin},
                         {"end", quantity.span.end},
                         {"kind", json_text(quantity_name(quantity.kind))}};
        if (!quantity.iso.empty())
            one["value"] = json_text(quantity.iso);
        else if (!quantity.text.empty())
            one["value"] = json_text(quantity.text);
        else
            one["value"] = number(quantity.value);
        if (!quantity.unit.empty())
            one["unit"] = json_text(quantity.unit);
        list.push_back(std::move(one));
    }
    return list;
}

json::array later_versions_of(Section const& section) {
    json::array list;
    for (auto const& later_version : section.later_versions)
        for (auto const& path :
             later_version.paths.empty() ? std::vector<std::string>{""} : later_version.paths) {
            json::object one{
                {"from", text_or_null(!later_version.from.empty(), later_version.from)},
                {"path", json_text(path)},
                {"begin", later_version.span.begin},
                {"end", later_version.span.end},
                {"act", json_text(later_version.act)}};
            if (!later_version.event.empty())
                one["event"] = json_text(later_version.event);
            one["provisions"] = provisions_of(later_version.provisions, section.text);
            list.push_back(std::move(one));
        }
    return list;
}

json::array findings_of(Diagnostics const& diagnostics) {
    json::array list;
    for (auto const& diagnostic : diagnostics)
        list.push_back({{"code", json_text(code_name(diagnostic.code))},
                        {"line", diagnostic.line},
                        {"begin", diagnostic.span.begin},
                        {"end", diagnostic.span.end},
                        {"message", json_text(diagnostic.message)}});
    return list;
}

json::value effect_value(EffectValue const& value) {
    if (auto const* amount = std::get_if<double>(&value))
        return number(*amount);
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

/// The effects of a comparison, each with its part of the list.
json::array listed_effects(Comparison const& comparison, std::vector<Effect> const& effects) {
    auto list = effects_of(effects);
    auto const parts = parts_of(comparison, effects);
    for (std::size_t i = 0; i < parts.size(); ++i)
        list[i].as_object()["part"] = json_text(effect_part_name(parts[i]));
    return list;
}

/// The keys that diff and preview share.
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
    line["effects"] = listed_effects(comparison, comparison.effects);
    if (comparison.later_effects.empty())
        return;
    json::array later_effects;
    for (auto const& later : comparison.later_effects)
        later_effects.push_back({{"from", json_text(later.from)},
                                 {"effects", listed_effects(comparison, later.effects)}});
    line["later_effects"] = std::move(later_effects);
}

std::string serialized(json::object const& line) {
    return json::serialize(line) + "\n";
}

json::object day_of(EffectiveDay const& day) {
    json::object one{{"kind", json_text(day_kind_name(day.kind))},
                     {"on", text_or_null(!day.iso.empty(), day.iso)}};
    if (!day.words.empty())
        one["event"] = json_text(day.words);
    if (day.by_default)
        one["by_law"] = true;
    return one;
}

json::object side_of(ConflictSide const& side, PreviewReport const& report) {
    json::array files;
    for (auto const bill : side.bills)
        files.push_back(json_text(report.bills[bill].bill_file));
    return {{"files", std::move(files)},
            {"by", json_text(side_name(side, report))},
            {"words", json_text(side_words(side))},
            {"line", side.line}};
}

json::array conflicts_of(CombinedSection const& section, PreviewReport const& report) {
    json::array list;
    for (auto const& conflict : section.conflicts)
        list.push_back({{"kind", conflict.kind == Conflict::Kind::Words ? "words" : "structure"},
                        {"path", json_text(conflict.path)},
                        {"before", json_text(conflict.before)},
                        {"law", json_text(conflict.law_words)},
                        {"earlier", side_of(conflict.earlier, report)},
                        {"later", side_of(conflict.later, report)},
                        {"message", json_text(conflict_message(conflict, report))}});
    return list;
}

json::object with_unverified(json::object text,
                             std::vector<Author> const& unverified,
                             PreviewReport const& report) {
    auto names = json_texts(author_names(unverified, report));
    text["unproved"] = names;
    text["unverified"] = std::move(names);
    return text;
}

/// The combined result of all bills, and the text from each date.
void add_results(json::object& line, PreviewReport const& report, std::string const& number) {
    for (auto const& section : report.sections)
        if (compare_section_numbers(section.number, number) == 0)
            line["combined"] =
                with_unverified({{"text", json_text(section.comparison.new_section->text)},
                                 {"conflicts", conflicts_of(section, report)}},
                                section.unverified,
                                report);
    for (auto const& section : report.by_date) {
        if (compare_section_numbers(section.number, number) != 0)
            continue;
        json::array texts;
        for (auto const& version : section.versions)
            texts.push_back(
                with_unverified({{"from", day_of(version.day)},
                                 {"text", json_text(version.comparison.new_section->text)}},
                                version.unverified,
                                report));
        line["dates"] = std::move(texts);
    }
}

/// What the act changes in the law without marks.
json::array unmarked_changes_of(Applied const& applied) {
    json::array list;
    for (auto const& change : applied.unmarked)
        list.push_back({{"path", json_text(change.path)},
                        {"before", json_text(change.before)},
                        {"act", json_text(change.act_words)},
                        {"law", json_text(change.law_words)}});
    return list;
}

json::object preview_object(PreviewReport const& report,
                            BillPreview const& bill,
                            PreviewEntry const& entry) {
    auto const& amendment = *entry.amendment;
    json::object line{{"act", json_text(bill.act->number)},
                      {"section", json_text(amendment.number)},
                      {"action", json_text(action_name(amendment.action))},
                      {"target", json_text(entry.target)},
                      {"path", json_text(entry.path)},
                      {"base", json_text(base_name(entry.applied.base))},
                      {"effective", json_text(amendment.effective)},
                      {"old", json_text(entry.applied.old_text)},
                      {"new", json_text(entry.applied.new_text)}};
    if (entry.applied.base == Base::Mismatch) {
        for (auto const* key : {"difference", "base_difference"})
            line[key] = {{"before", json_text(entry.applied.difference.before)},
                         {"act", json_text(entry.applied.difference.act_words)},
                         {"law", json_text(entry.applied.difference.law_words)}};
        line["unmarked"] = unmarked_changes_of(entry.applied);
    }
    if (amendment.edited)
        line["edited"] = true;
    if (!entry.applied.inferred.empty()) {
        json::array insertions;
        for (auto const span : entry.applied.inferred)
            insertions.emplace_back(json_text(span.of(amendment.text.text)));
        line["inferred"] = true;
        line["insertions"] = std::move(insertions);
    }
    line["effective_words"] = json_text(amendment.effective_words);
    line["effective_text"] = json_text(amendment.effective_words);
    add_comparison(line, entry.comparison);
    if (!entry.act_section.empty())
        line["act_section"] = json_text(entry.act_section);
    line["file"] = json_text(bill.bill_file);
    line["takes_effect"] = day_of(entry.day);
    line["left_out"] = entry.not_yet_effective;
    line["not_in_effect"] = entry.not_yet_effective;
    json::array based_on;
    for (auto const earlier : entry.based_on)
        based_on.emplace_back(json_text(report.bills[earlier].bill_file));
    line["built_on"] = based_on;
    line["based_on"] = std::move(based_on);
    line["diagnostics"] = findings_of(entry.applied.diagnostics);
    return line;
}

/// What the lines of the file are: the number of each class, and those that are not law.
void add_lines(json::object& line, BillPreview const& bill) {
    auto const account = line_account(bill);
    json::array counts;
    for (std::size_t i = 0; i < line_class_count; ++i)
        if (account.counts[i] > 0)
            counts.push_back({{"class", json_text(line_class_name(static_cast<LineClass>(i)))},
                              {"count", account.counts[i]}});
    json::array set_aside;
    for (auto const& one : account.set_aside)
        set_aside.push_back({{"class", json_text(line_class_name(one.line_class))},
                             {"line", one.line},
                             {"words", json_text(one.text)}});
    line["lines"] = std::move(counts);
    line["set_aside"] = std::move(set_aside);
}

} // namespace

std::string parse_line(Section const& section, std::string const& file) {
    json::object line{{"citation", json_text(section.citation())},
                      {"citations", json_texts(section.numbers)},
                      {"status", json_text(status_name(section.status))},
                      {"catchline", json_text(section.catchline)},
                      {"formerly", json_texts(section.formerly)},
                      {"text", json_text(section.text)},
                      {"provisions", provisions_of(section.provisions, section.text)},
                      {"references", references_of(section)},
                      {"source", json_texts(section.source_notes)},
                      {"history", json_texts(section.history_notes)},
                      {"future", later_versions_of(section)},
                      {"quantities", quantities_of(section)},
                      {"notes", json_texts(section.heading_notes)},
                      {"file", json_text(file)},
                      {"line", section.line},
                      {"diagnostics", findings_of(section.diagnostics)}};
    return serialized(line);
}

std::string diff_line(Comparison const& comparison) {
    auto const& named =
        comparison.new_section->numbers.empty() ? *comparison.old_section : *comparison.new_section;
    json::object line{{"citation", json_text(named.citation())}};
    add_comparison(line, comparison);
    line["note_changes"] = note_changes(comparison);
    return serialized(line);
}

std::string preview_lines(PreviewReport const& report) {
    std::map<std::string, PreviewEntry const*, SectionNumberLess> last;
    for (auto const& bill : report.bills)
        for (auto const& entry : bill.entries)
            last[entry.target] = &entry;
    std::string lines;
    for (auto const& bill : report.bills)
        for (auto const& entry : bill.entries) {
            auto line = preview_object(report, bill, entry);
            if (!entry.target.empty() && last[entry.target] == &entry)
                add_results(line, report, entry.target);
            if (&entry == &bill.entries.front() && !bill.is_instruction_list)
                add_lines(line, bill);
            lines += serialized(line);
        }
    return lines;
}

} // namespace nutmeg
