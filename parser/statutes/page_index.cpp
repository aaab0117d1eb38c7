#include "parser/statutes/page_index.hpp"

#include "parser/statutes/heading.hpp"
#include "parser/text/substring.hpp"
#include "parser/text/unicode.hpp"

#include <algorithm>
#include <iterator>

namespace nutmeg {

namespace {

/// The class of a section's heading in the published pages.
constexpr std::string_view heading_class = "catchln";

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
    return find_class(text, heading_class, from);
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

} // namespace

bool has_headings(std::string_view bytes) {
    return has_class_name(bytes, heading_class);
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
        auto const begin = bytes.find('>', at);
        auto const end = begin == std::string_view::npos ? begin : bytes.find("</span", begin);
        if (end == std::string_view::npos) {
            contents.exact = false;
            break;
        }
        auto const words = without_tags(bytes.substr(begin + 1, end - begin - 1));
        auto found = parse_heading(words);
        if (found.numbers.empty())
            found = heading_of_id(words, id_around(bytes, at)).value_or(Heading());
        contents.exact = contents.exact && !found.numbers.empty();
        std::move(found.numbers.begin(), found.numbers.end(), std::back_inserter(contents.numbers));
        std::move(found.last.begin(), found.last.end(), std::back_inserter(contents.group_last));
    }
    if (contents.numbers.empty())
        contents.exact = false;
    return contents;
}

} // namespace nutmeg
