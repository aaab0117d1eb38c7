#include "parser/documents/lines/repeated_lines.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>

namespace nutmeg {

namespace {

/// The line with every number replaced by "#", in lower case.
std::string pattern_of(std::string_view line) {
    std::string pattern;
    for (char const c : line)
        if (!is_digit(c))
            pattern += to_lower(c);
        else if (!pattern.ends_with('#'))
            pattern += '#';
    return pattern;
}

/// The numbers of the line, of at most nine digits each.
std::vector<std::uint32_t> numbers_of(std::string_view line) {
    constexpr std::size_t longest = 9;
    std::vector<std::uint32_t> numbers;
    for (std::size_t at = 0; at < line.size();) {
        auto const begin = line.find_first_of("0123456789", at);
        if (begin == line.npos)
            break;
        at = std::min(line.find_first_not_of("0123456789", begin), line.size());
        std::uint32_t value = 0;
        if (at - begin <= longest)
            std::from_chars(line.data() + begin, line.data() + at, value);
        numbers.push_back(value);
    }
    return numbers;
}

bool is_set_aside(PrintedLine const& line) {
    return line.line_class != LineClass::Text && line.line_class != LineClass::Unknown;
}

class RepeatedLines {
public:
    RepeatedLines(std::vector<PrintedLine>& lines, std::pair<std::size_t, std::size_t> range)
        : lines_(lines), range_(range) {
        find_neighbors();
        width_ = usual_width();
        evenly_wrapped_ = is_evenly_wrapped();
    }

    void mark(bool numbered) {
        std::map<std::string, std::vector<std::size_t>> places;
        for (auto i = range_.first; i < range_.second; ++i)
            if (may_be_foreign(lines_[i]))
                places[pattern_of(lines_[i].words.text)].push_back(i);
        for (auto const& [pattern, found] : places)
            if (may_be_header(lines_[found.front()].words.text)
                && (found.size() > 1 || is_lone_page(found.front())))
                set_class(found, class_of(found, numbered));
        for (auto i = range_.first; i < range_.second; ++i)
            if (!numbered && may_be_foreign(lines_[i]))
                mark_foreign(i);
    }

private:
    /// A line without a number, and no cell of a table: cells may repeat.
    static bool may_be_foreign(PrintedLine const& line) {
        return line.is_text() && line.number == 0 && line.words.row == 0;
    }

    /// The nearest lines before and after each line that have words, and those that are text.
    void find_neighbors() {
        auto const none = lines_.size();
        before_.assign(none, none);
        text_before_.assign(none, none);
        after_.assign(none, none);
        text_after_.assign(none, none);
        for (std::size_t i = 1; i < none; ++i) {
            before_[i] = lines_[i - 1].blank() ? before_[i - 1] : i - 1;
            text_before_[i] = lines_[i - 1].is_text() ? i - 1 : text_before_[i - 1];
        }
        for (std::size_t i = none; i-- > 1;) {
            after_[i - 1] = lines_[i].blank() ? after_[i] : i;
            text_after_[i - 1] = lines_[i].is_text() ? i : text_after_[i];
        }
    }

    void mark_foreign(std::size_t i) {
        if (interrupts(i))
            lines_[i].line_class = is_at_page_end(i) ? LineClass::PageHeader : LineClass::Unknown;
        else if (is_fragment(i))
            lines_[i].line_class = LineClass::Unknown;
    }

    void set_class(std::vector<std::size_t> const& found, LineClass line_class) {
        for (auto const i : found)
            lines_[i].line_class = line_class;
    }

    LineClass class_of(std::vector<std::size_t> const& found, bool numbered) const {
        if (numbered)
            return LineClass::PageHeader;
        if (std::any_of(
                found.begin(), found.end(), [this](auto const i) { return begins_sentence(i); }))
            return LineClass::Text;
        auto const at_page = std::count_if(
            found.begin(), found.end(), [this](auto const i) { return is_at_page_end(i); });
        auto const inside = std::count_if(
            found.begin(), found.end(), [this](auto const i) { return interrupts(i); });
        auto const all = static_cast<std::ptrdiff_t>(found.size());
        // The first or last page of a text may have lost its other furniture.
        if (at_page * 2 > all)
            return std::any_of(found.begin(),
                               found.end(),
                               [this](auto const i) { return may_be_wrapped(i); })
                     ? LineClass::Unknown
                     : LineClass::PageHeader;
        if (inside == 0)
            return LineClass::Text;
        return counts_pages(found) ? LineClass::PageHeader : LineClass::Unknown;
    }

    /// A page number alone, next to other furniture.
    bool is_lone_page(std::size_t i) const {
        auto const& text = lines_[i].words.text;
        return text.find_first_not_of("0123456789") == text.npos && is_at_page_end(i);
    }

    /// Whether the line is next to a page mark, a header or a page break.
    bool is_at_page_end(std::size_t i) const {
        if (lines_[i].begins_page)
            return true;
        auto const before = before_[i];
        auto const after = after_[i];
        bool const breaks = std::any_of(
            lines_.begin() + static_cast<std::ptrdiff_t>(i) + 1,
            lines_.begin() + static_cast<std::ptrdiff_t>(std::min(after + 1, lines_.size())),
            [](auto const& line) { return line.begins_page; });
        return breaks || (before < lines_.size() && is_set_aside(lines_[before]))
            || (after < lines_.size() && is_set_aside(lines_[after]));
    }

    /// Whether the line is in the middle of a sentence and is no part of it: in an evenly wrapped
    /// text, only the last line of a paragraph is short.
    bool interrupts(std::size_t i) const {
        auto const before = text_before_[i];
        auto const after = text_after_[i];
        if (!evenly_wrapped_ || before == lines_.size() || after == lines_.size())
            return false;
        auto const& words = lines_[i].words.text;
        if (ends_sentence(lines_[before].words.text) || !may_be_header(words) || fills_line(i))
            return false;
        bool const after_full_line = lines_[before].words.text.size() * 5 >= width_ * 4;
        return continues_sentence(lines_[after].words.text)
            || (after_full_line && !may_end_paragraph(words));
    }

    /// Headers begin with a capital letter or a digit, and have no amendment marks.
    static bool may_be_header(std::string_view words) {
        return (is_upper(words.front()) || is_digit(words.front()))
            && words.find_first_of(";[]{}\"") == words.npos && words.find("\u201C") == words.npos;
    }

    static bool may_end_paragraph(std::string_view words) {
        return ends_sentence(words) || words.ends_with(',') || words.ends_with(" and")
            || words.ends_with(" or");
    }

    /// Whether a line next to furniture is no whole paragraph and no full line of one.
    bool is_fragment(std::size_t i) const {
        auto const& words = lines_[i].words.text;
        return evenly_wrapped_ && is_at_page_end(i) && may_be_header(words)
            && !may_end_paragraph(words) && words.size() * 5 < width_ * 4;
    }

    /// The length that nine in ten lines do not exceed.
    std::size_t usual_width() const {
        std::vector<std::size_t> sizes;
        for (auto i = range_.first; i < range_.second; ++i)
            if (lines_[i].is_text())
                sizes.push_back(lines_[i].words.text.size());
        if (sizes.empty())
            return 0;
        auto const nine_tenths = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() * 9 / 10);
        std::nth_element(sizes.begin(), nine_tenths, sizes.end());
        return *nine_tenths;
    }

    /// Whether the lines that end inside sentences are as long as they can be.
    bool is_evenly_wrapped() const {
        constexpr std::size_t fewest = 10;
        std::size_t full = 0;
        std::size_t all = 0;
        for (auto i = range_.first; i < range_.second; ++i) {
            auto const after = after_[i];
            bool const inside = lines_[i].is_text() && before_[i] < lines_.size() && after == i + 1
                             && after < lines_.size() && lines_[after].is_text()
                             && !ends_sentence(lines_[i].words.text)
                             && continues_sentence(lines_[after].words.text);
            all += inside ? 1 : 0;
            full += inside && fills_line(i) ? 1 : 0;
        }
        return all >= fewest && full * 20 >= all * 17;
    }

    /// Whether a sentence begins with the line and goes on in the next one, so that it is law.
    bool begins_sentence(std::size_t i) const {
        auto const before = text_before_[i];
        auto const after = after_[i];
        return before < lines_.size() && after == i + 1 && after < lines_.size()
            && ends_sentence(lines_[before].words.text) && !ends_sentence(lines_[i].words.text)
            && lines_[after].is_text() && continues_sentence(lines_[after].words.text);
    }

    /// Whether the line may be part of a sentence that a page break interrupts.
    bool may_be_wrapped(std::size_t i) const {
        auto const before = before_[i];
        return before < lines_.size() && text_after_[i] < lines_.size() && lines_[before].is_text()
            && !ends_sentence(lines_[before].words.text) && fills_line(i);
    }

    /// Whether the line is as long as a wrapped line must be: the first word of the next line has
    /// no place on it.
    bool fills_line(std::size_t i) const {
        auto const& next = lines_[text_after_[i]].words.text;
        auto const width = std::max(lines_[text_before_[i]].words.text.size(), next.size());
        return lines_[i].words.text.size() + 1 + std::min(next.find(' '), next.size()) > width;
    }

    /// Whether some number in the lines increases by one from each to the next, and no other
    /// changes.
    bool counts_pages(std::vector<std::size_t> const& found) const {
        auto last = numbers_of(lines_[found.front()].words.text);
        bool counts = false;
        for (auto at = found.begin() + 1; at != found.end(); ++at) {
            auto numbers = numbers_of(lines_[*at].words.text);
            std::size_t rising = 0;
            for (std::size_t i = 0; i < numbers.size(); ++i) {
                rising += numbers[i] == last[i] + 1 ? 1 : 0;
                if (numbers[i] != last[i] && numbers[i] != last[i] + 1)
                    return false;
            }
            if (rising != 1)
                return false;
            counts = true;
            last = std::move(numbers);
        }
        return counts;
    }

    std::vector<PrintedLine>& lines_;
    std::pair<std::size_t, std::size_t> range_;
    std::size_t width_ = 0; ///< bytes of the longer lines
    bool evenly_wrapped_ = false;
    std::vector<std::size_t> before_; ///< the number of lines if there is none
    std::vector<std::size_t> after_;
    std::vector<std::size_t> text_before_;
    std::vector<std::size_t> text_after_;
};

} // namespace

void mark_repeated_lines(std::vector<PrintedLine>& lines,
                         std::pair<std::size_t, std::size_t> range,
                         bool numbered) {
    RepeatedLines(lines, range).mark(numbered);
}

} // namespace nutmeg
