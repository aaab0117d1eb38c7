#include "corpus/store/section_store.hpp"

#include "corpus/store/database_store.hpp"

namespace nutmeg {

std::optional<StoredLaw> SectionStore::stored_law() {
    return std::nullopt;
}

} // namespace nutmeg
