#include "cli/operands/searched_law.hpp"

#include "corpus/database/editions.hpp"
#include "corpus/import/import_edition.hpp"
#include "corpus/store/open_store.hpp"
#include "parser/text/error.hpp"

#include <utility>

namespace nutmeg {

SearchedLaw searched_law(std::vector<std::string> const& statutes, std::size_t max_input) {
    SearchedLaw law;
    if (statutes.size() == 1 && is_store(statutes.front())) {
        auto path = edition_path(statutes.front());
        law.edition = std::move(path.edition);
        law.database = std::make_unique<Database>(std::move(path.file), Access::Read);
        law.is_store = true;
        return law;
    }
    law.database = std::make_unique<Database>(":memory:", Access::Write);
    for (auto const& path : statutes) {
        if (is_store(path))
            throw Error(path, 0, "Search takes one store. Name it alone.");
        EditionImport pages;
        pages.name = path;
        pages.paths = {path};
        pages.max_bytes = max_input;
        for (auto& diagnostic : import_edition(*law.database, pages).diagnostics)
            law.findings.push_back(std::move(diagnostic));
    }
    return law;
}

} // namespace nutmeg
