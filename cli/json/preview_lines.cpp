#include "cli/json/comparison_json.hpp"
#include "cli/json/json_lines.hpp"
#include "cli/json/values.hpp"
#include "cli/report/conflict_wording.hpp"
#include "cli/report/line_account.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/documents/model/document.hpp"

#include <map>
#include <optional>

namespace nutmeg {

namespace {

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
    line["diagnostics"] = json_findings(entry.applied.diagnostics, bill.bill_file);
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

/// All findings of reading and applying the bill, and those about it and other bills.
json::array findings_of(BillPreview const& bill,
                        Diagnostics const& combined,
                        PreviewReport const& report) {
    auto all = bill.diagnostics;
    bool const is_first = &bill == &report.bills.front();
    for (auto const& one : combined)
        if (one.file == bill.bill_file || (one.file.empty() && is_first))
            all.push_back(one);
    return json_findings(all, bill.bill_file);
}

} // namespace

std::string preview_lines(PreviewReport const& report, ImpactReport const* impact) {
    std::optional<ImpactBySection> by_section;
    if (impact != nullptr)
        by_section.emplace(*impact);
    std::map<std::string, PreviewEntry const*, SectionNumberLess> last;
    for (auto const& bill : report.bills)
        for (auto const& entry : bill.entries)
            last[entry.target] = &entry;
    auto const combined = combined_diagnostics(report);
    std::string lines;
    for (auto const& bill : report.bills)
        for (auto const& entry : bill.entries) {
            auto line = preview_object(report, bill, entry);
            bool const is_last = !entry.target.empty() && last[entry.target] == &entry;
            if (is_last)
                add_results(line, report, entry.target);
            if (by_section)
                line["impact"] = is_last ? by_section->of(entry.target) : json::array();
            if (&entry == &bill.entries.front() && !bill.is_instruction_list)
                add_lines(line, bill);
            if (&entry == &bill.entries.front())
                line["findings"] = findings_of(bill, combined, report);
            lines += serialized(line);
        }
    return lines;
}

} // namespace nutmeg
