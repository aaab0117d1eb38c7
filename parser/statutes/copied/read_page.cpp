#include "parser/statutes/copied/read_page.hpp"

#include "parser/documents/read_document.hpp"
#include "parser/statutes/copied/copied_page.hpp"
#include "parser/statutes/page_index.hpp"
#include "parser/statutes/read_section.hpp"
#include "parser/text/error.hpp"

namespace nutmeg {

bool is_published_page(std::string_view bytes) {
    return has_headings(bytes) && detect_format(bytes) == DocumentFormat::Html;
}

bool is_statutes(std::string_view bytes, std::string const& name) {
    return !first_section(statutes_document(bytes, name)).empty();
}

Document statutes_document(std::string_view bytes, std::string const& name) {
    LineRules rules;
    // The heads and feet of printed pages are found by their positions in a PDF file.
    rules.is_published_law = detect_format(bytes) != DocumentFormat::Pdf;
    return read_document(bytes, name, rules);
}

namespace {

/// The list says which sections a chapter has, which is easily taken for a heading.
bool is_list_of_chapters(std::string_view bytes) {
    return is_contents_page(bytes) && detect_format(bytes) == DocumentFormat::Html;
}

} // namespace

Page read_page_texts(std::string_view bytes, std::string const& name, SectionChoice const& wanted) {
    if (is_published_page(bytes) || is_list_of_chapters(bytes))
        return parse_page_texts(bytes, name, wanted);
    auto const document = statutes_document(bytes, name);
    auto page = copied_page(document);
    if (!page.sections.empty())
        return page;
    if (document.format == DocumentFormat::Html)
        return parse_page_texts(bytes, name, wanted);
    throw Error(name,
                0,
                "no section of the statutes found. Begin each with a heading such as \"Sec. 99-3. "
                "Gates.\", or use the page as published");
}

Page read_page(std::string_view bytes, std::string const& name) {
    auto page = read_page_texts(bytes, name);
    for (auto& section : page.sections)
        read_words(section);
    return page;
}

} // namespace nutmeg
