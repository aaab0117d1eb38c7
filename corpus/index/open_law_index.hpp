// Chooses the index for a store: the tables of a database, or all sections.
#pragma once

#include "corpus/index/law_index.hpp"
#include "corpus/store/section_store.hpp"

#include <memory>

namespace nutmeg {

/// The index of the sections in force. The store must outlive it, and is not changed. Throws Error
/// as SectionStore does.
std::unique_ptr<LawIndex> open_law_index(SectionStore& store);

} // namespace nutmeg
