// The paragraphs of a Word file's main part (ECMA-376, part 1, 17).
#pragma once

#include "parser/documents/docx/docx_styles.hpp"
#include "parser/documents/model/document.hpp"

#include <pugixml.hpp>

#include <string>

namespace nutmeg {

/// Reads every paragraph under `root`, in order, into `out`; those of a text box follow the
/// paragraph that it is attached to. `prefix` is the result of docx_prefix. Content that cannot be
/// read with certainty is reported as a diagnostic, at most once per code and paragraph. Linear and
/// without recursion.
void read_docx_body(pugi::xml_node root,
                    DocxStyles const& styles,
                    std::string const& prefix,
                    Document& out);

} // namespace nutmeg
