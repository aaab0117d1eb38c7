#include "corpus/import/edition_order.hpp"

#include "corpus/database/database.hpp"
#include "parser/text/error.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace nutmeg {

namespace {

std::vector<StoredEdition> editions_in(Database& database) {
    auto const is_empty = database.guarded([&] {
        auto& query = database.statement("SELECT count(*) FROM editions");
        query.executeStep();
        auto const count = query.getColumn(0).getInt();
        query.reset();
        return count == 0;
    });
    return is_empty ? std::vector<StoredEdition>() : stored_editions(database);
}

} // namespace

void check_date_order(Database& database, std::string const& name, std::string const& date) {
    bool is_after = false;
    for (auto const& edition : editions_in(database)) {
        if (edition.name == name) {
            is_after = true;
            continue;
        }
        bool const is_wrong = is_after ? edition.date < date : edition.date > date;
        if (date.empty() || edition.date.empty() || !is_wrong)
            continue;
        throw Error(database.path(),
                    0,
                    fmt::format("Edition \"{}\" of {} would come {} edition \"{}\" of {}, {}. "
                                "Import editions in the order of their dates: make the store again "
                                "with the earliest first.",
                                name,
                                date,
                                is_after ? "before" : "after",
                                edition.name,
                                edition.date,
                                is_after ? "which is earlier" : "which is later"));
    }
}

std::vector<StoredEdition> applied_after(Database& database, std::string const& name) {
    auto editions = editions_in(database);
    auto const last = std::find_if(editions.rbegin(), editions.rend(), [&](auto const& edition) {
        return edition.name == name;
    });
    editions.erase(editions.begin(), last.base());
    std::erase_if(editions, [](auto const& edition) { return edition.acts.empty(); });
    return editions;
}

} // namespace nutmeg
