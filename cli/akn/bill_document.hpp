// A bill or act as an Akoma Ntoso 3.0 document.
#pragma once

#include "parser/bills/act.hpp"
#include "parser/statutes/resolve_citations.hpp"

#include <string>

namespace nutmeg {

/// A <bill>, or an <act> if it is a public or special act: title, enacting clause, sections with
/// the law that they restate and its marks, table of effective dates, statement of purpose. What
/// each section does to the law is an active modification.
/// @param find  finds the sections of current law that the bill amends and cites; may be empty
std::string akn_bill(Act const& act, SectionLookup const& find);

} // namespace nutmeg
