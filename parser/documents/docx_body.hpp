// The paragraphs of a Word file's main part (ECMA-376, part 1, 17).
#pragma once

#include "parser/documents/document.hpp"
#include "parser/documents/docx_styles.hpp"

#include <pugixml.hpp>

#include <string>

namespace nutmeg {

/// Reads every paragraph under `root`, in order, into `out`; those of a text box follow the
/// paragraph that it is attached to. `prefix` is the result of word_prefix. Content that cannot be
/// read, or not with certainty, is a diagnostic, at most one per code and paragraph. Linear and
/// without recursion.
void read_word_body(pugi::xml_node root,
                    WordStyles const& styles,
                    std::string const& prefix,
                    Document& out);

} // namespace nutmeg
