#include "parser/documents/lines/page_marks.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

constexpr std::string_view dashes = "-=*_~ ";

void skip_spaces(std::string_view& words) {
    while (words.starts_with(' '))
        words.remove_prefix(1);
}

/// Removes a number of at most four digits from the front.
bool take_page(std::string_view& words) {
    constexpr std::size_t longest = 4;
    auto const end = std::min(words.find_first_not_of("0123456789"), words.size());
    if (end == 0 || end > longest)
        return false;
    words.remove_prefix(end);
    return true;
}

/// Removes `word`, ignoring case, and the spaces around it.
bool take_word(std::string_view& words, std::string_view word) {
    auto rest = words;
    skip_spaces(rest);
    if (rest.size() < word.size() || to_lower(rest.substr(0, word.size())) != word)
        return false;
    rest.remove_prefix(word.size());
    skip_spaces(rest);
    words = rest;
    return true;
}

/// "1 of 2", "3": what a mark says between its dashes.
bool take_pages(std::string_view& words) {
    if (!take_page(words))
        return false;
    auto rest = words;
    if (take_word(rest, "of") && take_page(rest))
        words = rest;
    return true;
}

/// "Page 3", "Page 3 of 9", "Page | 3", "3 | Page".
bool is_named_page(std::string_view words) {
    auto rest = words;
    if (take_word(rest, "page")) {
        take_word(rest, "|");
        return take_pages(rest) && rest.empty();
    }
    return take_page(rest) && take_word(rest, "|") && take_word(rest, "page") && rest.empty();
}

std::string_view without(std::string_view words, std::string_view characters) {
    auto const from = words.find_first_not_of(characters);
    return from == words.npos ? std::string_view()
                              : words.substr(from, words.find_last_not_of(characters) - from + 1);
}

bool starts_with_any(std::string_view line, std::initializer_list<std::string_view> starts) {
    auto const words = to_lower(line.substr(0, 40));
    return std::any_of(
        starts.begin(), starts.end(), [&](auto const start) { return words.starts_with(start); });
}

bool begins_forwarded(std::string_view line) {
    return starts_with_any(line,
                           {"begin forwarded message", "-----original message", "---------- forwa"})
        || (line.starts_with("On ") && line.ends_with(" wrote:"));
}

bool is_message_field(std::string_view line) {
    return starts_with_any(line, {"from: ", "sent: ", "to: ", "cc: ", "date: ", "subject: "});
}

/// Whether the rest of the text is the end of an e-mail.
bool begins_signature(std::string_view line) {
    auto const words = to_lower(line.substr(0, 40));
    static constexpr std::array<std::string_view, 8> closings{"--",
                                                              "best,",
                                                              "best regards,",
                                                              "kind regards,",
                                                              "regards,",
                                                              "sincerely,",
                                                              "thanks,",
                                                              "thank you,"};
    return std::find(closings.begin(), closings.end(), words) != closings.end()
        || words.starts_with("sent from my ") || words.starts_with("get outlook for ");
}

/// Takes the quote marks where at least three lines in a row and half of the passage have them.
void take_quote_marks(std::vector<PrintedLine>& lines) {
    constexpr std::size_t fewest = 3;
    std::size_t quoted = 0;
    std::size_t written = 0;
    for (auto const& line : lines) {
        written += line.blank() ? 0 : 1;
        quoted += line.words.text.starts_with('>') ? 1 : 0;
    }
    if (quoted < fewest || quoted * 2 < written)
        return;
    for (auto& line : lines) {
        auto const& text = line.words.text;
        if (text.starts_with('>'))
            line.take_front(std::min(text.find_first_not_of("> "), text.size()),
                            LineClass::Message);
    }
}

/// Sets aside the lines of a message's head, and a signature at the end of the text.
void mark_message(std::vector<PrintedLine>& lines) {
    constexpr std::size_t longest_signature = 10;
    bool in_fields = false;
    for (auto& line : lines) {
        if (line.blank())
            continue;
        bool const begins = begins_forwarded(line.words.text);
        in_fields = begins || (in_fields && is_message_field(line.words.text));
        if (in_fields)
            line.line_class = LineClass::Message;
    }
    std::size_t left = 0;
    for (auto at = lines.size(); at > 0 && left < longest_signature; --at) {
        if (lines[at - 1].blank())
            continue;
        ++left;
        if (!begins_signature(lines[at - 1].words.text))
            continue;
        for (auto i = at - 1; i < lines.size(); ++i)
            lines[i].line_class = LineClass::Message;
        return;
    }
}

} // namespace

bool is_page_mark(std::string_view line) {
    constexpr std::size_t longest = 60;
    if (line.empty() || line.size() > longest)
        return false;
    bool const bracketed = line.front() == '[' && line.back() == ']';
    auto const inside =
        bracketed ? without(line.substr(1, line.size() - 2), dashes) : without(line, dashes);
    if (is_named_page(inside))
        return true;
    auto rest = inside;
    if (!take_pages(rest) || !rest.empty())
        return false;
    bool const dashed = line.front() == '-' && line.back() == '-';
    return dashed || (!bracketed && inside.find("of") != inside.npos && inside == line);
}

std::size_t page_mark_at(std::string_view words) {
    if (!words.starts_with("--"))
        return 0;
    auto rest = words.substr(std::min(words.find_first_not_of('-'), words.size()));
    take_word(rest, "page");
    skip_spaces(rest);
    if (!take_pages(rest))
        return 0;
    skip_spaces(rest);
    if (!rest.starts_with("--"))
        return 0;
    return words.size() - rest.size() + std::min(rest.find_first_not_of('-'), rest.size());
}

bool is_browser_footer(std::string_view line) {
    constexpr std::size_t longest = 400;
    bool const address =
        line.starts_with("http://") || line.starts_with("https://") || line.starts_with("file://");
    auto const space = line.rfind(' ');
    if (!address || space == line.npos || line.size() > longest)
        return false;
    auto pages = line.substr(space + 1);
    return take_page(pages) && pages.starts_with('/')
        && pages.find_first_not_of("0123456789", 1) == pages.npos && pages.size() > 1;
}

bool is_browser_header(std::string_view line) {
    auto rest = line;
    for (char const separator : {'/', '/', ','}) {
        if (!take_page(rest) || !rest.starts_with(separator))
            return false;
        rest.remove_prefix(1);
    }
    skip_spaces(rest);
    if (!take_page(rest) || !rest.starts_with(':'))
        return false;
    rest.remove_prefix(1);
    return take_page(rest) && (take_word(rest, "am") || take_word(rest, "pm"));
}

void mark_copied_lines(std::vector<PrintedLine>& lines) {
    take_quote_marks(lines);
    mark_message(lines);
    for (auto& line : lines) {
        if (!line.is_text())
            continue;
        if (is_page_mark(line.words.text))
            line.line_class = LineClass::PageMark;
        else if (is_browser_footer(line.words.text))
            line.line_class = LineClass::PageFooter;
        else if (is_browser_header(line.words.text))
            line.line_class = LineClass::PageHeader;
    }
}

} // namespace nutmeg
