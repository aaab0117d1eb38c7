#include "diff/effects/quotes/shortened_sentence.hpp"

#include "diff/effects/quotes/clause_shape.hpp"
#include "diff/effects/quotes/word_classes.hpp"
#include "parser/clauses/word_classes.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace nutmeg {

namespace {

constexpr std::uint32_t longest_lead = 24; ///< words before the items of a list
constexpr std::uint32_t longest_item = 24; ///< words of one of many items
constexpr std::uint32_t most_items = 12;
constexpr std::uint32_t most_read = 1200; ///< words of a sentence that are read

class Shortener {
public:
    Shortener(Passage const& passage, WordSpan words)
        : passage_(passage), words_(words), phrases_(phrases_of(passage, words)),
          is_kept_(phrases_.size(), 1) {}

    /// The words that are kept, in order, in at most about `most` words.
    std::vector<WordSpan> keep(std::uint32_t most) {
        // Citations first, limits last; each from the end.
        constexpr std::array<PhraseWeight, 5> sequence{PhraseWeight::Citation,
                                                       PhraseWeight::Modifier,
                                                       PhraseWeight::Detail,
                                                       PhraseWeight::Condition,
                                                       PhraseWeight::Limit};
        for (auto const weight : sequence)
            for (auto i = phrases_.size(); i-- > 0;) {
                if (count() <= most)
                    return kept();
                if (phrases_[i].weight == weight)
                    cut(i);
            }
        auto spans = kept();
        cut_end(spans, most + most / 2);
        return spans;
    }

private:
    /// Cuts a phrase and those that say nothing without it.
    void cut(std::size_t phrase) {
        is_kept_[phrase] = 0;
        bool is_clause = phrases_[phrase].depends;
        for (auto i = phrase + 1; i < phrases_.size(); ++i) {
            bool const goes_on =
                is_clause && phrases_[i].goes_on && phrases_[i].weight > PhraseWeight::Condition;
            if (phrases_[i].weight == PhraseWeight::Core || (!phrases_[i].depends && !goes_on))
                return;
            is_kept_[i] = 0;
            is_clause = is_clause || phrases_[i].depends;
        }
    }

    std::uint32_t count() const {
        std::uint32_t words = 0;
        for (auto const span : kept())
            words += passage_.count(span);
        return words;
    }

    /// The phrases that are kept, with short ones between them.
    std::vector<WordSpan> kept() const {
        std::vector<WordSpan> spans;
        for (std::size_t i = 0; i < phrases_.size(); ++i) {
            if (is_kept_[i] == 0)
                continue;
            auto const words = phrases_[i].words;
            auto const from = spans.empty() ? words_.begin : spans.back().end;
            if (!spans.empty() && passage_.count({from, words.begin}) < least_cut)
                spans.back().end = words.end;
            else
                spans.push_back(spans.empty() && passage_.count({from, words.begin}) < least_cut
                                    ? WordSpan{words_.begin, words.end}
                                    : words);
        }
        if (!spans.empty() && passage_.count({spans.back().end, words_.end}) < least_cut)
            spans.back().end = words_.end;
        return spans;
    }

    /// Drops the end of words that are too many even without all that can be cut.
    void cut_end(std::vector<WordSpan>& spans, std::uint32_t most) const {
        std::uint32_t before = 0;
        for (std::size_t i = 0; i < spans.size(); ++i) {
            auto const here = passage_.count(spans[i]);
            if (before + here > most) {
                spans[i].end = end_at(spans[i], most - before);
                spans.resize(spans[i].empty() ? i : i + 1);
                return;
            }
            before += here;
        }
    }

    /// The end of a phrase after at most `most` words, if one ends in their second half.
    std::uint32_t end_at(WordSpan span, std::uint32_t most) const {
        auto end = span.begin;
        std::uint32_t count = 0;
        for (auto i = span.begin; i < span.end && count < most; ++i) {
            if (count > 0 && phrase_opener(passage_, i))
                end = i;
            count += passage_.is_word(i) ? 1 : 0;
        }
        if (end > span.begin)
            return end;
        count = 0;
        while (end < span.end && count < most)
            count += passage_.is_word(end++) ? 1 : 0;
        return end;
    }

    Passage const& passage_;
    WordSpan words_;
    std::vector<Phrase> phrases_;
    std::vector<char> is_kept_;
};

std::string joined(Passage const& passage, WordSpan words, std::vector<WordSpan> const& spans) {
    std::string out;
    auto at = words.begin;
    for (auto const span : spans) {
        if (span.begin > at) {
            out = std::string(without_dangling_words(out));
            out += out.empty() ? "\u2026 " : " \u2026 ";
        } else if (!out.empty()) {
            out += ' ';
        }
        out += passage.bytes(span).of(passage.text());
        at = span.end;
    }
    if (at < words.end && passage.count({at, words.end}) > 0)
        out = std::string(without_dangling_words(out)).append(ellipsis);
    return with_spaces(out);
}

std::string shortened_words(Passage const& passage, WordSpan words, std::uint32_t most) {
    if (passage.count(words) <= most)
        return with_spaces(passage.bytes(words).of(passage.text()));
    words.end = std::min(words.end, words.begin + most_read);
    return joined(passage, words, Shortener(passage, words).keep(most));
}

bool is_same_series(std::string_view one, std::string_view other) {
    auto const kind = [](char c) { return is_digit(c) ? 0 : is_upper(c) ? 1 : 2; };
    return kind(one[1]) == kind(other[1]);
}

/// Whether the designator comes next after the other: "(3)" after "(2)", "(c)" after "(b)".
bool comes_after(std::string_view next, std::string_view designator) {
    if (!is_same_series(next, designator))
        return false;
    if (!is_digit(next[1]))
        return next.size() == 3 && designator.size() == 3 && next[1] == designator[1] + 1;
    return std::atoi(next.data() + 1) == std::atoi(designator.data() + 1) + 1;
}

/// The word from which the items of a list are looked for. The designators that open the sentence
/// are no items if none comes after them: "(b) (1) The clerk".
std::uint32_t first_item(Passage const& passage, WordSpan sentence) {
    auto first = sentence.begin;
    while (first < sentence.end && passage.opens_item(first))
        ++first;
    if (first == sentence.begin)
        return first;
    for (auto i = first; i < sentence.end; ++i)
        if (passage.opens_item(i) && comes_after(passage.word(i), passage.word(first - 1)))
            return first - 1;
    return first;
}

/// The lead-in and the heads of the items.
std::string shortened_list(Passage const& passage,
                           WordSpan sentence,
                           std::vector<std::uint32_t> const& items,
                           std::uint32_t most) {
    std::string out;
    WordSpan const lead{sentence.begin, items.front()};
    std::uint32_t used = 0;
    if (!lead.empty()) {
        out = shortened_words(passage, lead, std::min(most, longest_lead));
        used = std::min(passage.count(lead), longest_lead);
    }
    auto const shown = std::min<std::size_t>(items.size(), most_items);
    auto const left = most > used ? most - used : 0;
    auto const each =
        std::clamp(left / static_cast<std::uint32_t>(shown), std::uint32_t{6}, longest_item);
    for (std::size_t i = 0; i < shown; ++i) {
        WordSpan const item{items[i], i + 1 < items.size() ? items[i + 1] : sentence.end};
        out.append(out.empty() ? "" : " ").append(shortened_words(passage, item, each));
        if (i + 1 < shown && out.ends_with(ellipsis))
            out += ';';
    }
    if (shown < items.size())
        out += ellipsis;
    return out;
}

} // namespace

std::string_view without_dangling_words(std::string_view words) {
    for (;;) {
        while (!words.empty() && std::string_view(",;: ").find(words.back()) != std::string::npos)
            words.remove_suffix(1);
        auto const space = words.rfind(' ');
        if (space == std::string_view::npos)
            return words;
        auto const last = words.substr(space + 1);
        bool const leads_on = last == "and" || last == "or" || last == "that" || last == "if"
                           || last == "so" || last == "not" || last == "than";
        bool const is_auxiliary = is_finite_verb(last) && !is_modal_word(last);
        if (!leads_on && !is_auxiliary && !is_determiner(last) && !is_preposition(last))
            return words;
        words.remove_suffix(last.size());
    }
}

std::string with_spaces(std::string_view words) {
    std::string line(words);
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line;
}

std::vector<std::uint32_t> items_of(Passage const& passage, WordSpan sentence) {
    std::vector<std::uint32_t> items;
    for (auto i = first_item(passage, sentence); i < sentence.end; ++i)
        if (passage.opens_item(i)
            && (items.empty() || is_same_series(passage.word(items.front()), passage.word(i))))
            items.push_back(i);
    if (items.size() < 2)
        items.clear();
    return items;
}

std::string shortened_sentence(Passage const& passage, WordSpan sentence, std::uint32_t most) {
    if (passage.count(sentence) <= most)
        return with_spaces(passage.bytes(sentence).of(passage.text()));
    auto const items = items_of(passage, sentence);
    return items.empty() ? shortened_words(passage, sentence, most)
                         : shortened_list(passage, sentence, items, most);
}

} // namespace nutmeg
