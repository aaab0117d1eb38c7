// Where findings about words of a bill point: the line of the words, not that of the opening.
#include "corpus/preview/preview.hpp"
#include "parser/text/diagnostic_table.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace nutmeg;

namespace {

std::string const sample = NUTMEG_SOURCE_DIR "/corpus/sample";

std::string const clause = "Be it enacted by the Senate and House of Representatives in General "
                           "Assembly convened:";

/// A finding: its code, and a bill in which "@" is before the words that it is about.
struct Example {
    std::string code;
    std::string bill;
};

std::string amends(std::string const& target) {
    return target
         + " of the general statutes is repealed and\nthe following is substituted in lieu "
           "thereof\n(Effective October 1, 2026):";
}

std::vector<Example> const examples{
    {"base-mismatch",
     "<p>Section 1. " + amends("Subsection (e) of section 99-3")
         + "</p>\n<p>(e) Prostitution is\na "
           "class\n@B [misdemeanor] <u>felony</u>.</p>"},
    {"left-out",
     "<p>Section 1. " + amends("Subsection (a) of section 99-3")
         + "</p>\n<p>(a) A person [sixteen] "
           "<u>eighteen</u> years of age\nor older is guilty of @prostitution\n"
           "takes part in a sexual act or offers or agrees to do so.</p>"},
    {"unclosed-bracket",
     "<p>Section 1. " + amends("Subsection (e) of section 99-3")
         + "</p>\n<p>(e) Prostitution is\na "
           "class @[A <u>B</u>\nmisdemeanor.</p>"},
    {"unopened-bracket",
     "<p>Section 1. " + amends("Subsection (e) of section 99-3")
         + "</p>\n<p>(e) Prostitution\nis a "
           "class A@] <u>B</u> misdemeanor.</p>"},
    {"nested-bracket",
     "<p>Section 1. " + amends("Subsection (e) of section 99-3")
         + "</p>\n<p>(e) Prostitution\nis [a "
           "@[class] A] <u>a class B</u> misdemeanor.</p>"},
    {"struck-words",
     "<p>Section 1. " + amends("Subsection (e) of section 99-3")
         + "</p>\n<p>(e) Prostitution\nis a "
           "class A [<u>@or B</u>] misdemeanor.</p>"},
    {"crossing-marks",
     "<p>Section 1. " + amends("Subsection (e) of section 99-3")
         + "</p>\n<p>(e) Prostitution\nis a "
           "class [A\n<u>@B] or C</u> misdemeanor.</p>"},
    {"marks-nothing",
     "<p>Section 1. " + amends("Subsection (e) of section 99-3")
         + "</p>\n<p>(e) Prostitution\nis a "
           "class\n[@A] <u>A</u> misdemeanor.</p>"},
    {"target-missing",
     "<p>Section 1.\n" + amends("Subsection (a)\nof section @99-999")
         + "</p>\n<p>A gate [is] "
           "<u>was</u> open.</p>"},
    {"target-missing",
     "<p>Section 1.\nSubsection @(z) of section 99-3 of the general statutes is repealed. "
     "(Effective "
     "October 1, 2026)</p>"},
    {"already-there",
     "<p>Section 1. Section 99-3 of the general statutes\nis amended by adding subsection @(e) as "
     "follows (Effective October 1, 2026):</p>\n<p>(NEW) (e) A gate is open.</p>"},
    {"missing-section",
     "<p>Section 1. (NEW) (Effective October 1, 2026) A gate is open,\nas provided in @section 7 "
     "of "
     "this act.</p>"},
    {"amended-by-none",
     "<p>Section 1. (NEW) (Effective October 1, 2026) A gate is open,\nas provided in @section "
     "99-5 "
     "of the general statutes,\nas amended by this act.</p>"},
    {"no-such-date", "<p>Section 1. (NEW)\n(Effective @February 30, 2026) A gate is open.</p>"},
    {"unfinished-section",
     "<p>Section 1. (NEW) (Effective October 1, 2026) A gate is\nopen on each\nday and @in</p>"},
    {"bracket-in-new-text",
     "<p>Section 1. (NEW) (Effective October 1, 2026) A gate is\nopen @[on each day].</p>"},
};

/// The lines of the findings with that code.
std::set<std::uint32_t> lines_of(std::string const& code, std::string const& bill) {
    Statutes statutes({sample});
    std::vector const files{read_amendment(bill, "bill")};
    auto const report = preview(files, statutes);
    std::set<std::uint32_t> lines;
    for (auto const& one : report.bills.front().diagnostics)
        if (code_name(one.code) == code)
            lines.insert(one.line);
    return lines;
}

struct Marked {
    std::string bill;
    std::uint32_t line = 0;
};

Marked without_marker(std::string bill) {
    auto const at = bill.find('@');
    auto const line = 1 + std::count(bill.begin(), bill.begin() + static_cast<long>(at), '\n');
    bill.erase(at, 1);
    return {bill, static_cast<std::uint32_t>(line)};
}

/// The page as plain text, in which insertions have no marks.
std::string as_text(std::string const& page) {
    std::string text;
    for (std::size_t i = 0; i < page.size(); ++i)
        if (page[i] == '<') {
            auto const end = page.find('>', i);
            text += page.substr(i, end - i) == "</p" ? "\n" : "";
            i = end;
        } else {
            text += page[i];
        }
    return text;
}

} // namespace

TEST_CASE("finding lines: of words in a page, the line of the words") {
    for (auto const& example : examples) {
        auto const marked = without_marker("<html><body>\n<p>" + clause + "</p>\n" + example.bill
                                           + "\n</body></html>\n");
        CAPTURE(example.code);
        CAPTURE(marked.bill);
        CHECK(lines_of(example.code, marked.bill) == std::set{marked.line});
    }
}

TEST_CASE("finding lines: of words in a plain text, the line of the words") {
    // Without underlining, insertions and what crosses them cannot be told from law.
    std::set<std::string> const need_underlining{"base-mismatch",
                                                 "left-out",
                                                 "struck-words",
                                                 "crossing-marks",
                                                 "marks-nothing",
                                                 "bracket-in-new-text"};
    for (auto const& example : examples) {
        if (need_underlining.contains(example.code))
            continue;
        auto const marked = without_marker(clause + "\n\n" + as_text(example.bill));
        CAPTURE(example.code);
        CAPTURE(marked.bill);
        CHECK(lines_of(example.code, marked.bill) == std::set{marked.line});
    }
}

TEST_CASE("finding lines: a base mismatch and words left out of a plain text") {
    auto const mismatch =
        without_marker(clause + "\n\nSection 1. " + amends("Subsection (e) of section 99-3")
                       + "\n\n(e) Prostitution is\nnow a class @[B] felony\nor misdemeanor.\n");
    auto const lines = lines_of("base-mismatch", mismatch.bill);
    REQUIRE(lines.size() == 1);
    // The first word that differs, "now", begins the line.
    CHECK(*lines.begin() == mismatch.line);
}

TEST_CASE("finding lines: a finding about a whole section has the line of its opening") {
    auto const bill = "<html><body>\n<p>" + clause + "</p>\n\n<p>Section 1. "
                    + amends("Subsection (e) of section 99-3")
                    + "</p>\n<p>(e) Prostitution is a class A misdemeanor.</p>\n</body></html>\n";
    CHECK(lines_of("changes-nothing", bill) == std::set<std::uint32_t>{4});
}
