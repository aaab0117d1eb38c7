#include "cli/help/completion.hpp"

#include "cli/help/help_pages.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

OperandKind operand_kind(CommandHelp const& command) {
    constexpr std::array<std::string_view, 3> of_sections{"show", "log", "impact"};
    if (std::find(of_sections.begin(), of_sections.end(), command.name) != of_sections.end())
        return OperandKind::Sections;
    if (command.name == "help")
        return OperandKind::HelpWords;
    if (command.name == "completion")
        return OperandKind::Shells;
    return command.operands.empty() ? OperandKind::None : OperandKind::Files;
}

std::vector<CommandHelp const*> all_commands(CommandHelp const& program) {
    std::vector<CommandHelp const*> all;
    for (auto const& command : program.commands) {
        all.push_back(&command);
        for (auto const& inner : command.commands)
            all.push_back(&inner);
    }
    return all;
}

std::vector<OptionHelp const*> all_options(CommandHelp const& program, CommandHelp const& command) {
    std::vector<OptionHelp const*> all;
    for (auto const& option : command.options)
        all.push_back(&option);
    for (auto const& option : program.options)
        if (!option.is_named("--help") && !option.is_named("--version") && &command != &program)
            all.push_back(&option);
    return all;
}

std::vector<std::string> help_topics(CommandHelp const& program) {
    std::vector<std::string> words;
    for (auto const& command : program.commands)
        words.push_back(command.name);
    for (auto& topic : topic_names())
        words.push_back(std::move(topic));
    return words;
}

} // namespace nutmeg
