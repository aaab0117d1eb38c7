// The paragraphs of a page (HTML).
#pragma once

#include "parser/documents/model/document.hpp"

#include <string_view>

namespace nutmeg {

/// Adds the page's title and paragraphs, in the order of the page. Every table cell, heading and
/// list item is a paragraph; one line break is a space, two end a paragraph. The contents of
/// <u> and <ins>, and what a style or a class of the page's style sheet underlines, are inserted;
/// those of <s>, <strike> and <del>, and what a style or class strikes through, are deleted. Throws
/// Error as read_html does.
void read_html_paragraphs(std::string_view bytes, LineRules const& rules, Document& out);

} // namespace nutmeg
