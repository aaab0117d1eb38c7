// What a drafted bill leaves to be conformed.
#pragma once

#include "corpus/store/statutes.hpp"

namespace nutmeg {

/// Searches the impact of `new_law` on the old law. With `conforming`, adds the sections with the
/// conforming amendments to `new_law` and says how many; otherwise prints each citation that is to
/// be conformed. Throws Error as SectionStore does.
void conform_draft(StoreContents& new_law, Statutes& old_law, bool conforming);

} // namespace nutmeg
