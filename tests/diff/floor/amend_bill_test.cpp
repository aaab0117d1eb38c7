#include "diff/floor/amend_bill.hpp"
#include "parser/text/file.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

using namespace nutmeg;

namespace {

std::string const folder = NUTMEG_SOURCE_DIR "/tests/data/floor/";

NumberedBill sample_bill() {
    return read_numbered_bill(read_file(folder + "bill.htm"), "bill.htm");
}

/// The paragraph with its underlined words in braces.
std::string shown(BillParagraph const& paragraph) {
    std::string out;
    bool underlined = false;
    for (auto const& one : paragraph) {
        if (one.underlined != underlined)
            out += one.underlined ? '{' : '}';
        underlined = one.underlined;
        out += one.byte;
    }
    return underlined ? out + "}" : out;
}

/// The refusals and notes, then the changed paragraphs.
std::string outcome_of(std::string const& amendment_text) {
    auto bill = sample_bill();
    std::map<std::string, bool> before;
    for (auto const& paragraph : bill.paragraphs)
        before[shown(paragraph)] = true;
    auto const count = bill.paragraphs.size();
    auto const amendment = parse_floor_amendment(amendment_text, "amendment");
    std::ostringstream out;
    for (auto const& found : amendment.diagnostics)
        out << "UNREAD " << found.message << "\n";
    for (auto const& outcome : amend_bill(bill, amendment)) {
        if (!outcome.done)
            out << "REFUSED " << code_name(*outcome.code) << ": " << outcome.message << "\n";
        for (auto const& note : outcome.notes)
            out << "NOTE " << note << "\n";
    }
    if (bill.paragraphs.size() != count)
        out << "PARAGRAPHS " << count << " become " << bill.paragraphs.size() << "\n";
    for (auto const& paragraph : bill.paragraphs)
        if (!before[shown(paragraph)])
            out << shown(paragraph) << "\n";
    return out.str();
}

/// Cases as "=== name", the amendment, "--- result".
struct Case {
    std::string name;
    std::string amendment;
    std::string result;
};

std::vector<Case> read_cases() {
    std::ifstream file(folder + "cases.txt");
    std::vector<Case> cases;
    bool result = false;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("=== ")) {
            cases.push_back({line.substr(4), {}, {}});
            result = false;
        } else if (line == "--- result") {
            result = true;
        } else if (!cases.empty()) {
            (result ? cases.back().result : cases.back().amendment) += line + "\n";
        }
    }
    return cases;
}

} // namespace

TEST_CASE("floor amendment: the bill's lines are counted by its printed numbers") {
    auto const bill = sample_bill();
    CHECK(bill.numbered);
    CHECK(bill.underlined);
    CHECK(bill.last_line == 19);
    std::string last;
    for (auto const& one : bill.paragraphs.back())
        if (one.line == 19)
            last += one.byte;
    CHECK(last == " from passage)");
}

TEST_CASE("floor amendment: every form of edit is applied or refused") {
    auto const cases = read_cases();
    CHECK(cases.size() >= 25);
    if (std::getenv("NUTMEG_UPDATE_GOLDEN") != nullptr) {
        std::ofstream file(folder + "cases.txt");
        for (auto const& one : cases)
            file << "=== " << one.name << "\n"
                 << one.amendment << "--- result\n"
                 << outcome_of(one.amendment);
    }
    for (auto const& one : cases) {
        CAPTURE(one.name);
        CHECK(outcome_of(one.amendment) == one.result);
    }
}
