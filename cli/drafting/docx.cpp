#include "cli/drafting/docx_parts.hpp"
#include "cli/drafting/page.hpp"

#include <pugixml.hpp>

#include <array>
#include <sstream>

namespace nutmeg {

namespace {

using Node = pugi::xml_node;

/// XML allows no control characters except tab and line ends, not even as references.
std::string xml_words(std::string_view words) {
    std::string out;
    for (char const c : words)
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\t')
            out += c;
    return out;
}

Node add(Node parent, char const* name, char const* value = nullptr) {
    auto node = parent.append_child(name);
    if (value != nullptr)
        node.append_attribute("w:val") = value;
    return node;
}

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

void add_run(Node paragraph, std::string_view words, RunStyle style) {
    auto run = add(paragraph, "w:r");
    if (style != RunStyle::Plain) {
        auto properties = add(run, "w:rPr");
        if (style == RunStyle::Bold)
            add(properties, "w:b");
        else if (style == RunStyle::Italic)
            add(properties, "w:i");
        else
            add(properties, "w:u", "single");
    }
    auto text = add(run, "w:t");
    text.append_attribute("xml:space") = "preserve";
    text.text() = xml_words(words).c_str();
}

Node add_paragraph(Node parent, char const* style) {
    auto paragraph = add(parent, "w:p");
    add(add(paragraph, "w:pPr"), "w:pStyle", style);
    return paragraph;
}

/// Leaves the lines of the paragraph out of the count: lines are numbered from "Section 1." on, as
/// in the bills of the Legislative Commissioners' Office.
void suppress_line_numbers(Node paragraph) {
    add(paragraph.child("w:pPr"), "w:suppressLineNumbers");
}

void add_paragraphs(Node body, std::vector<PrintedParagraph> const& list) {
    for (auto const& printed : list) {
        auto paragraph = add_paragraph(body, style_of(printed.style));
        if (printed.style == ParagraphStyle::Enacting)
            suppress_line_numbers(paragraph);
        for (auto const& part : printed.words)
            add_run(paragraph, part.words, part.style);
    }
}

void set_width(Node node, int width) {
    node.append_attribute("w:w") = width;
    node.append_attribute("w:type") = "dxa";
}

/// Column widths in twentieths of a point; together, six and a half inches.
constexpr std::array<int, 3> columns{1800, 3780, 3780};

void add_borders(Node properties) {
    auto borders = add(properties, "w:tblBorders");
    for (auto const* side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
        auto border = add(borders, side, "single");
        border.append_attribute("w:sz") = 4;
        border.append_attribute("w:space") = 0;
        border.append_attribute("w:color") = "auto";
    }
}

Node add_row(Node table) {
    auto row = add(table, "w:tr");
    add(add(row, "w:trPr"), "w:cantSplit");
    return row;
}

Node add_cell(Node row, int width, int span) {
    auto cell = add(row, "w:tc");
    auto properties = add(cell, "w:tcPr");
    set_width(add(properties, "w:tcW"), width);
    if (span > 1)
        add(properties, "w:gridSpan", std::to_string(span).c_str());
    return add_paragraph(cell, "BillCell");
}

void add_table(Node body, PrintedBill const& bill) {
    auto table = add(body, "w:tbl");
    auto properties = add(table, "w:tblPr");
    constexpr int all = columns[0] + columns[1] + columns[2];
    set_width(add(properties, "w:tblW"), all);
    add_borders(properties);
    add(properties, "w:tblLayout").append_attribute("w:type") = "fixed";
    auto grid = add(table, "w:tblGrid");
    for (auto const width : columns)
        add(grid, "w:gridCol").append_attribute("w:w") = width;
    auto head = add_row(table);
    add_run(add_cell(head, all, 3), bill.table_caption, RunStyle::Plain);
    for (auto const& printed : bill.table) {
        auto row = add_row(table);
        add_run(add_cell(row, columns[0], 1), printed.label, RunStyle::Plain);
        add_run(add_cell(row, columns[1], 1), printed.date, RunStyle::Italic);
        add_run(add_cell(row, columns[2], 1), printed.target, RunStyle::Plain);
    }
}

/// Letter paper, one-inch margins, numbered lines, and a footer with the page number.
void add_page_setup(Node body) {
    auto setup = add(body, "w:sectPr");
    auto footer = add(setup, "w:footerReference");
    footer.append_attribute("w:type") = "default";
    footer.append_attribute("r:id") = "rId2";
    auto size = add(setup, "w:pgSz");
    size.append_attribute("w:w") = 12240;
    size.append_attribute("w:h") = 15840;
    auto margins = add(setup, "w:pgMar");
    for (auto const* side : {"w:top", "w:right", "w:bottom", "w:left"})
        margins.append_attribute(side) = 1440;
    for (auto const* side : {"w:header", "w:footer"})
        margins.append_attribute(side) = 720;
    margins.append_attribute("w:gutter") = 0;
    auto lines = add(setup, "w:lnNumType");
    lines.append_attribute("w:countBy") = 1;
    lines.append_attribute("w:restart") = "continuous";
}

std::string document_part(PrintedBill const& bill) {
    pugi::xml_document document;
    auto declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    declaration.append_attribute("standalone") = "yes";
    auto root = add(document.root(), "w:document");
    root.append_attribute("xmlns:w") =
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    root.append_attribute("xmlns:r") =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    auto body = add(root, "w:body");
    add_paragraphs(body, bill.text);
    add_table(body, bill);
    add_paragraphs(body, bill.tail);
    add_run(add_paragraph(body, "BillTail"), underline_legend(), RunStyle::Italic);
    add_page_setup(body);
    std::ostringstream out;
    document.save(out, "", pugi::format_raw, pugi::encoding_utf8);
    return out.str();
}

} // namespace

std::string draft_docx(PrintedBill const& bill) {
    auto parts = docx_fixed_parts();
    parts.push_back({"word/document.xml", document_part(bill)});
    return docx_package(parts);
}

} // namespace nutmeg
