#include "corpus/lint/bill_lint.hpp"

#include "corpus/drafting/statement_of_purpose.hpp"
#include "corpus/lint/bill_checks.hpp"
#include "parser/bills/section_labels.hpp"
#include "parser/text/effective_date.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace nutmeg {

namespace {

/// Whether the third column of the table fits the section.
bool target_fits(ActSection const& section, std::string_view target) {
    if (section.action == Action::New || section.action == Action::Other)
        return target == "New section";
    if (section.action == Action::Repeal)
        return target == "Repealer section";
    return section.source != LawSource::GeneralStatutes || section.targets.empty()
        || target.starts_with(section.targets.front().number);
}

void lint_table(Act const& act, BillFindings& findings) {
    std::vector<SectionList> lists;
    for (auto const& row : act.effective_table)
        lists.push_back(section_list(row.label));
    SectionLists const rows(lists);
    for (auto const& section : act.sections) {
        auto const index = rows.first_with(section.number);
        if (!index) {
            findings.add(Severity::Warning,
                         BillRuleCode::TableRowMissing,
                         section,
                         {},
                         "it has no row in the effective-date table");
            continue;
        }
        auto const* row = &act.effective_table[*index];
        bool const same = section.effective.empty()
                            ? section.effective_words == row->date
                            : effective_date(row->date) == section.effective;
        if (!same)
            findings.add(Severity::Problem,
                         BillRuleCode::TableDate,
                         section,
                         {},
                         "the section says \"" + section.effective_words
                             + "\", but the table says \"" + row->date + "\"");
        // A row for several sections lists all that they amend.
        if (lists[*index].single() && !target_fits(section, row->target))
            findings.add(Severity::Warning,
                         BillRuleCode::TableTarget,
                         section,
                         {},
                         "the table says that it amends \"" + row->target + "\"");
    }
    std::set<std::string> numbers;
    for (auto const& section : act.sections)
        numbers.insert(section.number);
    auto const is_section = [&](std::uint32_t number) {
        return numbers.contains(std::to_string(number));
    };
    for (std::size_t i = 0; i < lists.size(); ++i) {
        auto const& list = lists[i];
        bool const known = std::all_of(list.ranges.begin(), list.ranges.end(), [&](auto range) {
            return is_section(range.first) && is_section(range.second);
        });
        if (!known && !act.sections.empty())
            findings.add(Severity::Warning,
                         BillRuleCode::TableRowUnknown,
                         act.sections.back(),
                         {},
                         "the effective-date table has a row \"" + act.effective_table[i].label
                             + "\", which is not a section of the bill");
    }
}

} // namespace

void BillFindings::add(Severity severity,
                       BillRuleCode rule,
                       ActSection const& section,
                       std::string_view citation,
                       std::string const& message) {
    add(severity, rule, section, citation, message, {.line = section.line});
}

void BillFindings::add(Severity severity,
                       BillRuleCode rule,
                       ActSection const& section,
                       std::string_view citation,
                       std::string const& message,
                       DiagnosticLocation const& words) {
    out_.push_back({severity,
                    std::string(bill_rule(rule).name),
                    section.number,
                    std::string(citation),
                    words.line == 0 ? section.line : words.line,
                    message,
                    rule,
                    words.quote,
                    words.before});
}

void BillFindings::add(Diagnostic const& diagnostic,
                       ActSection const& section,
                       std::string_view citation) {
    out_.push_back({diagnostic.severity,
                    std::string(code_name(diagnostic.code)),
                    section.number,
                    std::string(citation),
                    diagnostic.line == 0 ? section.line : diagnostic.line,
                    diagnostic.message,
                    rule_of(diagnostic.code),
                    diagnostic.quote,
                    diagnostic.before});
}

std::string quote_with_context(std::string_view text, std::size_t begin, std::size_t end) {
    constexpr std::size_t context = 36;
    constexpr std::size_t max_size = 120;
    auto from = begin > context ? begin - context : 0;
    auto to = std::min({end + context, text.size(), begin + max_size});
    while (from > 0 && text[from - 1] != ' ' && text[from - 1] != '\n')
        --from;
    while (to < text.size() && text[to] != ' ' && text[to] != '\n')
        ++to;
    std::string words(text.substr(from, to - from));
    std::replace(words.begin(), words.end(), '\n', ' ');
    return "\"" + words + "\"";
}

void lint_numbers_and_dates(Act const& act, BillFindings& findings) {
    std::size_t ordinal = 0;
    for (auto const& section : act.sections) {
        ++ordinal;
        if (section.number != std::to_string(ordinal))
            findings.add(Severity::Warning,
                         BillRuleCode::SectionNumber,
                         section,
                         {},
                         "its number should be " + std::to_string(ordinal));
        if (section.effective_words.empty())
            findings.add(Severity::Warning,
                         BillRuleCode::NoEffectiveDate,
                         section,
                         {},
                         "it has no effective date");
        if (section.opening.find("the following are substituted") != std::string::npos)
            findings.add(Severity::Warning,
                         BillRuleCode::OpeningWords,
                         section,
                         {},
                         "\"the following are substituted\"");
    }
    // The session may precede the act's number: "June Special Session, Public Act No. 24-1".
    bool const enacted = act.name.find("Public Act No.") != std::string::npos
                      || act.name.find("Special Act No.") != std::string::npos;
    if (!act.effective_table.empty())
        lint_table(act, findings);
    else if (!enacted && !act.sections.empty())
        findings.add(Severity::Note,
                     BillRuleCode::NoTable,
                     act.sections.back(),
                     {},
                     "no effective-date table follows");
}

/// Whether the checks in this file report what reading the bill reports under that code.
static bool is_checked_here(DiagnosticCode code, Act const& act) {
    constexpr std::array checked{DiagnosticCode::SectionNumberOrder,
                                 DiagnosticCode::AmendedBefore,
                                 DiagnosticCode::AmendedByNone,
                                 DiagnosticCode::TableRowMissing,
                                 DiagnosticCode::TableRowUnknown};
    return std::find(checked.begin(), checked.end(), code) != checked.end()
        || (code == DiagnosticCode::NoEffectiveRow && !act.effective_table.empty());
}

/// The diagnostics of reading the bill, without those that is_checked_here, and without lost marks
/// if the bill restates the law.
static std::vector<BillFinding> reading_findings(Act const& act, bool restates_law) {
    std::vector<BillFinding> found;
    for (auto const& one : act.diagnostics)
        if (!is_checked_here(one.code, act)
            && !(restates_law && one.code == DiagnosticCode::MarksLost))
            found.push_back({one.severity,
                             std::string(code_name(one.code)),
                             {},
                             one.citation,
                             one.line,
                             one.message,
                             rule_of(one.code),
                             one.quote,
                             one.before});
    if (auto const count = count_words(act.statement_of_purpose); count > max_purpose_words)
        found.push_back({Severity::Warning,
                         std::string(bill_rule(BillRuleCode::LongPurpose).name),
                         {},
                         {},
                         0,
                         "the statement of purpose has " + std::to_string(count) + " words",
                         BillRuleCode::LongPurpose});
    return found;
}

/// Whether every section that amends law restates it. Then no marks are lost; a bill without
/// underlining only deletes.
static bool restates_law(BillPreview const& report) {
    return std::all_of(report.entries.begin(), report.entries.end(), [](auto const& entry) {
        return entry.amendment->action != Action::Substitute || entry.applied.base == Base::Match;
    });
}

std::vector<BillFinding> lint_bill(std::shared_ptr<Act const> const& act, Statutes& statutes) {
    std::vector<AmendmentFile> const files{{"", act, {}}};
    auto const previewed = preview(files, statutes, {.on = {}, .by_date = false});
    auto const& report = previewed.bills.front();
    auto found = reading_findings(*act, restates_law(report));
    BillFindings findings(found);
    for (auto const& section : act->sections)
        lint_marks(section, findings);
    lint_base(report, statutes, findings);
    lint_structure(report, findings);
    lint_bill_citations(report, findings);
    lint_numbers_and_dates(*act, findings);
    std::stable_sort(
        found.begin(), found.end(), [](auto const& a, auto const& b) { return a.line < b.line; });
    return found;
}

} // namespace nutmeg
