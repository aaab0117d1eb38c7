// The lists of effects of the supplement: short, and without redesignations outside "Structure".
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

} // namespace

TEST_CASE("published: the list of effects is about as short as the changed words"
          * doctest::test_suite("published")
          * doctest::skip(test::is_missing(test::revision) || test::is_missing(test::supplement))) {
    auto const folder = test::published_folder();
    auto const old_edition = open_store((folder / test::revision).string());
    auto const new_edition = open_store((folder / test::supplement).string());
    std::vector<double> lengths;
    std::size_t redesignations = 0;
    for (auto const& one : diff_editions(*old_edition, *new_edition, false).comparisons) {
        auto const list = effect_list(one);
        for (auto const& group : list.groups)
            redesignations += static_cast<std::size_t>(
                std::count_if(group.entries.begin(), group.entries.end(), is_redesignation));
        auto const words = count_words(view_of(one));
        auto const changed = words.deleted + words.inserted + words.moved;
        if (one.change == SectionChange::Amended && changed > 0)
            lengths.push_back(length_of(list, changed));
    }
    CHECK(lengths.size() > 800);
    CHECK(redesignations == 0);
    auto const middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
    std::nth_element(lengths.begin(), middle, lengths.end());
    MESSAGE("median " << *middle);
    // A quotation keeps what the law does, so that only long ones are shorter than the law.
    CHECK(*middle < 1.2);
}
