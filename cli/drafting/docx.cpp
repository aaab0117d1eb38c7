#include "cli/docx/document.hpp"
#include "cli/drafting/page.hpp"

#include <array>

namespace nutmeg {

namespace {

char const* style_of(ParagraphStyle style) {
    switch (style) {
    case ParagraphStyle::Head:
        return "BillHead";
    case ParagraphStyle::Title:
        return "Title";
    case ParagraphStyle::Enacting:
    case ParagraphStyle::Text:
        return "BillText";
    case ParagraphStyle::Caption:
        return "BillCaption";
    case ParagraphStyle::Purpose:
        break;
    }
    return "BillTail";
}

DocxFormat format_of(RunStyle style) {
    switch (style) {
    case RunStyle::Inserted:
        return DocxFormat::Underlined;
    case RunStyle::Italic:
        return DocxFormat::Italic;
    case RunStyle::Bold:
        return DocxFormat::Bold;
    case RunStyle::Plain:
        break;
    }
    return DocxFormat::Plain;
}

/// Lines are numbered from "Section 1." on, as in the bills of the Legislative Commissioners'
/// Office.
DocxParagraph paragraph_of(PrintedParagraph const& printed) {
    DocxParagraph paragraph{style_of(printed.style)};
    paragraph.suppresses_line_numbers = printed.style == ParagraphStyle::Enacting;
    paragraph.end = printed.end;
    for (auto const& part : printed.words)
        paragraph.runs.push_back({part.words, format_of(part.style), part.change, {}});
    return paragraph;
}

DocxCell cell(std::string const& words, DocxFormat format = DocxFormat::Plain) {
    return {{DocxParagraph{"BillCell", {{words, format}}}}};
}

DocxTable table_of(PrintedBill const& bill) {
    DocxTable table;
    table.widths = {1800, 3780, 3780}; // six and a half inches
    auto caption = cell(bill.table_caption);
    caption.span = 3;
    table.rows.push_back({caption});
    for (auto const& row : bill.table)
        table.rows.push_back(
            {cell(row.label), cell(row.date, DocxFormat::Italic), cell(row.target)});
    return table;
}

} // namespace

std::string draft_docx(PrintedBill const& bill) {
    DocxDocument document;
    document.title = bill.title;
    document.author = bill.author;
    document.date = bill.date;
    document.has_line_numbers = true;
    for (auto const& paragraph : bill.text)
        document.blocks.emplace_back(paragraph_of(paragraph));
    document.blocks.emplace_back(table_of(bill));
    for (auto const& paragraph : bill.tail)
        document.blocks.emplace_back(paragraph_of(paragraph));
    document.blocks.emplace_back(DocxParagraph{"BillTail", {{bill.legend, DocxFormat::Italic}}});
    return docx_file(document);
}

} // namespace nutmeg
