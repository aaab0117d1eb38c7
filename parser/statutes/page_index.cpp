#include "parser/statutes/page_index.hpp"

#include "parser/statutes/heading.hpp"
#include "parser/text/unicode.hpp"

#include <algorithm>
#include <cstring>
#include <iterator>

namespace nutmeg {

namespace {

/// What identifies a section's heading in the published pages.
constexpr std::string_view heading_attribute = "class=\"catchln\"";

/// Like std::string_view::find, which is slow here: it searches for the first letter, and that one
/// is frequent.
std::size_t find_in(std::string_view text, std::string_view words, std::size_t from) {
    auto const* found = memmem(text.data() + from, text.size() - from, words.data(), words.size());
    return found == nullptr
             ? std::string_view::npos
             : static_cast<std::size_t>(static_cast<char const*>(found) - text.data());
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

} // namespace

std::size_t count_headings(std::string_view bytes) {
    std::size_t count = 0;
    for (auto at = find_in(bytes, heading_attribute, 0); at != std::string_view::npos;
         at = find_in(bytes, heading_attribute, at + 1))
        ++count;
    return count;
}

PageContents index_page(std::string_view bytes) {
    PageContents contents;
    for (auto at = find_in(bytes, heading_attribute, 0); at != std::string_view::npos;
         at = find_in(bytes, heading_attribute, at + 1)) {
        auto const begin = bytes.find('>', at);
        auto const end = begin == std::string_view::npos ? begin : bytes.find("</span", begin);
        if (end == std::string_view::npos) {
            contents.exact = false;
            break;
        }
        auto found = parse_heading(without_tags(bytes.substr(begin + 1, end - begin - 1)));
        contents.exact = contents.exact && !found.numbers.empty();
        std::move(found.numbers.begin(), found.numbers.end(), std::back_inserter(contents.numbers));
        std::move(found.last.begin(), found.last.end(), std::back_inserter(contents.group_last));
    }
    if (contents.numbers.empty())
        contents.exact = false;
    return contents;
}

} // namespace nutmeg
