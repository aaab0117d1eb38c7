// The terms that a section defines, with their places in its text.
#pragma once

#include "corpus/index/citation_row.hpp"
#include "parser/statutes/section.hpp"
#include "parser/text/span.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

struct DefinedTerm {
    std::string term;  ///< as printed
    std::string key;   ///< in lower case
    std::string path;  ///< of the provision that defines it
    std::string words; ///< that make a difference: of its body, without form
    Span quote;        ///< the term with its quotation marks
    Span definition;   ///< from the term to the end of its definition
};

/// The definitions in the text in force, in its order; none in a section that is not active.
std::vector<DefinedTerm> defined_terms(Section const& section);

/// Whether the words before a citation take the definition of the term from what it cites: "gate,
/// as defined in section 99-1".
/// @param section   with the citation
/// @param row       the citation
/// @param term      in lower case
/// @param path      of the provision that defines the term in the cited section
/// @param has_path  whether a citation of exactly that provision is enough, although the term is
/// not
///                  near it
bool borrows_definition(Section const& section,
                        CitationRow const& row,
                        std::string_view term,
                        std::string_view path,
                        bool has_path);

} // namespace nutmeg
