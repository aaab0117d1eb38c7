// What a drafted bill leaves to be conformed.
#pragma once

#include "corpus/drafting/instructed_law.hpp"
#include "corpus/store/statutes.hpp"

namespace nutmeg {

/// Searches the impact of `new_law` on the old law. With `conforming`, adds the sections with the
/// conforming amendments to `new_law`, each with the effective date of the section that is the
/// reason, and says how many; otherwise prints each citation that is to be conformed. Throws Error
/// as SectionStore does.
void conform_draft(StoreContents& new_law,
                   SectionDates& effective_of,
                   Statutes& old_law,
                   bool conforming);

} // namespace nutmeg
