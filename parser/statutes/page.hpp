// A chapter page of the General Statutes as published (html): its sections with their body,
// notes and headings. Navigation, the table of contents and part headings are not law.
#pragma once

#include "parser/statutes/section.hpp"
#include "parser/text/diagnostic.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

struct Page {
    std::string name;              ///< as given, for messages
    std::string chapter;           ///< "CHAPTER 952", "ARTICLE 9", as printed
    std::string chapter_name;      ///< "PENAL CODE: OFFENSES"
    std::vector<Section> sections; ///< in the order of the page
    Diagnostics diagnostics;       ///< of the page; sections have their own
};

/// Reads a page's bytes. Throws Error as read_html does; a page without a section heading, one that
/// is cut off, a paragraph of a class never seen are diagnostics. Every section's words are read
/// (read_words): its tree, citations, quantities, future texts.
Page parse_page(std::string_view bytes, std::string const& name);

/// Whether a section is wanted, by its heading.
using SectionChoice = std::function<bool(Section const&)>;

/// The same without read_words: for those who need a few sections of a page, and read their words.
/// Sections that are not `wanted` have their heading alone, no text and no notes; without a choice
/// all are wanted.
Page parse_page_texts(std::string_view bytes,
                      std::string const& name,
                      SectionChoice const& wanted = {});

/// The same as parse_page from a file; "-" is standard input. Throws Error where it cannot be read.
Page read_page(std::string const& path);

} // namespace nutmeg
