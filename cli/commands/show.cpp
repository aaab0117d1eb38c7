#include "cli/akn/law_portion.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/reports/show_run.hpp"
#include "cli/options/date_option.hpp"
#include "cli/options/input_option.hpp"
#include "cli/options/output.hpp"
#include "cli/options/output_option.hpp"
#include "cli/options/statutes_option.hpp"
#include "corpus/index/open_law_index.hpp"
#include "corpus/store/statutes.hpp"
#include "parser/statutes/resolve_citations.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <utility>

namespace nutmeg {

namespace {

struct ShowOptions {
    std::vector<std::string> words; ///< citations as typed; the shell may have divided them
    std::vector<std::string> statutes;
    bool tree = false;
    bool references = false;
    bool history = false;
    std::string on; ///< ISO date, or empty
    std::size_t max_input = 0;
    Output output;
};

std::vector<TypedCitation> citations_in(std::vector<std::string> const& words) {
    std::string typed;
    for (auto const& word : words)
        typed += (typed.empty() ? "" : " ") + word;
    auto read = read_typed_citations(typed);
    if (!read.fault.empty())
        throw CLI::ValidationError("CITATION", read.fault);
    return std::move(read.citations);
}

/// Finds the law and adds what the options ask for. What does not exist is a message.
ShowReport report_of(ShowOptions const& options,
                     std::vector<TypedCitation> const& citations,
                     Statutes& law,
                     ExitCode& code) {
    ShowRequest const request{
        citations, options.on, options.tree, options.references, options.history};
    std::unique_ptr<LawIndex> index;
    auto const open_index = [&]() -> LawIndex const& {
        index = open_law_index(law);
        return *index;
    };
    auto result = show_law(request, law, open_index);
    for (auto const& messages : {result.missing, result.unknown})
        for (auto const& message : messages) {
            print_message(message);
            code = std::max(code, ExitCode::Findings);
        }
    std::vector<std::string> numbers;
    numbers.reserve(citations.size());
    for (auto const& citation : citations)
        numbers.push_back(citation.number);
    point_to_sample(law, numbers);
    print_diagnostics("", result.findings);
    code = std::max(code, exit_code(result.findings));
    return std::move(result.report);
}

std::string shown_text(ShowReport const& report, Output const& output) {
    switch (output.kind()) {
    case Format::Html:
        return show_html(report);
    case Format::Markdown:
        return show_markdown(report);
    case Format::Jsonl:
        return show_jsonl(report);
    default:
        return show_term(report, output.term());
    }
}

/// The law as a document of Akoma Ntoso, with links to the sections that it cites.
std::string akn_text(ShowReport const& report, SectionStore& law) {
    std::vector<std::shared_ptr<Section const>> cited; ///< links need them all at once
    auto const find = [&](std::string_view number) {
        auto found = law.find(number);
        return cited.emplace_back(found ? found : law.find_group(number)).get();
    };
    std::vector<Section> sections;
    sections.reserve(report.laws.size());
    AknPortion portion;
    portion.date = report.laws.front().law.on;
    for (auto const& shown : report.laws) {
        if (shown.law.on != portion.date)
            portion.date.clear();
        auto& section = sections.emplace_back(*shown.law.section);
        resolve_citations(section, find);
        portion.laws.push_back({&section, shown.law.provision, shown.law.chapter, {}});
    }
    return akn_portion(portion, find);
}

ExitCode show(ShowOptions const& options, std::vector<TypedCitation> const& citations) {
    auto code = ExitCode::Done;
    Statutes law(statutes_or_default(options.statutes), options.max_input);
    auto const report = report_of(options, citations, law, code);
    if (!report.laws.empty())
        write(options.output,
              options.output.kind() == Format::Akn ? akn_text(report, law)
                                                   : shown_text(report, options.output));
    return code;
}

ExitCode log(ShowOptions const& options, std::vector<TypedCitation> const& citations) {
    auto code = ExitCode::Done;
    Statutes law(statutes_or_default(options.statutes), options.max_input);
    auto const report = report_of(options, citations, law, code);
    if (!report.laws.empty())
        write(options.output,
              options.output.kind() == Format::Jsonl ? log_jsonl(report)
                                                     : log_term(report, options.output.term()));
    return code;
}

using Run = ExitCode (*)(ShowOptions const&, std::vector<TypedCitation> const&);

void add_common(CLI::App& command,
                SelectedCommand& selected,
                std::shared_ptr<ShowOptions> const& options,
                Run run) {
    command
        .add_option("CITATION",
                    options->words,
                    "53a-83, \"53a-83(c)\", \"53a-83 to 53a-86\", \"chapter 952\", \"title 53a\", "
                    "53a-83@2025; several if you like")
        ->required();
    add_statutes_option(command, options->statutes);
    add_input_option(command, options->max_input);
    add_file_option(command, options->output);
    command.callback([options, &selected, run] {
        check_files(statutes_or_default(options->statutes), {options->output.file});
        auto citations = citations_in(options->words);
        selected = [options, citations, run] { return run(*options, citations); };
    });
}

} // namespace

void add_show(CLI::App& app, SelectedCommand& selected) {
    auto options = std::make_shared<ShowOptions>();
    auto* command =
        app.add_subcommand("show", "Show sections, provisions, ranges, chapters or titles");
    add_common(*command, selected, options, show);
    command->add_flag(
        "--tree", options->tree, "The provisions with their first words in place of the text");
    command->add_flag("--refs", options->references, "Also what the law cites and what cites it");
    command->add_flag("--history", options->history, "Also the acts that changed it, latest first");
    add_date_option(
        *command, options->on, "Show it as of this date: 2026-10-01 or \"October 1, 2026\"");
    add_format_option(*command, options->output, {"term", "html", "markdown", "jsonl", "akn"});
}

void add_log(CLI::App& app, SelectedCommand& selected) {
    auto options = std::make_shared<ShowOptions>();
    options->history = true;
    auto* command = app.add_subcommand(
        "log", "List the acts that changed a section, latest first, with what each did");
    add_common(*command, selected, options, log);
    add_format_option(*command, options->output, {"term", "jsonl"});
}

} // namespace nutmeg
