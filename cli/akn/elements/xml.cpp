#include "cli/akn/elements/xml.hpp"

#include "parser/text/ascii.hpp"

namespace nutmeg::akn {

namespace {

std::string xml_words(std::string_view words) {
    constexpr unsigned char first_printable = 0x20;
    constexpr char deleted = 0x7F;
    constexpr std::string_view replacement = "\xEF\xBF\xBD"; // U+FFFD
    std::string out;
    out.reserve(words.size());
    for (char const c : words) {
        bool const is_control = static_cast<unsigned char>(c) < first_printable || c == deleted;
        if (is_control && c != '\t' && c != '\n')
            out += replacement;
        else
            out += c;
    }
    // The noncharacters U+FFFE and U+FFFF.
    for (std::string_view const none : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})
        for (auto at = out.find(none); at != out.npos; at = out.find(none, at))
            out.replace(at, none.size(), replacement);
    return out;
}

class StringWriter : public pugi::xml_writer {
public:
    void write(void const* data, std::size_t size) override {
        text.append(static_cast<char const*>(data), size);
    }

    std::string text;
};

} // namespace

Node add(Node parent, char const* name) {
    return parent.append_child(name);
}

void set(Node element, char const* name, std::string_view value) {
    auto attribute = element.attribute(name);
    if (!attribute)
        attribute = element.append_attribute(name);
    attribute.set_value(xml_words(value).c_str());
}

void add_text(Node parent, std::string_view text) {
    // Even if it is empty: the printer indents no node that follows text.
    parent.append_child(pugi::node_pcdata).set_value(xml_words(text).c_str());
}

Node add_inline(Node parent, char const* name) {
    add_text(parent, {});
    auto element = parent.append_child(name);
    add_text(parent, {});
    return element;
}

Node add_words(Node parent, char const* name, std::string_view words) {
    auto element = add(parent, name);
    add_text(element, words);
    return element;
}

Node add_root(pugi::xml_document& document) {
    auto root = document.append_child("akomaNtoso");
    set(root, "xmlns", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0");
    return root;
}

std::string printed(pugi::xml_document const& document) {
    StringWriter writer;
    writer.text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    document.save(
        writer, "  ", pugi::format_indent | pugi::format_no_declaration, pugi::encoding_utf8);
    return std::move(writer.text);
}

} // namespace nutmeg::akn
