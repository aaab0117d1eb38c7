#include "corpus/search/search.hpp"

#include "cli/commands/commands.hpp"
#include "cli/json/search_json.hpp"
#include "cli/operands/searched_law.hpp"
#include "cli/options/input_option.hpp"
#include "cli/options/output.hpp"
#include "cli/options/output_option.hpp"
#include "cli/options/statutes_option.hpp"
#include "cli/terminal/search_results.hpp"
#include "parser/text/diagnostic.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace nutmeg {

namespace {

struct SearchOptions {
    std::vector<std::string> query;
    std::vector<std::string> statutes;
    std::size_t limit = 20;
    std::size_t max_input = 0;
    Output output;
};

ExitCode run(SearchOptions const& options) {
    try {
        auto const query = read_search_query(fmt::format("{}", fmt::join(options.query, " ")));
        auto const law = searched_law(statutes_or_default(options.statutes), options.max_input);
        auto const result = search(*law.database, query, options.limit, law.edition);
        std::string text;
        if (options.output.kind() == Format::Jsonl)
            for (auto const& hit : result.hits)
                text += hit_line(hit);
        else
            text = render_hits(result, options.output.term());
        auto const& findings = law.is_store ? result.diagnostics : law.findings;
        print_diagnostics("", findings);
        write(options.output, text);
        return exit_code(findings);
    } catch (std::invalid_argument const& error) {
        std::string_view const fault = error.what();
        print_message(fmt::format(
            "QUERY: {}{} See nutmeg search --help", fault, fault.ends_with('?') ? "" : "."));
        return ExitCode::Usage;
    }
}

} // namespace

void add_search(CLI::App& app, SelectedCommand& selected) {
    auto options = std::make_shared<SearchOptions>();
    auto* command =
        app.add_subcommand("search", "Find sections by their words and by what they say");
    command->add_option("QUERY", options->query, "Words and filters")->required();
    add_statutes_option(*command, options->statutes);
    add_input_option(*command, options->max_input);
    command->add_option("--limit", options->limit, "Show at most N sections (default: 20)")
        ->type_name("N");
    add_format_option(*command, options->output, {"term", "jsonl"});
    add_file_option(*command, options->output);
    command->callback([options, &selected] {
        check_files(statutes_or_default(options->statutes), {options->output.file});
        selected = [options] { return run(*options); };
    });
}

} // namespace nutmeg
