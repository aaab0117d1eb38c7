// The paragraphs of a Word file's main part (ECMA-376, part 1, 17).
#pragma once

#include "parser/documents/document.hpp"
#include "parser/documents/docx_styles.hpp"

#include <pugixml.hpp>

#include <string>

namespace nutmeg {

/// Reads every paragraph under `root`, in order, into `out`; those of a text box behind the one
/// that it hangs on. `prefix` as word_prefix gives it. What is there and cannot be read, or not
/// surely, is a diagnostic, one of a kind for each paragraph. Linear, and no recursion.
void read_word_body(pugi::xml_node root,
                    WordStyles const& styles,
                    std::string const& prefix,
                    Document& out);

} // namespace nutmeg
