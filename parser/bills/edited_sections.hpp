// Sections of the statutes as amended, read as an act: each one replaces the section of the law
// with its number. Changes are not marked; a comparison finds them.
#pragma once

#include "parser/bills/act.hpp"
#include "parser/statutes/page.hpp"

namespace nutmeg {

/// An act with a section for every section of the page, in its order, with `edited` set. A heading
/// without a number is skipped and reported as "group-heading"; the page's diagnostics become the
/// act's, and so do the lines that are no law. A note has the line of its section's heading.
Act edited_act(Page const& page);

} // namespace nutmeg
