#include "diff/apply/subsequence.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <random>
#include <string>
#include <vector>

using namespace nutmeg;

namespace {

using Numbers = std::vector<std::uint32_t>;

struct Bill {
    std::vector<AlignWord> words;
    unsigned end_cost = 0;
};

/// Words are letters; those in brackets must be words of the law.
Bill bill_of(std::string_view letters) {
    Bill bill;
    bool bracketed = false;
    for (char const c : letters) {
        if (c == '[' || c == ']')
            bracketed = c == '[';
        else
            bill.words.push_back({static_cast<std::uint32_t>(c), bracketed, 10, 3});
    }
    bill.end_cost = 0;
    return bill;
}

/// The new letters of the bill, at their positions: "..x.".
std::string new_words(std::string_view law, std::string_view letters) {
    auto const bill = bill_of(letters);
    Numbers const numbers(law.begin(), law.end());
    auto const found = align_subsequence(numbers, bill.words, bill.end_cost);
    if (found.result != AlignResult::Found)
        return "none";
    std::string positions;
    for (std::size_t i = 0; i < bill.words.size(); ++i)
        positions += found.is_new[i] ? static_cast<char>(bill.words[i].number) : '.';
    return positions;
}

/// The cost if these words are new; nothing if the others are not the law.
std::optional<unsigned> cost_of(Numbers const& law,
                                Bill const& bill,
                                std::vector<bool> const& is_new) {
    Numbers kept;
    unsigned cost = 0;
    for (std::size_t i = 0; i < bill.words.size(); ++i) {
        bool const after_new = i > 0 && is_new[i - 1];
        if (!is_new[i])
            kept.push_back(bill.words[i].number);
        else if (bill.words[i].bracketed)
            return std::nullopt;
        if (is_new[i] != after_new)
            cost += is_new[i] ? bill.words[i].open_cost : bill.words[i].close_cost;
    }
    if (!is_new.empty() && is_new.back())
        cost += bill.end_cost;
    return kept == law ? std::optional(cost) : std::nullopt;
}

/// The least cost, found by trying every choice.
std::optional<unsigned> least_cost(Numbers const& law, Bill const& bill) {
    std::optional<unsigned> least;
    for (unsigned choice = 0; choice < 1U << bill.words.size(); ++choice) {
        std::vector<bool> is_new;
        for (std::size_t i = 0; i < bill.words.size(); ++i)
            is_new.push_back((choice >> i & 1U) != 0);
        if (auto const cost = cost_of(law, bill, is_new); cost && (!least || *cost < *least))
            least = cost;
    }
    return least;
}

} // namespace

TEST_CASE("subsequence: which words are new") {
    struct Row {
        std::string_view law;
        std::string_view bill;
        std::string_view expected;
    };
    for (auto const& row : std::initializer_list<Row>{
             {"abc", "abc", "..."},
             {"abc", "a[b]xc", "..x."},
             {"abc", "axbyc", ".x.y."},
             {"", "xyz", "xyz"},
             {"abc", "acb", "none"},
             {"abc", "ab", "none"},
             {"abc", "a[x]bc", "none"},
             {"ab", "a[b][b]", "none"},
             // A bracketed word is a word of the law, whatever precedes it.
             {"ab", "ab[b]", ".b."},
             {"abab", "ab[ab]ab", "....ab"},
             // Few insertions rather than many; of equal ones the later.
             {"abc", "abxbc", "..xb."},
             {"aa", "aaa", "..a"},
         }) {
        CAPTURE(std::string(row.bill));
        CHECK(new_words(row.law, row.bill) == row.expected);
    }
}

TEST_CASE("subsequence: ambiguous choices are counted") {
    auto const ambiguities = [](std::string_view law, std::string_view letters) {
        auto const bill = bill_of(letters);
        return align_subsequence(Numbers(law.begin(), law.end()), bill.words, 3).ambiguities;
    };
    CHECK(ambiguities("abc", "axbc") == 0);
    CHECK(ambiguities("xabc", "xabxabc") == 1);
    CHECK(ambiguities("a", "aa") == 1);
}

TEST_CASE("subsequence: as good as trying every choice") {
    std::mt19937 random(20260); // NOLINT: the same numbers every time
    for (int round = 0; round < 3000; ++round) {
        CAPTURE(round);
        Numbers law(random() % 6);
        for (auto& number : law)
            number = static_cast<std::uint32_t>(random() % 3);
        Bill bill;
        bill.end_cost = static_cast<unsigned>(random() % 4);
        auto const size = random() % 10;
        for (std::size_t i = 0; i < size; ++i)
            bill.words.push_back({static_cast<std::uint32_t>(random() % 3),
                                  random() % 4 == 0,
                                  static_cast<std::uint16_t>(10 + random() % 5),
                                  static_cast<std::uint16_t>(random() % 4)});
        auto const found = align_subsequence(law, bill.words, bill.end_cost);
        auto const least = least_cost(law, bill);
        CHECK((found.result == AlignResult::Found) == least.has_value());
        if (found.result != AlignResult::Found || !least)
            continue;
        auto const cost = cost_of(law, bill, found.is_new);
        REQUIRE(cost.has_value());
        // Words settled by counting end a run for the table. So its choice is the best of those
        // that counting leaves, and counting leaves every possible choice.
        CHECK(*cost == *least);
    }
}

TEST_CASE("subsequence: too many repeated words are rejected") {
    Numbers const law(9000, 1);
    std::vector<AlignWord> bill(18000, AlignWord{1, false, 1, 0});
    CHECK(align_subsequence(law, bill, 0).result == AlignResult::TooMany);
}
