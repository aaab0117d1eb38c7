#include "cli/effects/brief/law_quote.hpp"

#include "diff/effects/quotes/faithful_quote.hpp"
#include "diff/effects/quotes/quoted_clause.hpp"
#include "diff/effects/quotes/shortened.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/words.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::size_t longest_changed = 90; ///< words that a quotation is made to keep

} // namespace

std::size_t words_in(std::string_view words) {
    auto const spans = split_words(words, make_span(0, words.size()));
    return static_cast<std::size_t>(std::count_if(spans.begin(), spans.end(), [&](Span span) {
        auto const c = span.of(words).front();
        return is_alnum(c) || !is_ascii(c);
    }));
}

std::string_view without_designators(std::string_view words) {
    constexpr std::size_t longest_designator = 8; // "(xviii)"
    while (words.starts_with('(')) {
        auto const end = words.substr(0, longest_designator).find(')');
        if (end == std::string_view::npos)
            break;
        words.remove_prefix(end + 1);
        while (!words.empty() && is_space(words.front()))
            words.remove_prefix(1);
    }
    return words;
}

bool is_sentences(std::string_view words) {
    words = without_designators(words);
    while (!words.empty() && is_space(words.back()))
        words.remove_suffix(1);
    return !words.empty() && (is_upper(words.front()) || !is_ascii(words.front()))
        && words.ends_with('.');
}

bool has_sentences(std::string_view text, Span words) {
    if (!is_sentences(words.of(text)))
        return false;
    auto const bare = without_designators(words.of(text));
    auto const at = static_cast<std::uint32_t>(bare.data() - text.data());
    auto const sentence = sentence_at(text, at);
    return sentence.empty() || without_designators(sentence).data() >= bare.data();
}

bool begins_quoted(std::string_view words) {
    words = without_designators(words);
    return words.starts_with('"') || words.starts_with("\u201C");
}

std::string quoted_passage_of_law(std::string_view text, Span passage) {
    auto words = passage.of(text);
    constexpr std::string_view separators = " ,;.\n";
    words.remove_prefix(std::min(words.find_first_not_of(separators), words.size()));
    return in_quotation_marks(faithful_quote(without_designators(words), longest_faithful));
}

Span sentence_span(std::string_view text, std::uint32_t offset) {
    constexpr int most_parts = 8; // a part of a long sentence is found at a time
    auto const part_at = [&](std::size_t at) {
        auto const found = sentence_at(text, static_cast<std::uint32_t>(at));
        auto const begin = found.empty() ? 0 : found.data() - text.data();
        return make_span(static_cast<std::size_t>(begin),
                         static_cast<std::size_t>(begin) + found.size());
    };
    auto const ends = [](std::string_view words) {
        while (!words.empty() && is_collapsed_space(words.back()))
            words.remove_suffix(1);
        return words.empty() || words.ends_with('.') || words.ends_with("\u201D");
    };
    auto sentence = part_at(offset);
    for (int i = 0; i < most_parts && !sentence.empty() && !ends(text.substr(0, sentence.begin));
         ++i)
        if (auto const part = part_at(sentence.begin - 2); !part.empty())
            sentence.begin = std::min(sentence.begin, part.begin);
    for (int i = 0; i < most_parts && !sentence.empty() && sentence.end < text.size()
                    && !ends(sentence.of(text));
         ++i)
        if (auto const part = part_at(sentence.end - 1); !part.empty())
            sentence.end = std::max(sentence.end, part.end);
    return sentence;
}

std::string quoted_around(std::string_view text, std::vector<Span> const& changed) {
    if (changed.empty())
        return {};
    auto sentence = sentence_span(text, changed.front().begin);
    std::size_t size = 0;
    for (auto const span : changed)
        size += words_in(span.of(text));
    if (sentence.empty() || changed.back().end > sentence.end)
        return {};
    auto const bare = without_designators(sentence.of(text));
    if (changed.front().begin >= bare.data() - text.data())
        sentence.begin = static_cast<std::uint32_t>(bare.data() - text.data());
    std::vector<Span> kept;
    for (auto const span : changed)
        if (size <= longest_changed && span.begin >= sentence.begin && span.end <= sentence.end)
            kept.push_back(make_span(span.begin - sentence.begin,
                                     std::max(span.begin + 1, span.end) - sentence.begin));
    return in_quotation_marks(faithful_quote(sentence.of(text), longest_faithful, kept));
}

} // namespace nutmeg
