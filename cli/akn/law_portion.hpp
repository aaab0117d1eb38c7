// Sections and provisions of the General Statutes as an Akoma Ntoso 3.0 document (OASIS
// LegalDocML): a <portion> of the General Statutes.
#pragma once

#include "parser/statutes/resolve_citations.hpp"
#include "parser/statutes/section.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// A section or provision to write.
struct AknLaw {
    Section const* section = nullptr;    ///< never null; its citations are resolved
    std::uint32_t provision = no_parent; ///< index, or no_parent for the entire section
    std::string chapter;                 ///< "chapter 952", "CHAPTER 952", "article 9", or empty
    std::string chapter_name;            ///< "PENAL CODE: OFFENSES", or empty
};

/// Sections and provisions in their order, at least one.
struct AknPortion {
    std::vector<AknLaw> laws;
    std::string date; ///< ISO 8601 date as of which they read so; empty if it is not known
};

/// The document, valid against the schema of the standard. The text of each section is in its
/// elements word for word (cli/akn/README.md).
/// @param find  finds the sections that are cited; may be empty, then only citations of the
///              sections of the document are links
std::string akn_portion(AknPortion const& portion, SectionLookup const& find);

} // namespace nutmeg
