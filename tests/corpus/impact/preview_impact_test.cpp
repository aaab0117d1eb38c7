#include "corpus/index/page_law_index.hpp"
#include "corpus/impact/preview_impact.hpp"
#include "parser/text/file.hpp"
#include "tests/corpus/impact/impact_of.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace nutmeg;

namespace {

/// The impact of the examples with these names, previewed together on the sample statutes.
std::string impact_of_examples(std::vector<std::string> const& names,
                               PreviewOptions const& options = {}) {
    Statutes statutes({NUTMEG_SOURCE_DIR "/corpus/sample"});
    std::vector<AmendmentFile> files;
    for (auto const& name : names) {
        auto const path = NUTMEG_SOURCE_DIR "/examples/" + name;
        files.push_back(read_amendment(read_file(path), path));
    }
    auto const report = preview(files, statutes, options);
    auto const changed = changed_sections(report);
    return test::impact_lines(find_impact(changed, PageLawIndex(statutes)));
}

} // namespace

TEST_CASE("preview impact: the examples keep what their README promises") {
    CHECK(impact_of_examples({"01-mistake-of-age.htm"})
          == "shifted 99-12(c): 99-5(f) -> 99-5(e)\nlist 99-4(c)(3)(B): 99-5\nlist 99-34(a)(3): "
             "99-5\n");
    CHECK(impact_of_examples({"04-hourly-rates.htm"}) == "dangling 99-51(3): 99-36\n");
}

TEST_CASE("preview impact: the same amendment as instructions") {
    auto const lines = impact_of_examples({"instructions/01-mistake-of-age.txt"});
    CHECK(lines.find("shifted 99-12(c): 99-5(f) -> 99-5(e)\n") != std::string::npos);
}

TEST_CASE("preview impact: one section amended several times counts once, as all of it leaves it") {
    Statutes statutes({NUTMEG_SOURCE_DIR "/corpus/sample"});
    auto const path = NUTMEG_SOURCE_DIR "/examples/05-guest-records.htm";
    std::vector<AmendmentFile> const files{read_amendment(read_file(path), path)};
    auto const report = preview(files, statutes);
    REQUIRE(report.bills.front().entries.size() == 3);
    auto const changed = changed_sections(report);
    REQUIRE(changed.size() == 1);
    CHECK(changed[0].bill_part == "section 1, section 2, section 3");
    CHECK(changed[0].comparison->old_section->text == statutes.find("99-32")->text);
    CHECK(changed[0].comparison->new_section->text
          == report.bills.front().entries.back().applied.new_text);
}

TEST_CASE("preview impact: what is not in effect on the date has none") {
    PreviewOptions options;
    options.on = "2026-08-01";
    CHECK(impact_of_examples({"01-mistake-of-age.htm"}, options).empty());
}
