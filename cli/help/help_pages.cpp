#include "cli/help/help_pages.hpp"

#include "cli/help/page_texts.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::string_view topic_folder = "topics/";

std::optional<HelpPage> page_named(std::string const& name) {
    for (auto const& page : page_texts())
        if (page.name == name)
            return read_help_page(name.substr(name.find('/') + 1), page.text);
    return std::nullopt;
}

} // namespace

std::optional<HelpPage> command_page(std::string_view command) {
    std::string name(command);
    std::replace(name.begin(), name.end(), ' ', '-');
    return page_named(name);
}

std::optional<HelpPage> topic_page(std::string_view topic) {
    auto page = page_named(std::string(topic_folder) + std::string(topic));
    if (page && topic == "environment")
        if (auto const program = page_named("nutmeg"))
            if (auto const* variables = program->section("Environment"))
                page->sections.push_back({"", variables->blocks});
    return page;
}

std::vector<std::string> topic_names() {
    std::vector<std::string> names;
    for (auto const& page : page_texts())
        if (page.name.starts_with(topic_folder))
            names.emplace_back(page.name.substr(topic_folder.size()));
    return names;
}

} // namespace nutmeg
