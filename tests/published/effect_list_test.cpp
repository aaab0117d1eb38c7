// The lists of effects of the supplement: how long they are, and that none lists a redesignation
// outside "Structure".
#include "cli/report/redline_view.hpp"
#include "corpus/edition_diff.hpp"
#include "corpus/store/open_store.hpp"
#include "tests/published/published.hpp"
#include "tests/support/effect_list_lines.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace nutmeg;

namespace {

/// The lines without arrows, ellipses and quotation marks, which are no words.
std::string without_signs(std::string lines) {
    for (std::string_view const sign : {"\u2192", "\u2026", "\u201C", "\u201D"})
        for (auto at = lines.find(sign); at != std::string::npos; at = lines.find(sign, at))
            lines.erase(at, sign.size());
    return lines;
}

/// Words of the list for each deleted or inserted word of the redline; what is no law counts on
/// neither side.
double length_of(EffectList list, std::size_t changed) {
    list.not_law.clear();
    return static_cast<double>(count_words(without_signs(lines_of(list))))
         / static_cast<double>(changed);
}

bool is_redesignation(EffectEntry const& entry) {
    return entry.label == "Provision" && entry.action.empty();
}

/// The lists of all amended sections of the two published editions.
struct PublishedLists {
    std::vector<double> lengths; ///< words of each list per changed word
    std::size_t redesignations = 0;
};

PublishedLists published_lists() {
    auto const folder = test::published_folder();
    auto const old_edition = open_store((folder / test::revision).string());
    auto const new_edition = open_store((folder / test::supplement).string());
    PublishedLists lists;
    for (auto const& one : diff_editions(*old_edition, *new_edition, false).comparisons) {
        auto const list = effect_list(one);
        for (auto const& group : list.groups)
            lists.redesignations += static_cast<std::size_t>(
                std::count_if(group.entries.begin(), group.entries.end(), is_redesignation));
        auto const words = count_words(view_of(one));
        auto const changed = words.deleted + words.inserted + words.moved;
        if (one.change == SectionChange::Amended && changed > 0)
            lists.lengths.push_back(length_of(list, changed));
    }
    return lists;
}

/// Of at least one number.
double median(std::vector<double> lengths) {
    REQUIRE(!lengths.empty());
    auto const middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
    std::nth_element(lengths.begin(), middle, lengths.end());
    return *middle;
}

} // namespace

TEST_CASE("published: the list of effects has no redesignation as an effect"
          * doctest::test_suite("published")
          * doctest::skip(test::is_missing(test::revision) || test::is_missing(test::supplement))) {
    auto const lists = published_lists();
    CHECK(lists.lengths.size() > 800);
    CHECK(lists.redesignations == 0);
    CHECK(median(lists.lengths) < 1.2);
}

// Fails today: a quotation keeps whole what the law does, and the median is 1.11. The failure is
// expected, so that the test reports when the bound holds.
TEST_CASE("published: the list of effects is shorter than the changed words"
          * doctest::test_suite("published") * doctest::expected_failures(1)
          * doctest::skip(test::is_missing(test::revision) || test::is_missing(test::supplement))) {
    auto const middle = median(published_lists().lengths);
    MESSAGE("median " << middle);
    CHECK(middle < 1);
}
