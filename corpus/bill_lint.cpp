#include "corpus/bill_lint.hpp"

#include "corpus/bill_lint_rules.hpp"
#include "parser/effective_date.hpp"

#include <algorithm>
#include <set>

namespace nutmeg {

namespace {

std::string row_number(std::string_view label) {
    auto const from = label.find_first_of("0123456789");
    if (from == std::string_view::npos)
        return {};
    auto const end = label.find_first_not_of("0123456789", from);
    return std::string(label.substr(from, end == label.npos ? end : end - from));
}

/// Whether the third column can be that of the section.
bool target_fits(ActSection const& section, std::string_view target) {
    if (section.action == Action::New || section.action == Action::Other)
        return target == "New section";
    if (section.action == Action::Repeal)
        return target == "Repealer section";
    return section.body != Body::GeneralStatutes || section.targets.empty()
        || target.starts_with(section.targets.front().number);
}

void lint_table(Act const& act, BillFindings& findings) {
    constexpr std::string_view rule = "the table has a row for each section, with its date and "
                                      "what it amends";
    for (auto const& section : act.sections) {
        auto const row =
            std::find_if(act.effective_table.begin(),
                         act.effective_table.end(),
                         [&](auto const& one) { return row_number(one.label) == section.number; });
        if (row == act.effective_table.end()) {
            findings.add(Severity::Warning,
                         "table-row-missing",
                         section,
                         {},
                         "it has no row in the effective-date table",
                         rule);
            continue;
        }
        bool const same = section.effective.empty()
                            ? section.effective_words == row->date
                            : effective_date(row->date) == section.effective;
        if (!same)
            findings.add(Severity::Problem,
                         "table-date",
                         section,
                         {},
                         "the section says \"" + section.effective_words + "\", the table \""
                             + row->date + "\"",
                         rule);
        if (!target_fits(section, row->target))
            findings.add(Severity::Warning,
                         "table-target",
                         section,
                         {},
                         "the table says that it amends \"" + row->target + "\"",
                         rule);
    }
    std::set<std::string> numbers;
    for (auto const& section : act.sections)
        numbers.insert(section.number);
    for (auto const& row : act.effective_table)
        if (numbers.count(row_number(row.label)) == 0 && !act.sections.empty())
            findings.add(Severity::Warning,
                         "table-row-unknown",
                         act.sections.back(),
                         {},
                         "the effective-date table has a row \"" + row.label
                             + "\", which is no section of the bill",
                         rule);
}

} // namespace

void BillFindings::add(Severity severity,
                       char const* code,
                       ActSection const& section,
                       std::string_view citation,
                       std::string const& what,
                       std::string_view rule) {
    Diagnostic found;
    found.severity = severity;
    found.code = code;
    found.citation = citation;
    found.line = section.line;
    found.message =
        "section " + section.number + " of the bill: " + what + ": " + std::string(rule);
    out_.push_back(std::move(found));
}

std::string quoted(std::string_view text, std::size_t begin, std::size_t end) {
    constexpr std::size_t around = 36;
    constexpr std::size_t longest = 120;
    auto from = begin > around ? begin - around : 0;
    auto to = std::min({end + around, text.size(), begin + longest});
    while (from > 0 && text[from - 1] != ' ' && text[from - 1] != '\n')
        --from;
    while (to < text.size() && text[to] != ' ' && text[to] != '\n')
        ++to;
    std::string words(text.substr(from, to - from));
    std::replace(words.begin(), words.end(), '\n', ' ');
    return "\"" + words + "\"";
}

void lint_frame(Act const& act, BillFindings& findings) {
    std::size_t place = 0;
    for (auto const& section : act.sections) {
        ++place;
        if (section.number != std::to_string(place))
            findings.add(Severity::Warning,
                         "section-number",
                         section,
                         {},
                         "it stands where " + std::to_string(place) + " was due",
                         "sections are numbered 1, 2, 3 without a gap");
        if (section.effective_words.empty())
            findings.add(Severity::Warning,
                         "no-effective-date",
                         section,
                         {},
                         "it has no effective date, so October 1 holds (Gen. Stat. 2-32)",
                         "every section has its effective date in round brackets");
        if (section.opening.find("the following are substituted") != std::string::npos)
            findings.add(Severity::Warning,
                         "opening-words",
                         section,
                         {},
                         "\"the following are substituted\"",
                         "the following IS substituted, whatever is repealed");
    }
    bool const enacted = act.name.starts_with("Public Act") || act.name.starts_with("Special Act");
    if (!act.effective_table.empty())
        lint_table(act, findings);
    else if (!enacted && !act.sections.empty())
        findings.add(Severity::Note,
                     "no-table",
                     act.sections.back(),
                     {},
                     "no effective-date table follows",
                     "a bill ends with the table of its sections and dates");
}

Diagnostics lint_bill(std::shared_ptr<Act const> act, Statutes& statutes) {
    Diagnostics found = act->diagnostics;
    std::erase_if(found, [](auto const& one) { return one.code == "section-number-order"; });
    BillFindings findings(found);
    auto const report = preview(act, {}, statutes);
    for (auto const& section : act->sections)
        lint_marks(section, findings);
    lint_base(report, statutes, findings);
    lint_structure(report, findings);
    lint_bill_citations(report, findings);
    lint_frame(*act, findings);
    std::stable_sort(
        found.begin(), found.end(), [](auto const& a, auto const& b) { return a.line < b.line; });
    return found;
}

} // namespace nutmeg
