#include "diff/effects/edits/replaced_phrases.hpp"

#include "diff/effects/edits/noun_phrases.hpp"
#include "parser/clauses/word_classes.hpp"
#include "parser/facts/lexicon.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr int most_added = 8;                ///< kept words that complete a phrase at one end
constexpr std::uint32_t least_of_clause = 4; ///< content words of what a conjunction joins

bool is_conjunction(std::string_view word) {
    return word == "and" || word == "or";
}

bool is_separator(std::string_view word) {
    return is_punctuation(word) || is_conjunction(word);
}

bool is_relative(std::string_view word) {
    return word == "which" || word == "that" || word == "who";
}

bool has_word(AnnotatedText const& side, WordRange range, std::string_view word) {
    for (auto i = range.begin; i < range.end; ++i)
        if (side.lower[i] == word)
            return true;
    return false;
}

bool is_content(AnnotatedText const& side, std::uint32_t word) {
    return !is_filler_word(side.lower[word]) && !is_punctuation(side.lower[word]);
}

std::uint32_t content_in(AnnotatedText const& side, WordRange range) {
    std::uint32_t count = 0;
    for (auto i = range.begin; i < range.end; ++i)
        count += is_content(side, i) ? 1 : 0;
    return count;
}

bool ends_sentence(AnnotatedText const& side, WordRange range) {
    return !range.empty()
        && (side.lower[range.end - 1] == "."
            || (range.begin > 0 && side.lower[range.begin - 1] == "."));
}

class Phrases {
public:
    Phrases(TextPair const& texts, EditGroup const& group)
        : old_side_(texts.old_side), new_side_(texts.new_side), olds_(group.old_hull()),
          news_(group.new_hull()) {}

    PhrasePair find() {
        PhrasePair const all{olds_, news_};
        drop_equal_ends();
        if (!leaves_one_side()) {
            olds_ = all.old_words;
            news_ = all.new_words;
            if (!leaves_one_side()) {
                complete();
                drop_kept_joint(old_side_, olds_, new_side_, news_);
                drop_kept_joint(new_side_, news_, old_side_, olds_);
            }
        }
        drop_last_joint(old_side_, olds_);
        drop_last_joint(new_side_, news_);
        drop_loose_bracket(old_side_, olds_);
        drop_loose_bracket(new_side_, news_);
        return {olds_, news_};
    }

private:
    /// Without a conjunction that stays before the words and is inside those of the other side:
    /// "lakes or bays" and "or wide bays".
    static void drop_kept_joint(AnnotatedText const& side,
                                WordRange& range,
                                AnnotatedText const& other,
                                WordRange other_range) {
        auto const first = after_separators(side, range);
        if (first == range.begin || first == range.end || side.is_changed(first - 1))
            return;
        if (is_conjunction(side.lower[first - 1])
            && has_word(other, other_range, side.lower[first - 1]))
            range.begin = first;
    }

    /// Without the conjunction that joins the next words, unless one comes before the words too.
    static void drop_last_joint(AnnotatedText const& side, WordRange& range) {
        auto end = range.end;
        while (end > range.begin && is_separator(side.lower[end - 1]) && side.lower[end - 1] != ".")
            --end;
        auto const first = after_separators(side, range);
        if (end > first && end < range.end && first == range.begin
            && is_conjunction(side.lower[range.end - 1]))
            range.end = end;
    }

    static void drop_loose_bracket(AnnotatedText const& side, WordRange& range) {
        while (!range.empty() && side.lower[range.begin] == ")")
            ++range.begin;
    }

    bool are_equal(std::uint32_t o, std::uint32_t n) const {
        return old_side_.lower[o] == new_side_.lower[n]
            || (is_relative(old_side_.lower[o]) && is_relative(new_side_.lower[n]));
    }

    /// Whether only one side says something; empties the other one.
    bool leaves_one_side() {
        if (olds_.empty() && news_.empty())
            return false;
        if (only_joins(old_side_, olds_, new_side_, news_))
            olds_.end = olds_.begin;
        else if (only_joins(new_side_, news_, old_side_, olds_))
            news_.end = news_.begin;
        return olds_.empty() || news_.empty();
    }

    /// Words of one side that the other has at its ends: "The" and "Subject to section 99-4, the",
    /// "or bays" and ", bays or coves".
    void drop_equal_ends() {
        while (drop_equal_begin()) {
        }
        while (!olds_.empty() && !news_.empty() && are_equal(olds_.end - 1, news_.end - 1)) {
            --olds_.end;
            --news_.end;
        }
    }

    bool drop_equal_begin() {
        auto const o = after_separators(old_side_, olds_);
        auto const n = after_separators(new_side_, news_);
        if (o == olds_.end || n == news_.end || !are_equal(o, n) || !is_joined_alike(o, n))
            return false;
        olds_.begin = o + 1;
        news_.begin = n + 1;
        return true;
    }

    static std::uint32_t after_separators(AnnotatedText const& side, WordRange range) {
        auto i = range.begin;
        while (i < range.end && is_separator(side.lower[i]))
            ++i;
        return i;
    }

    /// Whether a conjunction before the equal words comes again in the other side's words, so that
    /// the list only goes on.
    bool is_joined_alike(std::uint32_t o, std::uint32_t n) const {
        auto const comes_again = [](AnnotatedText const& side,
                                    WordRange skipped,
                                    AnnotatedText const& other,
                                    WordRange all) {
            for (auto i = skipped.begin; i < skipped.end; ++i)
                if (is_conjunction(side.lower[i]) && !has_word(other, all, side.lower[i]))
                    return false;
            return true;
        };
        return comes_again(old_side_, {olds_.begin, o}, new_side_, news_)
            && comes_again(new_side_, {news_.begin, n}, old_side_, olds_);
    }

    /// Whether the words next to both ranges are the same kept words.
    bool can_grow_left() const {
        return olds_.begin > 0 && news_.begin > 0
            && old_side_.match[olds_.begin - 1] == news_.begin - 1
            && old_side_.is_designator[olds_.begin - 1] == 0;
    }

    bool can_grow_right() const {
        return olds_.end < old_side_.size() && news_.end < new_side_.size()
            && old_side_.match[olds_.end] == news_.end && old_side_.is_designator[olds_.end] == 0;
    }

    void grow_left() {
        --olds_.begin;
        --news_.begin;
    }

    void grow_right() {
        ++olds_.end;
        ++news_.end;
    }

    /// Completes what is cut: a proper name at either end, and words without content by those that
    /// they belong to.
    void complete() {
        PhrasePair const all{olds_, news_};
        grow();
        if (olds_.end < old_side_.size() && ends_inside_value()) {
            olds_ = all.old_words;
            news_ = all.new_words;
        }
    }

    void grow() {
        for (int i = 0; i < most_added && can_grow_left() && begins_inside_name(i > 0); ++i)
            grow_left();
        bool is_cut = is_determiner(old_side_.lower[olds_.end - 1])
                   || is_determiner(new_side_.lower[news_.end - 1])
                   || is_open(old_side_, olds_) != is_open(new_side_, news_);
        for (int i = 0; i < most_added && can_grow_right(); ++i) {
            is_cut = is_cut && (is_open(old_side_, olds_) || is_noun_word(old_side_, olds_.end));
            if (!is_cut && !ends_inside_name() && !ends_inside_value() && !lacks_content())
                return;
            grow_right();
        }
    }

    bool lacks_content() const {
        return content_in(old_side_, olds_) == 0 || content_in(new_side_, news_) == 0;
    }

    /// Whether the word is a capitalized one inside a sentence.
    static bool is_of_name(AnnotatedText const& side, std::uint32_t word) {
        return is_capital(side, word) && !opens_sentence(side, word);
    }

    static bool joins_names(std::string_view word) { return word == "of" || word == "for"; }

    /// @param is_name  whether a word of the name was added already
    bool begins_inside_name(bool is_name) const {
        auto const before = olds_.begin - 1;
        if (!is_name && !is_of_name(old_side_, olds_.begin) && !is_of_name(new_side_, news_.begin))
            return false;
        return is_capital(old_side_, before)
            || (joins_names(old_side_.lower[before]) && before > 0
                && is_capital(old_side_, before - 1));
    }

    bool ends_inside_name() const {
        return (is_of_name(old_side_, olds_.end - 1) || is_of_name(new_side_, news_.end - 1))
            && is_of_name(old_side_, olds_.end);
    }

    /// Whether the next word belongs to the same amount as the last one.
    bool ends_inside_value() const {
        Span const two{old_side_.span(olds_.end - 1).begin, old_side_.span(olds_.end).end};
        return is_inside_any(old_side_.section->quantities, two);
    }

    /// Whether the words end with an article or a preposition.
    static bool is_open(AnnotatedText const& side, WordRange range) {
        auto const& last = side.lower[range.end - 1];
        return is_determiner(last) || is_preposition(last);
    }

    AnnotatedText const& old_side_;
    AnnotatedText const& new_side_;
    WordRange olds_;
    WordRange news_;
};

} // namespace

bool only_joins(AnnotatedText const& side,
                WordRange range,
                AnnotatedText const& other,
                WordRange other_range) {
    bool const leads = range.end < side.size() && side.is_designator[range.end] != 0;
    bool const is_clause = content_in(other, other_range) >= least_of_clause;
    bool const joins_sentence = is_clause && ends_sentence(other, other_range);
    if (is_clause && other.lower[other_range.end - 1] == "," && range.end == range.begin + 1
        && is_determiner(side.lower[range.begin]))
        return true;
    for (auto i = range.begin; i < range.end; ++i)
        if (!is_punctuation(side.lower[i])
            && (!is_conjunction(side.lower[i])
                || !(leads || joins_sentence || has_word(other, other_range, side.lower[i]))))
            return false;
    return true;
}

PhrasePair phrases_of(TextPair const& texts, EditGroup const& group) {
    return Phrases(texts, group).find();
}

} // namespace nutmeg
