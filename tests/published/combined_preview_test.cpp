// The changes of the published supplement, split between two bills that are each drafted on the old
// law, and merged again. Whatever does not come out as it was must be reported.
#include "corpus/preview/bill_application.hpp"
#include "corpus/preview/section_versions.hpp"
#include "corpus/store/open_store.hpp"
#include "diff/drafting/marked_draft.hpp"
#include "tests/published/published.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

using namespace nutmeg;
namespace fs = std::filesystem;

namespace {

fs::path const published = test::published_folder();
constexpr std::size_t sampled = 200; ///< sections; of more than seven hundred

std::string law_of(Section const& section) {
    return law_words(section.text.substr(0, section.current_end));
}

ActSection drafted(Section const& law, std::string const& number, std::string const& words) {
    auto const changed = section_with_words(number, &law, words);
    auto const both = draft_words(law, *changed);
    ActSection section;
    section.action = Action::Substitute;
    section.source = LawSource::GeneralStatutes;
    section.targets.emplace_back();
    section.targets.back().number = number;
    section.text = mark_changes(both.old_words, both.new_words);
    return section;
}

/// Two bills that amend the same sections, and the law that they make together.
struct Parted {
    std::array<std::shared_ptr<Act>, 2> acts{std::make_shared<Act>(), std::make_shared<Act>()};
    std::vector<std::pair<std::string, std::string>> wanted; ///< number and law

    /// Gives every other change to the second bill; skips a section with fewer than two.
    void add(Section const& law, Section const& changed) {
        // Bills do not restate the versions that take effect later.
        BaseWords const base(std::string_view{law.text}.substr(0, law.current_end));
        auto const edits = diff_edits(base, changed.text.substr(0, changed.current_end), 0);
        if (edits.size() < 2)
            return;
        std::array<WordEdits, 2> half;
        for (std::size_t i = 0; i < edits.size(); ++i)
            half[i % 2].push_back(edits[i]);
        std::string const number(law.citation());
        for (std::size_t i = 0; i < 2; ++i) {
            acts[i]->sections.push_back(drafted(law, number, apply_edits(base, half[i])));
            acts[i]->sections.back().number = std::to_string(acts[i]->sections.size());
        }
        wanted.emplace_back(number, law_of(changed));
    }
};

template <typename Found>
bool mentions(std::vector<Found> const& all, std::string const& number) {
    return std::any_of(
        all.begin(), all.end(), [&](Found const& one) { return one.number == number; });
}

} // namespace

TEST_CASE("published: changes split between two bills merge as they were, or are reported"
          * doctest::test_suite("published")
          * doctest::skip(test::is_missing(test::revision) || test::is_missing(test::supplement))) {
    Statutes statutes({(published / "cgs/2025/pub").string()});
    auto const changed = open_store((published / "cgs/2026/sup").string());
    auto numbers = changed->numbers();
    std::mt19937 random(20261126);
    std::shuffle(numbers.begin(), numbers.end(), random);
    Parted parted;
    for (auto const& number : numbers) {
        if (parted.wanted.size() == sampled)
            break;
        auto const law = statutes.find(number);
        auto const section = changed->find(number);
        if (law && section)
            parted.add(*law, *section);
    }
    BillApplier applier(statutes, [](EffectiveDay const&) { return true; });
    std::size_t unverified = 0;
    for (auto const& act : parted.acts) {
        BillPreview bill;
        bill.act = act;
        applier.apply_bill(bill, {});
        for (auto const& entry : bill.entries)
            unverified += entry.applied.base == Base::Match ? 0 : 1;
    }
    CHECK(unverified == 0);
    auto const& law = applier.law();
    std::size_t exact = 0;
    std::size_t conflicting = 0;
    std::size_t warned = 0;
    std::string silent;
    for (auto const& [number, wanted] : parted.wanted) {
        auto const found = law.sections.find(number);
        auto const now = found == law.sections.end() ? statutes.find(number) : found->second.now();
        if (law_of(*now) == wanted)
            ++exact;
        else if (mentions(law.conflicts, number))
            ++conflicting;
        else if (mentions(law.nearby, number) || mentions(law.adjoining, number))
            ++warned;
        else
            silent += number + " ";
    }
    CHECK(silent == "");
    CHECK(law.compared.empty());
    MESSAGE(parted.wanted.size(),
            " sections: ",
            exact,
            " exact; of the others, ",
            conflicting,
            " with a conflict, ",
            warned,
            " with a warning");
    CHECK(exact * 100 >= parted.wanted.size() * 80);
}
