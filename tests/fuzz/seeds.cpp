#include "cli/docx/package.hpp"
#include "corpus/store/page_files.hpp"
#include "parser/documents/read_document.hpp"
#include "parser/statutes/page.hpp"
#include "parser/text/file.hpp"
#include "tests/fuzz/fuzz.hpp"
#include "tests/support/pdf_trace.hpp"
#include "tests/support/printed_layout.hpp"

#include <algorithm>

namespace nutmeg::test {

namespace {

constexpr std::size_t page_excerpt = 6000; ///< bytes: whole pages make a fuzzer slow

std::vector<Page> sample_pages() {
    std::vector<Page> pages;
    for (auto const& file : page_files(NUTMEG_SOURCE_DIR "/corpus/sample"))
        pages.push_back(read_page(file));
    return pages;
}

std::vector<std::string> sample_acts() {
    std::vector<std::string> acts;
    for (auto const& file : page_files(NUTMEG_SOURCE_DIR "/examples"))
        acts.push_back(read_file(file));
    return acts;
}

/// Parts of every sample page, cut before the heading of a section.
std::vector<std::string> page_seeds() {
    constexpr std::string_view heading = "<p><span class=\"catchln\"";
    std::vector<std::string> seeds;
    for (auto const& file : page_files(NUTMEG_SOURCE_DIR "/corpus/sample")) {
        auto const bytes = read_file(file);
        std::size_t at = 0;
        while (at < bytes.size()) {
            auto const next = bytes.find(heading, std::min(bytes.size(), at + page_excerpt));
            seeds.push_back(bytes.substr(at, next - at));
            at = std::min(bytes.size(), next);
        }
    }
    return seeds;
}

std::vector<std::string> word_seeds() {
    std::vector<std::string> seeds;
    for (auto const& page : sample_pages())
        for (auto const& section : page.sections)
            if (!section.text.empty())
                seeds.push_back(section.text);
    return seeds;
}

std::vector<std::string> note_seeds() {
    std::vector<std::string> seeds;
    for (auto const& page : sample_pages())
        for (auto const& section : page.sections) {
            seeds.insert(seeds.end(), section.source_notes.begin(), section.source_notes.end());
            seeds.insert(seeds.end(), section.history_notes.begin(), section.history_notes.end());
        }
    return seeds;
}

/// The text of the act without tags: brackets remain, underlines are lost.
std::string plain(std::string const& page) {
    std::string words;
    bool in_tag = false;
    for (auto const c : page.substr(std::min(page.size(), page.find("<body")))) {
        if (c == '<' || c == '>')
            in_tag = c == '<';
        else if (!in_tag)
            words += c == '\n' ? std::string("\n\n") : std::string(1, c);
    }
    return words;
}

std::vector<std::string> act_seeds() {
    auto seeds = sample_acts();
    for (std::size_t i = 0, pages = seeds.size(); i < pages; ++i)
        seeds.push_back(plain(seeds[i]));
    return seeds;
}

std::vector<std::string> redline_seeds() {
    auto const words = word_seeds();
    std::vector<std::string> seeds;
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto shorter = words[i];
        shorter.erase(shorter.size() / 3, shorter.size() / 5);
        seeds.push_back(words[i] + '\xFF' + shorter);
        seeds.push_back(words[i] + '\xFF' + words[(i + 1) % words.size()]);
    }
    return seeds;
}

/// Every act section, paired with the text of the section that it amends.
std::vector<std::string> apply_seeds() {
    auto const pages = sample_pages();
    std::vector<std::string> seeds;
    for (auto const& page : sample_acts()) {
        auto const text = plain(page);
        for (auto const& law_page : pages)
            for (auto const& law : law_page.sections)
                if (!law.text.empty()
                    && text.find("section " + std::string(law.citation()) + " of the general")
                           != std::string::npos)
                    seeds.push_back(law.text + '\xFF' + text);
    }
    return seeds;
}

/// The part of a case between a line that begins with `from` and one that begins with `to`.
std::string part_of(std::string_view text, std::string_view from, std::string_view to) {
    auto const at = text.find(from);
    if (at == std::string_view::npos)
        return {};
    auto rest = text.substr(std::min(text.size(), text.find('\n', at)));
    return std::string(rest.substr(0, rest.find(to)));
}

/// Sections paired with instructions that amend them, from the cases of the tests.
std::vector<std::string> instruction_seeds() {
    auto const text = read_file(NUTMEG_SOURCE_DIR "/tests/data/instructions.txt");
    std::vector<std::string> seeds;
    std::string_view rest = text;
    while (!rest.empty()) {
        auto const one = rest.substr(0, rest.find("\n=== ", 1));
        seeds.push_back(part_of(one, "=== ", "--- instruction") + '\xFF'
                        + part_of(one, "--- instruction", "--- result"));
        rest.remove_prefix(one.size());
    }
    return seeds;
}

/// A bill paired with a floor amendment, and with each case of the tests.
std::vector<std::string> floor_seeds() {
    std::string const folder = NUTMEG_SOURCE_DIR "/tests/data/floor/";
    auto const bill = read_file(folder + "bill.htm");
    std::vector<std::string> seeds{bill + '\xFF' + read_file(folder + "amendment-a.txt")};
    auto const cases = read_file(folder + "cases.txt");
    std::string_view rest = cases;
    while (!rest.empty()) {
        auto const one = rest.substr(0, rest.find("\n=== ", 1));
        seeds.push_back(bill + '\xFF' + std::string(one));
        rest.remove_prefix(one.size());
    }
    return seeds;
}

constexpr char const* word_namespace =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

/// Styles that underline, strike, hide and number, also through other styles and in a cycle.
std::string docx_styles() {
    auto const style = [](std::string const& id, std::string const& base, std::string const& look) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:basedOn w:val=\"" + base
             + "\"/>" + look + "</w:style>";
    };
    return std::string("<w:styles") + word_namespace + ">"
         + style("u", "", "<w:rPr><w:u w:val=\"single\"/></w:rPr>")
         + style("v", "u", "<w:rPr><w:strike/><w:vanish w:val=\"0\"/></w:rPr>")
         + style("n", "v", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>")
         + style("a", "b", "<w:rPr><w:vanish/></w:rPr>") + style("b", "a", "") + "</w:styles>";
}

/// Relationships to the main part and the styles.
std::string docx_relations() {
    auto const one = [](std::string const& kind, std::string const& target) {
        return "<Relationship Type=\"http://x/" + kind + "\" Target=\"" + target + "\"/>";
    };
    return "<Relationships>" + one("officeDocument", "/word/document.xml")
         + one("styles", "/word/styles.xml") + "</Relationships>";
}

/// Documents with every kind of part, with styles and relationships, also as complete files.
std::vector<std::string> whole_docx_seeds() {
    auto const run = [](std::string const& inside) {
        return "<w:r><w:rPr><w:rStyle w:val=\"v\"/></w:rPr>" + inside + "</w:r>";
    };
    auto const paragraph = [](std::string const& style, std::string const& inside) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/><w:rPr><w:del/></w:rPr></w:pPr>"
             + inside + "</w:p>";
    };
    auto const text = run("<w:t>Gates&#0; <!-- c --><![CDATA[stay]]></w:t>");
    std::string const box =
        "<w:pict><w:txbxContent>" + paragraph("n", text) + "</w:txbxContent></w:pict>";
    std::vector<std::string> seeds;
    for (auto const& inside :
         {paragraph("n", text + run(box) + text),
          paragraph("a", run("<w:sym w:char=\"F0A7\"/>")) + "<w:altChunk/>" + paragraph("", text),
          paragraph("b",
                    "<w:ruby><w:rt>" + text + "</w:rt><w:rubyBase>" + text
                        + "</w:rubyBase></w:ruby>"),
          "<w:tbl><w:tr><w:tc>" + paragraph("u", "<x:y>" + text + "words</x:y>")
              + "</w:tc></w:tr></w:tbl>"}) {
        auto const document = std::string("<w:document") + word_namespace + "><w:body>" + inside
                            + "</w:body></w:document>";
        seeds.push_back(document + '\xFF' + docx_styles() + '\xFF' + docx_relations());
        seeds.push_back(docx_package({{"_rels/.rels", docx_relations()},
                                      {"word/document.xml", document},
                                      {"word/styles.xml", docx_styles()}}));
    }
    return seeds;
}

/// The acts as Word documents, with insertions as underlining or as tracked changes.
std::vector<std::string> docx_seeds() {
    auto seeds = whole_docx_seeds();
    for (auto const& page : sample_acts()) {
        std::string body;
        std::string_view rest =
            std::string_view{page}.substr(std::min(page.size(), page.find("<p")));
        while (!rest.empty()) {
            auto const tag = rest.substr(0, rest.find('>') + 1);
            rest.remove_prefix(std::min(rest.size(), tag.size()));
            auto const words = rest.substr(0, rest.find('<'));
            rest.remove_prefix(words.size());
            if (tag.starts_with("<p"))
                body += "<w:p><w:pPr/>";
            if (tag == "</p>")
                body += "</w:p>";
            if (!words.empty() && words != "\n")
                body += std::string(seeds.size() % 2 == 0 && tag == "<u>" ? "<w:ins>" : "")
                      + "<w:r><w:rPr>" + (tag == "<u>" ? "<w:u w:val=\"single\"/>" : "")
                      + "</w:rPr><w:t xml:space=\"preserve\">" + std::string(words) + "</w:t></w:r>"
                      + (seeds.size() % 2 == 0 && tag == "<u>" ? "</w:ins>" : "");
            if (tag.empty())
                break;
        }
        seeds.push_back(std::string("<w:document") + word_namespace + "><w:body>" + body
                        + "</w:body></w:document>");
    }
    return seeds;
}

/// Styles and elements that mark words, in front of each act.
std::vector<std::string> html_seeds() {
    auto seeds = sample_acts();
    seeds.emplace_back(
        "<html><head><style>a:link, span.MsoHyperlink{text-decoration:underline} .n, em.x{"
        "text-decoration:underline} @media print{p > s.o{text-decoration:line-through}}</style>"
        "</head><body><p>The <em class='y x'>new</em> <span class=n>one</span> <a href=x><u>two</u>"
        "</a> <s class=o>old</s><br><table><tr><td>T1<td><ins>a</ins></table></body></html>");
    return seeds;
}

/// The acts as pages of a PDF file with line numbers, headers, underlines and a table.
std::vector<std::string> pdf_seeds() {
    constexpr std::size_t most_letters = 25; // so that the seeds are small
    std::vector<std::string> seeds;
    for (auto const& act : sample_acts()) {
        auto const text = plain(act);
        PdfTrace trace;
        for (int page = 0; page < 2; ++page) {
            trace.page().words(200, 60, "Raised Bill");
            for (int line = 0; line < 4; ++line) {
                auto const y = 100 + 14 * line;
                auto const at =
                    (seeds.size() * 300 + static_cast<std::size_t>(page * 4 + line) * most_letters)
                    % text.size();
                auto words = text.substr(at, most_letters);
                for (auto& c : words)
                    c = c < ' ' || c > '~' ? '-' : c;
                trace.words(72, y, words).words(400, y, std::to_string(page * 4 + line + 1));
                trace.underline(72 + 6 * line, y, 5).rule(150, 180, y - 3);
            }
            trace.words(72, 300, "Sec. 1").words(200, 300, "a").words(300, 300, "99-1");
            trace.words(72, 314, "Sec. 2").words(200, 314, "b").words(300, 314, "99-2");
            trace.bar(70, 288, 70.7, 320).rule(70, 400, 304);
        }
        seeds.push_back(trace.xml());
    }
    return seeds;
}

/// The acts in all layouts of a printed bill, one layout after the other.
std::vector<std::string> text_seeds() {
    auto const layouts = printed_layouts();
    auto const acts = sample_acts();
    std::vector<std::string> seeds;
    for (std::size_t i = 0; i < layouts.size(); ++i) {
        std::vector<std::string> paragraphs;
        for (auto const& paragraph : read_document(acts[i % acts.size()], "page").paragraphs)
            paragraphs.push_back(paragraph.text);
        seeds.push_back(printed(paragraphs, layouts[i]).substr(0, page_excerpt));
    }
    return seeds;
}

} // namespace

std::vector<std::string> seeds_for(std::string_view target) {
    if (target == "api")
        return api_seeds();
    if (target == "page")
        return page_seeds();
    if (target == "note")
        return note_seeds();
    if (target == "act")
        return act_seeds();
    if (target == "instruction")
        return instruction_seeds();
    if (target == "floor")
        return floor_seeds();
    if (target == "docx")
        return docx_seeds();
    if (target == "html")
        return html_seeds();
    if (target == "pdf")
        return pdf_seeds();
    if (target == "redline")
        return redline_seeds();
    if (target == "text")
        return text_seeds();
    return target == "apply" ? apply_seeds() : word_seeds();
}

} // namespace nutmeg::test
