// A chapter page of the General Statutes as published (HTML): its sections with their headings,
// bodies and notes. Navigation, the table of contents and part headings are ignored.
#pragma once

#include "parser/statutes/page_index.hpp"
#include "parser/statutes/section.hpp"
#include "parser/text/diagnostic.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

struct Page {
    std::string name;              ///< as passed by the caller, for messages
    std::string chapter;           ///< "CHAPTER 952", "ARTICLE 9", as printed
    std::string chapter_name;      ///< "PENAL CODE: OFFENSES"
    std::vector<Section> sections; ///< in the order of the page
    /// Without the published markup: lines that belong to no section, in order.
    std::vector<ClassifiedLine> set_aside;
    Diagnostics diagnostics; ///< of the page, not of its sections
};

/// Reads the bytes of a page. The words of every section are read (read_words): its tree,
/// citations, quantities, later versions. A page without a section heading, an incomplete page and
/// an unknown class of paragraph are diagnostics. Throws Error like read_html.
/// @param name  names the page in messages
Page parse_page(std::string_view bytes, std::string const& name);

/// Like parse_page, but without read_words: for callers that need a few sections of a page, and
/// read the words of those. Sections that are not `wanted` have only their heading, without text
/// and notes; without a function all are wanted.
Page parse_page_texts(std::string_view bytes,
                      std::string const& name,
                      SectionChoice const& wanted = {});

/// Like parse_page, from a file; "-" is standard input. Throws Error if it cannot be read.
Page read_page(std::string const& path);

} // namespace nutmeg
