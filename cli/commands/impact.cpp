#include "cli/html/impact.hpp"

#include "cli/commands/commands.hpp"
#include "cli/commands/reports/impact_run.hpp"
#include "cli/json/impact_json.hpp"
#include "cli/options/input_option.hpp"
#include "cli/options/output.hpp"
#include "cli/options/output_option.hpp"
#include "cli/options/statutes_option.hpp"
#include "cli/terminal/impact.hpp"
#include "corpus/index/open_law_index.hpp"
#include "corpus/store/statutes.hpp"

#include <CLI/CLI.hpp>
#include <memory>

namespace nutmeg {

namespace {

struct ImpactArguments {
    std::string citation;
    std::uint32_t depth = 1;
    std::vector<std::string> statutes;
    std::size_t max_input = 0;
    Output output;
};

std::string rendered(std::string const& name,
                     Neighborhood const& neighborhood,
                     Output const& output) {
    if (output.kind() == Format::Html)
        return render_html(name, neighborhood);
    if (output.kind() == Format::Jsonl)
        return impact_lines(neighborhood.report);
    return render_term(name, neighborhood, output.term());
}

ExitCode impact(ImpactArguments const& options) {
    using Fault = ImpactResult::Fault;
    Statutes law(statutes_or_default(options.statutes), options.max_input);
    std::unique_ptr<LawIndex> index;
    auto const open_index = [&]() -> LawIndex const& {
        index = open_law_index(law);
        return *index;
    };
    auto const result = impact_around(options.citation, options.depth, law, open_index);
    if (!result.number.empty())
        point_to_sample(law, {result.number});
    if (result.fault != Fault::None) {
        print_message(result.message);
        return result.fault == Fault::NotACitation ? ExitCode::Usage : ExitCode::Findings;
    }
    print_diagnostics("", result.findings);
    write(options.output, rendered(result.name, result.neighborhood, options.output));
    return exit_code(result.findings);
}

} // namespace

void add_impact(CLI::App& app, SelectedCommand& selected) {
    auto options = std::make_shared<ImpactArguments>();
    auto* command = app.add_subcommand(
        "impact", "Show what cites a section or provision, uses its terms or states its amounts");
    command
        ->add_option("CITATION",
                     options->citation,
                     "A section, provision or chapter: 53a-83(c), \"chapter 952\"")
        ->required();
    constexpr std::uint32_t deepest = 9;
    command
        ->add_option("--depth",
                     options->depth,
                     "2: also what cites the sections that cite it, and so on (default: 1)")
        ->type_name("N")
        ->check(CLI::Range(1U, deepest));
    add_statutes_option(*command, options->statutes);
    add_input_option(*command, options->max_input);
    add_output_options(*command, options->output, {"term", "html", "jsonl"});
    command->callback([options, &selected] {
        check_files(statutes_or_default(options->statutes), {options->output.file});
        selected = [options] { return impact(*options); };
    });
}

} // namespace nutmeg
