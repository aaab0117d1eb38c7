#include "cli/docx/package.hpp"
#include "diff/floor/numbered_bill.hpp"
#include "parser/amendment_file.hpp"
#include "parser/bills/act.hpp"
#include "parser/bills/marks.hpp"
#include "parser/documents/docx/docx_package.hpp"
#include "parser/documents/docx/docx_paragraphs.hpp"
#include "parser/documents/model/signatures.hpp"
#include "parser/documents/read_document.hpp"
#include "parser/floor/floor_amendment.hpp"
#include "parser/statutes/page.hpp"
#include "parser/text/error.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace nutmeg;

namespace {

constexpr char const* styles =
    "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
    "<w:style w:type=\"character\" w:styleId=\"New\"><w:rPr><w:u "
    "w:val=\"single\"/></w:rPr></w:style>"
    "<w:style w:type=\"character\" w:styleId=\"Newer\"><w:basedOn w:val=\"New\"/></w:style>"
    "<w:style w:type=\"character\" w:styleId=\"Ring\"><w:basedOn w:val=\"Ring\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Items\"><w:basedOn w:val=\"List\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"List\"><w:pPr><w:numPr><w:numId w:val=\"3\"/>"
    "</w:numPr></w:pPr></w:style>"
    "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:rPr><w:u w:val=\"single\"/></w:rPr>"
    "</w:style></w:styles>";

/// A Word file with this body.
std::string docx(std::string const& body, std::string const& part = "word/document.xml") {
    std::string const document =
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
        "<w:body>"
        + body + "</w:body></w:document>";
    return docx_package({{part, document}, {"word/styles.xml", styles}});
}

/// The document of these two parts.
Document parts(std::string document, std::string styles) {
    Document out;
    read_docx_parts(std::move(document), std::move(styles), out);
    return out;
}

/// The paragraphs, one per line, {inserted} and <deleted>; "|" and "^" where a paragraph's end is
/// inserted or deleted.
std::string marks(std::string const& body) {
    std::string out;
    for (auto const& paragraph : read_document(docx(body), "bill.docx").paragraphs) {
        for (std::size_t i = 0; i <= paragraph.text.size(); ++i) {
            for (auto const span : paragraph.inserted)
                out += span.end == i ? "}" : "";
            for (auto const span : paragraph.deleted)
                out += span.end == i ? ">" : "";
            for (auto const span : paragraph.inserted)
                out += span.begin == i ? "{" : "";
            for (auto const span : paragraph.deleted)
                out += span.begin == i ? "<" : "";
            if (i < paragraph.text.size())
                out += paragraph.text[i];
        }
        out += paragraph.ends_inserted ? "|" : "";
        out += paragraph.ends_deleted ? "^" : "";
        out += "\n";
    }
    return out;
}

std::string run(std::string const& words, std::string const& look = "") {
    return "<w:r><w:rPr>" + look + "</w:rPr><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
}

std::string paragraph(std::string const& runs, std::string const& form = "") {
    return "<w:p><w:pPr>" + form + "</w:pPr>" + runs + "</w:p>";
}

std::string box(std::string const& paragraphs) {
    return "<w:r><w:pict><w:txbxContent>" + paragraphs + "</w:txbxContent></w:pict></w:r>";
}

struct Row {
    char const* name;
    std::string body;
    char const* marks;
};

std::vector<Row> rows() {
    return {
        {"words in several runs",
         paragraph(run("Gates ") + run("stay shut.")),
         "Gates stay shut.\n"},
        {"underlined",
         paragraph(run("Gates ") + run("never", "<w:u w:val=\"double\"/>") + run(" open.")),
         "Gates {never} open.\n"},
        {"underline switched off",
         paragraph(run("Gates", "<w:rStyle w:val=\"New\"/><w:u w:val=\"none\"/>")),
         "Gates\n"},
        {"underlined by a style, and by one based on it",
         paragraph(run("Gates", "<w:rStyle w:val=\"New\"/>") + run(" and ")
                   + run("walls", "<w:rStyle w:val=\"Newer\"/>")),
         "{Gates} and {walls}\n"},
        {"a style based on itself",
         paragraph(run("Gates", "<w:rStyle w:val=\"Ring\"/>")),
         "Gates\n"},
        {"struck through",
         paragraph(run("Gates", "<w:strike/>") + run(" stay", "<w:strike w:val=\"0\"/>")),
         "<Gates> stay\n"},
        {"tracked changes",
         paragraph("<w:del><w:r><w:delText xml:space=\"preserve\">Gates </w:delText></w:r></w:del>"
                   "<w:ins>"
                   + run("Walls ") + "</w:ins>" + run("stay.")),
         "<Gates >{Walls }stay.\n"},
        {"moved words",
         paragraph("<w:moveFrom>" + run("Gates ") + "</w:moveFrom>" + run("stay.") + "<w:moveTo>"
                   + run(" Gates") + "</w:moveTo>"),
         "<Gates >stay.{ Gates}\n"},
        {"a paragraph inserted and one deleted",
         paragraph("<w:ins>" + run("New.") + "</w:ins>", "<w:rPr><w:ins/></w:rPr>")
             + paragraph("<w:del><w:r><w:delText>Old.</w:delText></w:r></w:del>",
                         "<w:rPr><w:del/></w:rPr>"),
         "{New.}|\n<Old.>^\n"},
        {"a link is not underlined by its style",
         paragraph("<w:hyperlink>" + run("Gates", "<w:rStyle w:val=\"Hyperlink\"/>")
                   + "</w:hyperlink>"),
         "Gates\n"},
        {"nor is one by its style outside a link element, as in a field",
         paragraph(run("Gates", "<w:rStyle w:val=\"Hyperlink\"/>")),
         "Gates\n"},
        {"nor by its own underline if it has the color of links",
         paragraph("<w:hyperlink>"
                   + run("Gates", "<w:color w:val=\"1155CC\"/><w:u w:val=\"single\"/>")
                   + "</w:hyperlink>"),
         "Gates\n"},
        {"a field can be a link",
         paragraph("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                   "<w:r><w:instrText> HYPERLINK x </w:instrText></w:r>"
                   "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                   + run("Gates", "<w:color w:val=\"0000FF\"/><w:u w:val=\"single\"/>")
                   + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                   + run("new", "<w:color w:val=\"0000FF\"/><w:u w:val=\"single\"/>")),
         "Gates{new}\n"},
        {"a link in new text is underlined by itself",
         paragraph("<w:hyperlink>"
                   + run("Gates", "<w:rStyle w:val=\"Hyperlink\"/><w:u w:val=\"single\"/>")
                   + "</w:hyperlink>"),
         "{Gates}\n"},
        {"rows are deleted or inserted by their own mark",
         "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + paragraph(run("old"))
             + "</w:tc></w:tr><w:tr><w:trPr><w:ins/></w:trPr><w:tc>" + paragraph(run("new"))
             + "</w:tc></w:tr><w:tr><w:tc>" + paragraph(run("same")) + "</w:tc></w:tr></w:tbl>",
         "<old>\n{new}\nsame\n"},
        {"so are cells",
         "<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel/></w:tcPr>" + paragraph(run("old"))
             + "</w:tc><w:tc><w:tcPr><w:cellIns/></w:tcPr>" + paragraph(run("new"))
             + "</w:tc></w:tr></w:tbl>",
         "<old>\n{new}\n"},
        {"tabs, line breaks, nonbreaking hyphens",
         paragraph("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/>"
                   "<w:t>d</w:t></w:r>"),
         "a b c-d\n"},
        {"fields show their result, not their code",
         paragraph("<w:r><w:instrText>PAGE</w:instrText></w:r>" + run("1")),
         "1\n"},
        {"a reference to an invalid character is dropped",
         paragraph(run("Gates&#xD800; stay")),
         "Gates stay\n"},
        {"NULs, and numbers beyond the last character, are dropped",
         paragraph(run("Ga&#0;tes&#x0; &#4294967361;stay")),
         "Gates stay\n"},
        {"character data has no references",
         paragraph(run("<![CDATA[&#0; stay]]>")),
         "&#0; stay\n"},
        {"words after a comment, and character data",
         paragraph(run("Gates <!-- &#0; -->never <![CDATA[<stay>]]> shut.")),
         "Gates never <stay> shut.\n"},
        {"a text box is read after its paragraph, and one inside it after that",
         paragraph(run("Gates ")
                   + box(paragraph(run("in") + box(paragraph(run("most inner"))))
                         + paragraph(run("a box")))
                   + box(paragraph(run("the next"))) + run("stay."))
             + paragraph(run("Walls.")),
         "Gates stay.\nin\nmost inner\na box\nthe next\nWalls.\n"},
        {"ruby is read once",
         paragraph("<w:r><w:ruby><w:rt>" + run("small") + "</w:rt><w:rubyBase>" + run("big")
                   + "</w:rubyBase></w:ruby></w:r>"),
         "big\n"},
        {"alternatives are read once, the fallback only if it is alone",
         paragraph("<mc:AlternateContent><mc:Choice>" + run("a") + "</mc:Choice><mc:Choice>"
                   + run("b") + "</mc:Choice><mc:Fallback>" + run("c")
                   + "</mc:Fallback></mc:AlternateContent><mc:AlternateContent><mc:Fallback>"
                   + run("d") + "</mc:Fallback></mc:AlternateContent>"),
         "ad\n"},
        {"an empty paragraph's end separates its neighbors",
         paragraph(run("a"), "<w:rPr><w:del/></w:rPr>") + paragraph("")
             + paragraph(run("b"), "<w:rPr><w:del/></w:rPr>")
             + paragraph("", "<w:rPr><w:del/></w:rPr>") + paragraph(run("c")),
         "a\nb^\nc\n"},
        {"empty paragraphs are dropped",
         "<w:p/>" + paragraph(run(" ")) + paragraph(run("x")),
         "x\n"},
    };
}

} // namespace

TEST_CASE("docx: words and marks of a Word file") {
    for (auto const& row : rows()) {
        CAPTURE(std::string(row.name));
        CHECK(marks(row.body) == std::string(row.marks));
    }
}

TEST_CASE("docx: table cells are paragraphs with a row, and line numbers count paragraphs") {
    auto const cell = [](std::string const& words) {
        return "<w:tc>" + paragraph(run(words)) + "</w:tc>";
    };
    auto const read =
        read_document(docx(paragraph(run("a")) + "<w:tbl><w:tr>" + cell("b") + cell("c")
                           + "</w:tr><w:tr>" + cell("d") + "</w:tr></w:tbl>"),
                      "bill.docx");
    REQUIRE(read.paragraphs.size() == 4);
    CHECK(read.paragraphs[0].row == 0);
    CHECK(read.paragraphs[1].row == 1);
    CHECK(read.paragraphs[2].row == 1);
    CHECK(read.paragraphs[3].row == 2);
    CHECK(read.paragraphs[3].line == 4);
    CHECK(read.paragraphs[3].text == "d");
}

TEST_CASE("docx: content that cannot be read is reported") {
    auto const code = [](std::string const& body) {
        std::string codes;
        for (auto const& one : read_document(docx(body), "bill.docx").diagnostics)
            codes += std::string(code_name(one.code)) + " ";
        return codes;
    };
    CHECK(code(paragraph(run("x"), "<w:numPr><w:numId w:val=\"3\"/></w:numPr>"))
          == "unread-number ");
    CHECK(code(paragraph(run("x"), "<w:numPr><w:numId w:val=\"0\"/></w:numPr>")).empty());
    auto const styled = [](char const* form) {
        return paragraph(run("x"), "<w:pStyle w:val=\"Items\"/>" + std::string(form));
    };
    CHECK(code(styled("")) == "unread-number ");
    CHECK(code(styled("<w:numPr><w:numId w:val=\"0\"/></w:numPr>")).empty());
    CHECK(code(paragraph(run("x&#0;y"))) == "unread-sign ");
    CHECK(code(paragraph(run("x") + "<w:r><w:sym w:char=\"F0A7\"/></w:r>")) == "unread-sign ");
    CHECK(code(paragraph(run("x")) + "<w:altChunk/>") == "unread-file ");
    CHECK(code(paragraph(box(paragraph(run("x"))))) == "text-box ");
    CHECK(code(paragraph("<w:ruby><w:rt>" + run("x") + "</w:rt></w:ruby>")) == "unread-ruby ");
    CHECK(code(paragraph("loose")) == "unread-words ");
    CHECK(code(paragraph("<w:drawing><a:t>loose</a:t></w:drawing>")) == "unread-words ");
    CHECK(code(paragraph("<w:drawing><wp:posOffset>12</wp:posOffset></w:drawing>")).empty());
    CHECK(code(paragraph("<w:novelty>" + run("x") + "</w:novelty>")) == "unknown-element ");
    CHECK(code(paragraph("<w:sdt><w:sdtContent>" + run("x") + "</w:sdtContent></w:sdt>")).empty());
    CHECK(code(paragraph(run("x") + "<w:r><w:footnoteReference/></w:r>")) == "unread-footnote ");
    CHECK(code(paragraph(run("x", "<w:vanish/>") + run("y", "<w:vanish/>"))) == "hidden-words ");
    CHECK(code(paragraph(run("x"))).empty());
    auto const act = read_act(docx(paragraph(run("x", "<w:vanish/>"))), "bill.docx");
    CHECK(code_name(act.diagnostics.front().code) == "hidden-words");
}

TEST_CASE("docx: a bill with tracked changes has the old and the new law") {
    auto const act = read_act(
        docx(paragraph(run("Be it enacted by the Senate and House of Representatives in General "
                           "Assembly convened:"))
             + paragraph(run("Section 1. Section 99-1 of the general statutes is repealed and the "
                             "following is substituted in lieu thereof (Effective October 1, "
                             "2026):"))
             + paragraph(run("(a) Gates stay ")
                         + "<w:del><w:r><w:delText>shut</w:delText></w:r></w:del><w:ins>"
                         + run("open") + "</w:ins>" + run("."))
             + paragraph("<w:del><w:r><w:delText>(b) Walls fall.</w:delText></w:r></w:del>",
                         "<w:rPr><w:del/></w:rPr>")
             + paragraph("<w:ins>" + run("(b) Walls stand.") + "</w:ins>",
                         "<w:rPr><w:ins/></w:rPr>")),
        "bill.docx");
    REQUIRE(act.sections.size() == 1);
    CHECK(act.sections[0].text.old_text() == "(a) Gates stay shut.\n(b) Walls fall.");
    CHECK(act.sections[0].text.new_text() == "(a) Gates stay open.\n(b) Walls stand.");
    CHECK(!act.marks_lost);
}

TEST_CASE("docx: one space separates the words around a tracked paragraph end") {
    struct Joined {
        std::string body;
        char const* old_text;
        char const* new_text;
    };
    std::string const deleted_end = "<w:rPr><w:del/></w:rPr>";
    std::string const inserted_end = "<w:rPr><w:ins/></w:rPr>";
    auto const deleted = [](std::string const& words) {
        return "<w:del>" + run(words) + "</w:del>";
    };
    auto const inserted = [](std::string const& words) {
        return "<w:ins>" + run(words) + "</w:ins>";
    };
    for (auto const& one : {
             Joined{paragraph(run("the gate at "), deleted_end) + paragraph(run("sunrise.")),
                    "the gate at\nsunrise.",
                    "the gate at sunrise."},
             Joined{paragraph(run("at sunrise."), deleted_end)
                        + paragraph(deleted("(b) ") + run("The fee.")),
                    "at sunrise.\n(b) The fee.",
                    "at sunrise. The fee."},
             Joined{paragraph(run("the gate at "), inserted_end) + paragraph(run("sunrise.")),
                    "the gate at sunrise.",
                    "the gate at\nsunrise."},
             Joined{paragraph(run("a"), deleted_end) + paragraph(deleted("b"), deleted_end)
                        + paragraph(inserted("c")),
                    "a\nb",
                    "a c"},
             Joined{paragraph(run("a"), deleted_end) + paragraph(deleted("b"))
                        + paragraph(run("c")),
                    "a\nb\nc",
                    "a\nc"},
             Joined{paragraph(run("a"), "<w:rPr><w:ins/><w:del/></w:rPr>") + paragraph(run("b")),
                    "a b",
                    "a b"},
         }) {
        Diagnostics findings;
        auto const marked =
            read_marks(read_document(docx(one.body), "bill.docx").paragraphs, false, findings);
        CHECK(marked.old_text() == one.old_text);
        CHECK(marked.new_text() == one.new_text);
    }
}

TEST_CASE("docx: broken styles are reported, and long chains of styles are settled once") {
    std::string const root =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">";
    auto const document = [&](std::string const& body) {
        return "<w:document " + root + "<w:body>" + body + "</w:body></w:document>";
    };
    auto const plain = document(paragraph(run("x")));
    CHECK(parts(plain, "").diagnostics.empty());
    for (char const* broken : {"<w:styles broken", "<styles/>", "x"})
        CHECK(code_name(parts(plain, broken).diagnostics.at(0).code) == "unread-styles");
    constexpr std::size_t count = 20000;
    std::string chain = "<w:styles " + root;
    for (std::size_t i = 0; i < count; ++i)
        chain += "<w:style w:styleId=\"s" + std::to_string(i) + "\"><w:basedOn w:val=\"s"
               + std::to_string(i + 1) + "\"/></w:style>";
    chain +=
        "<w:style w:styleId=\"s" + std::to_string(count)
        + "\"><w:basedOn w:val=\"s0\"/><w:rPr><w:u w:val=\"single\"/></w:rPr></w:style></w:styles>";
    std::string body;
    for (std::size_t i = 0; i < count; ++i)
        body += paragraph(run("x", "<w:rStyle w:val=\"s0\"/>"));
    auto const read = parts(document(body), chain);
    REQUIRE(read.paragraphs.size() == count);
    CHECK(read.paragraphs.back().inserted.size() == 1);
}

TEST_CASE("docx: a file that unpacks to more than any bill is rejected before it is read") {
    auto const body = [](std::size_t count) {
        std::string all;
        for (std::size_t i = 0; i < count; ++i)
            all += "<a/>";
        return all;
    };
    CHECK_THROWS_AS(read_document(docx(body(2'500'000)), "bomb.docx"), Error);
    std::string const document =
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
        + body(4'000'000) + "</w:document>";
    CHECK_THROWS_AS(parts(document, ""), Error);
}

TEST_CASE("docx: a main part under another name is found, and other archives are rejected") {
    auto const bytes = docx_package(
        {{"_rels/.rels",
          "<Relationships><Relationship Type=\"http://x/officeDocument\" "
          "Target=\"/w/one.xml\"/></Relationships>"},
         {"w/one.xml",
          "<a:document xmlns:a=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><a:p><a:r>"
          "<a:t>Gates.</a:t></a:r></a:p></a:document>"}});
    auto const read = read_document(bytes, "bill.docx");
    REQUIRE(read.paragraphs.size() == 1);
    CHECK(read.paragraphs[0].text == "Gates.");
    CHECK_THROWS_AS(read_document(docx_package({{"a.txt", "x"}}), "a.zip"), Error);
    CHECK_THROWS_AS(read_document(docx_package({{"word/document.xml", "<p>"}}), "a.docx"), Error);
    auto const whole = docx(paragraph(run("x")));
    for (std::size_t size : {std::size_t{4}, whole.size() / 2, whole.size() - 1})
        CHECK_THROWS_AS(read_document(whole.substr(0, size), "cut.docx"), Error);
    CHECK_THROWS_AS(read_numbered_bill(whole, "bill.docx"), Error);
}

TEST_CASE("docx: a floor amendment can be a Word file") {
    auto const amendment = parse_floor_amendment(
        docx(paragraph(run("LCO No. 7363")) + paragraph(run("In line 5, strike \"x\""))), "a.docx");
    CHECK(amendment.edits.size() == 1);
    CHECK(amendment.diagnostics.empty());
}

TEST_CASE("docx: content of a floor amendment that is not read is reported") {
    auto const codes = [](std::string const& body) {
        std::string all;
        for (auto const& one : parse_floor_amendment(docx(body), "a.docx").diagnostics)
            all += std::string(code_name(one.code)) + " ";
        return all;
    };
    CHECK(codes(paragraph(run("In line 5, strike \"x\"") + run("and y", "<w:vanish/>")))
          == "hidden-words ");
    CHECK(codes(paragraph(run("LCO No. 7363"))) == "no-instruction ");
    CHECK(code_name(parse_floor_amendment("", "a.txt").diagnostics.at(0).code) == "no-instruction");
}

TEST_CASE("docx: a Word file of neither a bill, statutes nor instructions is rejected") {
    auto const bytes = docx(paragraph(run("A letter about gates.")));
    auto const message = [&](auto const& read) {
        try {
            read();
        } catch (Error const& error) {
            return std::string(error.what());
        }
        return std::string();
    };
    CHECK(message([&] { read_amendment(bytes, "list.docx"); }).find("--as bill")
          != std::string::npos);
    CHECK(message([&] { parse_page(bytes, "law.docx"); }).find("Word file") != std::string::npos);
    CHECK(read_amendment(docx(paragraph(run("AN ACT CONCERNING GATES."))), "a.docx").act
          != nullptr);
}

TEST_CASE("docx: the same parts result in the same bytes and can be read back") {
    std::string const bytes = docx_package({{"a", "one"}, {"b/c", std::string(100000, 'x')}});
    CHECK(bytes == docx_package({{"a", "one"}, {"b/c", std::string(100000, 'x')}}));
    CHECK(is_zip_archive(bytes));
    CHECK(!is_zip_archive("<html>"));
    CHECK(docx_part(bytes, "a", "x") == "one");
    CHECK(docx_part(bytes, "b/c", "x")->size() == 100000);
    CHECK(!docx_part(bytes, "d", "x"));
}
