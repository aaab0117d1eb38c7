#include "parser/documents/pdf/pdf_text.hpp"
#include "parser/documents/pdf/pdf_trace.hpp"
#include "parser/text/error.hpp"
#include "parser/text/make_diagnostic.hpp"
#include "tests/support/marked_paragraphs.hpp"
#include "tests/support/pdf_trace.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace nutmeg;
using namespace nutmeg::test;

namespace {

Document read(PdfTrace const& trace, std::vector<PdfLink> const& links = {}) {
    Document out;
    out.name = "bill.pdf";
    PdfText text(out.name);
    PdfTraceReader reader(out.name, [&](PdfPage page) {
        page.links = links;
        text.add(page);
    });
    // In small parts, as a pipe delivers them.
    auto const xml = trace.xml();
    for (std::size_t at = 0; at < xml.size(); at += 1000)
        reader.add(std::string_view(xml).substr(at, 1000));
    CHECK(reader.is_complete());
    text.finish({}, out);
    return out;
}

std::string shown(PdfTrace const& trace) {
    return marked_paragraphs(read(trace));
}

bool has_finding(Document const& document, DiagnosticCode code) {
    for (auto const& found : document.diagnostics)
        if (found.code == code)
            return true;
    return false;
}

} // namespace

TEST_CASE("pdf: glyphs become words, lines and paragraphs") {
    PdfTrace trace;
    trace.page();
    trace.words(72, 100, "The keeper of a gate shall paint");
    trace.words(72, 114, "it & shut it at \"dusk\".");
    trace.words(72, 142, "A gate is green.");
    CHECK(shown(trace)
          == "The keeper of a gate shall paint /it & shut it at \"dusk\".\nA gate is green.\n");
}

TEST_CASE("pdf: the order of painting does not matter") {
    PdfTrace trace;
    trace.page();
    trace.words(72, 114, "it green.");
    trace.words(132, 100, "shall paint");
    trace.words(72, 100, "A keeper");
    CHECK(shown(trace) == "A keeper shall paint /it green.\n");
}

TEST_CASE("pdf: gaps divide words if the file has no spaces") {
    PdfTrace trace;
    trace.page();
    double x = 72;
    for (auto const* word : {"A", "keeper", "shall", "paint", "a", "gate."}) {
        trace.words(x, 100, word);
        x += static_cast<double>(std::string_view(word).size()) * PdfTrace::advance + 3;
    }
    CHECK(shown(trace) == "A keeper shall paint a gate.\n");
}

TEST_CASE("pdf: letters that are painted twice or spaced out are read once, as words") {
    PdfTrace trace;
    trace.page();
    trace.words(72, 100, "A bold gate").words(72.4, 100, "A bold gate");
    CHECK(shown(trace) == "A bold gate\n");
}

TEST_CASE("pdf: each letter of a ligature is read, also if they are the same") {
    PdfTrace trace;
    trace.page();
    auto const add = [&](double x) {
        trace.add("<fill_text transform=\"1 0 0 -1 0 792\"><span trm=\"12 0 0 12\" wmode=\"0\">");
        for (std::string_view const word : {"E[ff]e[ct]", "co[mm]i[tt]ee", "o[ffi]ce"}) {
            bool inside = false;
            bool first = true;
            for (char const c : word) {
                if (c == '[' || c == ']') {
                    inside = first = c == '[';
                    continue;
                }
                bool const has_glyph = !inside || first;
                first = false;
                auto const place = std::to_string(has_glyph ? x : x - 6);
                trace.add("<g unicode=\"" + std::string(1, c) + "\" x=\"" + place + "\" y=\"692\" "
                          + (has_glyph ? "glyph=\"1\" adv=\".5\"/>" : "adv=\"0\"/>"));
                x += has_glyph ? 6 : 0;
            }
            x += 12;
        }
        trace.add("</span></fill_text>");
    };
    add(72);
    CHECK(shown(trace) == "Effect committee office\n");
    // Painted again, to look bold.
    add(72.3);
    CHECK(shown(trace) == "Effect committee office\n");
}

TEST_CASE("pdf: a word that is broken at the end of a line is joined") {
    PdfTrace trace;
    trace.page();
    trace.words(72, 100, "A keeper shall, under section 99-")
        .words(72, 114, "10 of the two- and one-");
    trace.words(72, 128, "half acre lots, paint it.");
    auto const document = read(trace);
    CHECK(
        marked_paragraphs(document)
        == "A keeper shall, under section 99-/10 of the two- and one-/half acre lots, paint it.\n");
    CHECK(has_finding(document, DiagnosticCode::BrokenWord));
}

TEST_CASE("pdf: superscripts stay in their line") {
    PdfTrace trace;
    trace.page();
    trace.words(72, 100, "An area of 12 m").sized_words(162, 95.5, "2", 8);
    trace.words(172, 100, "or more");
    trace.words(72, 114, "is a yard.");
    CHECK(shown(trace) == "An area of 12 m2 or more /is a yard.\n");
}

TEST_CASE("pdf: underlines are insertions and lines through words are deletions") {
    PdfTrace trace;
    trace.page();
    trace.words(72, 100, "The old gate is red.");
    trace.underline(96, 100, 3);   // old
    trace.rule(168, 186, 100 - 3); // red
    CHECK(shown(trace) == "The {old} gate is <red>.\n");
    CHECK(read(trace).shows_marks);
}

TEST_CASE("pdf: an underline may be a stroke, and may have gaps only between words") {
    PdfTrace trace;
    trace.page();
    trace.words(72, 100, "The old iron gate.");
    trace.add("<stroke_path linewidth=\".7\" color=\"0 0 0\" transform=\"1 0 0 -1 96 100\">"
              "<moveto x=\"0\" y=\"-1.1\"/><lineto x=\"18\" y=\"-1.1\"/></stroke_path>");
    trace.underline(120, 100, 4);
    CHECK(shown(trace) == "The {old} {iron} gate.\n");
}

TEST_CASE("pdf: a part of a word can be underlined") {
    PdfTrace trace;
    trace.page();
    trace.words(72, 100, "The gates of section 99-3a").underline(120, 100, 1);
    trace.underline(222, 100, 1);
    CHECK(shown(trace) == "The gate{s} of section 99-3{a}\n");
}

TEST_CASE("pdf: a file without any underline does not show marks") {
    PdfTrace trace;
    trace.page();
    trace.words(72, 100, "The [old] new gate.");
    CHECK_FALSE(read(trace).shows_marks);
}

TEST_CASE("pdf: the lines of frames and tables are no underlines") {
    PdfTrace trace;
    trace.page();
    trace.words(72, 100, "The old gate.");
    trace.rule(66, 300, 96 - 10).rule(66, 300, 106); // a frame
    trace.bar(66, 86, 66.7, 106).bar(299.3, 86, 300, 106);
    auto const document = read(trace);
    CHECK(marked_paragraphs(document) == "The old gate.\n");
    CHECK_FALSE(document.shows_marks);
    CHECK(document.diagnostics.empty());
}

TEST_CASE("pdf: a line close under words that ends elsewhere is reported") {
    PdfTrace trace;
    trace.page();
    trace.words(72, 100, "Signed: John").rule(72, 400, 101.2);
    auto const document = read(trace);
    CHECK(marked_paragraphs(document) == "Signed: John\n");
    CHECK(has_finding(document, DiagnosticCode::UnclearUnderline));
}

TEST_CASE("pdf: the underline of a hyperlink is no mark") {
    PdfTrace trace;
    trace.page();
    trace.words(72, 100, "See section 99-9 and 99-8.");
    trace.underline(144, 100, 4).underline(198, 100, 4);
    CHECK(marked_paragraphs(read(trace, {{143, 90, 169, 104}}))
          == "See section 99-9 and {99-8}.\n");
}

TEST_CASE("pdf: an inserted hyperlink has two underlines or is between underlined words") {
    PdfTrace twice;
    twice.page();
    twice.words(72, 100, "See section 99-9.").underline(144, 100, 4).underline(144, 100, 4);
    CHECK(marked_paragraphs(read(twice, {{143, 90, 169, 104}})) == "See section {99-9}.\n");
    PdfTrace between;
    between.page();
    between.words(72, 100, "See section 99-9, too.");
    between.underline(96, 100, 8).underline(144, 100, 4).underline(168, 100, 5);
    CHECK(marked_paragraphs(read(between, {{143, 90, 169, 104}})) == "See {section 99-9, too}.\n");
}

TEST_CASE("pdf: hidden and rotated words are left out and reported") {
    PdfTrace trace;
    trace.page();
    trace.words(72, 100, "A gate.").words(200, 100, "secret", "1 1 1").words(700, 100, "off");
    trace.add("<fill_text color=\"0\" transform=\"0 1 -1 0 50 300\"><span trm=\"12 0 0 12\">"
              "<g unicode=\"R\" x=\"0\" y=\"0\" adv=\".5\"/></span></fill_text>");
    auto const document = read(trace);
    CHECK(marked_paragraphs(document) == "A gate.\n");
    CHECK(has_finding(document, DiagnosticCode::HiddenWords));
    CHECK(has_finding(document, DiagnosticCode::RotatedWords));
}

TEST_CASE("pdf: a clip hides what is outside it") {
    PdfTrace trace;
    trace.page();
    trace.add("<clip_path transform=\"1 0 0 1 0 0\"><moveto x=\"0\" y=\"0\"/>"
              "<lineto x=\"612\" y=\"0\"/><lineto x=\"612\" y=\"110\"/><lineto x=\"0\" y=\"110\"/>"
              "</clip_path>");
    trace.words(72, 100, "A gate.").words(72, 200, "cut off");
    trace.add("<pop_clip/>").words(72, 114, "It is green.");
    auto const document = read(trace);
    CHECK(marked_paragraphs(document) == "A gate. /It is green.\n");
    CHECK(has_finding(document, DiagnosticCode::HiddenWords));
}

TEST_CASE("pdf: characters without a name are reported") {
    PdfTrace trace;
    trace.page();
    trace.words(72, 100, "A gate.");
    trace.add("<fill_text color=\"0\" transform=\"1 0 0 -1 0 792\"><span trm=\"12 0 0 12\">"
              "<g unicode=\"\xEF\xBF\xBD\" x=\"200\" y=\"692\" adv=\".5\"/>"
              "<g unicode=\"\xEF\xAC\x81\" x=\"240\" y=\"692\" adv=\".5\"/></span></fill_text>");
    auto const document = read(trace);
    CHECK(marked_paragraphs(document) == "A gate. fi\n"); // a ligature
    CHECK(has_finding(document, DiagnosticCode::UnreadCharacter));
}

TEST_CASE("pdf: a scanned file and an empty one are errors") {
    PdfTrace scanned;
    scanned.page().add("<fill_image width=\"100\" height=\"100\"/>");
    CHECK_THROWS_WITH_AS(read(scanned), doctest::Contains("scanned"), Error);
    PdfTrace recognized;
    recognized.page().add("<fill_image/><ignore_text transform=\"1 0 0 -1 0 792\">"
                          "<span trm=\"12 0 0 12\"><g unicode=\"a\" x=\"9\" y=\"9\" adv=\".5\"/>"
                          "</span></ignore_text>");
    CHECK_THROWS_WITH_AS(read(recognized), doctest::Contains("scanned"), Error);
    PdfTrace empty;
    empty.page();
    CHECK_THROWS_WITH_AS(read(empty), doctest::Contains("no text"), Error);
}

TEST_CASE("pdf: a page that is not well formed is an error") {
    CHECK_THROWS_AS(read_pdf_page("<page number=\"1\"><fill_text>", "bill.pdf"), Error);
    CHECK_THROWS_AS(read_pdf_page("", "bill.pdf"), Error);
    PdfTraceReader reader("bill.pdf", [](PdfPage const&) {});
    reader.add("<document filename=\"b.pdf\">\n<page number=\"1\" mediabox=\"0 0 9 9\">");
    CHECK_FALSE(reader.is_complete());
}

TEST_CASE("pdf: numbers that no page contains do no harm") {
    PdfTrace trace;
    trace.page();
    trace.words(72, 100, "A gate.");
    for (auto const* const value : {"nan", "inf", "1e99", "-1e30", "x", ""})
        trace.add("<fill_text color=\"0\" transform=\"1 0 0 -1 0 792\"><span trm=\"12 0 0 12\">"
                  "<g unicode=\"a\" x=\""
                  + std::string(value) + "\" y=\"" + value + "\" adv=\"" + value
                  + "\"/></span></fill_text>");
    CHECK(shown(trace).find("A gate.") != std::string::npos);
}
