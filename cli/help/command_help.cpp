#include "cli/help/command_help.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <sstream>

namespace nutmeg {

namespace {

/// "term|html|jsonl" and CLI11's "{term,html,jsonl}": the values.
std::vector<std::string> values_in(std::string words) {
    bool const is_set = words.starts_with('{') && words.ends_with('}');
    if (is_set)
        words = words.substr(1, words.size() - 2);
    else if (words.find('|') == std::string::npos)
        return {};
    std::vector<std::string> values;
    std::istringstream list(words);
    for (std::string value; std::getline(list, value, is_set ? ',' : '|');)
        values.push_back(value);
    return values;
}

OptionHelp describe_option(CLI::Option const& option) {
    OptionHelp help;
    help.description = option.get_description();
    help.is_repeatable = option.get_multi_option_policy() == CLI::MultiOptionPolicy::TakeAll;
    if (option.get_positional()) {
        help.names.push_back(option.get_name());
        return help;
    }
    for (auto const& name : option.get_snames())
        help.names.push_back("-" + name);
    for (auto const& name : option.get_lnames())
        help.names.push_back("--" + name);
    if (option.get_items_expected_max() == 0)
        return help;
    auto const type = option.get_type_name();
    auto const colon = type.find(':');
    help.placeholder = type.substr(0, colon);
    if (colon != std::string::npos)
        help.values = values_in(type.substr(colon + 1));
    return help;
}

std::string full_name(CLI::App const& app) {
    if (app.get_parent() == nullptr)
        return {};
    auto const parent = full_name(*app.get_parent());
    return parent.empty() ? app.get_name() : parent + " " + app.get_name();
}

} // namespace

std::string OptionHelp::term() const {
    std::string term;
    for (auto const& name : names)
        term += (term.empty() ? "" : ", ") + name;
    return placeholder.empty() ? term : term + " " + placeholder;
}

bool OptionHelp::is_named(std::string const& name) const {
    return std::find(names.begin(), names.end(), name) != names.end();
}

CommandHelp const* CommandHelp::find(std::string const& wanted) const {
    if (name == wanted)
        return this;
    for (auto const& command : commands)
        if (auto const* found = command.find(wanted))
            return found;
    return nullptr;
}

CommandHelp describe(CLI::App const& app) {
    CommandHelp help;
    help.name = full_name(app);
    help.description = app.get_description();
    for (auto const* option : app.get_options())
        if (!option->get_group().empty())
            (option->get_positional() ? help.operands : help.options)
                .push_back(describe_option(*option));
    for (auto const* command : app.get_subcommands([](CLI::App const*) { return true; }))
        if (!command->get_group().empty())
            help.commands.push_back(describe(*command));
    return help;
}

} // namespace nutmeg
