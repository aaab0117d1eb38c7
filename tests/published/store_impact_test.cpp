// The impact of public acts, and the neighborhood of sections, from the tables of a store: the same
// as from all sections of the pages.
#include "cli/html/impact.hpp"
#include "cli/html/render.hpp"
#include "cli/json/impact_json.hpp"
#include "cli/json/json_lines.hpp"
#include "cli/terminal/impact.hpp"
#include "cli/terminal/render.hpp"
#include "corpus/database/database.hpp"
#include "corpus/impact/neighborhood.hpp"
#include "corpus/impact/preview_impact.hpp"
#include "corpus/import/import_edition.hpp"
#include "corpus/index/open_law_index.hpp"
#include "corpus/index/page_law_index.hpp"
#include "corpus/store/database_store.hpp"
#include "corpus/store/law_text.hpp"
#include "corpus/store/statutes.hpp"
#include "parser/amendment_file.hpp"
#include "parser/text/file.hpp"
#include "tests/corpus/store/page_folder.hpp"
#include "tests/published/published.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

using namespace nutmeg;

namespace {

std::vector<std::string> edition_paths() {
    return {(test::published_folder() / test::revision).string(),
            (test::published_folder() / test::supplement).string()};
}

std::string const revision_name = "General Statutes, revised to January 1, 2025";

void replace_all(std::string& text, std::string const& words, std::string const& others) {
    for (auto at = text.find(words); at != text.npos; at = text.find(words, at + others.size()))
        text.replace(at, words.size(), others);
}

/// Both editions, imported into a store.
class PublishedStore {
public:
    PublishedStore() {
        Database database(path(), Access::Write);
        for (auto const& edition_path : edition_paths()) {
            EditionImport edition;
            edition.name = std::filesystem::path(edition_path).parent_path().filename();
            edition.paths = {edition_path};
            import_edition(database, edition);
        }
    }

    std::string path() const { return folder_.path() + "/law.db"; }

    /// With the paths and the name of the pages in place of those of the editions. The rows of a
    /// store do not say which revision a supplement is used with, as its pages do.
    std::string with_paths(std::string text) const {
        for (auto const& edition_path : edition_paths())
            replace_all(text,
                        path() + ", edition "
                            + std::filesystem::path(edition_path).parent_path().filename().string(),
                        edition_path);
        replace_all(text, "law.db, edition 2025 with", revision_name + ", with");
        replace_all(text, "law.db, edition 2025", revision_name);
        return text;
    }

private:
    test::PageFolder folder_;
};

/// No line is wrapped, since the names of the editions have other lengths.
constexpr int width = 1'000'000;

/// The preview of an act in three formats.
std::string preview_of(std::string const& act, Statutes& statutes, LawIndex const& index) {
    auto const law = law_text(statutes);
    std::vector<AmendmentFile> const files{read_amendment(read_file(act), act, {}, law)};
    auto const report = preview(files, statutes, {});
    auto const impact = find_impact(changed_sections(report), index);
    return preview_lines(report, &impact) + render_term(report, {false, width}, &impact)
         + render_html(report, &impact);
}

std::string neighborhood_in_formats(std::string const& number, LawIndex const& index) {
    auto const found = neighborhood_of({number, {}, 2}, index);
    return impact_lines(found.report) + render_term(number, found, {false, width})
         + render_html(number, found);
}

} // namespace

TEST_SUITE_BEGIN("published");

TEST_CASE("published store: the impact of acts and the neighborhood of sections, as from pages"
          * doctest::skip(test::is_missing(test::revision) || test::is_missing(test::supplement)
                          || test::is_missing(test::acts))) {
    PublishedStore const store;
    Statutes pages(edition_paths());
    Statutes stored({store.path()});
    REQUIRE(stored.stored_law());
    PageLawIndex const page_index(pages);
    auto const store_index = open_law_index(stored);
    CHECK(store_index->size() == page_index.size());
    std::vector<std::string> acts;
    for (auto const& file :
         std::filesystem::directory_iterator(test::published_folder() / test::acts))
        acts.push_back(file.path().string());
    std::sort(acts.begin(), acts.end());
    for (auto const& act : acts) {
        CAPTURE(act);
        CHECK(store.with_paths(preview_of(act, stored, *store_index))
              == preview_of(act, pages, page_index));
    }
    for (auto const* number :
         {"53a-192a", "53a-28", "53a-65", "4-166", "1-1", "10-220", "14-227a", "42a-9-102"}) {
        CAPTURE(number);
        CHECK(neighborhood_in_formats(number, *store_index)
              == neighborhood_in_formats(number, page_index));
    }
}

TEST_SUITE_END();
