#include "parser/documents/lines/classify_lines.hpp"

#include "parser/documents/lines/furniture.hpp"
#include "parser/documents/lines/join_lines.hpp"
#include "parser/documents/lines/joined_text.hpp"
#include "parser/documents/lines/line_numbers.hpp"
#include "parser/documents/lines/page_marks.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

namespace nutmeg {

namespace {

/// A page of the file begins where the page number changes.
void find_pages(std::vector<PrintedLine>& lines) {
    std::uint32_t page = 0;
    for (auto& line : lines) {
        if (line.words.page == 0 || line.blank())
            continue;
        line.begins_page = line.begins_page || (page != 0 && line.words.page != page);
        page = line.words.page;
    }
}

/// The lines from the first to the last number.
BodyRange numbered_range(std::vector<PrintedLine> const& lines, BodyRange body) {
    auto const has_number = [](auto const& line) { return line.number != 0; };
    auto const first = std::find_if(lines.begin(), lines.end(), has_number);
    if (first == lines.end())
        return body;
    body.begin = std::max(body.begin, static_cast<std::size_t>(first - lines.begin()));
    return body;
}

/// Sets classes and numbers.
/// @return whether line numbers are beside the lines
bool classify(std::vector<PrintedLine>& lines, LineRules const& rules) {
    find_pages(lines);
    mark_copied_lines(lines);
    if (rules.is_published_law)
        return false;
    auto const numbering = take_line_numbers(lines, rules);
    bool const beside = numbering == LineNumbering::Beside;
    auto const body = body_range(lines, rules);
    take_joined_furniture(lines, body, rules);
    mark_furniture(lines, beside ? numbered_range(lines, body) : body, beside, rules);
    if (beside)
        mark_unnumbered(lines, body);
    return beside;
}

/// The lines of the paragraphs, with an empty line after each paragraph.
std::vector<PrintedLine> lines_of(std::vector<Paragraph> const& paragraphs) {
    std::vector<PrintedLine> lines;
    for (auto const& paragraph : paragraphs) {
        std::vector<std::size_t> const starts(paragraph.line_starts.begin(),
                                              paragraph.line_starts.end());
        for (auto& part : paragraph.split(starts)) {
            auto& line = lines.emplace_back();
            line.words = std::move(part);
            line.words.line_starts.clear();
        }
        lines.emplace_back();
    }
    return lines;
}

/// Takes the line numbers of a table out of its cells: "T1" alone in the first or the last cell of
/// a row, counting upward.
void take_numbered_cells(Document& document) {
    auto& all = document.paragraphs;
    std::vector<Paragraph> kept;
    kept.reserve(all.size());
    std::uint32_t last = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto const& cell = all[i];
        bool const first_cell = i == 0 || all[i - 1].row != cell.row;
        bool const last_cell = i + 1 == all.size() || all[i + 1].row != cell.row;
        bool const is_number = cell.row != 0 && (first_cell || last_cell) && !cell.text.empty()
                            && table_line_number(cell.text) == cell.text.size();
        std::uint32_t value = 0;
        if (is_number)
            std::from_chars(cell.text.data() + 1, cell.text.data() + cell.text.size(), value);
        if (value != 0 && (value == 1 || value == last + 1)) {
            last = value;
            document.set_aside.push_back({LineClass::LineNumber, cell.line, cell.text});
        } else {
            kept.push_back(std::move(all[i]));
        }
    }
    all = std::move(kept);
}

} // namespace

void add_lines(std::vector<PrintedLine> lines, LineRules const& rules, Document& out) {
    if (!rules.is_published_law)
        split_joined_lines(lines, rules, out.diagnostics);
    bool const numbered = classify(lines, rules);
    join_lines(lines, rules, numbered || is_double_spaced(lines), out);
}

void add_laid_out_lines(std::vector<PrintedLine> lines, LineRules const& rules, Document& out) {
    classify(lines, rules);
    join_lines(lines, rules, false, out);
}

void sort_marked_up_lines(Document& document, LineRules const& rules) {
    if (rules.is_published_law)
        return;
    take_numbered_cells(document);
    auto lines = lines_of(document.paragraphs);
    auto const numbering = take_line_numbers(lines, rules);
    if (numbering != LineNumbering::Beside)
        return;
    document.paragraphs.clear();
    add_lines(std::move(lines), rules, document);
}

} // namespace nutmeg
