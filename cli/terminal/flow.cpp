#include "cli/terminal/flow.hpp"

#include "cli/report/wording.hpp"
#include "cli/terminal/hyperlink.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

std::string_view code_of(Style style) {
    constexpr std::array<std::string_view, 8> codes{
        "", "\x1b[1m", "\x1b[2m", "\x1b[31;9m", "\x1b[32;4m", "\x1b[36m", "\x1b[1;31m", "\x1b[32m"};
    return codes[static_cast<std::size_t>(style)];
}

constexpr std::string_view reset = "\x1b[0m";

} // namespace

std::size_t columns(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

std::string depth_indent(std::size_t depth) {
    constexpr std::size_t deepest = 8;
    return std::string(2 + 2 * std::min(depth, deepest), ' ');
}

WrappedText& WrappedText::add(std::string_view words, Style style, bool glued) {
    return add_link(words, {}, style, glued);
}

WrappedText& WrappedText::add_link(std::string_view words,
                                   std::string const& uri,
                                   Style style,
                                   bool glued) {
    auto const safe = printable(words);
    std::string_view left = safe;
    while (!left.empty()) {
        auto const begin = left.find_first_not_of(' ');
        if (begin == std::string_view::npos)
            break;
        glued = glued && begin == 0;
        left.remove_prefix(begin);
        auto const word = left.substr(0, left.find(' '));
        if (glued && !tokens_.empty())
            tokens_.back().push_back({std::string(word), style, uri});
        else
            tokens_.push_back({{std::string(word), style, uri}});
        glued = false;
        left.remove_prefix(word.size());
    }
    return *this;
}

TermPage::TermPage(TermOptions const& options)
    : color_(options.color), links_(options.links),
      width_(static_cast<std::size_t>(std::max(options.width, 40))) {}

void TermPage::write_line(std::vector<WrappedText::Segment> const& line, std::string_view indent) {
    out_ += indent;
    for (auto const& segment : line) {
        bool const styled = color_ && segment.style != Style::Plain;
        if (styled)
            out_ += code_of(segment.style);
        out_ += links_ ? hyperlink(segment.text, segment.uri) : segment.text;
        if (styled)
            out_ += reset;
    }
    while (!out_.empty() && out_.back() == ' ')
        out_.pop_back();
    out_ += '\n';
}

namespace {

/// Adds a segment to a line; adjacent segments of one style and link become one.
template <class Segment>
void join(std::vector<Segment>& line,
          std::string_view text,
          Style style,
          std::string const& uri = {}) {
    if (!line.empty() && line.back().style == style && line.back().uri == uri)
        line.back().text += text;
    else
        line.push_back({std::string(text), style, uri});
}

/// Adds the space before a token: with the style and the link that the words around it share.
template <class Segment>
void join_space(std::vector<Segment>& line, Segment const& next) {
    auto const& last = line.back();
    auto const style = last.style == next.style ? last.style : Style::Plain;
    join(line, " ", style, last.uri == next.uri ? std::string(last.uri) : std::string());
}

} // namespace

void TermPage::write(WrappedText const& wrapped, std::string_view first, std::string_view rest) {
    std::vector<WrappedText::Segment> line;
    auto indent = first;
    auto used = columns(first);
    bool fresh = true;
    for (auto const& token : wrapped.tokens_) {
        std::size_t size = 0;
        for (auto const& segment : token)
            size += columns(segment.text);
        if (!fresh && used + 1 + size > width_) {
            write_line(line, indent);
            line.clear();
            indent = rest;
            used = columns(rest);
            fresh = true;
        }
        if (!fresh) {
            join_space(line, token.front());
            ++used;
        }
        for (auto const& segment : token)
            join(line, segment.text, segment.style, segment.uri);
        used += size;
        fresh = false;
    }
    if (!fresh)
        write_line(line, indent);
}

void TermPage::write_first_line(WrappedText const& wrapped, std::string_view indent) {
    std::vector<WrappedText::Segment> line;
    auto used = columns(indent);
    for (auto const& token : wrapped.tokens_) {
        std::size_t size = line.empty() ? 0 : 1;
        for (auto const& segment : token)
            size += columns(segment.text);
        bool const last = &token == &wrapped.tokens_.back();
        if (used + size + (last ? 0U : 4U) > width_ && !line.empty()) {
            join(line, " ...", Style::Quiet);
            break;
        }
        if (!line.empty())
            join_space(line, token.front());
        for (auto const& segment : token)
            join(line, segment.text, segment.style, segment.uri);
        used += size;
    }
    if (!line.empty())
        write_line(line, indent);
}

void TermPage::gap() {
    if (!out_.empty() && !out_.ends_with("\n\n"))
        out_ += '\n';
}

} // namespace nutmeg
