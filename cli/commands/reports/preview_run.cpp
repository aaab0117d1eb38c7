#include "cli/commands/reports/preview_run.hpp"

#include "cli/akn/preview_portion.hpp"
#include "cli/html/render.hpp"
#include "cli/json/json_lines.hpp"
#include "cli/markdown/render.hpp"
#include "cli/report/conflict_wording.hpp"
#include "cli/terminal/render.hpp"

#include <memory>
#include <utility>

namespace nutmeg {

namespace {

std::string akn_text(PreviewReport const& report, SectionStore& statutes) {
    std::vector<std::shared_ptr<Section const>> cited; ///< links need them all at once
    return akn_preview(report, [&](std::string_view number) {
        auto found = statutes.find(number);
        return cited.emplace_back(found ? found : statutes.find_group(number)).get();
    });
}

/// Where the bills first amend the section.
AmendingLine line_of(PreviewReport const& report, std::string const& number) {
    for (auto const& bill : report.bills)
        for (auto const& entry : bill.entries)
            if (entry.target == number && entry.amendment != nullptr)
                return {bill.bill_file, entry.amendment->line};
    return {};
}

} // namespace

RedlineSource redline_source(std::string_view name) {
    return name == "minimal" ? RedlineSource::Minimal : RedlineSource::Marks;
}

PreviewReport report_on(std::vector<AmendmentFile> const& files,
                        std::vector<InputFile> inputs,
                        Statutes& statutes,
                        PreviewOptions const& options,
                        RunFindings& findings) {
    auto report = preview(files, statutes, options);
    report.inputs = std::move(inputs);
    for (auto const& bill : report.bills)
        findings.add(bill.diagnostics, bill.bill_file);
    findings.add(combined_diagnostics(report), "");
    return report;
}

void add_impact(PreviewReport const& report, ImpactReport const& impact, RunFindings& findings) {
    findings.add_missing(impact.diagnostics, "");
    findings.add_impact(impact, [&](auto const& number) { return line_of(report, number); });
}

std::string rendered(PreviewReport const& report,
                     ImpactReport const* impact,
                     SectionStore& statutes,
                     ChangeOrigin const& origin,
                     Output const& output) {
    switch (output.kind()) {
    case Format::Docx:
        return render_docx(report, origin, impact);
    case Format::Akn:
        return akn_text(report, statutes);
    case Format::Markdown:
        return render_markdown(report, impact, output.max_length);
    case Format::Html:
        return render_html(report, impact);
    case Format::Jsonl:
        return preview_lines(report, impact);
    default:
        return render_term(report, output.term(), impact);
    }
}

} // namespace nutmeg
