#include "tests/support/tracked_docx.hpp"

#include "parser/documents/docx/docx_package.hpp"

#include <pugixml.hpp>

#include <stdexcept>

namespace nutmeg::test {

namespace {

void add_words(pugi::xml_node node, Resolve resolve, std::string& words) {
    for (auto const child : node.children()) {
        std::string_view const name = child.name();
        if (name == "w:t" || name == "w:delText")
            words += child.text().get();
        else if (name != (resolve == Resolve::Accept ? "w:del" : "w:ins"))
            add_words(child, resolve, words);
    }
}

} // namespace

std::vector<WordParagraph> resolved_paragraphs(std::string_view docx, Resolve resolve) {
    auto const part = docx_part(docx, "word/document.xml", "test");
    pugi::xml_document xml;
    if (!part || !xml.load_string(part->c_str(), pugi::parse_full | pugi::parse_ws_pcdata))
        throw std::runtime_error("the document is not well formed");
    std::vector<WordParagraph> paragraphs;
    std::string words;
    char const* gone = resolve == Resolve::Accept ? "w:del" : "w:ins";
    for (auto const node : xml.child("w:document").child("w:body").children("w:p")) {
        add_words(node, resolve, words);
        auto const properties = node.child("w:pPr");
        if (properties.child("w:rPr").child(gone))
            continue;
        paragraphs.push_back({properties.child("w:pStyle").attribute("w:val").value(), words});
        words.clear();
    }
    if (!words.empty())
        throw std::runtime_error("the end of the last paragraph is tracked");
    return paragraphs;
}

std::vector<std::string> resolved_sections(std::string_view docx, Resolve resolve) {
    std::vector<std::string> sections;
    bool is_text = false;
    bool is_first = false;
    for (auto const& [style, words] : resolved_paragraphs(docx, resolve)) {
        if (style == "Heading1")
            is_text = words == "Text of the amended sections";
        else if (is_text && style == "Heading2")
            sections.emplace_back();
        else if (is_text && style == "LawText")
            sections.back() += (is_first ? "" : "\n") + words;
        is_first = style == "Heading2";
    }
    return sections;
}

} // namespace nutmeg::test
