#include "parser/statutes/page_index.hpp"

#include "parser/documents/html/html_plain_blocks.hpp"
#include "parser/statutes/heading.hpp"
#include "parser/text/substring.hpp"
#include "parser/text/unicode.hpp"

#include <algorithm>
#include <iterator>

namespace nutmeg {

namespace {

/// The offset of a class at or after `from`, or npos. It may be one of several, as in
/// class="catchln bold". It is a whole name: "catchln" is not found in "toc_catchln".
std::size_t find_class(std::string_view text, std::string_view name, std::size_t from = 0) {
    auto const separates = [](char c) {
        return c == '"' || c == '\'' || c == ' ' || c == '=' || c == '>';
    };
    for (auto at = find_substring(text, name, from); at != std::string_view::npos;
         at = find_substring(text, name, at + 1)) {
        auto const end = at + name.size();
        if (at > 0 && separates(text[at - 1]) && end < text.size() && separates(text[end]))
            return at;
    }
    return std::string_view::npos;
}

std::size_t find_heading(std::string_view text, std::size_t from) {
    return find_class(text, section_heading_class, from);
}

bool has_class_name(std::string_view text, std::string_view name) {
    return find_class(text, name) != std::string_view::npos;
}

/// Text without tags, with whitespace collapsed.
std::string without_tags(std::string_view markup) {
    std::string words;
    while (!markup.empty()) {
        auto const text = markup.substr(0, markup.find('<'));
        append_collapsed(words, text);
        markup.remove_prefix(text.size());
        markup.remove_prefix(std::min(markup.size(), markup.find('>')));
        if (!markup.empty())
            markup.remove_prefix(1);
    }
    return words;
}

/// The id in the tag that has the class at this offset; empty if it has none in quotation marks.
std::string_view id_around(std::string_view bytes, std::size_t at) {
    auto const begin = bytes.rfind('<', at);
    auto const end = bytes.find('>', at);
    if (begin == std::string_view::npos || end == std::string_view::npos)
        return {};
    auto tag = bytes.substr(begin, end - begin);
    constexpr std::string_view attribute = " id=\"";
    auto const id = tag.find(attribute);
    if (id == std::string_view::npos)
        return {};
    tag.remove_prefix(id + attribute.size());
    return tag.substr(0, std::min(tag.find('"'), tag.size()));
}

struct PrintedHeading {
    std::size_t end = std::string_view::npos; ///< offset of its end tag; npos if it has none
    Heading heading;
};

/// The heading with the class at that offset.
PrintedHeading heading_at(std::string_view bytes, std::size_t at) {
    auto const begin = bytes.find('>', at);
    auto const end = begin == std::string_view::npos ? begin : bytes.find("</span", begin);
    if (end == std::string_view::npos)
        return {};
    auto const words = without_tags(bytes.substr(begin + 1, end - begin - 1));
    auto heading = parse_heading(words);
    if (heading.numbers.empty())
        heading = heading_of_id(words, id_around(bytes, at)).value_or(Heading());
    return {end, std::move(heading)};
}

} // namespace

bool has_headings(std::string_view bytes) {
    return has_class_name(bytes, section_heading_class);
}

bool is_contents_page(std::string_view bytes) {
    return (has_class_name(bytes, "toc_ttl_desig") || has_class_name(bytes, "toc_ch_link"))
        && !has_headings(bytes);
}

bool is_title_page(std::string_view bytes) {
    return has_class_name(bytes, "title-no") && !has_headings(bytes);
}

PageContents index_page(std::string_view bytes) {
    PageContents contents;
    for (auto at = find_heading(bytes, 0); at != std::string_view::npos;
         at = find_heading(bytes, at + 1)) {
        auto [end, found] = heading_at(bytes, at);
        if (end == std::string_view::npos) {
            contents.exact = false;
            break;
        }
        contents.exact = contents.exact && !found.numbers.empty();
        std::move(found.numbers.begin(), found.numbers.end(), std::back_inserter(contents.numbers));
        std::move(found.last.begin(), found.last.end(), std::back_inserter(contents.group_last));
    }
    if (contents.numbers.empty())
        contents.exact = false;
    return contents;
}

std::string omit_paragraphs(std::string_view bytes, SectionChoice const& wanted) {
    constexpr std::string_view end_of_paragraph = "</p>";
    std::string kept;
    kept.reserve(bytes.size());
    std::size_t copied = 0;
    for (auto at = find_heading(bytes, 0); at != std::string_view::npos;
         at = find_heading(bytes, at + 1)) {
        auto const [end, heading] = heading_at(bytes, at);
        auto const end_tag = bytes.find(end_of_paragraph, end);
        if (end_tag == std::string_view::npos)
            break;
        if (wanted(heading.numbers))
            continue;
        auto const first = end_tag + end_of_paragraph.size();
        auto const last = end_of_plain_blocks(bytes, first, section_heading_class);
        if (last == first)
            continue;
        kept += bytes.substr(copied, first - copied);
        for (auto line_end = bytes.find('\n', first); line_end < last;
             line_end = bytes.find('\n', line_end + 1))
            kept += '\n';
        kept.append("<").append(omitted_tag).append("></").append(omitted_tag).append(">");
        copied = last;
        at = last - 1;
    }
    return kept.append(bytes.substr(copied));
}

} // namespace nutmeg
