#include "cli/options/usage_error.hpp"

#include "cli/report/wording.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <fmt/format.h>

namespace nutmeg {

namespace {

/// The number of letters inserted, deleted, replaced or exchanged with their neighbors that turns
/// one word into the other (optimal string alignment).
std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            auto const replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before.swap(last);
        last.swap(row);
    }
    return last[b.size()];
}

/// The command that was chosen: "nutmeg corpus" for `nutmeg corpus list`.
CLI::App const* chosen_command(CLI::App const& app) {
    auto const* chosen = &app;
    while (!chosen->get_subcommands().empty())
        chosen = chosen->get_subcommands().front();
    return chosen;
}

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

std::string suggestion(std::string const& nearest) {
    return nearest.empty() ? std::string() : fmt::format(". Did you mean \"{}\"?", nearest);
}

std::string unknown_option(std::string const& word, CLI::App const& command) {
    auto const name = word.substr(0, word.find('='));
    auto const known = option_names(command);
    if (std::find(known.begin(), known.end(), name) != known.end())
        return fmt::format(
            "option {} must follow the command: {} {}", name, full_name(&command), name);
    return fmt::format(
        "unknown option \"{}\"{}", printable(name), suggestion(nearest_word(name, known)));
}

std::string unknown_command(std::string const& word, CLI::App const& app) {
    auto message = fmt::format("unknown command \"{}\"", printable(word));
    std::error_code missing;
    auto const nearest = nearest_word(word, command_names(app));
    if (nearest.empty() && std::filesystem::exists(word, missing))
        return message + fmt::format(". Did you mean \"nutmeg preview {}\"?", printable(word));
    return message + suggestion(nearest);
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

std::string nearest_word(std::string_view word, std::vector<std::string> const& candidates) {
    constexpr std::size_t longest = 64;
    if (word.size() > longest)
        return {};
    std::string nearest;
    std::size_t least = 1 + std::max<std::size_t>(1, word.size() / 4);
    for (auto const& candidate : candidates)
        if (auto const distance = edit_distance(word, candidate); distance < least) {
            least = distance;
            nearest = candidate;
        }
    return nearest;
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
