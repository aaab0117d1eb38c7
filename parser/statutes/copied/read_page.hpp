// Reads statutes from a file of any format: a published page by its markup, anything else by its
// words.
#pragma once

#include "parser/documents/model/document.hpp"
#include "parser/statutes/page.hpp"

#include <string>
#include <string_view>

namespace nutmeg {

/// Whether the bytes are a page with the headings of the published statutes.
bool is_published_page(std::string_view bytes);

/// Whether a file without the published markup begins with a section of the statutes, after no more
/// than titles, links and notes of a published page. `name` is for messages. Throws Error as
/// read_document does.
bool is_statutes(std::string_view bytes, std::string const& name);

/// The document that copied_page reads, with the paragraphs of plain text.
Document statutes_document(std::string_view bytes, std::string const& name);

/// Reads the bytes of a file (parse_page, copied_page). The words of every section are read. Throws
/// Error as read_page_texts does.
Page read_page(std::string_view bytes, std::string const& name);

/// Like read_page, but without read_words. In a published page, sections that are not `wanted` have
/// only their heading (parse_page_texts). Throws Error also if a file that is not HTML has no
/// section, and as parse_page and read_document do.
Page read_page_texts(std::string_view bytes,
                     std::string const& name,
                     SectionChoice const& wanted = {});

} // namespace nutmeg
