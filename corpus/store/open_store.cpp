#include "corpus/store/open_store.hpp"

#include "corpus/store/page_store.hpp"

#include <utility>

namespace nutmeg {

std::unique_ptr<SectionStore> open_store(std::string const& path, std::size_t max_bytes) {
    return std::make_unique<PageStore>(PageReader(path, max_bytes));
}

std::unique_ptr<SectionStore> open_store(std::string const& path, std::string bytes) {
    return std::make_unique<PageStore>(PageReader(path, std::move(bytes)));
}

} // namespace nutmeg
