#include "corpus/index/open_law_index.hpp"

#include "corpus/index/database_law_index.hpp"
#include "corpus/index/page_law_index.hpp"

#include <utility>

namespace nutmeg {

std::unique_ptr<LawIndex> open_law_index(SectionStore& store) {
    if (auto law = store.stored_law())
        return std::make_unique<DatabaseLawIndex>(std::move(*law));
    return std::make_unique<PageLawIndex>(store);
}

} // namespace nutmeg
