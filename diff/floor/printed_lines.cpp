#include "diff/floor/printed_lines.hpp"

#include "parser/bills/head_and_tail.hpp"
#include "parser/floor/underline_codes.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/unicode.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>

namespace nutmeg {

namespace {

void push_line(std::vector<PrintedLine>& lines,
               BillParagraph bytes,
               std::uint32_t source,
               bool begins) {
    while (!bytes.empty() && bytes.back().byte == ' ')
        bytes.pop_back();
    auto const first = std::find_if(
        bytes.begin(), bytes.end(), [](MarkedByte const& one) { return one.byte != ' '; });
    bytes.erase(bytes.begin(), first);
    for (auto& one : bytes)
        one.source = source;
    if (!bytes.empty())
        lines.push_back({std::move(bytes), begins, 0});
}

std::vector<PrintedLine> lines_of_page(Document const& page) {
    std::vector<PrintedLine> lines;
    for (auto const& paragraph : page.paragraphs) {
        auto const all = bill_paragraph(marked_words(paragraph), false);
        auto ends = paragraph.line_starts;
        ends.push_back(static_cast<std::uint32_t>(all.size()));
        bool begins = true;
        std::size_t at = 0;
        for (auto const end : ends) {
            push_line(lines,
                      {all.begin() + static_cast<std::ptrdiff_t>(at),
                       all.begin() + static_cast<std::ptrdiff_t>(end)},
                      paragraph.line,
                      begins);
            begins = false;
            at = end;
        }
    }
    return lines;
}

std::vector<PrintedLine> lines_of_text(std::string_view bytes) {
    std::vector<PrintedLine> lines;
    std::uint32_t source = 0;
    bool after_blank = true;
    auto const text = to_nfc(std::string(bytes));
    std::string_view rest = text;
    while (!rest.empty()) {
        auto const line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        ++source;
        std::string words;
        append_collapsed(words, line);
        bool const begins = after_blank || begins_paragraph(words);
        after_blank = words.find_first_not_of(' ') == std::string::npos;
        if (!after_blank)
            push_line(lines, bill_paragraph(words, false), source, begins);
    }
    return lines;
}

enum class Side : std::uint8_t { End, Beginning };

constexpr std::size_t most_digits = 5;

/// Bytes of the number at that side of the line, and its value; 0 if there is none, or only it.
struct NumberBeside {
    std::size_t digits = 0;
    std::uint32_t value = 0;
};

NumberBeside number_beside(BillParagraph const& bytes, Side side) {
    auto const at = [&](std::size_t i) {
        return bytes[side == Side::End ? bytes.size() - 1 - i : i].byte;
    };
    NumberBeside found;
    std::string digits;
    while (digits.size() < bytes.size() && digits.size() <= most_digits
           && is_digit(at(digits.size())))
        digits += at(digits.size());
    if (digits.empty() || digits.size() > most_digits || digits.size() >= bytes.size()
        || at(digits.size()) != ' ')
        return found;
    if (side == Side::End)
        std::reverse(digits.begin(), digits.end());
    found.digits = digits.size();
    found.value = static_cast<std::uint32_t>(std::stoul(digits));
    return found;
}

/// The number beside each line from `body` on; 0 for none, and for a foot as "1 of 8".
std::vector<std::uint32_t> numbers_beside(std::vector<PrintedLine> const& lines,
                                          std::size_t body,
                                          Side side) {
    std::vector<std::uint32_t> numbers(lines.size(), 0);
    for (auto i = body; i < lines.size(); ++i)
        if (!is_header_or_footer(words_of(lines[i].bytes)))
            numbers[i] = number_beside(lines[i].bytes, side).value;
    return numbers;
}

/// Those of the numbers that count from 1; 0 for all other lines. Past a lost number, the count
/// goes on where a line soon after agrees.
std::vector<std::uint32_t> counted(std::vector<PrintedLine> const& lines,
                                   std::size_t body,
                                   Side side) {
    constexpr std::uint32_t most_lost = 60; ///< a page
    constexpr std::size_t soon = 8;         ///< lines, among them the heads and feet of a page
    auto const all = numbers_beside(lines, body, side);
    std::vector<std::uint32_t> numbers(lines.size(), 0);
    std::uint32_t last = 0;
    for (auto i = body; i < lines.size(); ++i) {
        auto const value = all[i];
        auto const end = all.begin() + static_cast<std::ptrdiff_t>(std::min(i + soon, all.size()));
        bool const may_continue = value > last && value <= last + most_lost;
        if (value == 0
            || (value != last + 1
                && (!may_continue
                    || std::find(all.begin() + static_cast<std::ptrdiff_t>(i), end, value + 1)
                           == end)))
            continue;
        numbers[i] = value;
        last = value;
    }
    return numbers;
}

std::size_t count_numbered(std::vector<std::uint32_t> const& numbers) {
    return numbers.size()
         - static_cast<std::size_t>(std::count(numbers.begin(), numbers.end(), 0U));
}

void remove_number(BillParagraph& bytes, Side side) {
    auto const size = static_cast<std::ptrdiff_t>(number_beside(bytes, side).digits + 1);
    if (side == Side::Beginning)
        bytes.erase(bytes.begin(), bytes.begin() + size);
    else
        bytes.erase(bytes.end() - size, bytes.end());
    while (!bytes.empty() && bytes.back().byte == ' ')
        bytes.pop_back();
}

/// The words with every run of digits as "0": heads differ in the page's number alone.
std::string without_numbers(std::string_view words) {
    std::string out;
    for (char const c : words) {
        if (!is_digit(c))
            out += c;
        else if (out.empty() || out.back() != '0')
            out += '0';
    }
    return out;
}

/// Removes heads and feet among the numbered lines. The line after one continues the paragraph
/// unless its words begin one.
void remove_furniture(std::vector<PrintedLine>& lines, std::size_t body, std::size_t end) {
    std::map<std::string, unsigned> count;
    for (auto i = body; i < end; ++i)
        if (lines[i].number == 0)
            ++count[without_numbers(words_of(lines[i].bytes))];
    std::vector<PrintedLine> kept(
        std::make_move_iterator(lines.begin()),
        std::make_move_iterator(lines.begin() + static_cast<std::ptrdiff_t>(body)));
    bool dropped = false;
    for (auto i = body; i < lines.size(); ++i) {
        auto const words = words_of(lines[i].bytes);
        bool const drops = i < end && lines[i].number == 0
                        && (is_header_or_footer(words) || count[without_numbers(words)] > 1);
        if (drops) {
            dropped = true;
            continue;
        }
        if (dropped)
            lines[i].begins_paragraph = begins_paragraph(words);
        dropped = false;
        kept.push_back(std::move(lines[i]));
    }
    lines = std::move(kept);
}

} // namespace

std::vector<PrintedLine> printed_lines(Document const& document, std::string_view bytes) {
    return document.format == DocumentFormat::Text ? lines_of_text(bytes) : lines_of_page(document);
}

bool read_line_numbers(std::vector<PrintedLine>& lines, std::size_t body) {
    auto side = Side::End;
    auto numbers = counted(lines, body, Side::End);
    if (auto other = counted(lines, body, Side::Beginning);
        count_numbered(other) > count_numbered(numbers)) {
        numbers = std::move(other);
        side = Side::Beginning;
    }
    auto end = lines.size();
    while (end > body && numbers[end - 1] == 0)
        --end;
    if (end == body || 2 * count_numbered(numbers) < end - body)
        return false;
    for (auto i = body; i < end; ++i)
        if (numbers[i] != 0) {
            lines[i].number = numbers[i];
            remove_number(lines[i].bytes, side);
        }
    // The words without their number may show that the line begins a paragraph.
    for (auto i = body; i < end && side == Side::Beginning; ++i)
        lines[i].begins_paragraph =
            lines[i].begins_paragraph || begins_paragraph(words_of(lines[i].bytes));
    remove_furniture(lines, body, end);
    return true;
}

} // namespace nutmeg
