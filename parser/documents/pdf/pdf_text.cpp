#include "parser/documents/pdf/pdf_text.hpp"

#include "parser/documents/pdf/pdf_borders.hpp"
#include "parser/documents/pdf/pdf_columns.hpp"
#include "parser/documents/pdf/pdf_margins.hpp"
#include "parser/documents/pdf/pdf_marks.hpp"
#include "parser/documents/pdf/pdf_paragraph_starts.hpp"
#include "parser/documents/pdf/pdf_tables.hpp"
#include "parser/text/ascii.hpp"
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

/// Whether the line ends inside a word that continues on the next line, as "99-" and "3" or "one-"
/// and "half". In "two- and three-family" it does not.
bool is_broken_word(PdfLine const& line, PdfLine const& next) {
    std::string_view const word = line.words.back().text;
    std::string_view const rest = next.words.front().text;
    if (word.size() < 2 || word.back() != '-')
        return false;
    bool const letters = is_lower(word[word.size() - 2]) && is_lower(rest.front());
    bool const number = is_alnum(word[word.size() - 2]) && is_digit(rest.front());
    return (letters || number) && rest != "and" && rest != "or" && rest != "to";
}

/// Joins lines into paragraphs. A hyphen at the end of a line is part of its word: the programs
/// that print bills do not hyphenate. If it is between letters, the reader is told.
void add_paragraphs(std::vector<PdfLine> const& lines, Document& out) {
    auto const starts = paragraph_starts(lines);
    Paragraph current;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (starts[i] && !current.text.empty())
            out.paragraphs.push_back(std::exchange(current, {}));
        if (current.text.empty()) {
            current.line = lines[i].number;
            current.page = lines[i].page;
            current.row = lines[i].row;
        } else if (!is_broken_word(lines[i - 1], lines[i])) {
            current.add(" ", false, false);
        } else if (is_lower(lines[i].words.front().text.front())) {
            out.diagnostics.push_back(
                make_diagnostic(DiagnosticCode::BrokenWord,
                                {.line = lines[i].number},
                                lines[i - 1].words.back().text + lines[i].words.front().text));
        }
        current.begin_line();
        add_words(current, lines[i]);
    }
    if (!current.text.empty())
        out.paragraphs.push_back(std::move(current));
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
    auto const numbers = take_line_numbers(lines_);
    mark_page_margins(lines_, !numbers.empty());
    for (auto const& number : numbers)
        out.set_aside.push_back({LineClass::LineNumber, number.line, number.text});
    std::vector<PdfLine> text;
    for (auto& line : lines_) {
        if (line.line_class == LineClass::Text)
            text.push_back(std::move(line));
        else
            out.set_aside.push_back({line.line_class, line.number, line.text()});
    }
    std::stable_sort(out.set_aside.begin(), out.set_aside.end(), [](auto const& a, auto const& b) {
        return a.line < b.line;
    });
    divide_tables(text);
    add_paragraphs(text, out);
    out.shows_marks = marked_ > 0;
    std::move(diagnostics_.begin(), diagnostics_.end(), std::back_inserter(out.diagnostics));
    static_cast<void>(rules);
}

} // namespace nutmeg
