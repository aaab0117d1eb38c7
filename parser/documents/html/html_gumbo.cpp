#include "parser/documents/html/html_backends.hpp"

#include <gumbo.h>
#include <memory>
#include <vector>

namespace nutmeg {

namespace {

struct Destroy {
    void operator()(GumboOutput* output) const {
        gumbo_destroy_output(&kGumboDefaultOptions, output);
    }
};

std::string_view attribute(GumboVector const& attributes, char const* name) {
    auto const* found = gumbo_get_attribute(&attributes, name);
    return found == nullptr ? std::string_view() : std::string_view(found->value);
}

/// The element's name in lower case; an unknown element's name keeps its case.
std::string tag_of(GumboElement const& element) {
    if (element.tag != GUMBO_TAG_UNKNOWN)
        return gumbo_normalized_tagname(element.tag);
    GumboStringPiece name = element.original_tag;
    gumbo_tag_from_original_text(&name);
    return name.data == nullptr ? std::string() : std::string(name.data, name.length);
}

GumboVector const* children_of(GumboNode const& node) {
    if (node.type == GUMBO_NODE_DOCUMENT)
        return &node.v.document.children;
    if (node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE)
        return &node.v.element.children;
    return nullptr;
}

struct Frame {
    GumboNode const* node = nullptr;
    unsigned next = 0;
    std::string tag;
};

/// Sends the node's own event and returns whether it may have children.
bool report(GumboNode const& node, std::string& tag, HtmlHandler& handler) {
    switch (node.type) {
    case GUMBO_NODE_ELEMENT:
    case GUMBO_NODE_TEMPLATE: {
        auto const& element = node.v.element;
        tag = tag_of(element);
        handler.open(tag,
                     {attribute(element.attributes, "class"),
                      attribute(element.attributes, "id"),
                      attribute(element.attributes, "style"),
                      attribute(element.attributes, "href")},
                     element.start_pos.line);
        return true;
    }
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_WHITESPACE:
    case GUMBO_NODE_CDATA:
        handler.text(node.v.text.text);
        return false;
    default:
        return false;
    }
}

} // namespace

void read_tag_soup(std::string_view page, HtmlHandler& handler) {
    auto options = kGumboDefaultOptions;
    options.max_errors = 0; // at every error, gumbo would copy the list of open elements
    std::unique_ptr<GumboOutput, Destroy> const output(
        gumbo_parse_with_options(&options, page.data(), page.size()));
    std::vector<Frame> open{{output->document, 0, ""}};
    while (!open.empty()) {
        auto const* children = children_of(*open.back().node);
        if (children == nullptr || open.back().next >= children->length) {
            if (!open.back().tag.empty())
                handler.close(open.back().tag);
            open.pop_back();
            continue;
        }
        auto const* child = static_cast<GumboNode const*>(children->data[open.back().next++]);
        std::string tag;
        if (report(*child, tag, handler))
            open.push_back({child, 0, std::move(tag)});
    }
}

} // namespace nutmeg
