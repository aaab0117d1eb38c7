#include "cli/commands/reports/draft_run.hpp"
#include "cli/json/values.hpp"
#include "cli/options/output.hpp"
#include "cli/report/source_names.hpp"
#include "cli/serve/api/answers.hpp"
#include "cli/serve/api/new_law.hpp"
#include "cli/serve/api/parameters.hpp"
#include "cli/serve/api/request_error.hpp"
#include "cli/serve/api/request_files.hpp"
#include "cli/serve/api/response.hpp"

#include <fmt/format.h>
#include <utility>

namespace nutmeg {

namespace {

struct DraftParameters {
    DraftForm form;
    bool is_json = false;    ///< the text of the bill, with what was found in it as a page
    bool incomplete = false; ///< write the bill although something is wrong with it
    bool conforming = false;
    bool impact = true;
    DraftOptions options;
};

Format format_named(std::string const& name) {
    if (name == "docx")
        return Format::Docx;
    if (name == "akn")
        return Format::Akn;
    return name == "text" ? Format::Text : Format::Html;
}

[[noreturn]] void reject(std::string const& message) {
    throw RequestError(400, "bad-parameter", message);
}

/// "October 1, 2026; 99-3=2026-07-01".
void read_effective_dates(std::string const& typed, DraftOptions& options) {
    for (std::size_t at = 0; at < typed.size();) {
        auto const end = std::min(typed.find(';', at), typed.size());
        auto const begin = std::min(typed.find_first_not_of(' ', at), end);
        auto const fault = read_effective_date(typed.substr(begin, end - begin), options);
        if (!fault.empty())
            reject("The parameter effective: " + fault);
        at = end + 1;
    }
}

DraftParameters read_parameters(ApiRequest const& request) {
    Parameters parameters(request);
    DraftParameters read;
    auto const format = parameters.choice("format", {"html", "docx", "text", "akn", "json"});
    read.is_json = format == "json";
    read.form.format = format_named(format);
    read.form.tracked = parameters.flag("tracked", false);
    read.form.author = parameters.text("author");
    read.form.date = parameters.date("date");
    read.incomplete = parameters.flag("incomplete", false);
    read.conforming = parameters.flag("conforming", false);
    read.impact = parameters.flag("impact", true);
    read.options.title = parameters.text("title");
    read.options.purpose = parameters.text("purpose");
    read.options.mark_amended = parameters.flag("mark_amended", false);
    constexpr std::size_t first_session = 1949;
    constexpr std::size_t last_session = 9999;
    read.options.session =
        static_cast<int>(parameters.number("session", first_session, last_session, 0));
    read_effective_dates(parameters.text("effective"), read.options);
    parameters.check_all_known();
    if (read.form.tracked && read.form.format != Format::Docx)
        reject("The parameter tracked is for Word files. Add format=docx");
    if (read.conforming && !read.impact)
        reject("The parameter conforming needs the impact. Omit impact=0");
    return read;
}

/// What is to be conformed, and what else was found.
struct DraftFindings {
    ConformedDraft conformed;
    Diagnostics all;

    void add(Diagnostics const& more) { all.insert(all.end(), more.begin(), more.end()); }
};

ApiResponse json_answer(Draft const& bill,
                        WrittenDraft const& written,
                        DraftFindings const& findings,
                        std::string const& old_name) {
    DraftForm words;
    words.format = Format::Text;
    auto const text = draft_as(bill, words);
    return json_response({{"title", json_text(bill.title)},
                          {"sections", bill.sections.size()},
                          {"exact", written.read_back.exact},
                          {"all", written.read_back.all},
                          {"check", json_text(read_back_sentence(written.read_back, old_name))},
                          {"conforming", json_texts(findings.conformed.citations)},
                          {"notes", json_texts(findings.conformed.notes)},
                          {"findings", json_findings(findings.all, "")},
                          {"text", json_text(text)}});
}

/// A bill to download has no place for what is wrong with it.
void check_complete(WrittenDraft const& written, DraftFindings const& findings) {
    bool const is_exact = written.read_back.exact == written.read_back.all;
    if (!is_exact || exit_code(findings.all) != ExitCode::Done)
        throw RequestError(422,
                           "incomplete",
                           "The bill does not enact all of the new law; the findings have the "
                           "reason. Correct it, or add incomplete=1 to get the bill as it is",
                           findings.all);
}

ConformedDraft conform(NewLaw& new_law, WarmLaw& law, DraftParameters const& parameters) {
    if (!parameters.impact)
        return {};
    // A date that was chosen for a section of the bill holds for what is conformed to it.
    for (auto const& [number, date] : parameters.options.effective_of)
        new_law.effective_of[number] = date;
    return conform_draft(new_law, law.statutes(), parameters.conforming, [&](auto const& changed) {
        return law.impact_of(changed);
    });
}

ApiResponse draft_files(WarmLaw& law,
                        DraftParameters const& parameters,
                        std::vector<RequestFile> const& files) {
    auto new_law = new_law_of(files, law, parameters.options.effective_of);
    DraftFindings findings;
    findings.add(new_law.diagnostics);
    if (exit_code(new_law.diagnostics) != ExitCode::Done)
        throw RequestError(422,
                           "not-applied",
                           "No bill was drafted, because not every instruction could be applied. "
                           "Correct it; the findings have the reason",
                           findings.all);
    findings.conformed = conform(new_law, law, parameters);
    findings.add(findings.conformed.unreadable);
    auto const bill = draft_bill(law.statutes(),
                                 new_law.contents,
                                 draft_options(parameters.options, new_law, files.front().name));
    findings.add(bill.diagnostics);
    if (bill.sections.empty())
        throw RequestError(422,
                           "nothing-to-draft",
                           "Nothing to draft: no section of the files differs from current law. "
                           "Edit one",
                           findings.all);
    auto const written = write_draft(bill, law.statutes(), parameters.form);
    findings.add(written.read_back.diagnostics);
    if (parameters.is_json)
        return json_answer(bill, written, findings, law_name(law.statutes().sources()));
    if (!parameters.incomplete)
        check_complete(written, findings);
    return report_response(written.text, parameters.form.format, "bill");
}

} // namespace

ApiResponse draft_answer(WarmLaw& law, ApiRequest const& request) {
    auto const parameters = read_parameters(request);
    auto const files = read_files(request.body, law.max_input());
    return with_readable(files, [&] { return draft_files(law, parameters, files); });
}

} // namespace nutmeg
