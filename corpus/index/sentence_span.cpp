#include "corpus/index/sentence_span.hpp"

#include "parser/statutes/designator_tokens.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <string_view>

namespace nutmeg {

namespace {

constexpr std::size_t farthest = 6000;        ///< bytes from the words to an end of the sentence
constexpr std::size_t longest_sentence = 600; ///< bytes; a longer one is cut at its provision

bool ends_sentence_at(std::string_view text, std::size_t at) {
    return text[at] == '.' && ends_sentence(text, at);
}

std::size_t skip_designators(std::string_view text, std::size_t begin, std::size_t end) {
    for (;;) {
        while (begin < end && is_collapsed_space(text[begin]))
            ++begin;
        auto const close = begin < end && text[begin] == '(' ? text.find(')', begin) : text.npos;
        constexpr std::size_t longest_designator = 7;
        if (close == text.npos || close >= end || close - begin > longest_designator
            || text.substr(begin, close - begin).find(' ') != std::string_view::npos)
            return begin;
        begin = close + 1;
    }
}

/// Where the sentence with the words at `at` begins. Looks back a bounded number of bytes, then
/// cuts between words.
std::size_t sentence_begin(std::string_view text, std::size_t at) {
    auto const first = at > farthest ? at - farthest : 0;
    auto begin = at;
    while (begin > first && text[begin - 1] != '\n'
           && (begin < 2 || !ends_sentence_at(text, begin - 2)))
        --begin;
    bool const is_cut = begin == first && begin > 0;
    while (is_cut && begin < at && !is_collapsed_space(text[begin - 1]))
        ++begin;
    return begin;
}

/// Where the sentence with the words that end at `at` ends, the same way.
std::size_t sentence_end(std::string_view text, std::size_t at) {
    auto const last = std::min(text.size(), at + farthest);
    auto end = at;
    while (end < last && text[end] != '\n' && !ends_sentence_at(text, end))
        ++end;
    bool const is_cut = end == last && end < text.size();
    while (is_cut && end > at && !is_collapsed_space(text[end]))
        --end;
    return end < text.size() && text[end] == '.' ? end + 1 : end;
}

} // namespace

Span sentence_around(Section const& section, Span words) {
    std::string_view const text = section.text;
    auto begin = sentence_begin(text, words.begin);
    auto end = sentence_end(text, words.end);
    auto const provision = provision_at(section.provisions, words.begin);
    if (provision != no_parent && end - begin > longest_sentence) {
        auto const& span = section.provisions[provision].span;
        begin = std::max<std::size_t>(begin, span.begin);
        end = std::max<std::size_t>(words.end, std::min<std::size_t>(end, span.end));
    }
    return make_span(std::min<std::size_t>(skip_designators(text, begin, end), words.begin), end);
}

} // namespace nutmeg
