#include "cli/commands/commands.hpp"
#include "cli/json/instruction_line.hpp"
#include "cli/options/input_option.hpp"
#include "cli/options/output.hpp"
#include "cli/options/output_option.hpp"
#include "cli/options/statutes_option.hpp"
#include "cli/terminal/instruction.hpp"
#include "parser/text/file.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <memory>

namespace nutmeg {

namespace {

struct ExplainOptions {
    std::string sentence;
    std::vector<std::string> statutes;
    std::size_t max_input = 0;
    Output output;
};

bool is_rejected(InstructedSection const& section) {
    return std::any_of(section.done.outcomes.begin(),
                       section.done.outcomes.end(),
                       [](EditOutcome const& outcome) { return !outcome.done; });
}

ExitCode explain(ExplainOptions const& options) {
    auto const input =
        is_standard_stream(options.sentence) ? read_file("-", options.max_input) : options.sentence;
    if (input.find_first_not_of(" \t\r\n") == std::string::npos) {
        print_message("INSTRUCTION is empty");
        return ExitCode::Usage;
    }
    std::string text;
    std::vector<std::string> numbers;
    bool findings = false;
    Statutes statutes(statutes_or_default(options.statutes), options.max_input);
    for (auto const& instruction : read_instructions(input, "INSTRUCTION")) {
        auto const find = [&](std::string_view number) { return statutes.find(number); };
        auto const sections = apply_instruction(instruction, statutes, find);
        for (auto const& section : sections)
            numbers.push_back(section.number);
        auto const suggestion =
            instruction.understood() ? std::string() : suggestion_for(instruction, find);
        findings = findings || !instruction.understood()
                || std::any_of(sections.begin(), sections.end(), is_rejected);
        if (options.output.kind() == Format::Jsonl) {
            text += explain_line(instruction, sections, suggestion);
            continue;
        }
        text += text.empty() ? "" : "\n";
        text += render_term(instruction, sections, options.output.term(), suggestion);
    }
    write(options.output, text);
    auto const of_statutes = statutes.diagnostics();
    print_diagnostics("", of_statutes);
    point_to_sample(statutes, numbers);
    return std::max(findings ? ExitCode::Findings : ExitCode::Done, exit_code(of_statutes));
}

} // namespace

void add_explain(CLI::App& app, SelectedCommand& selected) {
    auto options = std::make_shared<ExplainOptions>();
    auto* command = app.add_subcommand(
        "explain",
        "Show how an amending instruction is interpreted: target, operation, words, matches");
    command
        ->add_option("INSTRUCTION",
                     options->sentence,
                     "One or more amending sentences, one per line; - for standard input")
        ->required();
    add_statutes_option(*command, options->statutes);
    add_input_option(*command, options->max_input);
    add_format_option(*command, options->output, {"term", "jsonl"});
    add_file_option(*command, options->output);
    command->callback([options, &selected] {
        check_files(statutes_or_default(options->statutes), {options->output.file});
        selected = [options] { return explain(*options); };
    });
}

} // namespace nutmeg
