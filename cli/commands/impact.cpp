#include "corpus/impact/impact.hpp"

#include "cli/commands/commands.hpp"
#include "cli/html/impact.hpp"
#include "cli/json/impact_json.hpp"
#include "cli/options/input_option.hpp"
#include "cli/options/output.hpp"
#include "cli/options/output_option.hpp"
#include "cli/options/statutes_option.hpp"
#include "cli/report/wording.hpp"
#include "cli/terminal/impact.hpp"
#include "corpus/impact/neighborhood.hpp"
#include "corpus/index/open_law_index.hpp"
#include "corpus/lookup/find_law.hpp"
#include "corpus/store/statutes.hpp"
#include "parser/citations/citation.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
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

/// What the words cite: "53a-83(c)", "subsection (c) of section 53a-83", "chapter 952". A target
/// without a number if they cite nothing.
Citation read_citation(std::string const& words) {
    for (auto const& typed : {words, "section " + words}) {
        auto const found = find_citations(typed);
        if (found.size() != 1 || found.front().targets.size() != 1)
            continue;
        auto const& one = found.front();
        bool const is_law = one.kind == CitationKind::Statute || one.kind == CitationKind::Chapter;
        if (is_law && !one.targets.front().number.empty()
            && one.targets.front().last_number.empty())
            return one;
    }
    Citation none;
    none.targets.emplace_back();
    return none;
}

std::string rendered(std::string const& name,
                     Neighborhood const& neighborhood,
                     Output const& output) {
    if (output.kind() == Format::Html)
        return render_html(name, neighborhood);
    if (output.kind() == Format::Jsonl)
        return impact_lines(neighborhood.report);
    return render_term(name, neighborhood, output.term());
}

ExitCode not_found(std::string const& message) {
    print_message(message);
    return ExitCode::Findings;
}

/// Editions to be made again, and files that cannot be read.
Diagnostics relevant_findings(Statutes const& law, Neighborhood const& neighborhood) {
    auto findings = law.diagnostics();
    std::erase_if(findings, [](Diagnostic const& finding) {
        return finding.code != DiagnosticCode::StaleEdition;
    });
    findings.insert(findings.end(),
                    neighborhood.report.diagnostics.begin(),
                    neighborhood.report.diagnostics.end());
    return findings;
}

ExitCode show(std::string const& name,
              Neighborhood const& neighborhood,
              Statutes const& law,
              ImpactArguments const& options) {
    auto const findings = relevant_findings(law, neighborhood);
    print_diagnostics("", findings);
    write(options.output, rendered(name, neighborhood, options.output));
    return exit_code(findings);
}

ExitCode impact(ImpactArguments const& options) {
    auto const citation = read_citation(options.citation);
    auto const& target = citation.targets.front();
    if (target.number.empty()) {
        print_message(fmt::format("\"{}\" is not a section, provision or chapter. Type it as in "
                                  "53a-83(c) or \"chapter 952\"",
                                  printable(options.citation)));
        return ExitCode::Usage;
    }
    Statutes law(statutes_or_default(options.statutes), options.max_input);
    if (citation.kind == CitationKind::Chapter) {
        auto const index = open_law_index(law);
        return show("chapter " + target.number,
                    {chapter_neighborhood(target.number, *index), {}},
                    law,
                    options);
    }
    auto const section = law.find(target.number);
    point_to_sample(law, {target.number});
    if (section == nullptr)
        return not_found(missing_section(law, target.number));
    if (!target.path.empty()
        && find_provision(section->provisions, section->text, target.path) == no_parent)
        return not_found(missing_provision(*section, target.path));
    auto const index = open_law_index(law);
    NeighborhoodQuery const query{std::string(section->citation()), target.path, options.depth};
    return show(
        short_citation(query.number, query.path), neighborhood_of(query, *index), law, options);
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
