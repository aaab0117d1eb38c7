#include "parser/documents/pdf/pdf_text.hpp"

#include "parser/documents/lines/classify_lines.hpp"
#include "parser/documents/pdf/pdf_borders.hpp"
#include "parser/documents/pdf/pdf_columns.hpp"
#include "parser/documents/pdf/pdf_margins.hpp"
#include "parser/documents/pdf/pdf_marks.hpp"
#include "parser/documents/pdf/pdf_paragraph_starts.hpp"
#include "parser/documents/pdf/pdf_tables.hpp"
#include "parser/text/error.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace nutmeg {

namespace {

/// Adds the words of a line to a paragraph, with their marks.
void add_words(Paragraph& paragraph, PdfLine const& line) {
    bool first = true;
    for (auto const& word : line.words) {
        auto const add = [&](std::string_view part, std::uint8_t marks) {
            paragraph.add(part, (marks & PdfWord::Underlined) != 0, (marks & PdfWord::Struck) != 0);
        };
        if (!std::exchange(first, false))
            add(" ", word.space_marks);
        std::string_view const text = word.text;
        for (std::size_t at = 0; at < text.size();) {
            auto end = at + 1;
            while (end < text.size() && word.marks[end] == word.marks[at])
                ++end;
            add(text.substr(at, end - at), word.marks[at]);
            at = end;
        }
    }
}

PrintedLine printed_line(PdfLine const& line) {
    PrintedLine out;
    out.words.line = line.number;
    out.words.page = line.page;
    out.words.row = line.row;
    add_words(out.words, line);
    out.line_class = line.line_class;
    out.number = line.printed;
    if (!line.number_words.empty())
        out.taken.push_back({LineClass::LineNumber, line.number, line.number_words});
    return out;
}

/// The lines of the text and the margins in reading order, with an empty line between paragraphs.
std::vector<PrintedLine> printed_lines(std::vector<PdfLine> const& text,
                                       std::vector<PdfLine> const& margins) {
    enum Part : std::uint8_t { Head, Body, Foot };
    struct Placed {
        std::uint32_t page;
        Part part;
        PrintedLine line;
    };
    std::vector<Placed> all;
    all.reserve(margins.size() + 2 * text.size());
    for (auto const& line : margins)
        all.push_back({line.page,
                       line.line_class == LineClass::PageHeader ? Head : Foot,
                       printed_line(line)});
    auto const starts = paragraph_starts(text);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (starts[i])
            all.push_back({text[i].page, Body, {}});
        all.push_back({text[i].page, Body, printed_line(text[i])});
    }
    std::stable_sort(all.begin(), all.end(), [](auto const& a, auto const& b) {
        return std::pair(a.page, a.part) < std::pair(b.page, b.part);
    });
    std::vector<PrintedLine> lines;
    lines.reserve(all.size());
    for (auto& one : all)
        lines.push_back(std::move(one.line));
    return lines;
}

} // namespace

void PdfText::add(PdfPage const& page) {
    auto baselines = pdf_baselines(page);
    auto const marks = mark_glyphs(baselines, page);
    bool const spaced = has_spaces(page);
    std::vector<PdfLine> lines;
    for (auto const& baseline : baselines)
        if (auto line = pdf_line(baseline, spaced, borders_at(page, baseline)); !line.words.empty())
            lines.push_back(std::move(line));
    find_rules_above(lines, page);
    order_columns(lines, page.width);
    report(page, marks);
    for (auto& line : lines) {
        line.page = page.number;
        line.number = ++count_;
        for (auto const& word : line.words)
            bytes_ += word.text.size();
        lines_.push_back(std::move(line));
    }
    constexpr std::size_t most = std::size_t{64} << 20U;
    if (bytes_ > most)
        throw Error(name_,
                    0,
                    "the PDF file has more than 64 MiB of text. Use a bill, not another kind of "
                    "file");
}

void PdfText::report(PdfPage const& page, PdfMarks const& marks) {
    marked_ += marks.underlined + marks.struck;
    pictures_ += page.pictures;
    hidden_ += page.hidden;
    auto const note = [&](std::size_t found, CheckedCode<> code) {
        if (found > 0)
            diagnostics_.push_back(make_diagnostic(code, {.line = count_ + 1}));
    };
    auto const number = std::to_string(page.number);
    note(page.hidden, DiagnosticCode::HiddenWords);
    note(page.unknown, DiagnosticCode::UnreadCharacter);
    if (page.rotated > 0)
        diagnostics_.push_back(
            make_diagnostic(DiagnosticCode::RotatedWords, {.line = count_ + 1}, number));
    if (marks.unclear > 0)
        diagnostics_.push_back(
            make_diagnostic(DiagnosticCode::UnclearUnderline, {.line = count_ + 1}, number));
    if (page.pictures > 0)
        note(page.pictures, DiagnosticCode::UnreadPicture);
}

void PdfText::finish(LineRules const& rules, Document& out) {
    if (lines_.empty())
        throw Error(
            name_,
            0,
            pictures_ > 0 || hidden_ > 0
                ? "the PDF file was scanned: its pages are pictures without text. Use a copy "
                  "with text, or recognize the text (OCR), check it, and save it as text"
                : "the PDF file has no text. Use a copy with text");
    mark_page_margins(lines_, take_line_numbers(lines_));
    std::vector<PdfLine> text;
    std::vector<PdfLine> margins;
    for (auto& line : lines_)
        (line.line_class == LineClass::Text ? text : margins).push_back(std::move(line));
    divide_tables(text);
    add_laid_out_lines(printed_lines(text, margins), rules, out);
    out.shows_marks = marked_ > 0;
    std::move(diagnostics_.begin(), diagnostics_.end(), std::back_inserter(out.diagnostics));
}

} // namespace nutmeg
