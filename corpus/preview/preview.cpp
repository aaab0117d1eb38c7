#include "corpus/preview/preview.hpp"

#include "corpus/preview/bill_application.hpp"
#include "corpus/preview/instructed_act.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

/// Whether a section that could not be found by its heading on that page may matter to the bill: a
/// target stands on the page, or one was not found anywhere.
bool bears_on(PreviewReport const& report, Statutes& statutes, std::string const& page) {
    return std::any_of(
        report.entries.begin(), report.entries.end(), [&](PreviewEntry const& entry) {
            return entry.applied.base == Base::Missing
                || (!entry.target.empty()
                    && statutes.source_of(entry.target).value_or(SectionSource()).file == page);
        });
}

PreviewReport carried_out(std::shared_ptr<Act const> act,
                          std::vector<Instruction> const& instructions,
                          std::string file,
                          Statutes& statutes) {
    auto report = empty_report(std::move(act), std::move(file), statutes);
    BillCarrier(statutes, [](EffectiveDay const&) { return true; }).carry_out(report, instructions);
    compare_versions(report, statutes);
    add_statute_findings({&report, 1}, statutes);
    return report;
}

} // namespace

std::string_view amendment_noun(ActSection const& amendment) {
    return amendment.instruction ? "instruction" : amendment.edited ? "edited text" : "section";
}

std::string amendment_phrase(ActSection const& amendment) {
    return std::string(amendment_noun(amendment)) + " " + amendment.number;
}

bool has_problem(Applied const& applied) {
    return std::any_of(applied.diagnostics.begin(), applied.diagnostics.end(), [](auto const& one) {
        return one.severity == Severity::Problem;
    });
}

PreviewReport empty_report(std::shared_ptr<Act const> act, std::string file, Statutes& statutes) {
    PreviewReport report;
    report.bill_file = std::move(file);
    report.statutes = statutes.paths();
    report.act = std::move(act);
    report.diagnostics = report.act->diagnostics;
    return report;
}

void compare_versions(PreviewReport& report, Statutes& statutes) {
    // Sections that tell what an offense class means today; held while they are read.
    std::vector<std::shared_ptr<Section const>> consulted;
    for (auto& entry : report.entries) {
        auto& versions = entry.comparison;
        versions =
            compare(versions.old_section, versions.new_section, [&](std::string_view number) {
                consulted.push_back(statutes.find(number));
                return consulted.back().get();
            });
    }
}

void add_statute_findings(std::span<PreviewReport> reports, Statutes& statutes) {
    for (auto& odd : statutes.diagnostics()) {
        auto const report = std::find_if(reports.begin(), reports.end(), [&](auto const& one) {
            return odd.code != DiagnosticCode::HeadingWithoutNumber
                || bears_on(one, statutes, odd.file);
        });
        if (report != reports.end())
            report->diagnostics.push_back(std::move(odd));
    }
}

PreviewReport preview(std::shared_ptr<Act const> act, std::string bill_file, Statutes& statutes) {
    return carried_out(std::move(act), {}, std::move(bill_file), statutes);
}

PreviewReport preview(std::vector<Instruction> const& instructions,
                      std::string file,
                      Statutes& statutes) {
    return carried_out(
        std::make_shared<Act const>(act_of(instructions)), instructions, std::move(file), statutes);
}

PreviewReport preview(AmendmentFile const& file, Statutes& statutes) {
    return file.act ? preview(file.act, file.name, statutes)
                    : preview(file.instructions, file.name, statutes);
}

} // namespace nutmeg
