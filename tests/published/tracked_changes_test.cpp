// Word files of published sections: accepted and rejected, their tracked changes leave the texts.
#include "cli/docx/render.hpp"
#include "corpus/edition_diff.hpp"
#include "corpus/store/open_store.hpp"
#include "tests/published/published.hpp"
#include "tests/support/tracked_docx.hpp"

#include <doctest/doctest.h>

#include <utility>

using namespace nutmeg;
using namespace nutmeg::test;

TEST_SUITE("published") {
    TEST_CASE("tracked changes of every amended section: accepted the new text, rejected the old"
              * doctest::skip(is_missing(revision) || is_missing(supplement))) {
        auto const old_edition = open_store((published_folder() / revision).string());
        auto const new_edition = open_store((published_folder() / supplement).string());
        auto const report = diff_editions(*old_edition, *new_edition, false);
        REQUIRE(report.comparisons.size() > 50);
        auto const file = render_docx(report, {"Nutmeg", "2026-01-01"});
        auto const accepted = resolved_sections(file, Resolve::Accept);
        auto const rejected = resolved_sections(file, Resolve::Reject);
        REQUIRE(accepted.size() == report.comparisons.size());
        REQUIRE(rejected.size() == report.comparisons.size());
        std::size_t wrong = 0;
        for (std::size_t i = 0; i < accepted.size(); ++i) {
            auto const& comparison = report.comparisons[i];
            if (accepted[i] == comparison.new_section->text
                && rejected[i] == comparison.old_section->text)
                continue;
            ++wrong;
            MESSAGE(comparison.new_section->heading);
        }
        CHECK(wrong == 0);
    }
}
