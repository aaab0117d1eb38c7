#include "parser/word_styles.hpp"

namespace nutmeg {

namespace {

/// A switch of run properties is on where it is there and does not say off.
std::optional<bool> toggle(pugi::xml_node properties, std::string const& prefix, char const* name) {
    auto const node = properties.child((prefix + name).c_str());
    if (!node)
        return std::nullopt;
    std::string_view const value = node.attribute((prefix + "val").c_str()).value();
    return value != "0" && value != "false" && value != "off";
}

} // namespace

void WordLook::fall_back(WordLook const& other) {
    underlined = underlined ? underlined : other.underlined;
    struck = struck ? struck : other.struck;
    hidden = hidden ? hidden : other.hidden;
}

WordLook word_look(pugi::xml_node properties, std::string const& prefix) {
    WordLook look;
    if (auto const line = properties.child((prefix + "u").c_str())) {
        std::string_view const value = line.attribute((prefix + "val").c_str()).value();
        look.underlined = !value.empty() && value != "none";
    }
    look.struck = toggle(properties, prefix, "strike");
    if (auto const twice = toggle(properties, prefix, "dstrike"))
        look.struck = look.struck.value_or(false) || *twice;
    look.hidden = toggle(properties, prefix, "vanish");
    return look;
}

std::optional<std::string> word_prefix(pugi::xml_node root) {
    constexpr std::string_view transitional =
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    constexpr std::string_view strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    for (auto const attribute : root.attributes()) {
        std::string_view const name = attribute.name();
        std::string_view const value = attribute.value();
        if (value != transitional && value != strict)
            continue;
        if (name == "xmlns")
            return "";
        if (name.starts_with("xmlns:"))
            return std::string(name.substr(6)) + ":";
    }
    return std::nullopt;
}

WordStyles::WordStyles(std::string styles) {
    pugi::xml_document document;
    if (!document.load_buffer_inplace(styles.data(), styles.size()))
        return;
    auto const root = document.document_element();
    auto const prefix = word_prefix(root);
    if (!prefix)
        return;
    auto const name = [&](char const* local) { return *prefix + local; };
    auto const element = name("style");
    for (auto const style : root.children(element.c_str()))
        styles_.emplace(
            style.attribute(name("styleId").c_str()).value(),
            Style{word_look(style.child(name("rPr").c_str()), *prefix),
                  style.child(name("basedOn").c_str()).attribute(name("val").c_str()).value()});
}

WordLook WordStyles::look(std::string_view id) const {
    WordLook look;
    // Styles that are based on each other in a ring end with the number of styles.
    for (std::size_t steps = 0; steps <= styles_.size() && !id.empty(); ++steps) {
        auto const found = styles_.find(id);
        if (found == styles_.end())
            break;
        look.fall_back(found->second.own);
        id = found->second.based_on;
    }
    return look;
}

} // namespace nutmeg
