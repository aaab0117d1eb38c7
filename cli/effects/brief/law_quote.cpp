#include "cli/effects/brief/law_quote.hpp"

#include "diff/effects/quotes/quoted_clause.hpp"
#include "diff/effects/quotes/shortened.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/words.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::size_t words_around = 18; ///< on each side of changed words in a long sentence
constexpr std::size_t longest_changed = 60;

/// Words of a text on one line, in quotation marks, with ellipses where the sentence is cut.
std::string quoted_window(std::string_view text, Span sentence, Span window) {
    constexpr std::string_view separators = " ,;.\n";
    while (window.begin > sentence.begin && window.begin < window.end
           && separators.find(text[window.begin]) != std::string_view::npos)
        ++window.begin;
    std::string words(window.of(text));
    std::replace(words.begin(), words.end(), '\n', ' ');
    if (window.begin > sentence.begin)
        words.insert(0, "\u2026 ");
    if (window.end < sentence.end)
        words += " \u2026";
    return in_quotation_marks(words);
}

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

std::string quoted_sentence(std::string_view text, Span sentence) {
    auto words = sentence.of(text);
    constexpr std::string_view separators = " ,;.\n";
    words.remove_prefix(std::min(words.find_first_not_of(separators), words.size()));
    words = without_designators(words);
    return in_quotation_marks(shortened_sentence(words, longest_sentence));
}

std::string quoted_around(std::string_view text, Span changed) {
    auto const found = sentence_at(text, changed.begin);
    if (found.empty())
        return {};
    auto const begin = static_cast<std::size_t>(found.data() - text.data());
    auto sentence = make_span(begin, begin + found.size());
    if (changed.end > sentence.end || words_in(changed.of(text)) > longest_changed)
        return {};
    auto const bare = without_designators(found);
    if (changed.begin >= bare.data() - text.data())
        sentence.begin = static_cast<std::uint32_t>(bare.data() - text.data());
    auto const words = split_words(text, sentence);
    if (words.size() <= longest_sentence)
        return quoted_window(text, sentence, sentence);
    auto const first = static_cast<std::size_t>(
        std::find_if(words.begin(), words.end(), [&](Span one) { return one.end > changed.begin; })
        - words.begin());
    auto const last = static_cast<std::size_t>(
        std::find_if(words.begin(), words.end(), [&](Span one) { return one.begin >= changed.end; })
        - words.begin());
    auto const from = first > words_around ? first - words_around : 0;
    auto const to = std::min(words.size(), last + words_around);
    auto end = words[to - 1].end;
    if (to == words.size())
        end = sentence.end;
    return quoted_window(text, sentence, {from == 0 ? sentence.begin : words[from].begin, end});
}

} // namespace nutmeg
