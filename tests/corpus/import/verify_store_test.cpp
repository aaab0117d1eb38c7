#include "corpus/database/database.hpp"
#include "corpus/import/import_edition.hpp"
#include "corpus/import/verify_store.hpp"
#include "parser/text/error.hpp"
#include "tests/corpus/store/page_folder.hpp"

#include <doctest/doctest.h>

#include <SQLiteCpp/SQLiteCpp.h>
#include <filesystem>
#include <string>

using namespace nutmeg;

namespace {

class Law {
public:
    Law() {
        folder_.write(
            "first/chap_990.htm",
            test::html_page(test::html_section("Sec. 99-1. Gates.", "A fine of ten dollars.")
                            + test::html_section("Sec. 99-2. Keys.", "See section 99-1.")));
        folder_.write(
            "second/chap_990.htm",
            test::html_page(test::html_section("Sec. 99-1. Gates.", "A fine of fifty dollars.")));
        for (auto const* name : {"first", "second"}) {
            EditionImport edition;
            edition.name = name;
            edition.paths = {folder_.path() + "/" + name};
            import_edition(store(), edition);
        }
    }

    std::string store() const { return folder_.path() + "/law.db"; }

    /// The faults after a change that no program of ours makes, one per line.
    std::string faults_after(std::string const& sql) const {
        auto const changed = folder_.path() + "/changed.db";
        std::filesystem::copy_file(
            store(), changed, std::filesystem::copy_options::overwrite_existing);
        {
            SQLite::Database database(changed, SQLite::OPEN_READWRITE);
            database.exec(sql);
        }
        std::string all;
        for (auto const& fault : verify_store(changed).faults)
            all += fault + "\n";
        return all;
    }

private:
    test::PageFolder folder_;
};

} // namespace

TEST_CASE("verify: an intact store has no faults") {
    Law const law;
    auto const result = verify_store(law.store());
    CHECK(result.faults.empty());
    CHECK(result.editions == 2);
    CHECK(result.files == 2);
    CHECK(result.sections == 3);
    CHECK(law.faults_after("SELECT 1").empty());
}

TEST_CASE("verify: a change in any table is found") {
    Law const law;
    struct Case {
        char const* sql;
        char const* fault;
    };
    for (auto const& changed : {
             Case{"UPDATE sections SET text = 'A fine of one dollar.' WHERE id = 1",
                  "edition first: The store is damaged: section row 1 was changed"},
             Case{"UPDATE sections SET line = 7 WHERE id = 2",
                  "sections differ from the text in 1 section, the first is 99-2"},
             Case{"UPDATE sections SET status = 'repealed' WHERE id = 2", "the first is 99-2"},
             Case{"UPDATE files SET name = 'x' WHERE id = 1", "file row 1 was changed"},
             Case{"UPDATE files SET edition = 2 WHERE id = 1", "does not begin after"},
             Case{"UPDATE editions SET date = '2026-01-01'", "edition row 1 was changed"},
             Case{"DELETE FROM headings WHERE section = 2",
                  "headings differ from the text in 1 section, the first is 99-2"},
             Case{"UPDATE headings SET number = '99-3' WHERE section = 2", "headings differ"},
             Case{"DELETE FROM superseded", "superseded sections differ"},
             Case{"DELETE FROM citations", "citations differ"},
             Case{"UPDATE cited_laws SET path = '(b)'", "citations differ"},
             Case{"UPDATE fact_values SET number = 20 WHERE number = 10", "facts differ"},
             Case{"DELETE FROM facts", "facts differ"},
             Case{"INSERT INTO fact_values VALUES (99, 'age', '', '7', 7)", "shared rows"},
             Case{"DELETE FROM sections WHERE id = 2", "a row of"},
             Case{"INSERT INTO words (words, rowid, catchline, text, notes) SELECT 'delete', id, "
                  "catchline, text, notes FROM sections WHERE id = 1",
                  "the index of words differs"},
         }) {
        CAPTURE(changed.sql);
        auto const faults = law.faults_after(changed.sql);
        CAPTURE(faults);
        CHECK(faults.find(changed.fault) != std::string::npos);
    }
}

TEST_CASE("verify: a file that is no store is an error") {
    test::PageFolder const folder;
    CHECK_THROWS_AS(verify_store(folder.path() + "/none.db"), Error);
    CHECK_THROWS_AS(verify_store(folder.write("law.txt", "Sec. 99-1. Gates.")), Error);
}
