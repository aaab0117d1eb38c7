#include "parser/bills/act.hpp"
#include "parser/bills/bill_document.hpp"
#include "parser/documents/pdf/pdf_program.hpp"
#include "tests/support/marked_paragraphs.hpp"
#include "tests/support/pdf_file.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <set>
#include <string>

using namespace nutmeg;

namespace {

constexpr char const* law_in_force =
    "Whoever is guilty of prostitution shall make restitution to the state, upon payment of the "
    "costs. Notwithstanding the sentence of the court, each co-owner of a place may use sign "
    "language, now or here, if work is underway and nowhere else. The preapplication of any "
    "pre-application is recreation. Health care is healthcare.";

std::string law(std::string const& number) {
    return number == "99-1" ? law_in_force : "";
}

std::string bill(std::string const& section, std::string const& body) {
    return "Section 1. Section " + section
         + " of the general statutes is repealed and the following is substituted in lieu thereof "
           "(Effective October 1, 2026):\n\n"
         + body + "\n";
}

/// Names of the findings on broken words, without repetitions.
std::string codes_of(Diagnostics const& diagnostics) {
    std::set<std::string> names;
    for (auto const& found : diagnostics)
        if (found.code == DiagnosticCode::BrokenWord || found.code == DiagnosticCode::JoinedWord
            || found.code == DiagnosticCode::SplitWord)
            names.emplace(code_name(found.code));
    std::string all;
    for (auto const& name : names)
        all += (all.empty() ? "" : " ") + name;
    return all;
}

struct Row {
    char const* body;
    char const* expected;
    char const* codes;
};

void check_rows(std::string const& section, std::initializer_list<Row> rows) {
    for (auto const& row : rows) {
        CAPTURE(std::string(row.body));
        auto const document = read_bill_document(bill(section, row.body), "bill", law);
        REQUIRE(document.paragraphs.size() == 2);
        CHECK(document.paragraphs[1].text == row.expected);
        CHECK(codes_of(document.diagnostics) == row.codes);
    }
}

} // namespace

TEST_CASE("read_bill_document: a word broken at the end of a line is joined as the law has it") {
    check_rows("99-1",
               {
                   {"guilty of prosti-\ntution if", "guilty of prostitution if", "joined-word"},
                   {"Not-\nwithstanding the", "Notwithstanding the", "joined-word"},
                   {"[prosti-\ntution]", "[prostitution]", "joined-word"},
                   {"each co-\nowner of", "each co-owner of", ""},
                   {"the pre-\napplication of", "the pre-application of", ""},
                   {"a sign-\nlanguage class", "a sign-language class", "broken-word"},
                   {"now-\nhere else", "nowhere else", "joined-word"},
                   {"the health-\ncare of", "the health-care of", "broken-word"},
                   {"to re-\nelect", "to re-elect", "broken-word"},
                   {"a two-\nfamily house", "a two-family house", "broken-word"},
                   {"Prosti-\nTUTION", "Prosti-TUTION", ""},
                   {"section 99-\n1 of", "section 99-1 of", ""},
                   {"the gate-\nkeeper and a gatekeeper",
                    "the gatekeeper and a gatekeeper",
                    "joined-word"},
               });
}

TEST_CASE("read_bill_document: a space inside a word is removed as the law has the word") {
    check_rows("99-1",
               {
                   {"upon pay ment of the", "upon payment of the", "split-word"},
                   {"to the St ate, upon", "to the State, upon", "split-word"},
                   {"guilty of prostitu tion", "guilty of prostitution", "split-word"},
                   {"the sen tence of the court", "the sentence of the court", "split-word"},
                   {"make resti tution to the", "make restitution to the", "split-word"},
               });
}

TEST_CASE("read_bill_document: a space that may be meant stays") {
    check_rows("99-1",
               {
                   // The law has both words.
                   {"and now here else", "and now here else", ""},
                   {"sign language", "sign language", ""},
                   // The law has the word, but not in this place.
                   {"the work is under way in the state", "the work is under way in the state", ""},
                   {"a sen tence for life", "a sen tence for life", ""},
                   // No text has the word.
                   {"the co owner of", "the co owner of", ""},
                   {"the pay ments of", "the pay ments of", ""},
                   {"the PAY ment of", "the PAY ment of", ""},
                   {"a two- and four-family", "a two- and four-family", ""},
               });
}

TEST_CASE("read_bill_document: only the law that the bill amends is evidence") {
    check_rows("99-2",
               {
                   {"guilty of prosti-\ntution if", "guilty of prosti-tution if", "broken-word"},
                   {"upon pay ment of the", "upon pay ment of the", ""},
               });
    auto const text = bill("99-1", "guilty of prosti-\ntution if");
    CHECK(codes_of(read_bill_document(text, "bill", {}).diagnostics) == "broken-word");
    CHECK(codes_of(read_act(text, "bill").diagnostics) == "broken-word");
    CHECK(codes_of(read_act(text, "bill", law).diagnostics) == "joined-word");
}

TEST_CASE("read_bill_document: marks and lines stay on their words"
          * doctest::skip(!has_program(mutool))) {
    test::PdfFile file;
    file.page();
    file.words(72, 100, "Section 1. Section 99-1 of the general statutes is repealed and the");
    file.words(72, 114, "following is substituted in lieu thereof (Effective October 1, 2026):");
    file.words(90, 142, "Whoever is guilty of {first prosti-}");
    file.words(72, 156, "{tution shall} make resti tution to the state, upon {pay ment} of costs.");
    auto const document = read_bill_document(file.bytes(), "bill.pdf", law);
    REQUIRE(document.paragraphs.size() == 2);
    CHECK(test::marked_paragraphs(document).ends_with(
        "Whoever is guilty of {first prosti/tution shall} make restitution to the state, upon "
        "{payment} of costs.\n"));
    CHECK(codes_of(document.diagnostics) == "joined-word split-word");
}
