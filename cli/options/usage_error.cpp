#include "cli/options/usage_error.hpp"

#include "cli/report/wording.hpp"
#include "parser/nearest/nearest_word.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <fmt/format.h>

namespace nutmeg {

namespace {

std::string full_name(CLI::App const* command) {
    auto name = command->get_name();
    for (auto const* parent = command->get_parent(); parent != nullptr;
         parent = parent->get_parent())
        name.insert(0, parent->get_name() + " ");
    return name;
}

std::vector<std::string> command_names(CLI::App const& app) {
    std::vector<std::string> names;
    for (auto const* command : app.get_subcommands([](CLI::App const*) { return true; }))
        names.push_back(command->get_name());
    return names;
}

/// Of the command and the program.
std::vector<std::string> option_names(CLI::App const& command) {
    std::vector<std::string> names;
    for (auto const* app = &command; app != nullptr; app = app->get_parent())
        for (auto const* option : app->get_options())
            for (auto const& name : option->get_lnames())
                names.push_back("--" + name);
    return names;
}

std::string unknown_option(std::string const& word, CLI::App const& command) {
    auto const name = word.substr(0, word.find('='));
    auto const known = option_names(command);
    if (std::find(known.begin(), known.end(), name) != known.end())
        return fmt::format(
            "option {} must follow the command: {} {}", name, full_name(&command), name);
    return fmt::format("unknown option \"{}\"{}", printable(name), did_you_mean(name, known));
}

std::string unknown_command(std::string const& word, CLI::App const& app) {
    auto message = fmt::format("unknown command \"{}\"", printable(word));
    std::error_code missing;
    auto const nearest = nearest_word(word, command_names(app));
    if (nearest.empty() && std::filesystem::exists(word, missing))
        return message + fmt::format(". Did you mean \"nutmeg preview {}\"?", printable(word));
    return message + did_you_mean(word, command_names(app));
}

std::string unexpected_words(std::vector<std::string> const& words, CLI::App const& command) {
    auto const is_option = [](std::string const& word) {
        return word.size() > 1 && word.front() == '-';
    };
    if (!is_option(words.front()) && !command_names(command).empty())
        return unknown_command(words.front(), command);
    auto const option = std::find_if(words.begin(), words.end(), is_option);
    if (option != words.end())
        return unknown_option(*option, command);
    return fmt::format("unexpected argument \"{}\"", printable(words.front()));
}

} // namespace

CLI::App const* chosen_command(CLI::App const& app) {
    auto const* chosen = &app;
    while (!chosen->get_subcommands().empty())
        chosen = chosen->get_subcommands().front();
    return chosen;
}

std::string usage_message(CLI::App const& app, CLI::Error const& error) {
    auto const* command = chosen_command(app);
    auto const words = app.remaining(true);
    auto const message =
        words.empty() ? printable(error.what()) : unexpected_words(words, *command);
    bool const is_question = message.ends_with('?');
    return fmt::format("{}{} See {} --help", message, is_question ? "" : ".", full_name(command));
}

} // namespace nutmeg
