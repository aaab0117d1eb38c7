#include "parser/documents/docx/docx_styles.hpp"

#include "parser/documents/docx/docx_xml.hpp"
#include "parser/text/ascii.hpp"

#include <charconv>
#include <cstdint>
#include <system_error>
#include <vector>

namespace nutmeg {

namespace {

constexpr int hexadecimal = 16;
constexpr std::size_t rgb_digits = 6;

/// A toggle property is on if it is present and its value is not off.
std::optional<bool> toggle(pugi::xml_node properties, std::string const& prefix, char const* name) {
    auto const node = properties.child((prefix + name).c_str());
    if (!node)
        return std::nullopt;
    std::string_view const value = node.attribute((prefix + "val").c_str()).value();
    return value != "0" && value != "false" && value != "off";
}

/// The built-in names of Word and LibreOffice; a document in another language has other ids for the
/// same names.
bool is_link_style(std::string_view name) {
    auto const plain = to_lower(name);
    return plain == "hyperlink" || plain == "followedhyperlink" || plain == "internet link"
        || plain == "visited internet link" || plain == "internetlink";
}

} // namespace

void RunFormat::fall_back(RunFormat const& other) {
    underlined = underlined ? underlined : other.underlined;
    struck = struck ? struck : other.struck;
    hidden = hidden ? hidden : other.hidden;
    numbered = numbered ? numbered : other.numbered;
}

RunFormat run_format(pugi::xml_node properties, std::string const& prefix) {
    RunFormat format;
    if (auto const line = properties.child((prefix + "u").c_str())) {
        std::string_view const value = line.attribute((prefix + "val").c_str()).value();
        format.underlined = !value.empty() && value != "none";
    }
    format.struck = toggle(properties, prefix, "strike");
    if (auto const twice = toggle(properties, prefix, "dstrike"))
        format.struck = format.struck.value_or(false) || *twice;
    format.hidden = toggle(properties, prefix, "vanish");
    return format;
}

bool has_link_color(pugi::xml_node properties, std::string const& prefix) {
    auto const color = properties.child((prefix + "color").c_str());
    std::string_view const theme = color.attribute((prefix + "themeColor").c_str()).value();
    if (theme == "hyperlink" || theme == "followedHyperlink")
        return true;
    std::string_view const value = color.attribute((prefix + "val").c_str()).value();
    std::uint32_t rgb = 0;
    auto const [end, error] =
        std::from_chars(value.data(), value.data() + value.size(), rgb, hexadecimal);
    if (error != std::errc() || end != value.data() + value.size() || value.size() != rgb_digits)
        return false;
    return (rgb & 0xFFU) > (rgb >> 16U) + (rgb >> 8U & 0xFFU);
}

std::optional<bool> is_numbered(pugi::xml_node properties, std::string const& prefix) {
    auto const list =
        properties.child((prefix + "numPr").c_str()).child((prefix + "numId").c_str());
    if (!list)
        return std::nullopt;
    return std::string_view(list.attribute((prefix + "val").c_str()).value()) != "0";
}

DocxStyles::DocxStyles(std::string styles, std::string const& name) {
    if (styles.empty())
        return;
    pugi::xml_document document;
    bool const read = load_docx_xml(styles, name, pugi::encoding_auto, document);
    auto const root = document.document_element();
    auto const prefix = docx_prefix(root);
    unread_ = !read || !prefix;
    if (unread_)
        return;
    auto const named = [&](char const* local) { return *prefix + local; };
    auto const tag = named("style"); // must outlive the loop
    for (auto const element : root.children(tag.c_str())) {
        std::string const id = element.attribute(named("styleId").c_str()).value();
        Style style;
        style.format = run_format(element.child(named("rPr").c_str()), *prefix);
        std::string_view const style_name =
            element.child(named("name").c_str()).attribute(named("val").c_str()).value();
        if (is_link_style(style_name) || is_link_style(id))
            style.format.underlined = false;
        style.format.numbered = is_numbered(element.child(named("pPr").c_str()), *prefix);
        style.based_on =
            element.child(named("basedOn").c_str()).attribute(named("val").c_str()).value();
        std::string_view const type = element.attribute(named("type").c_str()).value();
        std::string_view const is_default = element.attribute(named("default").c_str()).value();
        if (type == "paragraph" && (is_default == "1" || is_default == "true"))
            default_paragraph_ = id;
        styles_.emplace(id, std::move(style));
    }
    for (auto& [id, style] : styles_)
        settle(style);
}

void DocxStyles::settle(Style& style) {
    std::vector<Style*> chain;
    // A style counts as settled when it is first visited, so a cycle of styles ends.
    for (auto* next = &style; !next->settled;) {
        next->settled = true;
        chain.push_back(next);
        auto const base = styles_.find(next->based_on);
        if (base == styles_.end())
            break;
        next = &base->second;
    }
    for (auto at = chain.rbegin(); at != chain.rend(); ++at)
        if (auto const base = styles_.find((*at)->based_on); base != styles_.end())
            (*at)->format.fall_back(base->second.format);
}

RunFormat DocxStyles::format(std::string_view id) const {
    auto const found = styles_.find(id);
    return found == styles_.end() ? RunFormat() : found->second.format;
}

RunFormat DocxStyles::paragraph_format(std::string_view id) const {
    std::string_view const by_default = default_paragraph_;
    return format(id.empty() ? by_default : id);
}

} // namespace nutmeg
