#include "cli/docx/document.hpp"

#include "cli/docx/package.hpp"
#include "cli/docx/parts.hpp"

#include <pugixml.hpp>

#include <sstream>

namespace nutmeg {

namespace {

using Node = pugi::xml_node;

constexpr int points_per_level = 15;
constexpr int twips_per_point = 20;

Node add(Node parent, char const* name, char const* value = nullptr) {
    auto node = parent.append_child(name);
    if (value != nullptr)
        node.append_attribute("w:val") = value;
    return node;
}

/// XML allows no control characters except tab and line ends, not even as references.
std::string xml_words(std::string_view words) {
    std::string out;
    for (char const c : words)
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\t')
            out += c;
        else
            out += "\uFFFD";
    return out;
}

class BodyWriter {
public:
    BodyWriter(DocxDocument const& document, Node body)
        : document_(document), author_(xml_words(document.author)), body_(body) {}

    void operator()(DocxParagraph const& paragraph) {
        write(body_, paragraph);
        is_after_table_ = false;
    }

    void operator()(DocxTable const& table) {
        // Two tables without a paragraph between them are one.
        if (is_after_table_)
            (*this)(DocxParagraph{"TableEnd", {}, 0, Op::Equal, {}, true});
        auto node = add(body_, "w:tbl");
        write_table_properties(node, table);
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            auto row = add(node, "w:tr");
            auto properties = add(row, "w:trPr");
            if (!table.splits_rows)
                add(properties, "w:cantSplit");
            if (i == 0 && table.has_heading)
                add(properties, "w:tblHeader");
            std::size_t column = 0;
            for (auto const& cell : table.rows[i])
                write_cell(row, cell, table, column);
        }
        is_after_table_ = true;
    }

private:
    void mark_change(Node node) {
        node.append_attribute("w:id") = ++last_change_;
        node.append_attribute("w:author") = author_.c_str();
        if (!document_.date.empty())
            node.append_attribute("w:date") =
                (document_.date + (document_.date.size() == 10 ? "T00:00:00Z" : "")).c_str();
    }

    void write_run_properties(Node run, DocxFormat format, bool is_link) {
        if (format == DocxFormat::Plain && !is_link)
            return;
        auto properties = add(run, "w:rPr");
        if (is_link)
            add(properties, "w:rStyle", "Hyperlink");
        switch (format) {
        case DocxFormat::Bold:
            add(properties, "w:b");
            break;
        case DocxFormat::Italic:
            add(properties, "w:i");
            break;
        case DocxFormat::Underlined:
            add(properties, "w:u", "single");
            break;
        case DocxFormat::Struck:
            add(properties, "w:strike");
            break;
        case DocxFormat::Quiet:
            add(properties, "w:color", "595959");
            break;
        case DocxFormat::Alarm:
            add(properties, "w:b");
            add(properties, "w:color", "9C1C1C");
            break;
        case DocxFormat::Plain:
            break;
        }
    }

    void write(DocxRun const& run, Node paragraph) {
        if (run.words.empty())
            return;
        auto parent = paragraph;
        if (!run.anchor.empty()) {
            parent = add(parent, "w:hyperlink");
            parent.append_attribute("w:anchor") = run.anchor.c_str();
            parent.append_attribute("w:history") = 1;
        }
        if (run.change != Op::Equal) {
            parent = add(parent, run.change == Op::Insert ? "w:ins" : "w:del");
            mark_change(parent);
        }
        auto node = add(parent, "w:r");
        write_run_properties(node, run.format, !run.anchor.empty());
        auto text = add(node, run.change == Op::Delete ? "w:delText" : "w:t");
        text.append_attribute("xml:space") = "preserve";
        text.text() = xml_words(run.words).c_str();
    }

    void write(Node parent, DocxParagraph const& paragraph) {
        auto node = add(parent, "w:p");
        auto properties = add(node, "w:pPr");
        add(properties, "w:pStyle", paragraph.style.c_str());
        if (paragraph.suppresses_line_numbers)
            add(properties, "w:suppressLineNumbers");
        if (paragraph.level > 0)
            add(properties, "w:ind").append_attribute("w:left") =
                paragraph.level * points_per_level * twips_per_point;
        if (paragraph.end != Op::Equal)
            mark_change(
                add(add(properties, "w:rPr"), paragraph.end == Op::Insert ? "w:ins" : "w:del"));
        if (!paragraph.bookmark.empty()) {
            auto const id = ++last_bookmark_;
            auto start = add(node, "w:bookmarkStart");
            start.append_attribute("w:id") = id;
            start.append_attribute("w:name") = paragraph.bookmark.c_str();
            add(node, "w:bookmarkEnd").append_attribute("w:id") = id;
        }
        for (auto const& run : paragraph.runs)
            write(run, node);
    }

    void write_table_properties(Node node, DocxTable const& table) {
        auto properties = add(node, "w:tblPr");
        int all = 0;
        for (auto const width : table.widths)
            all += width;
        set_width(add(properties, "w:tblW"), all);
        auto borders = add(properties, "w:tblBorders");
        for (auto const* side :
             {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
            auto border = add(borders, side, "single");
            border.append_attribute("w:sz") = 4;
            border.append_attribute("w:space") = 0;
            border.append_attribute("w:color") = "auto";
        }
        add(properties, "w:tblLayout").append_attribute("w:type") = "fixed";
        auto grid = add(node, "w:tblGrid");
        for (auto const width : table.widths)
            add(grid, "w:gridCol").append_attribute("w:w") = width;
    }

    static void set_width(Node node, int width) {
        node.append_attribute("w:w") = width;
        node.append_attribute("w:type") = "dxa";
    }

    void write_cell(Node row, DocxCell const& cell, DocxTable const& table, std::size_t& column) {
        auto node = add(row, "w:tc");
        auto properties = add(node, "w:tcPr");
        int width = 0;
        for (auto const end = column + cell.span; column < end; ++column)
            width += table.widths[column];
        set_width(add(properties, "w:tcW"), width);
        if (cell.span > 1)
            add(properties, "w:gridSpan", std::to_string(cell.span).c_str());
        for (auto const& paragraph : cell.paragraphs)
            write(node, paragraph);
    }

    DocxDocument const& document_;
    std::string author_;
    Node body_;
    int last_change_ = 0;
    int last_bookmark_ = 0;
    bool is_after_table_ = false;
};

/// Letter paper, one-inch margins, and a footer with the page number.
void add_page_setup(Node body, bool has_line_numbers) {
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
    if (!has_line_numbers)
        return;
    auto lines = add(setup, "w:lnNumType");
    lines.append_attribute("w:countBy") = 1;
    lines.append_attribute("w:restart") = "continuous";
}

std::string document_part(DocxDocument const& document) {
    pugi::xml_document xml;
    auto declaration = xml.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    declaration.append_attribute("standalone") = "yes";
    auto root = add(xml.root(), "w:document");
    root.append_attribute("xmlns:w") =
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    root.append_attribute("xmlns:r") =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    auto body = add(root, "w:body");
    BodyWriter writer(document, body);
    for (auto const& block : document.blocks)
        std::visit(writer, block);
    add_page_setup(body, document.has_line_numbers);
    std::ostringstream out;
    xml.save(out, "", pugi::format_raw, pugi::encoding_utf8);
    return out.str();
}

} // namespace

std::string docx_file(DocxDocument const& document) {
    auto parts = docx_fixed_parts(xml_words(document.title));
    parts.push_back({"word/document.xml", document_part(document)});
    return docx_package(parts);
}

} // namespace nutmeg
