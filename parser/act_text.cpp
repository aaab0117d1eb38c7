#include "parser/act_page.hpp"
#include "parser/error.hpp"
#include "parser/unicode.hpp"

#include <algorithm>
#include <limits>

namespace nutmeg {

namespace {

// No line of collapsed words begins so.
constexpr char left_out = '\n';

/// Where the number at a line's end begins with the blank before it, or npos.
std::size_t end_number(std::string_view line, std::uint32_t number) {
    auto const digits = std::to_string(number);
    if (line == digits)
        return 0;
    if (line.size() <= digits.size() || !line.ends_with(digits)
        || line[line.size() - digits.size() - 1] != ' ')
        return std::string_view::npos;
    return line.size() - digits.size() - 1;
}

/// Bills are printed with a number behind each line, and copying one from its printed page keeps
/// them. They go where they run from 1 on and nearly every line has its own; heads and feet of the
/// printed pages, which have none, go with them.
void drop_line_numbers(std::vector<std::string>& lines, LineTest is_head_or_foot) {
    constexpr std::size_t fewest = 5;
    std::vector<std::pair<std::size_t, std::size_t>> found;
    std::size_t between = 0;
    std::size_t skipped = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto const at = is_head_or_foot(lines[i])
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
        if (is_head_or_foot(lines[i]))
            lines[i].assign(1, left_out);
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

} // namespace

ActParagraphs read_act_text(std::string_view text,
                            std::string const& name,
                            LineTest begins,
                            LineTest is_head_or_foot) {
    if (text.size() >= 0xFFFFFFFFU)
        throw Error(name, 0, "the text has 4 GiB or more: give it in parts");
    if (auto const bad = std::min(text.find('\0'), invalid_utf8(text)); bad != text.npos)
        throw Error(
            name,
            1
                + static_cast<std::uint32_t>(std::count(
                    text.begin(), text.begin() + static_cast<std::ptrdiff_t>(bad), '\n')),
            (text[bad] == '\0' ? "a NUL byte, which no text has (byte " : "not UTF-8 text (byte ")
                + std::to_string(bad) + "): save it as UTF-8 text and try again");
    std::string whole(text);
    if (whole.size() < std::numeric_limits<std::int32_t>::max())
        whole = to_nfc(std::move(whole));
    auto lines = lines_of(whole);
    drop_line_numbers(lines, is_head_or_foot);
    ActParagraphs out;
    ActParagraph current;
    auto const flush = [&] {
        if (!current.words.empty())
            out.paragraphs.push_back(std::move(current));
        current = {};
    };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto const& line = lines[i];
        if (line.starts_with(left_out))
            continue;
        if (line.empty() || begins(line))
            flush();
        if (line.empty())
            continue;
        if (current.words.empty())
            current.line = static_cast<std::uint32_t>(i + 1);
        else
            current.words += ' ';
        current.words += line;
    }
    flush();
    return out;
}

} // namespace nutmeg
