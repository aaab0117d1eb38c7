#include "cli/help/completion.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <string_view>

namespace nutmeg {

namespace {

/// A description in single quotes, in a specification of _arguments.
std::string quoted(std::string_view text) {
    std::string out;
    for (char const c : text) {
        if (c == '\'')
            out += "'\\'";
        else if (c == '[' || c == ']' || c == ':' || c == '\\')
            out += '\\';
        out += c;
    }
    return out;
}

std::string action_of(OptionHelp const& option) {
    if (option.placeholder.empty())
        return {};
    if (option.values.empty())
        return fmt::format(":{}:_files", quoted(option.placeholder));
    return fmt::format(":{}:({})", quoted(option.placeholder), fmt::join(option.values, " "));
}

std::string option_lines(CommandHelp const& program, CommandHelp const& command) {
    std::string lines;
    for (auto const* option : all_options(program, command))
        for (auto const& name : option->names) {
            // "--format=html" and "--format html"; "-o FILE".
            auto const equals = !option->placeholder.empty() && name.starts_with("--") ? "=" : "";
            lines += fmt::format("            '{}{}{}[{}]{}' \\\n",
                                 option->is_repeatable ? "*" : "",
                                 name,
                                 equals,
                                 quoted(option->description),
                                 action_of(*option));
        }
    return lines;
}

std::string operand_line(CommandHelp const& program, CommandHelp const& command) {
    switch (operand_kind(command)) {
    case OperandKind::Sections:
        return "'*:citation:_nutmeg_sections'";
    case OperandKind::HelpWords:
        return fmt::format("'*:topic:({})'", fmt::join(help_topics(program), " "));
    case OperandKind::Shells:
        return "'1:shell:(bash zsh fish)'";
    case OperandKind::Files:
        return "'*:file:_files'";
    case OperandKind::None:
        break;
    }
    return "'*::'";
}

std::string function_name(std::string name) {
    for (auto& c : name)
        if (c == ' ')
            c = '_';
    return name.empty() ? "_nutmeg" : "_nutmeg_" + name;
}

/// The function of a command that has others.
std::string group_function(CommandHelp const& program, CommandHelp const& command) {
    std::string names;
    std::string cases;
    for (auto const& one : command.commands) {
        auto const word = one.name.substr(one.name.rfind(' ') + 1);
        names += fmt::format("        '{}:{}'\n", word, quoted(one.description));
        cases += fmt::format("        {}) {} ;;\n", word, function_name(one.name));
    }
    return fmt::format("{}() {{\n"
                       "    local line state context\n"
                       "    typeset -A opt_args\n"
                       "    local -a commands=(\n{}    )\n"
                       "    _arguments -S -C \\\n{}"
                       "            '1: :->command' '*:: :->arguments'\n"
                       "    case $state in\n"
                       "    command) _describe command commands ;;\n"
                       "    arguments)\n"
                       "        case $line[1] in\n{}        esac\n"
                       "        ;;\n"
                       "    esac\n"
                       "}}\n\n",
                       function_name(command.name),
                       names,
                       option_lines(program, command),
                       cases);
}

std::string function_of(CommandHelp const& program, CommandHelp const& command) {
    if (!command.commands.empty())
        return group_function(program, command);
    return fmt::format("{}() {{\n    _arguments -S \\\n{}            {}\n}}\n\n",
                       function_name(command.name),
                       option_lines(program, command),
                       operand_line(program, command));
}

} // namespace

std::string zsh_completion(CommandHelp const& program) {
    std::string text = R"sh(#compdef nutmeg
# zsh completion for nutmeg. Made by "nutmeg completion zsh".

_nutmeg_sections() {
    local -a sections
    sections=(${(f)"$(nutmeg completion --sections "$PREFIX" 2>/dev/null)"})
    compadd -a sections
}

)sh";
    for (auto const* command : all_commands(program))
        text += function_of(program, *command);
    text += function_of(program, program);
    return text + R"sh(if [ "$funcstack[1]" = _nutmeg ]; then
    _nutmeg "$@"
else
    compdef _nutmeg nutmeg
fi
)sh";
}

} // namespace nutmeg
