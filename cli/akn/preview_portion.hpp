// A preview as an Akoma Ntoso 3.0 document: the sections as amended, with the changes marked, and
// the modifications that the bills make.
#pragma once

#include "corpus/preview/preview.hpp"
#include "parser/statutes/resolve_citations.hpp"

#include <string>

namespace nutmeg {

/// A <portion> of the General Statutes with each section that the bills change, once, as all of
/// them amend it. What the document does not contain, and each finding about its sections, is a
/// note.
/// @param find  finds the sections of current law that are cited; may be empty
std::string akn_preview(PreviewReport const& report, SectionLookup const& find);

} // namespace nutmeg
