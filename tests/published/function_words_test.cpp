// Published sections in which one function word or punctuation mark is another: no rule of form may
// accept it. Swaps that a rule accepts in some places ("such" for "the") are not here.
#include "corpus/store/open_store.hpp"
#include "diff/comparison.hpp"
#include "parser/statutes/read_section.hpp"
#include "tests/published/published.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

using namespace nutmeg;

namespace {

constexpr std::size_t step = 37; ///< tries each 37th of more than twenty-seven thousand sections

/// Words with the spaces around them, and what takes their place.
struct Swap {
    std::string_view words;
    std::string_view replacement;
};

constexpr std::array<Swap, 26> swaps{{
    {" or ", " of "},
    {" of ", " for "},
    {" of ", " to "},
    {" in ", " on "},
    {" on ", " upon "},
    {" for ", " of "},
    {" by ", " to "},
    {" with ", " for "},
    {" a ", " each "},
    {" a ", " the "},
    {" a ", " any "},
    {" any ", " each "},
    {" each ", " any "},
    {" such ", " any "},
    {" said ", " any "},
    {" such ", " a "},
    {" this ", " that "},
    {" that ", " this "},
    {" hereof", " thereof"},
    {" thereof", " hereof"},
    {" such ", " "},
    {" thereof", ""},
    {" be ", " been "},
    {" is ", " was "},
    {" shall not ", " shallnot "},
    {" the ", " each "},
}};

std::vector<std::size_t> places_of(std::string_view words, std::string_view text) {
    std::vector<std::size_t> all;
    for (auto at = text.find(words); at != text.npos; at = text.find(words, at + 1))
        all.push_back(at);
    return all;
}

std::shared_ptr<Section const> made(std::string const& number, std::string_view words) {
    return std::make_shared<Section const>(section_from_words(number, "", words));
}

bool has_substance(Comparison const& comparison) {
    return std::any_of(comparison.effects.begin(),
                       comparison.effects.end(),
                       [](Effect const& effect) { return effect.kind != EffectKind::Technical; });
}

} // namespace

TEST_CASE("published: one function word for another is a change of law"
          * doctest::test_suite("published") * doctest::skip(test::is_missing(test::revision))) {
    auto const law = open_store((test::published_folder() / test::revision).string());
    auto const numbers = law->numbers();
    std::size_t tried = 0;
    for (std::size_t i = 0; i < numbers.size(); i += step) {
        auto const section = law->find(numbers[i]);
        if (!section || section->status != Status::Active)
            continue;
        auto const words = std::string_view{section->text}.substr(0, section->current_end);
        auto const before = made(numbers[i], words);
        for (auto const& swap : swaps) {
            auto const places = places_of(swap.words, words);
            if (places.empty())
                continue;
            auto const at = places[std::hash<std::string>()(numbers[i]) % places.size()];
            std::string changed(words);
            changed.replace(at, swap.words.size(), swap.replacement);
            ++tried;
            CAPTURE(numbers[i]);
            CAPTURE(swap.words);
            CAPTURE(swap.replacement);
            CAPTURE(changed.substr(at < 80 ? 0 : at - 80, 200));
            CHECK(has_substance(compare(before, made(numbers[i], changed))));
        }
    }
    MESSAGE(tried, " swaps");
    CHECK(tried > 1000);
}
