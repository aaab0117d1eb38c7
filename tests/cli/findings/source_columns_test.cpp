#include "cli/findings/source_columns.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

/// "line:column-line:column"; 0 for what is unknown.
std::string found(std::string const& bytes,
                  std::uint32_t line,
                  std::string const& words,
                  std::string const& before = "") {
    auto const at = SourceColumns(bytes).find(line, words, before);
    return std::to_string(at.line) + ":" + std::to_string(at.column) + "-"
         + std::to_string(at.end_line) + ":" + std::to_string(at.end_column);
}

std::string const page =
    "<html>\n<p>A <u>class</u> [B] A&nbsp;mis&#x2D;demeanor,\n or a <b>class</b> "
    "B felony.</p>\n</html>";

} // namespace

TEST_CASE("source columns: words of a text, in the line that is named") {
    CHECK(found("One gate.\nTwo gates, one gate.\n", 2, "gate") == "2:5-2:9");
    CHECK(found("One gate.\nTwo gates, one gate.\n", 2, "gate", "Two gates, one ") == "2:16-2:20");
    CHECK(found("One gate.\r\nTwo\rThree gates.\r\n", 3, "gates") == "3:7-3:12");
}

TEST_CASE("source columns: tags, references and marks between the words of a page do not count") {
    CHECK(found(page, 2, "class B A misdemeanor") == "2:9-2:47");
    CHECK(found(page, 2, "misdemeanor, or a class B felony") == "2:30-3:28");
    CHECK(found(page, 3, "class") == "3:10-3:15");
}

TEST_CASE("source columns: they count UTF-16 code units, not bytes, and not a byte order mark") {
    CHECK(found("\xEF\xBB\xBF\xC2\xA7\xF0\x9F\x9A\xAA one gate", 1, "one") == "1:5-1:8");
    CHECK(found("\xE9\xE9 one gate", 1, "one") == "1:4-1:7");
}

TEST_CASE("source columns: words that a printed page interrupts have no end") {
    CHECK(found("A gate\n12 is open.\n", 1, "gate is open") == "1:3-0:0");
}

TEST_CASE("source columns: words that are not on the line, and files without lines") {
    CHECK(found("One gate.\nTwo.\n", 2, "gate") == "2:0-0:0");
    CHECK(found("One gate.\n", 9, "gate") == "9:0-0:0");
    CHECK(found("PK\x03\x04 gate", 1, "gate") == "1:0-0:0");
    CHECK(found("A, b.\n", 1, ", ") == "1:0-0:0");
}
