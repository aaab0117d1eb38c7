// The tables and the worked section of docs/effects.md are true.
#include "cli/effects/effect_parts.hpp"
#include "cli/report/brief.hpp"
#include "cli/report/wording.hpp"
#include "diff/effects/form/form_rules.hpp"
#include "tests/support/effect_list_lines.hpp"
#include "tests/support/effect_rows.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/program_run.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using namespace nutmeg;

namespace {

using Row = std::vector<std::string>;

std::string trimmed(std::string_view words) {
    auto const first = words.find_first_not_of(" `");
    auto const last = words.find_last_not_of(" `");
    return first == std::string_view::npos ? std::string()
                                           : std::string(words.substr(first, last - first + 1));
}

Row cells_of(std::string_view line) {
    Row cells;
    line.remove_prefix(1);
    while (!line.empty()) {
        auto const end = line.find('|');
        cells.push_back(trimmed(line.substr(0, end)));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return cells;
}

/// The rows of the table whose first heading is `heading`.
std::vector<Row> table(std::string_view heading) {
    std::istringstream lines(test::text_of(NUTMEG_SOURCE_DIR "/docs/effects.md"));
    std::vector<Row> rows;
    bool is_inside = false;
    bool is_table = false;
    for (std::string line; std::getline(lines, line);) {
        bool const is_heading = line.starts_with('|') && !is_table;
        is_table = line.starts_with('|');
        if (is_heading) {
            is_inside = cells_of(line).front() == heading;
            std::getline(lines, line); // the rule below the heading
        } else if (is_table && is_inside) {
            rows.push_back(cells_of(line));
        }
    }
    return rows;
}

/// The old or the new text of words with [deleted] and {inserted} ones.
std::string side_of(std::string_view marked, char drop, char drop_end) {
    std::string out;
    bool is_dropped = false;
    for (auto const c : marked) {
        if (c == drop || c == drop_end) {
            is_dropped = c == drop;
            continue;
        }
        bool const is_mark = c == '[' || c == ']' || c == '{' || c == '}';
        if (!is_dropped && !is_mark && (c != ' ' || out.empty() || out.back() != ' '))
            out += c;
    }
    return out;
}

Comparison comparison_of_marked(std::string_view marked) {
    return comparison_of(side_of(marked, '{', '}'), side_of(marked, '[', ']'));
}

/// The indented blocks of the worked section, without their indent.
std::vector<std::string> worked_blocks() {
    std::istringstream lines(test::text_of(NUTMEG_SOURCE_DIR "/docs/effects.md"));
    std::vector<std::string> blocks;
    bool is_worked = false;
    bool is_inside = false;
    for (std::string line; std::getline(lines, line);) {
        is_worked = is_worked || line == "## A worked section";
        bool const is_indented = line.starts_with("    ");
        if (is_worked && is_indented && !is_inside)
            blocks.emplace_back();
        if (is_worked && is_indented)
            blocks.back() += line.substr(4) + "\n";
        is_inside = is_indented;
    }
    return blocks;
}

std::string value_of(std::string const& words) {
    return words.empty() ? "-" : words;
}

} // namespace

TEST_CASE("docs/effects.md: the weights of the brief") {
    auto const rows = table("sentence about");
    REQUIRE(rows.size() == brief_kinds.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CHECK(rows[i].at(0) == brief_kinds[i].name);
        CHECK(rows[i].at(1) == std::to_string(brief_kinds[i].weight));
        CHECK_FALSE(rows[i].at(2).empty());
        CHECK((i == 0 || brief_kinds[i - 1].weight > brief_kinds[i].weight));
    }
}

TEST_CASE("docs/effects.md: the records and the list of the worked section") {
    auto const blocks = worked_blocks();
    REQUIRE(blocks.size() == 3);
    auto const comparison = comparison_of(blocks[0], blocks[1]);
    CHECK(lines_of(effect_list(comparison)) == blocks[2]);
    auto const parts = parts_of(comparison);
    std::vector<Row> found;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto const& effect = comparison.effects[i];
        found.push_back({std::string(effect_name(effect.kind)),
                         effect.at,
                         value_of(text_of(effect.old_value)),
                         value_of(text_of(effect.new_value)),
                         std::string(effect_part_name(parts[i]))});
    }
    std::vector<Row> documented;
    for (auto const& row : table("kind"))
        if (row.size() == 5)
            documented.push_back(row);
    CHECK(found == documented);
}

TEST_CASE("docs/effects.md: the table of kinds") {
    std::vector<Row> rows;
    for (auto const& row : table("kind"))
        if (row.size() == 3)
            rows.push_back(row);
    REQUIRE(rows.size() == effect_kinds.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CHECK(rows[i][0] == effect_kinds[i].name);
        CHECK(rows[i][1] == effect_kinds[i].heading);
    }
}

TEST_CASE("docs/effects.md: the table of parts") {
    auto const rows = table("part");
    REQUIRE(rows.size() == effect_parts.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        CHECK(rows[i][0] == effect_parts[i].name);
}

TEST_CASE("docs/effects.md has the table of the rules of form") {
    std::string rows = "| rule | source | accepts | refuses |\n|---|---|---|---|\n";
    for (auto const& rule : form_rules())
        rows += "| " + std::string(rule.name) + " | " + std::string(rule.source) + " | "
              + std::string(rule.accepts) + " | " + std::string(rule.refuses) + " |\n";
    auto const page = test::text_of(NUTMEG_SOURCE_DIR "/docs/effects.md");
    auto const begin = page.find("| rule |");
    REQUIRE(begin != std::string::npos);
    auto const end = page.find("\n\n", begin);
    auto const made = page.substr(0, begin) + rows + page.substr(end + 1);
    CHECK(made == test::golden("../../docs/effects.md", made));
}

TEST_CASE("effects: each rule of form accepts and refuses its example") {
    for (auto const& rule : form_rules()) {
        CAPTURE(rule.name);
        CHECK(effect_list(comparison_of_marked(rule.accepts)).is_form_only);
        CHECK_FALSE(effect_list(comparison_of_marked(rule.refuses)).is_form_only);
    }
}

TEST_CASE("effects: each rule of form works in one way") {
    for (auto const& rule : form_rules()) {
        CAPTURE(rule.name);
        int ways = rule.folds_words ? 1 : 0;
        ways += rule.phrases.empty() ? 0 : 1;
        ways += rule.says_the_same == nullptr ? 0 : 1;
        ways += rule.is_reordered == nullptr ? 0 : 1;
        ways += rule.is_moved == nullptr ? 0 : 1;
        CHECK(ways == 1);
        CHECK(!rule.source.empty());
    }
}
