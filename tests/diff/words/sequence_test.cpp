#include "diff/words/sequence.hpp"
#include "tests/support/slow_lcs.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace nutmeg;

namespace {

using Numbers = std::vector<std::uint32_t>;

/// Checks that the runs are equal on both sides and rise. Returns the sum of their sizes.
std::size_t checked_sum(Numbers const& a, Numbers const& b, std::vector<CommonRun> const& runs) {
    std::size_t sum = 0;
    std::size_t old_at = 0;
    std::size_t new_at = 0;
    bool first = true;
    for (auto const& run : runs) {
        REQUIRE(run.size > 0);
        REQUIRE(run.old_begin >= old_at);
        REQUIRE(run.new_begin >= new_at);
        // Two runs that adjoin on both sides would be one.
        REQUIRE((first || run.old_begin > old_at || run.new_begin > new_at));
        first = false;
        REQUIRE(run.old_begin + run.size <= a.size());
        REQUIRE(run.new_begin + run.size <= b.size());
        for (std::uint32_t i = 0; i < run.size; ++i)
            REQUIRE(a[run.old_begin + i] == b[run.new_begin + i]);
        old_at = run.old_begin + run.size;
        new_at = run.new_begin + run.size;
        sum += run.size;
    }
    return sum;
}

Numbers random_numbers(std::mt19937& random, std::size_t size, std::uint32_t kinds) {
    Numbers numbers(size);
    for (auto& number : numbers)
        number = static_cast<std::uint32_t>(random() % kinds);
    return numbers;
}

} // namespace

TEST_CASE("sequence: small cases") {
    CHECK(common_runs(Numbers{}, Numbers{}).empty());
    CHECK(common_runs(Numbers{1}, Numbers{}).empty());
    CHECK(common_runs(Numbers{}, Numbers{1}).empty());
    CHECK(common_runs(Numbers{1, 2}, Numbers{3, 4}).empty());
    auto const same = common_runs(Numbers{1, 2, 3}, Numbers{1, 2, 3});
    REQUIRE(same.size() == 1);
    CHECK(same[0].size == 3);
    auto const inside = common_runs(Numbers{1, 2, 3}, Numbers{1, 9, 2, 3});
    REQUIRE(inside.size() == 2);
    CHECK(inside[1].old_begin == 1);
    CHECK(inside[1].new_begin == 2);
}

TEST_CASE("sequence: as long as the result of the quadratic algorithm, on random sequences") {
    for (unsigned seed = 1; seed <= 3000; ++seed) {
        std::mt19937 random(seed);
        auto const kinds = static_cast<std::uint32_t>(1 + random() % 6);
        auto const a = random_numbers(random, random() % 40, kinds);
        auto const b = random_numbers(random, random() % 40, kinds);
        CAPTURE(seed);
        CHECK(checked_sum(a, b, common_runs(a, b)) == test::lcs_length(a, b));
    }
}

TEST_CASE("sequence: as long as the result of the quadratic algorithm, on edited copies") {
    for (unsigned seed = 1; seed <= 100; ++seed) {
        std::mt19937 random(seed);
        auto const a = random_numbers(random, 400, 50);
        Numbers b = a;
        for (auto edits = random() % 60; edits > 0; --edits) {
            auto const at = static_cast<std::ptrdiff_t>(random() % (b.size() - 1));
            if (random() % 2 == 0)
                b.erase(b.begin() + at);
            else
                b.insert(b.begin() + at, static_cast<std::uint32_t>(random() % 50));
        }
        CAPTURE(seed);
        CHECK(checked_sum(a, b, common_runs(a, b)) == test::lcs_length(a, b));
    }
}

TEST_CASE("sequence: as long as the result of the quadratic algorithm, if one side grew") {
    std::mt19937 random(17);
    for (int round = 0; round < 200; ++round) {
        auto const kinds = round % 2 == 0 ? 6U : 120U;
        auto const from = random_numbers(random, 50 + random() % 150, kinds);
        auto const most_lost = random() % 40;
        Numbers grown;
        for (auto const number : from) {
            if (random() % 100 >= most_lost)
                grown.push_back(number);
            if (random() % 20 == 0)
                for (auto const added : random_numbers(random, random() % 60, kinds))
                    grown.push_back(added);
        }
        auto const length = test::lcs_length(from, grown);
        CHECK(checked_sum(from, grown, common_runs(from, grown)) == length);
        CHECK(checked_sum(grown, from, common_runs(grown, from)) == length);
    }
}

TEST_CASE("sequence: large unrelated sequences terminate with valid runs") {
    std::mt19937 random(7);
    auto const a = random_numbers(random, 60000, 30000);
    auto const b = random_numbers(random, 60000, 30000);
    checked_sum(a, b, common_runs(a, b));
    Numbers disjoint = b;
    for (auto& number : disjoint)
        number += 100000;
    CHECK(common_runs(a, disjoint).empty());
    auto const few = random_numbers(random, 60000, 2);
    auto const other = random_numbers(random, 60000, 2);
    CHECK(checked_sum(few, other, common_runs(few, other)) > 30000);
}

TEST_CASE("sequence: one side long, the other short") {
    std::mt19937 random(11);
    auto const a = random_numbers(random, 200000, 1000);
    Numbers const b{a[5], a[100000], a[199999]};
    CHECK(checked_sum(a, b, common_runs(a, b)) == 3);
    CHECK(checked_sum(b, a, common_runs(b, a)) == 3);
}

TEST_CASE("sequence: a passage moved far in a large text is matched on one side of the move") {
    std::mt19937 random(13);
    auto const part = random_numbers(random, 3000, 100000);
    auto const rest = random_numbers(random, 30000, 100000);
    Numbers a = part;
    a.insert(a.end(), rest.begin(), rest.end());
    Numbers b = rest;
    b.insert(b.end(), part.begin(), part.end());
    CHECK(checked_sum(a, b, common_runs(a, b)) > 20000);
}
