// The order of the editions in a store.
#include "corpus/database/database.hpp"
#include "corpus/import/import_edition.hpp"
#include "corpus/store/open_store.hpp"
#include "parser/text/error.hpp"
#include "tests/corpus/import/small_store.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace nutmeg;
using test::error_of;
using test::has;
using test::imported;
using test::law_page;
using test::text_in;

TEST_CASE("import: the dates of editions are in their order") {
    test::PageFolder const folder;
    folder.write("first/a.htm", law_page("99-1", "One."));
    folder.write("second/a.htm", law_page("99-1", "Uno."));
    folder.write("third/a.htm", law_page("99-1", "Eins."));
    auto const store = folder.path() + "/law.db";
    imported(store, "2026", folder.path() + "/second", "2026-01-01");
    CHECK(has(error_of([&] { imported(store, "2025", folder.path() + "/first", "2025-01-01"); }),
              "Edition \"2025\" of 2025-01-01 would come after edition \"2026\" of 2026-01-01"));
    CHECK(text_in(store, "99-1") == "Uno.");
    imported(store, "undated", folder.path() + "/first");
    imported(store, "2027", folder.path() + "/third", "2027-01-01");
    CHECK(has(error_of([&] { imported(store, "2026", folder.path() + "/second", "2028-01-01"); }),
              "would come before edition \"2027\" of 2027-01-01"));
    CHECK(imported(store, "2026", folder.path() + "/second", "2026-02-01").is_changed);
    AppliedActs applied;
    applied.name = "session";
    applied.date = "2026-12-31";
    applied.path = "act.htm";
    applied.acts = "26-4";
    applied.sections = {open_store(store)->find("99-1")};
    Database database(store, Access::Write);
    CHECK(has(error_of([&] { import_applied_acts(database, applied); }), "would come after"));
}
