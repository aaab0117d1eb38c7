#include "parser/bills/section_labels.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace nutmeg;

TEST_CASE("section labels: the first list that names a section") {
    auto const lists = [](std::initializer_list<char const*> labels) {
        std::vector<SectionList> all;
        for (auto const* label : labels)
            all.push_back(section_list(label));
        return SectionLists(all);
    };
    auto const rows = lists({"Section 1", "Secs. 3 to 5", "Sec. 4", "Words", "Secs. 2-4294967295"});
    CHECK(rows.first_with("1") == 0);
    CHECK(rows.first_with("2") == 4);
    CHECK(rows.first_with("4") == 1);
    CHECK(rows.first_with("6") == 4);
    CHECK(rows.first_with("4294967295") == 4);
    CHECK(!rows.first_with("0"));
    CHECK(!rows.first_with("4a"));
    CHECK(!rows.first_with(""));
    CHECK(!SectionLists().first_with("1"));
}

TEST_CASE("section labels: many lists at once result in the same as each by itself") {
    std::mt19937 random(1);
    for (int turn = 0; turn < 300; ++turn) {
        std::vector<SectionList> all(random() % 8);
        for (auto& list : all)
            for (auto count = random() % 3; count > 0; --count) {
                auto const first = static_cast<std::uint32_t>(random() % 20);
                list.ranges.emplace_back(first, first + static_cast<std::uint32_t>(random() % 6));
            }
        SectionLists const rows(all);
        for (int number = 0; number < 30; ++number) {
            auto const words = std::to_string(number);
            std::optional<std::size_t> expected;
            for (std::size_t i = all.size(); i-- > 0;)
                if (all[i].names(words))
                    expected = i;
            REQUIRE(rows.first_with(words) == expected);
        }
    }
}
