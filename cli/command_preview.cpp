#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "cli/output.hpp"
#include "cli/render_html.hpp"
#include "cli/render_term.hpp"
#include "cli/statutes_option.hpp"
#include "corpus/preview.hpp"
#include "parser/act_opening.hpp"
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
    if (is_instructions(*act))
        return preview(read_instructions(bytes, path), path, statutes);
    return preview(std::move(act), path, statutes);
}

ExitCode preview_bill(PreviewOptions const& options) {
    Statutes statutes(statutes_or_default(options.statutes));
    auto const report = preview_file(options.bill, statutes);
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
    add_statutes_option(*command, options->statutes);
    add_output_options(*command, options->output);
    command->footer("Example: nutmeg preview examples/02-age-eighteen.htm");
    command->callback(
        [options, &chosen] { chosen = [options] { return preview_bill(*options); }; });
}

} // namespace nutmeg
