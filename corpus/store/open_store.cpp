#include "corpus/store/open_store.hpp"

#include "corpus/database/database.hpp"
#include "corpus/database/editions.hpp"
#include "corpus/store/database_store.hpp"
#include "corpus/store/page_store.hpp"
#include "corpus/store/statutes.hpp"

#include <utility>
#include <vector>

namespace nutmeg {

namespace {

/// All editions up to and including the wanted one, as one store.
std::unique_ptr<SectionStore> open_database_store(EditionPath const& path) {
    auto const shared =
        std::make_shared<SharedDatabase>(std::make_unique<Database>(path.file, Access::Read));
    auto editions = stored_editions(*shared->database, path.edition);
    std::vector<std::unique_ptr<SectionStore>> layers;
    layers.reserve(editions.size());
    for (auto& edition : editions)
        layers.push_back(std::make_unique<DatabaseStore>(shared, std::move(edition)));
    if (layers.size() == 1)
        return std::move(layers.front());
    return std::make_unique<Statutes>(std::move(layers));
}

} // namespace

bool is_store(std::string const& path) {
    return is_database(edition_path(path).file);
}

std::unique_ptr<SectionStore> open_store(std::string const& path, std::size_t max_bytes) {
    if (auto const edition = edition_path(path); is_database(edition.file))
        return open_database_store(edition);
    return std::make_unique<PageStore>(PageReader(path, max_bytes));
}

std::unique_ptr<SectionStore> open_store(std::string const& path, std::string bytes) {
    return std::make_unique<PageStore>(PageReader(path, std::move(bytes)));
}

} // namespace nutmeg
