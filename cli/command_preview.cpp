#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "cli/output.hpp"
#include "cli/render_html.hpp"
#include "cli/render_term.hpp"
#include "cli/statutes_option.hpp"
#include "corpus/preview.hpp"
#include "parser/page.hpp"

#include <CLI/CLI.hpp>
#include <memory>

namespace nutmeg {

namespace {

struct PreviewOptions {
    std::string bill;
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

std::shared_ptr<Act const> read_act(std::string const& path) {
    auto bytes = read_file(path);
    bool const page = bytes.find('<') != std::string::npos;
    return std::make_shared<Act const>(page ? parse_act(std::move(bytes), path)
                                            : parse_act_text(bytes, path));
}

ExitCode preview_bill(PreviewOptions const& options) {
    auto const act = read_act(options.bill);
    Statutes statutes(statutes_or_default(options.statutes));
    auto const report = preview(act, options.bill, statutes);
    print_diagnostics(options.bill, report.diagnostics);
    write(options.output, rendered(report, options.output));
    return exit_code(report.diagnostics);
}

} // namespace

void add_preview(CLI::App& app, Chosen& chosen) {
    auto options = std::make_shared<PreviewOptions>();
    auto* command = app.add_subcommand("preview", "Show what a bill does to the law");
    command->add_option("BILL", options->bill, "Page or text of a bill or act; - is standard input")
        ->required();
    add_statutes_option(*command, options->statutes);
    add_output_options(*command, options->output);
    command->footer("Example: nutmeg preview examples/02-age-eighteen.htm");
    command->callback(
        [options, &chosen] { chosen = [options] { return preview_bill(*options); }; });
}

} // namespace nutmeg
