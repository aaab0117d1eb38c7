// Editions that acts made from law that has changed since.
#include "corpus/database/database.hpp"
#include "corpus/database/editions.hpp"
#include "corpus/import/import_edition.hpp"
#include "corpus/search/search.hpp"
#include "corpus/search/search_query.hpp"
#include "corpus/store/open_store.hpp"
#include "tests/corpus/store/page_folder.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

/// Edition 1, and the edition "session" that act 26-4 makes of it.
class Law {
public:
    Law() {
        write("One.");
        import();
        apply();
    }

    void write(std::string const& words) const {
        folder_.write("first/a.htm",
                      test::html_page(test::html_section("Sec. 99-1. Gates.", words)
                                      + test::html_section("Sec. 99-2. Keys.", "Two.")));
    }

    ImportResult import(std::string const& date = {}) const {
        EditionImport edition;
        edition.name = "1";
        edition.date = date;
        edition.paths = {folder_.path() + "/first"};
        return import_edition(store(), edition);
    }

    ImportResult apply() const {
        AppliedActs applied;
        applied.name = "session";
        applied.path = "act 1.htm, act.htm";
        applied.acts = "26-4, 26-5";
        applied.sections = {open_store(store() + "@1")->find("99-1")};
        Database database(store(), Access::Write);
        return import_applied_acts(database, applied);
    }

    std::string store() const { return folder_.path() + "/law.db"; }

    std::string message() const {
        return "acts made edition \"session\" from law that has changed since. Make it again with: "
               "nutmeg corpus apply 'act 1.htm' act.htm --as session --store "
             + store();
    }

private:
    test::PageFolder folder_;
};

std::string messages(Diagnostics const& diagnostics) {
    std::string all;
    for (auto const& one : diagnostics)
        all += one.message;
    return all;
}

} // namespace

TEST_CASE("stale edition: an import reports it") {
    Law const law;
    CHECK(law.import().stale.empty());
    law.write("Uno.");
    CHECK(messages(law.import().stale) == law.message());
    CHECK(messages(law.import().stale) == law.message());
    CHECK(law.apply().stale.empty());
    law.write("Ein.");
    law.import();
    law.write("Uno.");
    CHECK(law.import().stale.empty()); // as it was
}

TEST_CASE("stale edition: another date does not make it stale") {
    Law const law;
    CHECK(law.import("2026-01-01").is_changed);
    CHECK(law.import("2026-01-01").stale.empty());
}

TEST_CASE("stale edition: every command that reads it says so") {
    Law const law;
    CHECK(open_store(law.store())->diagnostics().empty());
    law.write("Uno.");
    law.import();
    CHECK(messages(open_store(law.store())->diagnostics()) == law.message());
    CHECK(open_store(law.store() + "@1")->diagnostics().empty());
    std::string of_files;
    for (auto const& file : open_store(law.store())->all().files)
        of_files += messages(file.diagnostics);
    CHECK(of_files == law.message());
    Database database(law.store(), Access::Read);
    auto const query = read_search_query("two");
    CHECK(messages(search(database, query, 1, "").diagnostics) == law.message());
    CHECK(search(database, query, 1, "1").diagnostics.empty());
}
