#include "cli/help/option_groups.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <sstream>
#include <utility>

namespace nutmeg {

namespace {

constexpr std::string_view group_heading = "Options: ";

/// The first name in a term such as "`-o`, `--output` *FILE*" that the command knows.
OptionHelp const* option_of(std::string const& term, CommandHelp const& command) {
    auto plain = plain_text(term);
    std::replace(plain.begin(), plain.end(), ',', ' ');
    std::istringstream words(plain);
    for (std::string word; words >> word;)
        for (auto const& option : command.options)
            if (option.is_named(word))
                return &option;
    return nullptr;
}

/// The group of options that several commands have.
std::string usual_group(OptionHelp const& option) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 10> groups{{
        {"--statutes", "Input"},
        {"--max-input", "Input"},
        {"--after", "Input"},
        {"--as", "Input"},
        {"--baseline", "Input"},
        {"--on", "What is shown"},
        {"--no-impact", "What is shown"},
        {"--format", "Output"},
        {"--output", "Output"},
        {"--write-baseline", "Output"},
    }};
    for (auto const& [name, group] : groups)
        if (option.is_named(std::string(name)))
            return std::string(group);
    return "Other";
}

OptionGroup& group_named(std::vector<OptionGroup>& groups, std::string const& title) {
    for (auto& group : groups)
        if (group.title == title)
            return group;
    auto const output = std::find_if(
        groups.begin(), groups.end(), [](auto const& group) { return group.title == "Output"; });
    bool const is_first = title == "Input";
    return *groups.insert(is_first            ? groups.begin()
                          : title == "Output" ? groups.end()
                                              : output,
                          OptionGroup{title, {}, {}});
}

std::string without_prompt(std::string const& line) {
    return line.starts_with("$ ") ? line.substr(2) : line;
}

} // namespace

std::string GroupedOption::description() const {
    if (option != nullptr)
        return option->description;
    return text == nullptr || text->empty() ? std::string() : plain_text(text->front().text);
}

std::vector<OptionGroup> option_groups(CommandHelp const& command, HelpPage const& page) {
    std::vector<OptionGroup> groups;
    std::set<OptionHelp const*> seen;
    for (auto const& section : page.sections) {
        if (!section.title.starts_with(group_heading))
            continue;
        OptionGroup group;
        group.title = section.title.substr(group_heading.size());
        for (auto const& block : section.blocks) {
            if (block.kind == HelpBlock::Kind::Literal)
                group.example = without_prompt(block.text);
            if (block.kind != HelpBlock::Kind::Definition)
                continue;
            auto const* option = option_of(block.text, command);
            if (option != nullptr && seen.insert(option).second)
                group.options.push_back({option, option->term(), &block.blocks});
            else
                group.options.push_back({nullptr, block.text, &block.blocks});
        }
        groups.push_back(std::move(group));
    }
    for (auto const& option : command.options)
        if (!seen.contains(&option) && !option.is_named("--help"))
            group_named(groups, usual_group(option))
                .options.push_back({&option, option.term(), nullptr});
    std::erase_if(groups, [](OptionGroup const& group) { return group.options.empty(); });
    return groups;
}

} // namespace nutmeg
