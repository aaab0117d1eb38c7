#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "cli/output.hpp"
#include "cli/render_html.hpp"
#include "cli/render_term.hpp"
#include "cli/statutes_option.hpp"
#include "corpus/preview.hpp"
#include "diff/amended_act.hpp"
#include "parser/amendment_file.hpp"
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

/// The bill as the floor amendments leave it.
AmendmentFile read_amended(PreviewOptions const& options) {
    std::vector<FloorFile> amendments;
    for (auto const& path : options.amendments)
        amendments.push_back({read_file(path), path});
    AmendmentFile file;
    file.name = options.bill;
    file.act = std::make_shared<Act const>(
        amended_act(read_file(options.bill), options.bill, std::move(amendments)));
    return file;
}

ExitCode preview_bill(PreviewOptions const& options) {
    Statutes statutes(statutes_or_default(options.statutes));
    auto const report =
        preview(options.amendments.empty() ? read_amendment(read_file(options.bill), options.bill)
                                           : read_amended(options),
                statutes);
    print_diagnostics(options.bill, report.diagnostics);
    write(options.output, rendered(report, options.output));
    return exit_code(report.diagnostics);
}

} // namespace

void add_preview(CLI::App& app, Chosen& chosen) {
    auto options = std::make_shared<PreviewOptions>();
    auto* command = app.add_subcommand("preview", "Show what a bill does to the law");
    command
        ->add_option(
            "BILL",
            options->bill,
            "Page, Word file or text of a bill or act, or a text of instructions, one a line; - is "
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
