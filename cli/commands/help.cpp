#include "cli/commands/help.hpp"

#include "cli/commands/commands.hpp"
#include "cli/help/completion.hpp"
#include "cli/help/help_pages.hpp"
#include "cli/help/help_text.hpp"
#include "cli/help/man_page.hpp"
#include "cli/options/choice.hpp"
#include "cli/options/output.hpp"
#include "cli/options/statutes_option.hpp"
#include "cli/options/terminal_settings.hpp"
#include "cli/options/usage_error.hpp"
#include "cli/report/wording.hpp"
#include "corpus/store/open_store.hpp"
#include "corpus/store/statutes.hpp"
#include "parser/nearest/nearest_word.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/file.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <memory>
#include <vector>

namespace nutmeg {

namespace {

/// As for a report, but 80 columns where there is no terminal.
TermOptions help_options() {
    constexpr int not_terminal = 80;
    Output const output;
    auto options = output.term();
    if (terminal_settings().width == 0 && terminal_settings().columns == 0)
        options.width = not_terminal;
    return options;
}

struct HelpArguments {
    std::vector<std::string> words;
    bool is_man = false;
};

ExitCode unknown_topic(std::string const& name, CommandHelp const& program) {
    auto const suggestion = did_you_mean(name, help_topics(program));
    print_message(fmt::format("no command or topic \"{}\"{} See nutmeg help",
                              printable(name),
                              suggestion.empty() ? "." : suggestion));
    return ExitCode::Usage;
}

ExitCode help(HelpArguments const& arguments, CommandHelp const& program) {
    auto name = fmt::format("{}", fmt::join(arguments.words, " "));
    if (name == "nutmeg")
        name.clear();
    auto const* command = program.find(name);
    if (arguments.is_man && command != nullptr) {
        write({}, man_page(*command));
        return ExitCode::Done;
    }
    if (name.empty() && arguments.words.empty()) {
        write({}, program_help(program, help_options()));
    } else if (command != nullptr) {
        write({}, full_help(*command, help_options()));
    } else if (auto const topic = topic_page(name)) {
        write({}, topic_help(*topic, help_options()));
    } else {
        return unknown_topic(name, program);
    }
    return ExitCode::Done;
}

struct CompletionArguments {
    std::string shell;
    std::string sections;
    bool lists_sections = false;
};

/// The numbers of the sections that begin so, one per line. Nothing if they are not known at once:
/// only of stores and of the sample.
std::string section_lines(std::string const& begin) {
    auto const paths = statutes_or_default({});
    char const* variable = std::getenv("NUTMEG_STATUTES");
    bool const is_sample = variable == nullptr || *variable == '\0';
    if (!is_sample && !std::all_of(paths.begin(), paths.end(), is_store))
        return {};
    Statutes const law(paths, default_max_input);
    std::string lines;
    for (auto const& number : law.numbers())
        if (to_lower(number).starts_with(to_lower(begin)))
            lines += number + "\n";
    return lines;
}

ExitCode completion(CompletionArguments const& arguments, CommandHelp const& program) {
    if (arguments.lists_sections)
        write({}, section_lines(arguments.sections));
    else if (arguments.shell == "bash")
        write({}, bash_completion(program));
    else if (arguments.shell == "zsh")
        write({}, zsh_completion(program));
    else
        write({}, fish_completion(program));
    return ExitCode::Done;
}

} // namespace

void print_help(CLI::App const& app) {
    auto const program = describe(app);
    auto const* chosen = chosen_command(app);
    if (chosen == &app)
        write({}, program_help(program, help_options()));
    else
        write({}, short_help(describe(*chosen), help_options()));
}

void add_help(CLI::App& app, SelectedCommand& selected) {
    auto arguments = std::make_shared<HelpArguments>();
    auto* command = app.add_subcommand("help", "Show help on a command or a topic");
    command->add_option("NAME", arguments->words, "A command, such as preview, or a topic");
    command->add_flag("--man", arguments->is_man, "Write the manual page")->group("");
    command->callback([&app, arguments, &selected] {
        selected = [&app, arguments] { return help(*arguments, describe(app)); };
    });
}

void add_completion(CLI::App& app, SelectedCommand& selected) {
    auto arguments = std::make_shared<CompletionArguments>();
    auto* command =
        app.add_subcommand("completion", "Write the script with which a shell completes commands");
    auto* shell = command->add_option("SHELL", arguments->shell, "bash, zsh or fish");
    restrict_to(*shell, "shell", {"bash", "zsh", "fish"});
    auto* sections = command->add_option_function<std::string>(
        "--sections",
        [arguments](std::string const& begin) {
            arguments->sections = begin;
            arguments->lists_sections = true;
        },
        "List section numbers that begin so");
    sections->group("");
    command->callback([&app, arguments, &selected] {
        if (arguments->shell.empty() && !arguments->lists_sections)
            throw CLI::RequiredError("SHELL");
        selected = [&app, arguments] { return completion(*arguments, describe(app)); };
    });
}

} // namespace nutmeg
