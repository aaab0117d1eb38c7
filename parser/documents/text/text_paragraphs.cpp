#include "parser/documents/text/text_paragraphs.hpp"

#include "parser/text/ascii.hpp"
#include "parser/text/error.hpp"
#include "parser/text/make_diagnostic.hpp"
#include "parser/text/unicode.hpp"

#include <algorithm>
#include <limits>
#include <unordered_set>

namespace nutmeg {

namespace {

// A dropped line is replaced by this character. No line of collapsed words begins with it.
constexpr char dropped = '\n';

bool matches(LineTest test, std::string_view line) {
    return test != nullptr && test(line);
}

/// The offset of the number at a line's end, with the space before it, or npos.
std::size_t end_number(std::string_view line, std::uint32_t number) {
    auto const digits = std::to_string(number);
    if (line == digits)
        return 0;
    if (line.size() <= digits.size() || !line.ends_with(digits)
        || line[line.size() - digits.size() - 1] != ' ')
        return std::string_view::npos;
    return line.size() - digits.size() - 1;
}

/// Bills are printed with a number after each line, and text copied from the printed page keeps the
/// numbers. They are dropped if they run from 1 on and nearly every line has one; so are the
/// headers and footers of the printed pages, which have none.
void drop_line_numbers(std::vector<std::string>& lines, LineTest is_header_or_footer) {
    constexpr std::size_t fewest = 5;
    std::vector<std::pair<std::size_t, std::size_t>> found;
    std::size_t between = 0;
    std::size_t skipped = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto const at = matches(is_header_or_footer, lines[i])
                          ? std::string::npos
                          : end_number(lines[i], static_cast<std::uint32_t>(found.size() + 1));
        if (at != std::string::npos) {
            found.emplace_back(i, at);
            between += skipped;
            skipped = 0;
        } else if (!found.empty() && !lines[i].empty()) {
            ++skipped;
        }
    }
    if (found.size() < fewest || between * 2 > found.size())
        return;
    for (auto i = found.front().first; i < found.back().first; ++i)
        if (matches(is_header_or_footer, lines[i]))
            lines[i].assign(1, dropped);
    for (auto const& [line, at] : found)
        lines[line].resize(std::min(at, lines[line].size()));
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        auto const end = std::min(text.find('\n', at), text.size());
        auto& line = lines.emplace_back();
        append_collapsed(line, text.substr(at, end - at));
        if (line.ends_with(' '))
            line.pop_back();
        at = end + 1;
    }
    return lines;
}

bool is_small(char c) {
    return is_lower(c);
}

/// The lower-case words of the lines, with their hyphens, except those broken at the end of a line.
std::unordered_set<std::string> whole_words(std::vector<std::string> const& lines) {
    std::unordered_set<std::string> words;
    for (auto const& line : lines)
        for (std::size_t at = 0; at < line.size();) {
            auto const end =
                std::min(line.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", at), line.size());
            if (end > at && line[end - 1] != '-')
                words.insert(line.substr(at, end - at));
            at = end + 1;
        }
    return words;
}

/// Whether the line ends inside a word that continues on the next line: "com-", "missioner". "two-
/// and three-family" is two words.
bool is_broken_word(std::string_view line, std::string_view next) {
    if (line.size() < 2 || line.back() != '-' || line[line.size() - 2] == '-' || next.empty())
        return false;
    bool const letters = is_small(line[line.size() - 2]) && is_small(next.front());
    bool const number = is_digit(line[line.size() - 2]) && is_digit(next.front());
    auto const word = next.substr(0, next.find(' '));
    return (letters || number) && word != "and" && word != "or" && word != "to";
}

/// Joins lines into paragraphs.
class Joiner {
public:
    Joiner(std::vector<std::string> const& lines, Document& out)
        : words_(whole_words(lines)), out_(out) {}

    void add(std::string_view line, std::uint32_t number) {
        if (current_.text.empty())
            current_.line = number;
        else if (is_broken_word(current_.text, line))
            join_word(line, number);
        else
            current_.text += ' ';
        current_.begin_line();
        current_.text += line;
    }

    void flush() {
        if (!current_.text.empty())
            out_.paragraphs.push_back(std::move(current_));
        current_ = {};
    }

private:
    /// Removes the hyphen at which the line was broken if the word appears elsewhere without one. A
    /// number, or a word that appears nowhere else, keeps it.
    void join_word(std::string_view line, std::uint32_t number) {
        auto& words = current_.text;
        auto const from = words.find_last_not_of("abcdefghijklmnopqrstuvwxyz-") + 1;
        auto const end =
            std::min(line.find_first_not_of("abcdefghijklmnopqrstuvwxyz-"), line.size());
        auto const first = words.substr(from);
        auto const rest = std::string(line.substr(0, end));
        if (rest.empty() || words_.contains(first + rest))
            return;
        if (words_.contains(first.substr(0, first.size() - 1) + rest))
            return words.pop_back();
        out_.diagnostics.push_back(
            make_diagnostic(DiagnosticCode::BrokenWord, {.line = number}, first + rest));
    }

    std::unordered_set<std::string> words_;
    Document& out_;
    Paragraph current_;
};

/// Drops the footers of printed pages, and the empty lines around those that interrupt a sentence.
void drop_footers(std::vector<std::string>& lines, LineTest is_footer) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!is_footer(lines[i]))
            continue;
        lines[i].assign(1, dropped);
        auto before = i;
        while (before > 0 && (lines[before - 1].empty() || lines[before - 1][0] == dropped))
            --before;
        auto next = i + 1;
        while (next < lines.size() && lines[next].empty())
            ++next;
        bool const inside =
            before > 0 && next < lines.size() && is_small(lines[next].front())
            && std::string_view(".;:").find(lines[before - 1].back()) == std::string_view::npos;
        for (auto at = before; inside && at < next; ++at)
            lines[at].assign(1, dropped);
    }
}

} // namespace

void read_text_paragraphs(std::string_view bytes, LineRules const& rules, Document& out) {
    if (bytes.size() >= 0xFFFFFFFFU)
        throw Error(out.name, 0, "the text is 4 GiB or larger. Split it");
    if (auto const bad = std::min(bytes.find('\0'), invalid_utf8(bytes)); bad != bytes.npos)
        throw Error(out.name,
                    1
                        + static_cast<std::uint32_t>(std::count(
                            bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(bad), '\n')),
                    (bytes[bad] == '\0' ? "NUL byte in text (byte " : "invalid UTF-8 (byte ")
                        + std::to_string(bad) + "). Save the file as UTF-8 text");
    std::string whole(bytes);
    if (whole.size() < std::numeric_limits<std::int32_t>::max())
        whole = to_nfc(std::move(whole));
    auto lines = lines_of(whole);
    drop_line_numbers(lines, rules.is_header_or_footer);
    if (rules.is_footer != nullptr)
        drop_footers(lines, rules.is_footer);
    Joiner joiner(lines, out);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto const& line = lines[i];
        if (line.starts_with(dropped))
            continue;
        if (line.empty() || matches(rules.begins_paragraph, line))
            joiner.flush();
        if (!line.empty())
            joiner.add(line, static_cast<std::uint32_t>(i + 1));
    }
    joiner.flush();
}

} // namespace nutmeg
