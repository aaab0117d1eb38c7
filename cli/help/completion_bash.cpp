#include "cli/help/completion.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace nutmeg {

namespace {

std::string last_word(std::string const& name) {
    return name.substr(name.rfind(' ') + 1);
}

/// The words of the commands in this one.
std::string command_words(CommandHelp const& command) {
    std::vector<std::string> names;
    for (auto const& one : command.commands)
        names.push_back(last_word(one.name));
    return fmt::format("{}", fmt::join(names, " "));
}

/// The case of a command: `command` with its options.
std::string command_case(CommandHelp const& program, CommandHelp const& command) {
    std::vector<std::string> names;
    std::string values;
    for (auto const* option : all_options(program, command)) {
        names.insert(names.end(), option->names.begin(), option->names.end());
        if (option->placeholder.empty())
            continue;
        auto const pattern = fmt::format("{}", fmt::join(option->names, " | "));
        values += option->values.empty() ? fmt::format("            {}) kind=files ;;\n", pattern)
                                         : fmt::format("            {}) kind=words words='{}' ;;\n",
                                                       pattern,
                                                       fmt::join(option->values, " "));
    }
    auto text = fmt::format(
        "        '{}')\n            options='{}'\n", command.name, fmt::join(names, " "));
    if (!command.commands.empty())
        text += fmt::format("            kind=words words='{}'\n", command_words(command));
    else if (operand_kind(command) == OperandKind::Sections)
        text += "            kind=sections\n";
    else if (operand_kind(command) == OperandKind::HelpWords)
        text += fmt::format("            kind=words words='{}'\n",
                            fmt::join(help_topics(program), " "));
    else if (operand_kind(command) == OperandKind::Shells)
        text += "            kind=words words='bash zsh fish'\n";
    else if (operand_kind(command) == OperandKind::None)
        text += "            kind=words words=\n";
    if (!values.empty())
        text += "            case $previous in\n" + values + "            esac\n";
    return text + "            ;;\n";
}

} // namespace

std::string bash_completion(CommandHelp const& program) {
    std::string cases;
    std::string names;
    cases += command_case(program, program);
    for (auto const* command : all_commands(program)) {
        names += (names.empty() ? "'" : " | '") + command->name + "'";
        cases += command_case(program, *command);
    }
    return R"sh(# bash completion for nutmeg. Made by "nutmeg completion bash".

# The command on the line: "preview", or "corpus import".
_nutmeg_command() {
    local word found=
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case "${found:+$found }$word" in
        )sh"
         + names + R"sh() found="${found:+$found }$word" ;;
        esac
    done
    printf '%s' "$found"
}

_nutmeg() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
    local kind=files words= options=
    # "--format=html" is three words for bash.
    if [[ $current == = ]]; then
        current=
    elif [[ $previous == = ]]; then
        previous=${COMP_WORDS[COMP_CWORD-2]}
    fi
    case "$(_nutmeg_command)" in
)sh" + cases
         + R"sh(    esac
    COMPREPLY=()
    if [[ $current == -* ]]; then
        COMPREPLY=($(compgen -W "$options" -- "$current"))
        return
    fi
    case $kind in
        words) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
        sections) COMPREPLY=($(compgen -W "$(nutmeg completion --sections "$current" 2>/dev/null)" -- "$current")) ;;
        files)
            compopt -o filenames 2>/dev/null
            local IFS=$'\n'
            COMPREPLY=($(compgen -f -- "$current"))
            ;;
    esac
}

complete -F _nutmeg nutmeg
)sh";
}

} // namespace nutmeg
