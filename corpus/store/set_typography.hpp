// Sets a section that was read from plain text as the published law is set.
#pragma once

#include "corpus/store/section_store.hpp"

namespace nutmeg {

/// Gives a section without the published form the quotation marks, dashes, paragraphs and catchline
/// of the section of `model` with the same number. Does nothing if there is none.
void set_typography(Section& section, SectionStore& model);

} // namespace nutmeg
