#include "diff/effects/quotes/faithful_quote.hpp"

#include "diff/effects/quotes/faithful_phrases.hpp"
#include "diff/effects/quotes/shortened_sentence.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::uint32_t least_item = 12; ///< words of an item of a list, at least
constexpr std::uint32_t most_items = 12;
/// Words that a list may have above the limit.
constexpr std::uint32_t list_share = longest_faithful_list - longest_faithful;

/// What is between the words and the next ones: a space, with an ellipsis if words are left out.
void add_separator(std::string& words, bool is_gap) {
    if (is_gap && !words.ends_with(ellipsis))
        words += words.empty() ? "\u2026" : ellipsis;
    if (!words.empty())
        words += ' ';
}

/// The lead-in with the items: all of them, or only those with words that are kept.
std::string quoted_list(Passage const& passage,
                        WordSpan sentence,
                        std::vector<std::uint32_t> const& items,
                        std::uint32_t most,
                        std::vector<WordSpan> const& kept) {
    std::string out;
    WordSpan const lead{sentence.begin, items.front()};
    if (!lead.empty())
        out = faithful_phrases(passage, lead, most, kept);
    std::vector<WordSpan> spans;
    for (std::size_t i = 0; i < items.size(); ++i)
        spans.push_back({items[i], i + 1 < items.size() ? items[i + 1] : sentence.end});
    bool const only_kept =
        std::any_of(spans.begin(), spans.end(), [&](WordSpan item) { return is_kept(item, kept); });
    auto const size = static_cast<std::uint32_t>(std::min<std::size_t>(spans.size(), most_items));
    auto const used = std::min(passage.count(lead), most);
    auto const each = only_kept ? most : std::max((most - used) / size, least_item);
    std::uint32_t shown = 0;
    bool is_gap = false;
    for (auto const item : spans) {
        if (shown == most_items || (only_kept && !is_kept(item, kept))) {
            is_gap = true;
            continue;
        }
        add_separator(out, is_gap);
        is_gap = false;
        ++shown;
        out += faithful_phrases(passage, item, each, kept);
        if (item.end == sentence.end || !out.ends_with(ellipsis))
            continue;
        auto const last = passage.lower(item.end - 1);
        out += ';';
        if (last == "or" || last == "and")
            out.append(" ").append(last);
    }
    if (is_gap && !out.ends_with(ellipsis))
        out += ellipsis;
    return out;
}

/// The bytes as words of the passage.
std::vector<WordSpan> words_of(Passage const& passage, std::vector<Span> const& bytes) {
    std::vector<WordSpan> out;
    for (auto const span : bytes) {
        WordSpan words;
        while (words.begin < passage.size() && passage.span(words.begin).end <= span.begin)
            ++words.begin;
        words.end = words.begin;
        while (words.end < passage.size() && passage.span(words.end).begin < span.end)
            ++words.end;
        if (!words.empty())
            out.push_back(words);
    }
    return out;
}

} // namespace

std::string faithful_quote(std::string_view words,
                           std::uint32_t most,
                           std::vector<Span> const& kept) {
    Passage const passage(words);
    if (passage.count({0, passage.size()}) <= most)
        return with_spaces(words);
    auto const kept_words = words_of(passage, kept);
    std::string out;
    std::uint32_t used = 0;
    bool is_gap = false;
    for (auto const sentence : passage.sentences()) {
        bool const is_shown = kept_words.empty() ? used < most : is_kept(sentence, kept_words);
        if (!is_shown) {
            is_gap = true;
            continue;
        }
        auto const left = std::max(most - std::min(most, used), least_item);
        auto const items = items_of(passage, sentence);
        add_separator(out, is_gap);
        is_gap = false;
        out += items.empty() || passage.count(sentence) <= left + list_share
                 ? faithful_phrases(
                     passage, sentence, items.empty() ? left : left + list_share, kept_words)
                 : quoted_list(passage, sentence, items, left + list_share, kept_words);
        used += passage.count(sentence);
    }
    if (is_gap && !out.ends_with(ellipsis))
        out += ellipsis;
    return out;
}

} // namespace nutmeg
