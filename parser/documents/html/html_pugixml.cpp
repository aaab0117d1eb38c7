#include "parser/documents/html/html_backends.hpp"
#include "parser/text/ascii.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <vector>

namespace nutmeg {

namespace {

/// Line numbers of ascending offsets. The line breaks are recorded before pugixml overwrites the
/// page.
class Lines {
public:
    explicit Lines(std::string_view page) {
        for (auto at = page.find('\n'); at != std::string_view::npos; at = page.find('\n', at + 1))
            breaks_.push_back(static_cast<std::uint32_t>(at));
    }

    /// Offsets must be asked for in ascending order.
    std::uint32_t at(std::ptrdiff_t offset) {
        if (offset < 0)
            return 0;
        while (next_ < breaks_.size() && breaks_[next_] < static_cast<std::uint32_t>(offset))
            ++next_;
        return static_cast<std::uint32_t>(next_) + 1;
    }

private:
    std::vector<std::uint32_t> breaks_;
    std::size_t next_ = 0; ///< first line break after the last offset asked for
};

std::string_view lower_tag(pugi::xml_node node, std::string& spare) {
    std::string_view const name = node.name();
    if (std::none_of(name.begin(), name.end(), [](char c) { return is_upper(c); }))
        return name;
    spare.assign(name);
    for (auto& c : spare)
        c = to_lower(c);
    return spare;
}

HtmlAttributes attributes_of(pugi::xml_node node) {
    HtmlAttributes found;
    for (auto const attribute : node.attributes()) {
        std::string_view const name = attribute.name();
        if (name == "class")
            found.css_class = attribute.value();
        else if (name == "id")
            found.id = attribute.value();
        else if (name == "style")
            found.style = attribute.value();
        else if (name == "href")
            found.href = attribute.value();
    }
    return found;
}

} // namespace

bool read_well_formed(std::string& page, HtmlHandler& handler) {
    Lines lines(page);
    pugi::xml_document document;
    auto const flags = pugi::parse_default | pugi::parse_ws_pcdata;
    if (!document.load_buffer_inplace(page.data(), page.size(), flags, pugi::encoding_utf8))
        return false;
    std::string spare;
    pugi::xml_node node = document.first_child();
    while (node) {
        if (node.type() == pugi::node_element)
            handler.open(
                lower_tag(node, spare), attributes_of(node), lines.at(node.offset_debug()));
        else if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata)
            handler.text(node.value());
        if (auto const child = node.first_child()) {
            node = child;
            continue;
        }
        for (;;) {
            if (node.type() == pugi::node_element)
                handler.close(lower_tag(node, spare));
            if (auto const next = node.next_sibling()) {
                node = next;
                break;
            }
            node = node.parent();
            if (!node || node == document)
                return true;
        }
    }
    return true;
}

} // namespace nutmeg
