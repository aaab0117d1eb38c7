// Statutes as they should read, taken as an act: each section replaces the whole section of the law
// that has its number. Nothing in it says what changes; comparing finds that.
#pragma once

#include "parser/bills/act.hpp"
#include "parser/statutes/page.hpp"

namespace nutmeg {

/// An act with a section for every section of the page, in its order, `edited` being set. Group
/// headings are passed over with a finding ("group-heading"); the page's findings are the act's.
Act edited_act(Page const& page);

} // namespace nutmeg
