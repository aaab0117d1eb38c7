#include "corpus/store/open_store.hpp"

#include "corpus/database/database.hpp"
#include "corpus/store/database_store.hpp"
#include "corpus/store/page_store.hpp"
#include "corpus/store/statutes.hpp"
#include "parser/text/error.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/ranges.h>
#include <utility>
#include <vector>

namespace nutmeg {

namespace {

/// A path that names an edition of a store: "law.db@2025".
struct EditionPath {
    std::string file;
    std::string edition; ///< empty for the latest
};

EditionPath edition_path(std::string const& path) {
    auto const at = path.rfind('@');
    std::error_code unknown;
    if (at == std::string::npos || std::filesystem::exists(path, unknown))
        return {path, {}};
    return {path.substr(0, at), path.substr(at + 1)};
}

std::string names_of(std::vector<StoredEdition> const& editions) {
    std::vector<std::string> names;
    names.reserve(editions.size());
    for (auto const& edition : editions)
        if (names.empty() || names.back() != edition.name)
            names.push_back(edition.name);
    return fmt::format("{}", fmt::join(names, ", "));
}

/// All editions up to and including the wanted one, as one store.
std::unique_ptr<SectionStore> open_database_store(EditionPath const& path) {
    auto const shared =
        std::make_shared<SharedDatabase>(std::make_unique<Database>(path.file, Access::Read));
    auto editions = stored_editions(*shared->database);
    if (editions.empty())
        throw Error(
            path.file, 0, "The store has no edition. Add one with \"nutmeg corpus import\".");
    if (!path.edition.empty()) {
        auto const last =
            std::find_if(editions.rbegin(), editions.rend(), [&](StoredEdition const& edition) {
                return edition.name == path.edition;
            });
        if (last == editions.rend())
            throw Error(path.file,
                        0,
                        fmt::format("The store has no edition \"{}\". It has {}.",
                                    path.edition,
                                    names_of(editions)));
        editions.erase(last.base(), editions.end());
    }
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
