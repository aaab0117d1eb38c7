#include "cli/help/completion.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <string_view>

namespace nutmeg {

namespace {

/// In single quotes, for fish.
std::string quoted(std::string_view text) {
    std::string out = "'";
    for (char const c : text) {
        if (c == '\'' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + "'";
}

/// The condition under which the words of a command are offered.
std::string condition(CommandHelp const& command) {
    return quoted(command.name.empty() ? "__nutmeg_is" : "__nutmeg_is " + command.name);
}

std::string option_line(OptionHelp const& option, std::string const& condition) {
    std::string names;
    for (auto const& name : option.names)
        names += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
    std::string value;
    if (!option.placeholder.empty())
        value = option.values.empty() ? " -r -F"
                                      : fmt::format(" -x -a '{}'", fmt::join(option.values, " "));
    auto const when = condition.empty() ? std::string() : " -n " + condition;
    return fmt::format(
        "complete -c nutmeg{}{}{} -d {}\n", when, names, value, quoted(option.description));
}

std::string operand_lines(CommandHelp const& program, CommandHelp const& command) {
    auto const start = "complete -c nutmeg -n " + condition(command);
    std::string lines;
    switch (operand_kind(command)) {
    case OperandKind::Sections:
        return start + " -f -a '(nutmeg completion --sections (commandline -ct) 2>/dev/null)'\n";
    case OperandKind::HelpWords:
        return fmt::format("{} -f -a '{}'\n", start, fmt::join(help_topics(program), " "));
    case OperandKind::Shells:
        return start + " -f -a 'bash zsh fish'\n";
    case OperandKind::Files:
        return start + " -F\n";
    case OperandKind::None:
        break;
    }
    return lines;
}

std::string command_lines(CommandHelp const& program, CommandHelp const& command) {
    std::string lines;
    for (auto const& one : command.commands)
        lines += fmt::format("complete -c nutmeg -n {} -f -a {} -d {}\n",
                             condition(command),
                             one.name.substr(one.name.rfind(' ') + 1),
                             quoted(one.description));
    for (auto const& option : command.options)
        if (command.name.empty() || !option.is_named("--help"))
            lines += option_line(option, command.name.empty() ? "" : condition(command));
    return command.commands.empty() ? lines + operand_lines(program, command) : lines;
}

} // namespace

std::string fish_completion(CommandHelp const& program) {
    std::string names;
    for (auto const* command : all_commands(program))
        names += " " + quoted(command->name);
    auto text = R"sh(# fish completion for nutmeg. Made by "nutmeg completion fish".

# Whether the command on the line is this one: "preview", or "corpus import"; none without words.
function __nutmeg_is
    set -l found
    for word in (commandline -opc)[2..-1]
        if contains -- "$found$word")sh"
              + names + R"sh(
            set found "$found$word "
        end
    end
    set -l here (string trim -- "$found")
    set -l wanted (string join ' ' -- $argv)
    test "$here" = "$wanted"
end

complete -c nutmeg -f
)sh";
    text += command_lines(program, program);
    for (auto const* command : all_commands(program))
        text += command_lines(program, *command);
    return text;
}

} // namespace nutmeg
