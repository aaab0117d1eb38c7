#include "diff/merge/merge.hpp"
#include "tests/support/random_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>

using namespace nutmeg;

namespace {

/// "text | earlier ~ later | ...": the merged text, every conflict, then after "+" every
/// pair of adjacent edits.
std::string merged(std::string_view base_text, std::string_view a, std::string_view b) {
    BaseWords const base(base_text);
    auto const merged = merge_edits(base, diff_edits(base, a, 1), diff_edits(base, b, 2));
    auto all = apply_edits(base, merged.edits);
    for (auto const& conflict : merged.edit_conflicts)
        all += " | " + conflict.earlier + " ~ " + conflict.later;
    for (auto const& pair : merged.adjoining)
        all += " + " + pair.earlier + " & " + pair.later;
    return all;
}

/// A text in the form that sections have: no spaces at its ends.
std::string trimmed(std::string text) {
    auto const first = text.find_first_not_of(" \n");
    if (first == text.npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \n") - first + 1);
}

} // namespace

TEST_CASE("merge: edits of different words apply, overlapping edits conflict") {
    struct Row {
        char const* base;
        char const* a;
        char const* b;
        char const* merged;
    };
    for (auto const& row : {
             Row{"A keeper shall pay ten dollars on the first day of May.",
                 "A keeper shall pay fifty dollars on the first day of May.",
                 "A keeper may pay ten dollars on the first day of June.",
                 "A keeper may pay fifty dollars on the first day of June."},
             Row{"Pay ten dollars.",
                 "Pay fifty dollars.",
                 "Pay sixty dollars.",
                 "Pay fifty dollars. | fifty ~ sixty"},
             Row{"Pay ten dollars.",
                 "Pay fifty dollars.",
                 "Pay fifty dollars.",
                 "Pay fifty "
                 "dollars."},
             // Both insert words at one point.
             Row{"A gate of oak.",
                 "A gate of old oak.",
                 "A gate of red oak.",
                 "A gate of old oak. | old ~ red"},
             // One inserts words where the other deletes them.
             Row{"A gate of fine red oak boards.",
                 "A gate of boards.",
                 "A gate of fine dark red oak boards.",
                 "A gate of boards. |  ~ fine dark red oak"},
             // Adjacent edits are both applied, in the order of the base, and reported.
             Row{"Within ten days of sale.",
                 "Within twenty days of sale.",
                 "Within ten weeks of sale.",
                 "Within twenty weeks of sale. + twenty & weeks"},
             // Paragraphs are inserted and deleted.
             Row{"(a) One.\n(b) Two.\n(c) Three.",
                 "(a) One.\n(c) Three.",
                 "(a) One.\n(b) Two.\n(c) Three.\n(d) Four.",
                 "(a) One.\n(c) Three.\n(d) Four."},
             Row{"(a) One.\n(b) Two.", "(b) Two.", "(a) One.\n(b) Three.", "(b) Three."},
             Row{"(a) One.",
                 "(a) One.\n(b) Two.",
                 "(a) One.\n(b) Three.",
                 "(a) One.\n(b) Two. | (b) Two. ~ (b) Three."},
             // One repeals what the other amends.
             Row{"(a) One. (b) Two.", "", "(a) One. (b) Three.", " |  ~ (a) One. (b) Three."},
             // One adds to the end of a paragraph that the other deletes.
             Row{"(a) One.\n(b) Two.\n(c) Three.",
                 "(a) One.\n(c) Three.",
                 "(a) One.\n(b) Two. More.\n(c) Three.",
                 "(a) One.\n(c) Three. |  ~ (b) Two. More."},
             Row{"(a) One.\n(b) Two.",
                 "",
                 "(a) One.\n(b) Two.\n(c) Three.",
                 " |  ~ (a) One.\n(b) Two.\n(c) Three."},
             Row{"", "New words.", "Other words.", "New words. | New words. ~ Other words."},
             Row{"", "New words.", "New words.", "New words."},
         }) {
        CAPTURE(row.base);
        CAPTURE(row.b);
        CHECK(merged(row.base, row.a, row.b) == row.merged);
    }
}

TEST_CASE("merge: edits reproduce any new text, and merging with the base changes nothing") {
    std::mt19937 random(20261126);
    for (int i = 0; i < 4000; ++i) {
        auto const pieces = test::random_pieces(random, test::below(random, 40));
        auto const text = trimmed(test::joined(pieces));
        auto const other = trimmed(test::joined(test::edited(random, pieces)));
        CAPTURE(text);
        CAPTURE(other);
        BaseWords const base(text);
        auto const edits = diff_edits(base, other, 1);
        REQUIRE(apply_edits(base, edits) == other);
        for (std::size_t k = 1; k < edits.size(); ++k)
            REQUIRE(edits[k - 1].end < edits[k].begin);
        for (auto const& both : {merge_edits(base, edits, {}),
                                 merge_edits(base, {}, edits),
                                 merge_edits(base, edits, edits)}) {
            REQUIRE(apply_edits(base, both.edits) == other);
            REQUIRE(both.edit_conflicts.empty());
        }
    }
}

TEST_CASE("merge: no edit is lost in random texts") {
    std::mt19937 random(42);
    for (int i = 0; i < 4000; ++i) {
        auto const pieces = test::random_pieces(random, 1 + test::below(random, 40));
        auto const text = trimmed(test::joined(pieces));
        auto const a = trimmed(test::joined(test::edited(random, pieces)));
        auto const b = trimmed(test::joined(test::edited(random, pieces)));
        BaseWords const base(text);
        auto const earlier = diff_edits(base, a, 1);
        auto const later = diff_edits(base, b, 2);
        auto const both = merge_edits(base, earlier, later);
        auto const made = [&](std::uint32_t author) {
            std::size_t count = 0;
            for (auto const& edit : both.edits)
                count +=
                    static_cast<std::size_t>(std::count(edit.by.begin(), edit.by.end(), author));
            return count;
        };
        CAPTURE(text);
        CAPTURE(a);
        CAPTURE(b);
        REQUIRE(made(1) == earlier.size());
        // Each of the later edits is applied or part of a conflict.
        for (auto const& edit : later) {
            bool const done = std::any_of(both.edits.begin(), both.edits.end(), [&](auto const& e) {
                return e.begin == edit.begin && e.end == edit.end && e.words == edit.words;
            });
            bool const reported = std::any_of(
                both.edit_conflicts.begin(), both.edit_conflicts.end(), [&](auto const& conflict) {
                    return conflict.begin <= edit.begin && edit.end <= conflict.end;
                });
            bool const shared =
                std::any_of(both.edits.begin(), both.edits.end(), [&](auto const& e) {
                    return e.by.size() == 2 && e.begin <= edit.end && edit.begin <= e.end;
                });
            REQUIRE((done || reported || shared));
        }
        // A conflict has edits of both sides, and they differ.
        for (auto const& conflict : both.edit_conflicts) {
            auto const is_inside = [&](WordEdit const& edit) {
                return conflict.begin <= edit.begin && edit.end <= conflict.end;
            };
            REQUIRE(std::any_of(earlier.begin(), earlier.end(), is_inside));
            REQUIRE(std::any_of(later.begin(), later.end(), is_inside));
            REQUIRE(conflict.earlier != conflict.later);
        }
    }
}

TEST_CASE("merge: an existing edit keeps its author, a modified one has both") {
    std::string const text = "Pay ten dollars on the first day of May to the clerk.";
    BaseWords const base(text);
    auto const first =
        diff_edits(base, "Pay fifty dollars on the first day of May to the clerk.", 1);
    auto const before = apply_edits(base, first);
    auto const authors = [&](std::string const& now) {
        std::string all;
        for (auto const& edit :
             rebase_edits(base, first, now, compared_words(BaseWords(before), now), 2)) {
            all += all.empty() ? "" : ", ";
            for (auto const author : edit.by)
                all += std::to_string(author);
        }
        return all;
    };
    CHECK(authors("Pay fifty dollars on the first day of May to the clerk.") == "1");
    CHECK(authors("Pay fifty dollars on the first day of June to the clerk.") == "1, 2");
    CHECK(authors("Pay sixty dollars on the first day of May to the clerk.") == "12");
}

TEST_CASE("merge: two texts based on one amended text merge over its edits") {
    std::string const law = "Pay ten dollars on the first day of May to the clerk.";
    struct Row {
        char const* common;
        char const* earlier;
        char const* later;
        char const* merged;
    };
    for (auto const& row : {
             // Neither changes the words that the common text changed.
             Row{"Pay fifty dollars on the first day of May to the clerk.",
                 "Pay fifty dollars on the first day of June to the clerk.",
                 "Pay fifty dollars on the last day of May to the clerk.",
                 "Pay fifty dollars on the last day of June to the clerk."},
             // One changes those words further.
             Row{"Pay fifty dollars on the first day of May to the clerk.",
                 "Pay sixty dollars on the first day of May to the clerk.",
                 "Pay fifty dollars on the last day of May to the clerk.",
                 "Pay sixty dollars on the last day of May to the clerk."},
             Row{"Pay fifty dollars on the first day of May to the clerk.",
                 "Pay fifty dollars on the first day of June to the clerk.",
                 "Pay sixty dollars on the first day of May to the clerk.",
                 "Pay sixty dollars on the first day of June to the clerk."},
             // One reverts them.
             Row{"Pay fifty dollars on the first day of May to the clerk.",
                 "Pay fifty dollars on the first day of June to the clerk.",
                 "Pay ten dollars on the first day of May to the clerk.",
                 "Pay ten dollars on the first day of June to the clerk."},
             Row{"Pay fifty dollars on the first day of May to the clerk.",
                 "Pay ten dollars on the first day of May to the clerk.",
                 "Pay fifty dollars on the first day of June to the clerk.",
                 "Pay ten dollars on the first day of June to the clerk."},
             // Both change them further, or one does and the other reverts them.
             Row{"Pay fifty dollars on the first day of May to the clerk.",
                 "Pay sixty dollars on the first day of May to the clerk.",
                 "Pay ninety dollars on the first day of May to the clerk.",
                 "Pay sixty dollars on the first day of May to the clerk. | sixty ~ ninety"},
             Row{"Pay fifty dollars on the first day of May to the clerk.",
                 "Pay ten dollars on the first day of May to the clerk.",
                 "Pay ninety dollars on the first day of May to the clerk.",
                 "Pay ninety dollars on the first day of May to the clerk. | ten ~ ninety later"},
             Row{"Pay fifty dollars on the first day of May to the clerk.",
                 "Pay sixty dollars on the first day of May to the clerk.",
                 "Pay ten dollars on the first day of May to the clerk.",
                 "Pay sixty dollars on the first day of May to the clerk. | sixty ~ ten"},
             Row{"Pay ten new dollars on the first day of May to the clerk.",
                 "Pay ten dollars on the first day of May to the clerk.",
                 "Pay ten old dollars on the first day of May to the clerk.",
                 "Pay ten old dollars on the first day of May to the clerk. |  ~ old later"},
             // Nothing was amended before.
             Row{"Pay ten dollars on the first day of May to the clerk.",
                 "Pay sixty dollars on the first day of May to the clerk.",
                 "Pay ten dollars on the first day of June to the clerk.",
                 "Pay sixty dollars on the first day of June to the clerk."},
         }) {
        CAPTURE(row.merged);
        BaseWords const base(law);
        auto const common = diff_edits(base, row.common, 0);
        BaseWords const common_words(row.common);
        auto const made = [&](char const* text, std::uint32_t by) {
            return rebase_edits(base, common, text, compared_words(common_words, text), by);
        };
        auto const diverged =
            diverged_edits(base, common, made(row.earlier, 1), made(row.later, 2));
        auto const both = merge_edits(base, diverged.earlier, diverged.later);
        auto all = apply_edits(base, both.edits);
        for (auto const* list : {&both.edit_conflicts, &diverged.taken_back})
            for (auto const& conflict : *list)
                all += " | " + conflict.earlier + " ~ " + conflict.later
                     + (conflict.winner == EditConflict::Winner::Later ? " later" : "");
        CHECK(all == row.merged);
    }
}

TEST_CASE("merge: rejected edits conflict with every further list") {
    std::mt19937 random(4);
    std::string text = "word";
    for (int i = 1; i < 24; ++i)
        text += " word";
    BaseWords const base(text);
    using Pairs = std::set<std::pair<std::uint32_t, std::uint32_t>>;
    for (int i = 0; i < 1000; ++i) {
        // Every list replaces single words, no two of which are adjacent.
        std::vector<WordEdits> lists(4);
        for (std::uint32_t by = 0; by < 4; ++by)
            for (std::uint32_t at = 1; at < base.size(); at += 2)
                if (test::below(random, 3) == 0)
                    lists[by].push_back(
                        {at, at + 1, " new" + std::to_string(test::below(random, 3)), {by}});
        AccumulatedEdits all;
        Pairs reported;
        Pairs expected;
        for (std::uint32_t later = 0; later < 4; ++later) {
            AccumulatedEdits one;
            one.merged = lists[later];
            for (auto const& conflict : all.merge(base, one).edit_conflicts)
                for (auto const by : conflict.earlier_by)
                    for (auto const other : conflict.later_by)
                        reported.emplace(by, other);
            for (std::uint32_t earlier = 0; earlier < later; ++earlier)
                if (!merge_edits(base, lists[earlier], lists[later]).edit_conflicts.empty())
                    expected.emplace(earlier, later);
        }
        REQUIRE(reported == expected);
    }
}

TEST_CASE("merge: many lists at once result in the same as list by list") {
    std::mt19937 random(7);
    constexpr std::size_t count = 6;
    for (int i = 0; i < 1000; ++i) {
        auto const pieces = test::random_pieces(random, 1 + test::below(random, 30));
        auto const text = trimmed(test::joined(pieces));
        BaseWords const base(text);
        std::vector<WordEdits> lists;
        for (std::uint32_t by = 0; by < count; ++by)
            lists.push_back(
                diff_edits(base, trimmed(test::joined(test::edited(random, pieces))), by));
        WordEdits expected;
        std::vector<WordEdits const*> pointers;
        for (auto const& list : lists) {
            expected = merge_edits(base, expected, list).edits;
            pointers.push_back(&list);
        }
        auto const merged = merge_all(base, pointers);
        REQUIRE(merged.size() == expected.size());
        for (std::size_t k = 0; k < merged.size(); ++k) {
            CHECK(is_same_edit(merged[k], expected[k]));
            CHECK(merged[k].by == expected[k].by);
        }
    }
}
