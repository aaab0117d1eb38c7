#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "cli/output.hpp"
#include "cli/render_html.hpp"
#include "cli/render_term.hpp"
#include "cli/statutes_option.hpp"
#include "corpus/preview.hpp"
#include "diff/amend_bill.hpp"
#include "parser/act_opening.hpp"
#include "parser/page.hpp"

#include <CLI/CLI.hpp>
#include <memory>

namespace nutmeg {

namespace {

struct PreviewOptions {
    std::string bill;
    std::vector<std::string> amendments;
    std::vector<std::string> statutes;
    Output output;
};

std::string rendered(PreviewReport const& report, Output const& output) {
    switch (output.kind()) {
    case Format::Html:
        return render_html(report);
    case Format::Term:
        return render_term(report, {output.colour(), output.width()});
    case Format::Jsonl:
        break;
    }
    std::string lines;
    for (auto const& entry : report.entries)
        lines += preview_line(report, entry);
    return lines;
}

/// A text that is no bill: it has no title and no enacting clause, and no labelled section of an
/// act begins in it.
bool is_instructions(Act const& act) {
    auto const unenacted = [](auto const& found) { return found.code == "no-enacting-clause"; };
    auto const labelled = [](auto const& section) {
        return read_opening(section.opening).has_value();
    };
    return std::any_of(act.diagnostics.begin(), act.diagnostics.end(), unenacted)
        && std::none_of(act.sections.begin(), act.sections.end(), labelled) && act.title.empty();
}

PreviewReport preview_file(std::string const& path, Statutes& statutes) {
    auto bytes = read_file(path);
    if (bytes.find('<') != std::string::npos)
        return preview(
            std::make_shared<Act const>(parse_act(std::move(bytes), path)), path, statutes);
    auto act = std::make_shared<Act const>(parse_act_text(bytes, path));
    bool const blank = bytes.find_first_not_of(" \t\r\n") == std::string::npos;
    if (!blank && is_instructions(*act))
        return preview(read_instructions(bytes, path), path, statutes);
    return preview(std::move(act), path, statutes);
}

/// What a floor amendment did and could not do, as findings about the bill.
void add_findings(FloorAmendment const& amendment,
                  std::vector<FloorOutcome> const& outcomes,
                  std::string const& name,
                  Diagnostics& findings) {
    auto const add = [&](Severity severity, FloorOutcome const& outcome, std::string const& what) {
        auto const& edit = amendment.edits[outcome.edit];
        Diagnostic found;
        found.severity = severity;
        found.code =
            outcome.code.empty() ? std::string(floor_action_name(edit.action)) : outcome.code;
        found.message =
            name + ", line " + std::to_string(edit.line) + ": \"" + edit.text + "\": " + what;
        findings.push_back(std::move(found));
    };
    for (auto found : amendment.diagnostics) {
        found.message = name + ", line " + std::to_string(found.line) + ": " + found.message;
        found.line = 0;
        findings.push_back(std::move(found));
    }
    std::size_t done = 0;
    for (auto const& outcome : outcomes) {
        done += outcome.done ? 1 : 0;
        if (!outcome.done)
            add(Severity::Problem, outcome, outcome.message);
        for (auto const& note : outcome.notes)
            add(Severity::Note, outcome, note);
    }
    Diagnostic sum;
    sum.severity = Severity::Note;
    sum.code = "floor-amendment";
    sum.message = name + ": " + std::to_string(done) + " of " + std::to_string(outcomes.size())
                + " operations carried out on the bill";
    findings.push_back(std::move(sum));
}

/// The bill as the floor amendments leave it.
PreviewReport preview_amended(PreviewOptions const& options, Statutes& statutes) {
    auto bill = read_lined_bill(read_file(options.bill), options.bill);
    Diagnostics findings;
    for (auto const& path : options.amendments) {
        auto const amendment = parse_floor_amendment(read_file(path), path);
        add_findings(amendment, amend_bill(bill, amendment), path, findings);
    }
    auto act = parse_act(bill_page(bill), options.bill);
    act.diagnostics.insert(act.diagnostics.begin(), findings.begin(), findings.end());
    return preview(std::make_shared<Act const>(std::move(act)), options.bill, statutes);
}

ExitCode preview_bill(PreviewOptions const& options) {
    Statutes statutes(statutes_or_default(options.statutes));
    auto const report = options.amendments.empty() ? preview_file(options.bill, statutes)
                                                   : preview_amended(options, statutes);
    print_diagnostics(options.bill, report.diagnostics);
    write(options.output, rendered(report, options.output));
    return exit_code(report.diagnostics);
}

} // namespace

void add_preview(CLI::App& app, Chosen& chosen) {
    auto options = std::make_shared<PreviewOptions>();
    auto* command = app.add_subcommand("preview", "Show what a bill does to the law");
    command
        ->add_option("BILL",
                     options->bill,
                     "Page or text of a bill or act, or a text of instructions, one a line; - is "
                     "standard input")
        ->required();
    command
        ->add_option("--amendment",
                     options->amendments,
                     "Page or text of a floor amendment to the bill, whose lines are those of the "
                     "bill's file copy; give it again for another")
        ->type_name("AMENDMENT")
        ->expected(1)
        ->take_all();
    add_statutes_option(*command, options->statutes);
    add_output_options(*command, options->output);
    command->footer("Example: nutmeg preview examples/02-age-eighteen.htm");
    command->callback(
        [options, &chosen] { chosen = [options] { return preview_bill(*options); }; });
}

} // namespace nutmeg
