#include "parser/statutes/plain_text.hpp"

#include "parser/text/ascii.hpp"
#include "parser/text/designator.hpp"
#include "parser/text/error.hpp"
#include "parser/text/unicode.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace nutmeg {

namespace {

// Lines longer than this are unbroken paragraphs.
constexpr std::size_t widest_line = 120;

constexpr bool is_number_character(char c) {
    return is_digit(c) || is_letter(c) || c == '-';
}

struct Line {
    std::string words;
    std::uint32_t number = 0; ///< from 1
};

/// The heading that begins a line: its number, and where the words after it begin.
struct HeadingStart {
    std::string number;
    std::size_t end = 0;
    bool named = false; ///< written with "Sec." or "Section"
};

HeadingStart heading_start(std::string_view line) {
    HeadingStart start;
    std::size_t at = 0;
    for (std::string_view const lead :
         {"Sec. ", "Section ", "Sec ", "SECTION ", "SEC. ", "\u00A7 "})
        if (line.starts_with(lead)) {
            at = lead.size();
            start.named = true;
            break;
        }
    auto const begin = at;
    while (at < line.size() && is_number_character(line[at]))
        ++at;
    auto const number = line.substr(begin, at - begin);
    auto const hyphen = number.find('-');
    bool const whole = hyphen != number.npos && hyphen > 0 && hyphen + 1 < number.size()
                    && is_digit(number[0]) && number.back() != '-';
    bool const ends = at == line.size() ? start.named : line[at] == '.' || line[at] == ':';
    bool const separated = at + 1 >= line.size() || line[at + 1] == ' ';
    if (!whole || !ends || !separated)
        return {};
    start.number = number;
    start.end = std::min(line.size(), at + 1);
    while (start.end < line.size() && line[start.end] == ' ')
        ++start.end;
    return start;
}

bool ends_sentence(std::string_view words) {
    return words.ends_with('.') || words.ends_with(".\"") || words.ends_with(".\u201D")
        || words.ends_with(".)");
}

/// Whether the paragraph ends there, so that a designator on the next line begins another.
bool ends_item(std::string_view words) {
    return ends_sentence(words) || words.ends_with(';') || words.ends_with(':')
        || words.ends_with(',') || words.ends_with(" and") || words.ends_with(" or");
}

bool begins_with_designator(std::string_view words) {
    Designator designator;
    return words.starts_with('(') && designator_at(words, 0, designator);
}

/// Where the first sentence of a heading's line ends and another follows, or npos.
std::size_t first_sentence(std::string_view words) {
    for (auto at = words.find(". "); at != words.npos; at = words.find(". ", at + 1))
        if (at + 2 < words.size() && is_upper(words[at + 2]))
            return at + 1;
    return words.npos;
}

/// Where the first designator after a period begins, or npos.
std::size_t first_designator(std::string_view words) {
    if (begins_with_designator(words))
        return 0;
    for (auto at = words.find(". ("); at != words.npos; at = words.find(". (", at + 1))
        if (begins_with_designator(words.substr(at + 2)))
            return at + 2;
    return words.npos;
}

std::string escaped(std::string_view words) {
    std::string out;
    for (char const c : words)
        out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
    return out;
}

/// The class that such a paragraph has on a published page.
std::string_view class_of(std::string_view words) {
    if (words.starts_with("History: "))
        return "history-first";
    bool const dated = words.starts_with("(P.A. ") || words.starts_with("(1949 Rev.")
                    || (words.size() > 6 && words[0] == '(' && is_digit(words[1])
                        && is_digit(words[4]) && words[5] == ',');
    return dated && words.ends_with(')') ? "source-first" : "";
}

class Layout {
public:
    explicit Layout(std::vector<Line> lines) : lines_(std::move(lines)) {}

    std::string run(std::string_view number) {
        std::size_t at = 0;
        bool open = !number.empty();
        if (open)
            write_heading({std::string(number), 0, true}, "", 1);
        while (at < lines_.size()) {
            if (opens_section(at)) {
                open = true;
                at = write_section(at);
            } else if (open) {
                auto const end = end_of_section(at);
                write_body(at, end);
                at = end;
            } else {
                ++at;
            }
        }
        return "<html><head><title></title></head><body>" + page_ + "\n</body></html>\n";
    }

private:
    bool opens_section(std::size_t at) const {
        auto const start = heading_start(lines_[at].words);
        if (start.number.empty())
            return false;
        bool const apart = at == 0 || lines_[at - 1].words.empty();
        return apart || (start.named && ends_sentence(lines_[at - 1].words));
    }

    std::size_t end_of_section(std::size_t at) const {
        while (at < lines_.size() && !opens_section(at))
            ++at;
        return at;
    }

    /// Writes the heading and everything after it.
    /// @return the line after the section
    std::size_t write_section(std::size_t at) {
        auto const& line = lines_[at];
        auto const start = heading_start(line.words);
        auto const end = end_of_section(at + 1);
        std::string_view const rest = std::string_view{line.words}.substr(start.end);
        bool const alone = std::all_of(lines_.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                                       lines_.begin() + static_cast<std::ptrdiff_t>(end),
                                       [](Line const& one) { return one.words.empty(); });
        bool const runs_on = at + 1 < end && !lines_[at + 1].words.empty()
                          && !begins_with_designator(lines_[at + 1].words);
        auto split = first_designator(rest);
        if (split == rest.npos && (alone || (runs_on && !ends_sentence(rest))))
            split = first_sentence(rest);
        if (split == rest.npos)
            split = alone ? 0 : rest.size();
        write_heading(start, rest.substr(0, split), line.number);
        auto const body = rest.substr(split).find_first_not_of(' ');
        if (body != rest.npos)
            lines_[at].words = std::string(rest.substr(split + body));
        write_body(body != rest.npos ? at : at + 1, end);
        return end;
    }

    void write_heading(HeadingStart const& start, std::string_view catchline, std::uint32_t line) {
        go_to(line);
        while (catchline.ends_with(' '))
            catchline.remove_suffix(1);
        page_ += "<p><span class=\"catchln\" id=\"sec_" + start.number + "\">Sec. " + start.number
               + "." + (catchline.empty() ? "" : " " + escaped(catchline)) + "</span></p>";
    }

    void write_body(std::size_t at, std::size_t end) {
        bool const broken =
            std::none_of(lines_.begin() + static_cast<std::ptrdiff_t>(at),
                         lines_.begin() + static_cast<std::ptrdiff_t>(end),
                         [](Line const& one) { return one.words.size() > widest_line; });
        std::string paragraph;
        std::uint32_t line = 0;
        auto const flush = [&] {
            if (!paragraph.empty())
                write_paragraph(paragraph, line);
            paragraph.clear();
        };
        for (; at < end; ++at) {
            auto const& words = lines_[at].words;
            bool const begins = !broken || (begins_with_designator(words) && ends_item(paragraph))
                             || !class_of(words).empty()
                             || (words.starts_with('*') && ends_item(paragraph));
            if (words.empty() || begins)
                flush();
            if (words.empty())
                continue;
            if (paragraph.empty())
                line = lines_[at].number;
            else
                paragraph += ' ';
            paragraph += words;
        }
        flush();
    }

    void write_paragraph(std::string_view words, std::uint32_t line) {
        go_to(line);
        auto const css = class_of(words);
        page_ += css.empty() ? std::string("<p>") : "<p class=\"" + std::string(css) + "\">";
        page_ += escaped(words) + "</p>";
    }

    void go_to(std::uint32_t line) {
        for (; line_ < line; ++line_)
            page_ += '\n';
    }

    std::vector<Line> lines_;
    std::string page_;
    std::uint32_t line_ = 1;
};

std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    constexpr std::string_view bom = "\xEF\xBB\xBF";
    std::uint32_t number = 0;
    for (std::size_t at = text.starts_with(bom) ? bom.size() : 0; at < text.size();) {
        auto const end = std::min(text.find('\n', at), text.size());
        auto& line = lines.emplace_back();
        append_collapsed(line.words, text.substr(at, end - at));
        if (line.words.ends_with(' '))
            line.words.pop_back();
        if (line.words.starts_with(' '))
            line.words.erase(0, 1);
        line.number = ++number;
        at = end + 1;
    }
    return lines;
}

} // namespace

std::string heading_number(std::string_view line) {
    return heading_start(line).number;
}

std::string first_section(std::string_view text) {
    constexpr std::size_t early = 4000;
    for (auto const& line : lines_of(text.substr(0, early)))
        if (!line.words.empty())
            return heading_number(line.words);
    return {};
}

bool is_statute_text(std::string_view text) {
    return !first_section(text).empty();
}

std::string statute_text_page(std::string_view text,
                              std::string const& name,
                              std::string_view number) {
    if (auto const bad = std::min(text.find('\0'), invalid_utf8(text)); bad != text.npos)
        throw Error(name,
                    1
                        + static_cast<std::uint32_t>(std::count(
                            text.begin(), text.begin() + static_cast<std::ptrdiff_t>(bad), '\n')),
                    "invalid UTF-8 (byte " + std::to_string(bad)
                        + "). Save the file as UTF-8 text");
    return Layout(lines_of(text)).run(number);
}

} // namespace nutmeg
