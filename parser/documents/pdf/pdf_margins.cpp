#include "parser/documents/pdf/pdf_margins.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

namespace nutmeg {

namespace {

constexpr std::size_t longest_number = 5;

/// Whether the word is a line number: "12", or "T3" in a table.
bool is_line_number(std::string_view word) {
    if (word.starts_with('T'))
        word.remove_prefix(1);
    return !word.empty() && word.size() < longest_number
        && std::all_of(word.begin(), word.end(), is_digit);
}

std::uint32_t value_of(std::string_view number) {
    std::uint32_t value = 0;
    for (char const c : number)
        value = is_digit(c) ? value * 10 + static_cast<std::uint32_t>(c - '0') : value;
    return value;
}

enum class Side : std::uint8_t { Left, Right };

/// Where numbers of different widths are in line.
enum class Alignment : std::uint8_t { Left, Center, Right };

/// The outermost word of a line.
PdfWord const& outer_word(PdfLine const& line, Side side) {
    return side == Side::Left ? line.words.front() : line.words.back();
}

/// The distance of the outermost word from the next one; of no interest if there is no other.
float distance(PdfLine const& line, Side side) {
    auto const& words = line.words;
    if (words.size() < 2)
        return line.size;
    return side == Side::Left ? words[1].left - words[0].right
                              : words.back().left - words[words.size() - 2].right;
}

/// A column of line numbers.
struct NumberColumn {
    Side side = Side::Right;
    std::vector<std::size_t> lines;
};

float edge_of(PdfWord const& word, Alignment alignment) {
    if (alignment == Alignment::Center)
        return (word.left + word.right) / 2;
    return alignment == Alignment::Right ? word.right : word.left;
}

/// The column with the most numbers among those that are aligned.
NumberColumn densest_column(std::vector<PdfLine> const& lines,
                            std::vector<std::size_t> found,
                            Side side,
                            Alignment alignment) {
    constexpr float aligned = 2.5F; // points
    auto const edge = [&](std::size_t i) { return edge_of(outer_word(lines[i], side), alignment); };
    std::stable_sort(found.begin(), found.end(), [&](auto a, auto b) { return edge(a) < edge(b); });
    std::size_t best_begin = 0;
    std::size_t best_end = 0;
    for (std::size_t begin = 0, end = 0; begin < found.size(); ++begin) {
        while (end < found.size() && edge(found[end]) <= edge(found[begin]) + aligned)
            ++end;
        if (end - begin > best_end - best_begin) {
            best_begin = begin;
            best_end = end;
        }
    }
    NumberColumn column{side, {}};
    column.lines.assign(found.begin() + static_cast<std::ptrdiff_t>(best_begin),
                        found.begin() + static_cast<std::ptrdiff_t>(best_end));
    std::sort(column.lines.begin(), column.lines.end());
    return column;
}

/// Whether the numbers count up by one, or start again at one, from nearly every line to the next.
bool counts_up(std::vector<PdfLine> const& lines, NumberColumn const& column) {
    std::map<bool, std::uint32_t> last; // of tables and of the text
    std::size_t following = 0;
    for (auto const i : column.lines) {
        std::string_view const word = outer_word(lines[i], column.side).text;
        auto const value = value_of(word);
        auto& before = last[word.starts_with('T')];
        following += value == before + 1 || value == 1 ? 1 : 0;
        before = value;
    }
    constexpr std::size_t nearly_all = 9; // tenths
    return (following + 1) * 10 >= column.lines.size() * nearly_all;
}

/// The lines of the pages, as ranges of indices.
std::vector<std::pair<std::size_t, std::size_t>> pages_of(std::vector<PdfLine> const& lines) {
    std::vector<std::pair<std::size_t, std::size_t>> pages;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (pages.empty() || lines[i].page != lines[i - 1].page)
            pages.emplace_back(i, i);
        pages.back().second = i + 1;
    }
    return pages;
}

/// Whether, on the pages that have the column, nearly no other words are where it is, and a good
/// part of the lines has a number. A file copy also has pages without numbers.
bool is_beside_text(std::vector<PdfLine> const& lines, NumberColumn const& column) {
    constexpr std::size_t most_crossing = 10;  // one in ten
    constexpr std::size_t fewest_numbered = 3; // one in three
    bool const left = column.side == Side::Left;
    auto const inner_edge = [&](std::size_t i) {
        auto const& word = outer_word(lines[i], column.side);
        return left ? -word.right : word.left;
    };
    float inner = inner_edge(column.lines.front());
    for (auto const i : column.lines)
        inner = std::min(inner, inner_edge(i));
    std::size_t crossing = 0;
    std::size_t others = 0;
    auto next = column.lines.begin();
    for (auto const& [begin, end] : pages_of(lines)) {
        auto const first = next;
        while (next != column.lines.end() && *next < end)
            ++next;
        if (first == next)
            continue;
        for (auto i = begin; i < end; ++i) {
            if (std::binary_search(first, next, i))
                continue;
            ++others;
            crossing += (left ? -lines[i].left() : lines[i].right()) > inner ? 1 : 0;
        }
    }
    auto const numbered = column.lines.size();
    return crossing * most_crossing <= numbered && others <= numbered * (fewest_numbered - 1);
}

std::optional<NumberColumn> number_column(std::vector<PdfLine> const& lines, Side side) {
    constexpr std::size_t fewest = 4;
    constexpr float apart = 0.6F;
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (is_line_number(outer_word(lines[i], side).text)
            && distance(lines[i], side) >= apart * lines[i].size)
            found.push_back(i);
    std::optional<NumberColumn> best;
    for (auto const alignment : {Alignment::Right, Alignment::Left, Alignment::Center}) {
        auto column = densest_column(lines, found, side, alignment);
        if (column.lines.size() >= fewest && (!best || column.lines.size() > best->lines.size())
            && counts_up(lines, column) && is_beside_text(lines, column))
            best = std::move(column);
    }
    return best;
}

void take_number(PdfLine& line, Side side) {
    auto& words = line.words;
    line.number_words = outer_word(line, side).text;
    if (!line.number_words.starts_with('T'))
        line.printed = value_of(line.number_words);
    words.erase(side == Side::Left ? words.begin() : words.end() - 1);
}

/// Lines whose heights differ by less are at the same place of their pages.
constexpr float same_height = 4; // points

/// The words with each number replaced by "#".
std::string pattern_of(std::string const& words) {
    std::string pattern;
    for (char const c : words)
        if (!is_digit(c))
            pattern += c;
        else if (!pattern.ends_with('#'))
            pattern += '#';
    return pattern;
}

/// Whether the pattern is that of a page number, such as "- # -" or "Page # of #".
bool is_page_number(std::string const& pattern) {
    static constexpr std::array<std::string_view, 9> forms{
        "#", "-#-", "\u2013#\u2013", "\u2014#\u2014", "page#", "page#of#", "#of#", "#/#", "p.#"};
    std::string plain;
    for (char const c : pattern)
        if (c != ' ')
            plain += to_lower(c);
    return std::find(forms.begin(), forms.end(), plain) != forms.end();
}

class MarginMarker {
public:
    explicit MarginMarker(std::vector<PdfLine>& lines) : lines_(lines), pages_(pages_of(lines)) {
        std::vector<float> steps;
        for (std::size_t i = 1; i < lines.size(); ++i)
            if (lines[i].page == lines[i - 1].page && lines[i].y > lines[i - 1].y)
                steps.push_back(lines[i].y - lines[i - 1].y);
        if (steps.empty())
            return;
        auto const usual = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 4);
        std::nth_element(steps.begin(), usual, steps.end());
        leading_ = *usual;
    }

    /// Marks the lines at the top and bottom of pages that repeat. They may be several, of which
    /// the innermost is apart from the text.
    void mark_repeated() {
        for (bool const top : {true, false}) {
            auto const repeated = repeated_lines(top);
            for (auto const& page : pages_)
                mark_group(page, top, repeated);
        }
    }

    /// Marks the first line of a page that is apart from the text and also in the head of the first
    /// page, as the name of a bill is. It need not repeat: a bill may have only two pages.
    void mark_names() {
        constexpr std::size_t shortest = 8;
        if (pages_.empty())
            return;
        std::string head;
        for (auto i = pages_[0].first; i < pages_[0].second; ++i)
            head += " " + lines_[i].text() + " ";
        for (std::size_t n = 1; n < pages_.size(); ++n) {
            auto const i = outermost(pages_[n], true);
            if (!i || !is_apart(*i, true))
                continue;
            auto const words = lines_[*i].text();
            if (words.size() >= shortest && head.find(" " + words + " ") != std::string::npos)
                lines_[*i].line_class = LineClass::PageHeader;
        }
    }

    /// Marks the lines without a number outside those with one, between the first and the last page
    /// that has numbers.
    void mark_unnumbered() {
        auto const numbered = [this](auto const& page) {
            return first_numbered(page) < page.second;
        };
        auto const first = std::find_if(pages_.begin(), pages_.end(), numbered);
        auto const last = std::find_if(pages_.rbegin(), pages_.rend(), numbered).base();
        for (auto page = first; page < last; ++page) {
            auto const begin = first_numbered(*page);
            if (page != first && begin < page->second)
                mark_lines(page->first, begin, LineClass::PageHeader);
            auto end = page->second;
            while (end > begin && !has_number(end - 1))
                --end;
            if (page + 1 != last && end > begin)
                mark_lines(end, page->second, LineClass::PageFooter);
        }
    }

private:
    static constexpr std::size_t most_lines = 4;

    bool has_number(std::size_t i) const { return !lines_[i].number_words.empty(); }

    /// The first line with a number, or the end of the page.
    std::size_t first_numbered(std::pair<std::size_t, std::size_t> page) const {
        auto i = page.first;
        while (i < page.second && !has_number(i))
            ++i;
        return i;
    }

    void mark_lines(std::size_t begin, std::size_t end, LineClass line_class) {
        if (end - begin <= most_lines)
            for (auto i = begin; i < end; ++i)
                lines_[i].line_class = line_class;
    }

    /// The outermost line of a page that is text, if there is one.
    std::optional<std::size_t> outermost(std::pair<std::size_t, std::size_t> page, bool top) const {
        auto [begin, end] = page;
        if (top) {
            while (begin < end && lines_[begin].line_class != LineClass::Text)
                ++begin;
        } else {
            while (begin < end && lines_[end - 1].line_class != LineClass::Text)
                --end;
        }
        return begin < end ? std::optional(top ? begin : end - 1) : std::nullopt;
    }

    /// The lines near the edges of the pages that repeat at the same height, and page numbers.
    std::vector<bool> repeated_lines(bool top) const {
        std::map<std::string, std::vector<std::size_t>> places;
        for (auto const& [begin, end] : pages_)
            for (std::size_t depth = 0; depth < std::min(most_lines, end - begin); ++depth) {
                auto const i = top ? begin + depth : end - 1 - depth;
                if (!has_number(i))
                    places[pattern_of(lines_[i].text())].push_back(i);
            }
        std::vector<bool> repeated(lines_.size());
        for (auto& [pattern, found] : places) {
            std::sort(found.begin(), found.end());
            for (auto const i : found)
                repeated[i] = is_page_number(pattern) || repeats(i, found);
        }
        return repeated;
    }

    /// Marks the outermost line of the page if it is repeated, and with it the repeated lines up to
    /// the last one that is apart from the text.
    void mark_group(std::pair<std::size_t, std::size_t> page,
                    bool top,
                    std::vector<bool> const& repeated) {
        auto const [begin, end] = page;
        std::size_t size = 0;
        for (std::size_t depth = 0; depth < std::min(most_lines, end - begin); ++depth) {
            auto const i = top ? begin + depth : end - 1 - depth;
            if (!repeated[i])
                break;
            if (depth == 0 || is_apart(i, top))
                size = depth + 1;
        }
        mark_lines(top ? begin : end - size,
                   top ? begin + size : end,
                   top ? LineClass::PageHeader : LineClass::PageFooter);
    }

    /// Whether another of the lines is at the same height. They are in order of their pages, so
    /// neighbors decide, or those two pages away: even and odd pages can differ.
    bool repeats(std::size_t i, std::vector<std::size_t> const& found) const {
        auto const at = std::lower_bound(found.begin(), found.end(), i) - found.begin();
        for (std::ptrdiff_t const step : {-2, -1, 1, 2}) {
            auto const other = at + step;
            if (other >= 0 && other < static_cast<std::ptrdiff_t>(found.size())
                && std::abs(lines_[found[static_cast<std::size_t>(other)]].y - lines_[i].y)
                       < same_height)
                return true;
        }
        return false;
    }

    /// Whether the line is farther from the text than lines of text are from each other.
    bool is_apart(std::size_t i, bool top) const {
        constexpr float farther = 1.4F;
        auto const neighbor = top ? i + 1 : i - 1;
        return neighbor < lines_.size() && lines_[neighbor].page == lines_[i].page
            && std::abs(lines_[neighbor].y - lines_[i].y) > farther * leading_;
    }

    std::vector<PdfLine>& lines_;
    std::vector<std::pair<std::size_t, std::size_t>> pages_;
    float leading_ = 0; ///< usual distance of lines
};

} // namespace

bool take_line_numbers(std::vector<PdfLine>& lines) {
    for (auto const side : {Side::Right, Side::Left}) {
        auto const column = number_column(lines, side);
        if (!column)
            continue;
        for (auto const i : column->lines)
            take_number(lines[i], side);
        std::erase_if(lines, [](auto const& line) { return line.words.empty(); });
        return true;
    }
    return false;
}

void mark_page_margins(std::vector<PdfLine>& lines, bool numbered) {
    MarginMarker marker(lines);
    marker.mark_repeated();
    marker.mark_names();
    if (numbered)
        marker.mark_unnumbered();
}

} // namespace nutmeg
