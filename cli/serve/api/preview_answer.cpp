#include "cli/commands/reports/preview_run.hpp"
#include "cli/commands/reports/write_brief.hpp"
#include "cli/serve/api/answers.hpp"
#include "cli/serve/api/parameters.hpp"
#include "cli/serve/api/request_error.hpp"
#include "cli/serve/api/request_files.hpp"
#include "cli/serve/api/response.hpp"
#include "corpus/files/sha256.hpp"
#include "corpus/impact/preview_impact.hpp"
#include "corpus/store/law_text.hpp"
#include "parser/text/error.hpp"

#include <fmt/format.h>
#include <set>
#include <utility>

namespace nutmeg {

namespace {

struct PreviewParameters {
    Output output;
    PreviewOptions options;
    ChangeOrigin origin;
    bool brief = false;
    bool impact = true;
};

PreviewParameters read_parameters(ApiRequest const& request) {
    Parameters parameters(request);
    PreviewParameters read;
    read.output.format =
        parameters.choice("format", {"jsonl", "html", "docx", "markdown", "akn", "sarif"});
    read.brief = parameters.flag("brief", false);
    read.impact = parameters.flag("impact", true);
    read.options.on = parameters.date("on");
    read.options.redline = redline_source(parameters.choice("redline", {"marks", "minimal"}));
    read.origin.author = parameters.text("author");
    read.origin.date = parameters.date("date");
    parameters.check_all_known();
    auto const kind = read.output.kind();
    if (read.brief && kind != Format::Html && kind != Format::Docx && kind != Format::Markdown)
        throw RequestError(400,
                           "bad-parameter",
                           "The brief is written as html, docx or markdown. Add one of them as the "
                           "parameter format");
    return read;
}

/// The files that can be read. What is wrong with the others goes to `findings`.
std::vector<AmendmentFile> read_amendments(std::vector<RequestFile> const& files,
                                           Statutes& statutes,
                                           RunFindings& findings,
                                           std::vector<InputFile>& inputs) {
    std::vector<AmendmentFile> read;
    auto const law = law_text(statutes);
    for (auto const& file : files)
        try {
            inputs.push_back({file.name, sha256_hex(file.bytes)});
            read.push_back(read_amendment(file.bytes, file.name, {}, law));
        } catch (Error const& error) {
            findings.add({error.diagnostic()}, file.name);
        }
    return read;
}

/// Findings that no line of the preview has: of bills without an entry, and of the search for the
/// impact.
Diagnostics findings_without_line(RunFindings const& findings, PreviewReport const& report) {
    std::set<std::string> shown;
    for (auto const& bill : report.bills)
        if (!bill.entries.empty())
            shown.insert(bill.bill_file);
    Diagnostics rest;
    for (auto& one : findings.diagnostics()) {
        bool const is_shown =
            shown.contains(one.file)
            || (one.file.empty() && !report.bills.empty() && !report.bills.front().entries.empty());
        if (!is_shown)
            rest.push_back(std::move(one));
    }
    return rest;
}

ApiResponse sarif_response(RunFindings const& findings, std::vector<RequestFile> const& files) {
    // Only the files of the request, so that no name in it reaches the file system.
    auto const read = [&](std::string const& name) -> std::optional<std::string> {
        for (auto const& file : files)
            if (file.name == name)
                return file.bytes;
        return std::nullopt;
    };
    return report_response(
        findings_text(findings.report(), Format::Sarif, findings.exit_code(), read),
        Format::Sarif,
        "preview");
}

ApiResponse preview_files(WarmLaw& law,
                          PreviewParameters const& parameters,
                          std::vector<RequestFile> const& files) {
    auto const kind = parameters.output.kind();
    RunFindings findings("nutmeg preview");
    std::vector<InputFile> inputs;
    auto const bills = read_amendments(files, law.statutes(), findings, inputs);
    auto const unreadable = findings.diagnostics();
    // Without one of the files, the others may do something else.
    if (bills.empty() || (!unreadable.empty() && kind != Format::Sarif))
        throw RequestError(422,
                           "unreadable",
                           fmt::format("{} cannot be read: {}. Remove or replace it",
                                       unreadable.front().file,
                                       unreadable.front().message),
                           unreadable);
    auto const report =
        report_on(bills, std::move(inputs), law.statutes(), parameters.options, findings);
    if (parameters.brief)
        return report_response(
            brief_text(report, law.statutes(), parameters.output), kind, "brief");
    auto const impact = !parameters.impact || kind == Format::Akn
                          ? std::nullopt
                          : law.impact_of(changed_sections(report));
    if (impact)
        add_impact(report, *impact, findings);
    if (kind == Format::Sarif)
        return sarif_response(findings, files);
    auto text = rendered(
        report, impact ? &*impact : nullptr, law.statutes(), parameters.origin, parameters.output);
    if (kind == Format::Jsonl)
        return lines_response(std::move(text), findings_without_line(findings, report));
    return report_response(std::move(text), kind, "preview");
}

} // namespace

ApiResponse preview_answer(WarmLaw& law, ApiRequest const& request) {
    auto const parameters = read_parameters(request);
    auto const files = read_files(request.body, law.max_input());
    return with_readable(files, [&] { return preview_files(law, parameters, files); });
}

} // namespace nutmeg
