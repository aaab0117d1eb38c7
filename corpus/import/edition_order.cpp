#include "corpus/import/edition_order.hpp"

#include "corpus/database/database.hpp"
#include "corpus/database/editions.hpp"
#include "parser/text/error.hpp"

#include <fmt/format.h>

namespace nutmeg {

void check_date_order(Database& database, std::string const& name, std::string const& date) {
    bool is_after = false;
    for (auto const& edition : all_editions(database)) {
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

} // namespace nutmeg
