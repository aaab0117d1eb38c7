// The JSON Lines about the published statutes and acts are valid.
#include "cli/json/json_lines.hpp"
#include "corpus/edition_diff.hpp"
#include "corpus/preview/preview.hpp"
#include "corpus/store/open_store.hpp"
#include "corpus/store/page_files.hpp"
#include "corpus/store/parallel.hpp"
#include "corpus/store/statutes.hpp"
#include "parser/text/file.hpp"
#include "tests/published/published.hpp"
#include "tests/support/json_lines.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

using namespace nutmeg;

namespace {

std::string path_of_part(std::string_view part) {
    return (test::published_folder() / part).string();
}

} // namespace

TEST_SUITE_BEGIN("published");

TEST_CASE("schema: the previews of the acts are valid"
          * doctest::skip(test::is_missing(test::revision) || test::is_missing(test::acts))) {
    for (auto const& file : page_files(path_of_part(test::acts))) {
        CAPTURE(file);
        Statutes statutes({path_of_part(test::revision), path_of_part(test::supplement)});
        auto const report =
            preview(std::vector<AmendmentFile>{read_amendment(read_file(file), file)}, statutes);
        std::set<std::string> seen;
        CHECK(test::line_faults("preview", preview_lines(report, nullptr), seen) == "");
    }
}

TEST_CASE("schema: the sections of an edition, and what its supplement changes, are valid"
          * doctest::skip(test::is_missing(test::revision) || test::is_missing(test::supplement))) {
    std::set<std::string> seen;
    auto const store = open_store(path_of_part(test::supplement));
    for (auto const& stored : store->all().sections)
        CHECK(test::line_faults("parse", parse_line(*stored.section, "page.htm"), seen) == "");
    Statutes old_law({path_of_part(test::revision)});
    Statutes new_law({path_of_part(test::supplement)});
    for (auto const& comparison : diff_editions(old_law, new_law, false).comparisons)
        CHECK(test::line_faults("diff", diff_line(comparison), seen) == "");
}

TEST_SUITE_END();
