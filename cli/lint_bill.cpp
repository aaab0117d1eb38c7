#include "cli/lint_bill.hpp"

#include "cli/commands.hpp"
#include "cli/statutes_option.hpp"
#include "cli/wording.hpp"
#include "corpus/bill_lint.hpp"
#include "parser/page.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

namespace nutmeg {

namespace {

struct LintBillOptions {
    std::string bill;
    std::vector<std::string> statutes;
    Output output;
};

} // namespace

ExitCode lint_bill_file(std::string const& path,
                        std::vector<std::string> const& statutes,
                        Output const& output) {
    auto bytes = read_file(path);
    bool const page = bytes.find('<') != std::string::npos;
    auto act = std::make_shared<Act const>(page ? parse_act(std::move(bytes), path)
                                                : parse_act_text(bytes, path));
    Statutes law(statutes_or_default(statutes));
    auto const found = lint_bill(std::move(act), law);
    std::string lines;
    for (auto const& one : found)
        lines += fmt::format("{}:{}: {}: {}: {}\n",
                             printable(path),
                             one.line,
                             severity_word(one.severity),
                             one.code,
                             printable(one.message));
    write(output, lines);
    return found.empty() ? ExitCode::Done : ExitCode::Findings;
}

void add_lint_bill(CLI::App& app, Chosen& chosen) {
    auto options = std::make_shared<LintBillOptions>();
    auto* command = app.add_subcommand("lint-bill", "Find drafting faults in a bill");
    command->add_option("BILL", options->bill, "Page or text of a bill or act; - is standard input")
        ->required();
    add_statutes_option(*command, options->statutes);
    command->add_option(
        "-o,--output", options->output.file, "File to write; standard output otherwise");
    command->footer("Example: nutmeg lint-bill examples/02-age-eighteen.htm");
    command->callback([options, &chosen] {
        chosen = [options] {
            return lint_bill_file(options->bill, options->statutes, options->output);
        };
    });
}

} // namespace nutmeg
