#include "cli/docx/brief.hpp"

#include "cli/docx/report_parts.hpp"
#include "cli/report/wording.hpp"
#include "parser/text/join.hpp"

namespace nutmeg {

namespace {

constexpr char const* text_style = "ReportText";

void add_labeled(DocxBlocks& blocks,
                 std::string const& label,
                 std::string const& words,
                 DocxFormat format = DocxFormat::Bold) {
    if (!words.empty())
        blocks.emplace_back(
            DocxParagraph{text_style, {{label + ": ", format}, {printable(words)}}});
}

DocxParagraph numbered(BriefSentence const& sentence) {
    DocxParagraph paragraph{"ReportNumbered", {{printable(sentence.words), DocxFormat::Bold}}};
    if (!sentence.quote.empty())
        paragraph.runs.push_back({": " + printable(sentence.quote)});
    paragraph.runs.push_back({" " + printable(brief_places(sentence)) + "."});
    return paragraph;
}

} // namespace

std::string render_docx(Brief const& brief) {
    DocxDocument document;
    document.title = brief.name + " in brief";
    auto& blocks = document.blocks;
    add_labeled(blocks, "Caution", brief_warning(brief), DocxFormat::Alarm);
    add_paragraph(blocks, "ReportTitle", document.title);
    add_paragraph(blocks, text_style, brief.title, DocxFormat::Quiet);
    if (brief.sentences.empty())
        add_paragraph(blocks, text_style, brief.nothing);
    for (auto const& sentence : brief.sentences)
        blocks.emplace_back(numbered(sentence));
    add_labeled(blocks, "For whom", join_with_and(brief.who));
    add_labeled(blocks, "When", brief.when);
    if (!brief.terms.empty())
        add_paragraph(blocks, "Heading3", "In plain words");
    for (auto const& term : brief.terms)
        blocks.emplace_back(DocxParagraph{"ReportList",
                                          {{printable(term.term), DocxFormat::Italic},
                                           {": " + printable(brief_meaning(term)) + "."}}});
    add_paragraph(blocks, text_style, brief.more);
    add_paragraph(blocks, text_style, brief.left_out, DocxFormat::Quiet);
    add_colophon(blocks);
    return docx_file(document);
}

} // namespace nutmeg
