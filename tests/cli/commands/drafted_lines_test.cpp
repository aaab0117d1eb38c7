// A floor amendment to a bill that was drafted as a Word file goes by the lines that are printed
// beside it. Skipped where LibreOffice, which prints it, or mutool is not installed.
#include "diff/floor/numbered_bill.hpp"
#include "parser/documents/office/libreoffice.hpp"
#include "parser/documents/pdf/pdf_program.hpp"
#include "parser/text/file.hpp"
#include "tests/support/program_run.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>

using namespace nutmeg;
using namespace nutmeg::test;

namespace {

std::map<std::uint32_t, std::string> numbered_lines(NumberedBill const& bill) {
    std::map<std::uint32_t, std::string> words;
    for (auto const& paragraph : bill.paragraphs)
        for (auto const& one : paragraph)
            if (one.line != 0)
                words[one.line] += one.byte;
    return words;
}

std::size_t count_of(std::string const& text, std::string const& words) {
    std::size_t count = 0;
    for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
        ++count;
    return count;
}

} // namespace

TEST_CASE("draft: the lines of a drafted Word file are counted from Section 1 through all pages"
          * doctest::skip(!has_program(mutool) || !has_program(libreoffice))) {
    WorkFolder const folder;
    auto const drafted = folder.run("sed 's/ shall be / must be /' sample/chap_990.htm >new.htm\n"
                                    "nutmeg draft sample/chap_990.htm new.htm --session 2026 "
                                    "-o bill.docx\n"
                                    + find_program(libreoffice, "test")
                                    + " -env:UserInstallation=file://$PWD/settings --headless "
                                      "--convert-to pdf bill.docx >converted 2>&1\n");
    REQUIRE(drafted.code.empty());
    auto const path = (folder.path() / "bill.pdf").string();
    auto const bytes = read_file(path);
    REQUIRE(count_of(bytes, "/Type/Page/") > 1);

    auto const bill = read_numbered_bill(bytes, path);
    CHECK(bill.numbered);
    CHECK(bill.repeated_lines.empty());
    auto const lines = numbered_lines(bill);
    REQUIRE(lines.size() == bill.last_line);
    CHECK(lines.at(1).starts_with("Section 1. "));
    std::uint32_t changed = 0;
    for (auto const& [number, words] : lines)
        if (count_of(words, "must be") == 1)
            changed = number;
    REQUIRE(changed != 0);

    auto const number = std::to_string(changed);
    auto const amended =
        folder.run("echo 'In line " + number
                   + ", strike \"must\" and insert \"will\" in lieu thereof' >floor.txt\n"
                     "nutmeg preview bill.pdf --statutes sample --amendment floor.txt\n");
    CHECK(amended.err.find("1 of 1 operations") != std::string::npos);
    CHECK(amended.out.find("{+will+} be") != std::string::npos);
    CHECK(amended.code.empty());

    // The Word file itself does not show its lines.
    auto const refused =
        folder.run("nutmeg preview bill.docx --statutes sample --amendment floor.txt\n");
    CHECK(refused.code == "3\n");
    CHECK(refused.err.find("print the file to PDF with its line numbers") != std::string::npos);
}
