#include "diff/floor/numbered_bill.hpp"

#include "parser/bills/bill_lines.hpp"
#include "parser/bills/head_and_tail.hpp"
#include "parser/bills/opening.hpp"
#include "parser/documents/read_document.hpp"
#include "parser/floor/underline_codes.hpp"
#include "parser/text/error.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

/// A printed line, which is part of a paragraph.
struct PrintedLine {
    BillParagraph bytes;
    bool begins_paragraph = false;
    bool continues_word = false; ///< no space is between it and the line before
    std::uint32_t number = 0;    ///< printed beside it; 0 if none
};

void trim(BillParagraph& bytes) {
    while (!bytes.empty() && bytes.back().byte == ' ')
        bytes.pop_back();
    std::size_t first = 0;
    while (first < bytes.size() && bytes[first].byte == ' ')
        ++first;
    bytes.erase(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(first));
}

std::vector<PrintedLine> printed_lines(Document const& document) {
    std::vector<PrintedLine> lines;
    for (auto const& paragraph : document.paragraphs) {
        auto all = bill_paragraph(marked_words(paragraph), false);
        for (auto& one : all)
            one.source = paragraph.line;
        auto ends = paragraph.line_starts;
        ends.push_back(static_cast<std::uint32_t>(all.size()));
        auto numbers = paragraph.printed_lines;
        numbers.resize(ends.size());
        std::size_t at = 0;
        for (std::size_t i = 0; i < ends.size(); ++i) {
            PrintedLine line{{all.begin() + static_cast<std::ptrdiff_t>(at),
                              all.begin() + static_cast<std::ptrdiff_t>(ends[i])},
                             i == 0,
                             i > 0 && at > 0 && all[at - 1].byte != ' ',
                             numbers[i]};
            at = ends[i];
            trim(line.bytes);
            if (!line.bytes.empty())
                lines.push_back(std::move(line));
        }
    }
    return lines;
}

/// Index of the first line after the enacting clause.
std::size_t body_begin(std::vector<PrintedLine> const& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::string words;
        for (auto j = i; j < std::min(lines.size(), i + 3); ++j)
            words += (words.empty() ? "" : " ") + words_of(lines[j].bytes);
        if (auto const clause = enacting_clause(words); clause != 0)
            for (std::size_t j = i, size = 0; j < lines.size(); ++j) {
                size += lines[j].bytes.size() + 1;
                if (size >= clause)
                    return j + 1;
            }
    }
    return 0;
}

/// Adds the line to the last paragraph, or as a new one.
void add_line(NumberedBill& bill, PrintedLine& line) {
    for (auto& one : line.bytes) {
        one.line = line.number;
        bill.underlined = bill.underlined || one.underlined;
    }
    if (line.begins_paragraph || bill.paragraphs.empty()) {
        bill.paragraphs.push_back(std::move(line.bytes));
        return;
    }
    auto& paragraph = bill.paragraphs.back();
    if (!paragraph.empty() && !line.continues_word && paragraph.back().byte != '-')
        paragraph.push_back({' ', paragraph.back().underlined, line.number});
    paragraph.insert(paragraph.end(), line.bytes.begin(), line.bytes.end());
}

} // namespace

std::string words_of(BillParagraph const& paragraph) {
    std::string words;
    words.reserve(paragraph.size());
    for (auto const& one : paragraph)
        words += one.byte;
    return words;
}

BillParagraph bill_paragraph(std::string_view marked, bool underlined) {
    BillParagraph bytes;
    bool inside = false;
    for (char const c : marked) {
        if (c == underline_begins || c == underline_ends)
            inside = c == underline_begins;
        else
            bytes.push_back({c, inside || underlined, 0});
    }
    return bytes;
}

std::vector<BillParagraph> bill_paragraphs(std::string_view marked, bool underlined) {
    std::vector<BillParagraph> all;
    while (!marked.empty()) {
        auto const line = marked.substr(0, marked.find('\n'));
        marked.remove_prefix(std::min(marked.size(), line.size() + 1));
        if (!line.empty())
            all.push_back(bill_paragraph(line, underlined));
    }
    return all;
}

NumberedBill read_numbered_bill(std::string_view bytes,
                                std::string const& name,
                                LawText const& law) {
    if (is_word_processor_format(detect_format(bytes)))
        throw Error(name,
                    0,
                    "a Word file has no fixed line breaks. Use the file copy with the lines that "
                    "the amendment counts, or print the file to PDF with its line numbers");
    auto lines = printed_lines(read_bill_document(bytes, name, law));
    NumberedBill bill;
    auto const body = body_begin(lines);
    bill.numbered =
        std::any_of(lines.begin(), lines.end(), [](auto const& line) { return line.number != 0; });
    std::uint32_t last = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto& line = lines[i];
        auto const words = words_of(line.bytes);
        bool const in_body = i >= body;
        if (in_body && begins_tail(words))
            break;
        if (in_body && !bill.numbered && is_footer(words))
            continue;
        // Where numbers are printed, a line that lost its number cannot be named.
        if (in_body && line.number == 0 && !bill.numbered)
            line.number = bill.last_line + 1;
        // The cells of a row share its number.
        if (line.number != 0 && line.number != last && line.number <= bill.last_line)
            bill.repeated_lines.insert(line.number);
        last = line.number != 0 ? line.number : last;
        bill.last_line = std::max(bill.last_line, line.number);
        add_line(bill, line);
    }
    return bill;
}

std::string section_opened(BillParagraph const& paragraph, bool& wholly_new, std::size_t& size) {
    auto const words = words_of(paragraph);
    auto const opening = read_opening(words);
    if (!opening)
        return {};
    wholly_new = opening->action != Action::Substitute;
    size = opening->end;
    return opening->number;
}

std::vector<std::uint32_t> page_sources(NumberedBill const& bill) {
    std::vector<std::uint32_t> sources{0};
    for (auto const& paragraph : bill.paragraphs) {
        auto const found = std::find_if(paragraph.begin(),
                                        paragraph.end(),
                                        [](MarkedByte const& one) { return one.source != 0; });
        sources.push_back(found == paragraph.end() ? 0 : found->source);
    }
    return sources;
}

std::string bill_page(NumberedBill const& bill) {
    std::string page = "<html><body>\n";
    for (auto const& paragraph : bill.paragraphs) {
        page += "<p>";
        bool underlined = false;
        for (auto const& one : paragraph) {
            if (one.underlined != underlined)
                page += one.underlined ? "<u>" : "</u>";
            underlined = one.underlined;
            if (one.byte == '<')
                page += "&lt;";
            else if (one.byte == '>')
                page += "&gt;";
            else if (one.byte == '&')
                page += "&amp;";
            else
                page += one.byte;
        }
        page += underlined ? "</u></p>\n" : "</p>\n";
    }
    return page + "</body></html>\n";
}

} // namespace nutmeg
