#include "parser/documents/pdf/pdf_text.hpp"
#include "parser/documents/pdf/pdf_trace.hpp"
#include "tests/support/marked_paragraphs.hpp"
#include "tests/support/pdf_trace.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;
using namespace nutmeg::test;

namespace {

Document read(PdfTrace const& trace) {
    Document out;
    PdfText text("bill.pdf");
    PdfTraceReader reader("bill.pdf", [&](PdfPage const& page) { text.add(page); });
    reader.add(trace.xml());
    text.finish({}, out);
    return out;
}

std::string set_aside(Document const& document, LineClass line_class) {
    std::string out;
    for (auto const& line : document.set_aside)
        if (line.line_class == line_class)
            out += line.text + "|";
    return out;
}

/// A page as the Commissioners' Office prints it: lines with numbers at the right, a head and a
/// foot.
void add_bill_page(PdfTrace& trace, int page, int first, bool left = false) {
    trace.page();
    if (page > 1)
        trace.words(250, 60, "Raised Bill No. 9");
    for (int i = 0; i < 12; ++i) {
        double const y = 100 + i * 18;
        trace.words(i % 4 == 0 ? 120 : 108,
                    y,
                    i % 4 == 0   ? "(a) Each keeper shall paint the gate green"
                    : i % 4 == 3 ? "the year."
                                 : "and shall paint it again in the year after it");
        auto const number = std::to_string(first + i);
        trace.words(left ? 72 : 540 - 6 * static_cast<double>(number.size()), y, number);
    }
    trace.words(108, 740, "LCO No. 12").words(400, 740, std::to_string(page) + " of 3");
}

} // namespace

TEST_CASE("pdf: line numbers, headers and footers are set aside") {
    for (bool const left : {false, true}) {
        PdfTrace trace;
        for (int page = 1; page <= 3; ++page)
            add_bill_page(trace, page, 12 * page - 11, left);
        auto const document = read(trace);
        std::string text;
        for (auto const& paragraph : document.paragraphs)
            text += paragraph.text;
        CHECK(document.paragraphs.size() == 9);
        CHECK(text.find_first_of("0123456789") == std::string::npos);
        CHECK(set_aside(document, LineClass::PageHeader) == "Raised Bill No. 9|Raised Bill No. 9|");
        CHECK(set_aside(document, LineClass::PageFooter)
              == "LCO No. 12 1 of 3|LCO No. 12 2 of 3|LCO No. 12 3 of 3|");
        CHECK(set_aside(document, LineClass::LineNumber).starts_with("1|2|3|4|"));
        CHECK(document.paragraphs[3].page == 2);
    }
}

TEST_CASE("pdf: line numbers may be aligned in any way") {
    // The first page has numbers with one digit only.
    for (double const shift : {0.0, 0.5, 1.0})
        for (double const x : {60.0, 540.0}) {
            CAPTURE(shift);
            CAPTURE(x);
            PdfTrace trace;
            for (int line = 0; line < 32; ++line) {
                if (line % 8 == 0)
                    trace.page();
                auto const number = std::to_string(line + 1);
                double const y = 100 + 24 * (line % 8);
                trace.words(108, y, "and shall paint it again in the year after it");
                auto const width = static_cast<double>(number.size()) * PdfTrace::advance;
                trace.words(x - width * shift, y, number);
            }
            auto const document = read(trace);
            std::string numbers;
            for (int line = 1; line <= 32; ++line)
                numbers += std::to_string(line) + "|";
            CHECK(set_aside(document, LineClass::LineNumber) == numbers);
            for (auto const& paragraph : document.paragraphs)
                CHECK(paragraph.text.find_first_of("0123456789") == std::string::npos);
        }
}

TEST_CASE("pdf: numbers in the text, at the ends of lines, are no line numbers") {
    PdfTrace trace;
    trace.page();
    for (int i = 0; i < 8; ++i) {
        trace.words(
            72, 100 + i * 14, "the sum of dollars paid in the year of " + std::to_string(i + 1));
        trace.words(72 + 41 * 6, 100 + i * 14, "to the town clerk of the town");
    }
    CHECK(read(trace).set_aside.empty());
}

TEST_CASE("pdf: indentation, space and short lines begin paragraphs") {
    PdfTrace trace;
    trace.page();
    trace.words(90, 100, "(a) Each keeper of a gate shall paint it");
    trace.words(72, 114, "green in the spring of each year, and shall");
    trace.words(72, 128, "shut it at dusk and open it in the morning;");
    trace.words(90, 142, "(b) A gate is green if it is painted with a");
    trace.words(72, 156, "green color, or if it is covered by plants.");
    trace.words(72, 190, "Sec. 2. Each fence is five feet high.");
    trace.words(72, 204, "Each wall is four feet high and six inches");
    trace.words(72, 218, "thick.");
    CHECK(
        marked_paragraphs(read(trace))
        == "(a) Each keeper of a gate shall paint it /green in the spring of each year, and shall "
           "/shut it at dusk and open it in the morning;\n(b) A gate is green if it is painted "
           "with a /green color, or if it is covered by plants.\nSec. 2. Each fence is five feet "
           "high.\nEach wall is four feet high and six inches /thick.\n");
}

TEST_CASE("pdf: the cells of a table are paragraphs in its rows") {
    PdfTrace trace;
    trace.page();
    trace.words(72, 100, "This act shall take effect as follows and shall amend these:");
    trace.words(80, 130, "Section 1").words(220, 130, "October 1, 2026").words(400, 130, "99-5");
    trace.words(80, 150, "Sec. 2").words(220, 150, "October 1, 2026,").words(400, 150, "99-6(c)");
    trace.words(220, 164, "and later");
    trace.words(80, 184, "Sec. 3").words(220, 184, "from passage").words(400, 184, "99-7");
    trace.words(72, 230, "The keeper shall be told of it by the town clerk.");
    auto const document = read(trace);
    CHECK(marked_paragraphs(document)
          == "This act shall take effect as follows and shall amend these:\nSection 1\nOctober 1, "
             "2026\n99-5\nSec. 2\nOctober 1, 2026, /and later\n99-6(c)\nSec. 3\nfrom "
             "passage\n99-7\nThe keeper shall be told of it by the town clerk.\n");
    std::string rows;
    for (auto const& paragraph : document.paragraphs)
        rows += std::to_string(paragraph.row);
    CHECK(rows == "01112223330");
}

TEST_CASE("pdf: cells that repeat below numbered lines are no headers") {
    PdfTrace trace;
    for (int page = 1; page <= 3; ++page)
        add_bill_page(trace, page, 12 * page - 11);
    double y = 360;
    for (auto const* const section : {"Section 1", "Sec. 2", "Sec. 3"}) {
        trace.words(108, y, section).words(220, y, "October 1, 2026").words(400, y, "99-5");
        y += 20;
    }
    auto const document = read(trace);
    std::string cells;
    for (auto const& paragraph : document.paragraphs)
        if (paragraph.row != 0)
            cells += paragraph.text + "|";
    CHECK(cells
          == "Section 1|October 1, 2026|99-5|Sec. 2|October 1, 2026|99-5|Sec. 3|October 1, "
             "2026|99-5|");
    CHECK(set_aside(document, LineClass::PageHeader) == "Raised Bill No. 9|Raised Bill No. 9|");
    CHECK(set_aside(document, LineClass::Unknown).empty());
}

TEST_CASE("pdf: two columns of text are read one after the other") {
    PdfTrace trace;
    trace.page();
    trace.words(72, 60, "A heading across both of the columns that is wide enough to cross it all");
    for (int i = 0; i < 15; ++i) {
        trace.words(72, 100 + i * 14, "the left column of the page and");
        trace.words(330, 100 + i * 14, "the right column of the page or");
    }
    auto const document = read(trace);
    std::string text;
    for (auto const& paragraph : document.paragraphs)
        text += paragraph.text + "\n";
    CHECK(text.find("and the left column") != std::string::npos);
    CHECK(text.find("or the right column") != std::string::npos);
    CHECK(text.find("and the right column") == text.rfind("and the right column"));
}

TEST_CASE("pdf: page numbers count as footers, designators do not") {
    PdfTrace trace;
    for (int page = 1; page <= 2; ++page) {
        trace.page();
        for (int i = 0; i < 6; ++i)
            trace.words(72,
                        100 + i * 14,
                        "Each keeper shall paint gate "
                            + std::string(1, static_cast<char>('a' + i + 6 * page)) + ".");
        trace.words(300, 760, std::to_string(page));
    }
    auto const document = read(trace);
    CHECK(set_aside(document, LineClass::PageFooter) == "1|2|");
    CHECK(set_aside(document, LineClass::PageHeader).empty());
}
