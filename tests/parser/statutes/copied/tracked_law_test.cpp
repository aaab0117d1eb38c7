#include "cli/docx/package.hpp"
#include "corpus/store/statutes.hpp"
#include "parser/amendment_file.hpp"
#include "parser/documents/read_document.hpp"
#include "parser/statutes/copied/tracked_law.hpp"
#include "tests/support/marked_paragraphs.hpp"
#include "tests/support/preview_bill.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

std::string run(std::string const& words) {
    return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
}

std::string inserted(std::string const& words) {
    return "<w:ins>" + run(words) + "</w:ins>";
}

std::string deleted(std::string const& words) {
    return "<w:del><w:r><w:delText xml:space=\"preserve\">" + words + "</w:delText></w:r></w:del>";
}

std::string paragraph(std::string const& runs) {
    return "<w:p>" + runs + "</w:p>";
}

/// A Word file with this body.
std::string docx(std::string const& body) {
    return docx_package(
        {{"word/document.xml",
          "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
          "<w:body>"
              + body + "</w:body></w:document>"}});
}

std::optional<TrackedLaw> read(std::string const& body) {
    return tracked_law(read_document(docx(body), "law.docx"));
}

BillPreview preview(std::string const& bytes) {
    static Statutes statutes({NUTMEG_SOURCE_DIR "/corpus/sample"});
    return test::preview_bill(read_amendment(bytes, "law.docx"), statutes);
}

} // namespace

TEST_CASE("tracked law: each section is restated with its marks") {
    auto const law =
        read(paragraph(run("Sec. 99-3. Gates. (a) Each ") + inserted("iron ")
                       + run("gate shall be ") + deleted("red") + run(" green."))
             + paragraph(inserted("(b) It shall be shut.")) + paragraph(run("(P.A. 85-901, S. 3.)"))
             + paragraph(run("Sec. 99-4. Locks.")) + paragraph(run("Each gate.")));
    REQUIRE(law.has_value());
    CHECK(test::marked_paragraphs(law->bill)
          == "Section 1. Section 99-3 of the general statutes is repealed and the following is "
             "substituted in lieu thereof:\n(a) Each {iron }gate shall be <red> green.\n{(b) It "
             "shall be shut.}\nSection 2. Section 99-4 of the general statutes is repealed and the "
             "following is substituted in lieu thereof:\nEach gate.\n");
    CHECK(law->headings == std::vector<std::string>{"Sec. 99-3. Gates. ", "Sec. 99-4. Locks."});
    REQUIRE(law->bill.set_aside.size() == 1);
    CHECK(law->bill.set_aside[0].line_class == LineClass::Note);
}

TEST_CASE("tracked law: a document without marks in the law is none") {
    CHECK_FALSE(read(paragraph(run("Sec. 99-3. Gates.")) + paragraph(run("Each gate."))));
    // An underlined heading is no change.
    CHECK_FALSE(read(paragraph(inserted("Sec. 99-3. Gates.")) + paragraph(run("Each gate."))));
    CHECK_FALSE(read(""));
}

TEST_CASE("tracked law: a change of the catchline is reported") {
    auto const law = read(paragraph(run("Sec. 99-3. ") + inserted("Iron ") + run("gates."))
                          + paragraph(inserted("Each gate.")));
    REQUIRE(law.has_value());
    REQUIRE(law->bill.diagnostics.size() == 1);
    CHECK(law->bill.diagnostics[0].code == DiagnosticCode::CatchlineNotApplied);
    // A new section, and a heading that is underlined.
    auto const added =
        read(paragraph(inserted("Sec. 99-3. Gates.")) + paragraph(inserted("Each gate.")));
    REQUIRE(added.has_value());
    CHECK(added->bill.diagnostics.empty());
}

TEST_CASE("tracked law: a note with marks and words after the notes are reported") {
    auto const law = read(paragraph(run("Sec. 99-3. Gates.")) + paragraph(inserted("Each gate."))
                          + paragraph(inserted("History: P.A. 85-902 added Subsec. (b)."))
                          + paragraph(run("Each wall shall be white.")));
    REQUIRE(law.has_value());
    REQUIRE(law->bill.diagnostics.size() == 2);
    CHECK(law->bill.diagnostics[0].code == DiagnosticCode::NoteNotApplied);
    CHECK(law->bill.diagnostics[1].code == DiagnosticCode::UnknownStatuteLine);
}

TEST_CASE("tracked law: a Word file is checked against the law and applied") {
    // Section 99-6 of the sample statutes.
    auto const file = [](std::string const& last) {
        return docx(
            paragraph(run("Sec. 99-6. Defenses barred. (a) In a prosecution under section "
                          "99-3, 99-4 or 99-5, it is no defense that the payment was made by "
                          "way of a club, a lottery or a gift."))
            + paragraph(run("(b) In a prosecution under section 99-10, it is no defense that "
                            "the person who was paid cannot be prosecuted under section 99-3 "
                            "on account of age."))
            + paragraph(run(last) + deleted("(e)") + inserted("(d)")
                        + run(" of section 99-5 and of subsection (b) of section 99-9.")));
    };
    auto const same = preview(file(
        "(c) The provisions of this section are in addition to the provisions of subsection "));
    REQUIRE(same.entries.size() == 1);
    CHECK(same.entries[0].target == "99-6");
    CHECK(same.entries[0].applied.base == Base::Match);
    CHECK(same.entries[0].applied.new_text.ends_with(
        "subsection (d) of section 99-5 and of subsection (b) of section 99-9."));
    CHECK(same.entries[0].amendment->opening == "Sec. 99-6. Defenses barred. ");
    // A change that is not tracked is no part of the law in force.
    auto const other = preview(
        file("(c) The provisions of this section are in addition to the terms of subsection "));
    REQUIRE(other.entries.size() == 1);
    CHECK(other.entries[0].applied.base == Base::Mismatch);
}

TEST_CASE("tracked law: a section that is inserted with its heading is new") {
    auto const edited = paragraph(run("Sec. 99-3. Prostitution: Class A misdemeanor."));
    auto const added =
        paragraph(inserted("Sec. 99-3c. Green gates. ") + inserted("(a) Each gate is green."))
        + paragraph(inserted("(b) It shall be shut."));
    auto const law = read(edited + paragraph(run("(a) A person.")) + added
                          + paragraph(run("(P.A. 85-901, S. 3.)")));
    REQUIRE(law.has_value());
    CHECK(law->new_numbers == std::vector<std::string>{"", "99-3c"});

    auto const report = preview(docx(added));
    REQUIRE(report.entries.size() == 1);
    auto const& entry = report.entries[0];
    CHECK(entry.target == "99-3c");
    CHECK(entry.applied.new_text == "(a) Each gate is green.\n(b) It shall be shut.");
    CHECK(entry.applied.changed);
    CHECK(report.diagnostics.empty());

    // Words that are not inserted are those of a section that the statutes should have.
    auto const restated =
        preview(docx(paragraph(inserted("Sec. 99-3c. Green gates. (a) Each gate is green."))
                     + paragraph(run("(b) It shall ") + inserted("be shut."))));
    REQUIRE(restated.entries.size() == 1);
    CHECK(restated.entries[0].applied.base == Base::Missing);
    // A number that the statutes have cannot be new.
    auto const taken =
        preview(docx(paragraph(inserted("Sec. 99-3. Green gates. (a) Each gate is green."))));
    REQUIRE(taken.diagnostics.size() == 1);
    CHECK(taken.diagnostics[0].code == DiagnosticCode::SectionExists);
}
