// Published sections in which one word is changed so that the law changes: some effect of substance
// must report it. A missing effect, or one called form, misleads more than a false one.
#include "corpus/store/open_store.hpp"
#include "diff/comparison.hpp"
#include "parser/statutes/read_section.hpp"
#include "tests/published/published.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

using namespace nutmeg;
namespace fs = std::filesystem;

namespace {

fs::path const published = test::published_folder();
constexpr std::size_t step = 29; ///< tries each 29th of more than twenty-seven thousand sections

/// Words between spaces, and their replacement, which changes the law.
struct Mutation {
    std::string_view words;
    std::string_view replacement;
};

constexpr std::array<Mutation, 24> mutations{{
    {"shall", "shall not"},
    {"may", "shall"},
    {"shall not", "may"},
    {"and", "or"},
    {"or", "and"},
    {"any", "no"},
    {"all", "some"},
    {"each", "no"},
    {"before", "after"},
    {"after", "before"},
    {"more than", "less than"},
    {"less than", "more than"},
    {"unless", "if"},
    {"to the", "from the"},
    {"by the", "from the"},
    {"eight", "eighty"},
    {"ten", "twelve"},
    {"thirty", "sixty"},
    {"days", "months"},
    {"hundred dollars", "thousand dollars"},
    {"commissioner", "treasurer"},
    {"knowingly", ""},
    {"only", ""},
    {"licensed", ""},
}};

/// Where the words appear between spaces.
std::vector<std::size_t> places_of(std::string_view words, std::string_view text) {
    std::vector<std::size_t> all;
    for (auto at = text.find(words); at != text.npos; at = text.find(words, at + 1)) {
        auto const end = at + words.size();
        if (at > 0 && text[at - 1] == ' ' && end < text.size() && text[end] == ' ')
            all.push_back(at);
    }
    return all;
}

std::shared_ptr<Section const> made(std::string const& number, std::string_view words) {
    return std::make_shared<Section const>(section_from_words(number, "", words));
}

} // namespace

TEST_CASE("published: every changed word that changes the law is reported"
          * doctest::test_suite("published") * doctest::skip(test::is_missing(test::revision))) {
    auto const law = open_store((published / "cgs/2025/pub").string());
    std::size_t tried = 0;
    auto const numbers = law->numbers();
    for (std::size_t i = 0; i < numbers.size(); i += step) {
        auto const section = law->find(numbers[i]);
        if (!section || section->status != Status::Active)
            continue;
        auto const words = std::string_view{section->text}.substr(0, section->current_end);
        auto const before = made(numbers[i], words);
        for (auto const& mutation : mutations) {
            auto const positions = places_of(mutation.words, words);
            if (positions.empty())
                continue;
            auto const at = positions[std::hash<std::string>()(numbers[i]) % positions.size()];
            std::string changed(words);
            changed.replace(at, mutation.words.size(), mutation.replacement);
            if (changed.find("shall not not") != changed.npos)
                continue;
            auto const comparison = compare(before, made(numbers[i], changed));
            ++tried;
            bool const is_reported = std::any_of(
                comparison.effects.begin(), comparison.effects.end(), [](Effect const& effect) {
                    return effect.kind != EffectKind::Technical;
                });
            CAPTURE(numbers[i]);
            CAPTURE(mutation.words);
            CAPTURE(changed.substr(at < 80 ? 0 : at - 80, 200));
            CHECK(is_reported);
        }
    }
    MESSAGE(tried, " changes of a word");
    CHECK(tried > 1000);
}
