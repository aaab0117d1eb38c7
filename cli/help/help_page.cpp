#include "cli/help/help_page.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <stdexcept>

namespace nutmeg {

namespace {

using Lines = std::vector<std::string_view>;

Lines lines_of(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        auto const line = text.substr(0, text.find('\n'));
        lines.push_back(line);
        text.remove_prefix(std::min(text.size(), line.size() + 1));
    }
    return lines;
}

constexpr std::string_view literal_indent = "    ";
constexpr std::string_view definition_start = ":   ";

/// The lines from `at` on that belong to an item whose first line starts with a mark of this size:
/// those that are indented as far, and empty ones between them.
Lines item_lines(Lines const& lines, std::size_t& at, std::size_t size) {
    Lines inside{lines[at++].substr(size)};
    auto const is_inside = [&](std::string_view line) {
        return line.size() > size && line.substr(0, size).find_first_not_of(' ') == line.npos;
    };
    while (at < lines.size()) {
        auto next = at;
        while (next < lines.size() && lines[next].empty())
            ++next;
        if (next == lines.size() || !is_inside(lines[next])
            || lines[next].substr(size).starts_with("$ "))
            break;
        for (; at < next; ++at)
            inside.emplace_back();
        inside.push_back(lines[at++].substr(size));
    }
    return inside;
}

std::vector<HelpBlock> read_blocks(Lines const& lines) {
    std::vector<HelpBlock> blocks;
    for (std::size_t at = 0; at < lines.size();) {
        auto const line = lines[at];
        bool const is_definition =
            at + 1 < lines.size() && lines[at + 1].starts_with(definition_start);
        HelpBlock block;
        if (line.empty()) {
            ++at;
            continue;
        }
        if (line.starts_with(literal_indent)) {
            block.kind = HelpBlock::Kind::Literal;
            block.text = line.substr(literal_indent.size());
            ++at;
        } else if (line.starts_with("- ")) {
            block.kind = HelpBlock::Kind::Item;
            block.blocks = read_blocks(item_lines(lines, at, 2));
        } else if (is_definition) {
            block.kind = HelpBlock::Kind::Definition;
            block.text = line;
            ++at;
            block.blocks = read_blocks(item_lines(lines, at, definition_start.size()));
        } else {
            for (; at < lines.size() && !lines[at].empty(); ++at)
                block.text += (block.text.empty() ? "" : " ") + std::string(lines[at]);
        }
        blocks.push_back(std::move(block));
    }
    return blocks;
}

std::vector<std::string> names_in(std::string_view list) {
    std::vector<std::string> names;
    while (!list.empty()) {
        auto const name = list.substr(0, list.find(", "));
        names.emplace_back(name);
        list.remove_prefix(std::min(list.size(), name.size() + 2));
    }
    return names;
}

} // namespace

HelpSection const* HelpPage::section(std::string_view wanted) const {
    for (auto const& one : sections)
        if (one.title == wanted)
            return &one;
    return nullptr;
}

HelpPage read_help_page(std::string_view name, std::string_view text) {
    HelpPage page;
    page.name = name;
    auto const lines = lines_of(text);
    std::size_t at = 0;
    for (; at < lines.size() && !lines[at].empty(); ++at) {
        auto const line = lines[at];
        auto const key = line.substr(0, line.find(": "));
        auto const value = line.substr(std::min(line.size(), key.size() + 2));
        if (key == "title")
            page.title = value;
        else if (key == "date")
            page.date = value;
        else if (key == "usage")
            page.usages.emplace_back(value);
        else if (key == "see")
            page.see = names_in(value);
        else
            throw std::invalid_argument("unknown key in a help page: " + std::string(line));
    }
    if (page.title.empty())
        throw std::invalid_argument("a help page without a title: " + page.name);
    page.sections.emplace_back();
    Lines body;
    auto const end_section = [&] {
        page.sections.back().blocks = read_blocks(body);
        body.clear();
    };
    constexpr std::string_view heading = "## ";
    for (; at < lines.size(); ++at) {
        if (!lines[at].starts_with(heading)) {
            body.push_back(lines[at]);
            continue;
        }
        end_section();
        page.sections.push_back({std::string(lines[at].substr(heading.size())), {}});
    }
    end_section();
    return page;
}

std::vector<HelpWords> help_words(std::string_view text) {
    std::vector<HelpWords> all;
    auto const add = [&](HelpWords::Kind kind, std::string_view words) {
        if (words.empty())
            return;
        if (!all.empty() && all.back().kind == kind)
            all.back().text += words;
        else
            all.push_back({kind, std::string(words)});
    };
    for (std::size_t at = 0; at < text.size();) {
        auto const c = text[at];
        auto const end = c == '`' || c == '*' ? text.find(c, at + 1) : text.npos;
        if (c == '\\' && at + 1 < text.size()) {
            add(HelpWords::Kind::Plain, text.substr(at + 1, 1));
            at += 2;
        } else if (end != text.npos && end > at + 1
                   && (c == '`' || is_letter(text[at + 1]) || is_digit(text[at + 1]))) {
            add(c == '`' ? HelpWords::Kind::Code : HelpWords::Kind::Argument,
                text.substr(at + 1, end - at - 1));
            at = end + 1;
        } else {
            add(HelpWords::Kind::Plain, text.substr(at, 1));
            ++at;
        }
    }
    return all;
}

std::string plain_text(std::string_view text) {
    std::string plain;
    for (auto const& words : help_words(text))
        plain += words.text;
    return plain;
}

} // namespace nutmeg
