// The text of the law for readers that know no store.
#pragma once

#include "parser/bills/bill_document.hpp"

namespace nutmeg {

class SectionStore;

/// The catchline and text of the sections of the store, which must outlive the result.
LawText law_text(SectionStore& store);

} // namespace nutmeg
