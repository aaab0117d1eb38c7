#include "diff/effects/edits/word_order.hpp"

#include "diff/effects/edits/content_words.hpp"
#include "parser/clauses/word_classes.hpp"
#include "parser/facts/lexicon.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace nutmeg {

bool is_moved_entire(TextPair const& texts, EditGroup const& group) {
    bool set_off = false;
    bool replaced = false;
    for (auto const& edit : group.edits) {
        bool const goes = !content_words(texts.old_side, edit.old_words, true).empty();
        bool const comes = !content_words(texts.new_side, edit.new_words, true).empty();
        replaced |= goes && comes;
        set_off |= (goes && is_set_off(texts.old_side, edit.old_words))
                || (comes && is_set_off(texts.new_side, edit.new_words));
    }
    return set_off && !replaced;
}

namespace {

constexpr std::uint32_t longest_bracket = 4; ///< words of "(CPT)" with the brackets

bool is_relative(std::string_view word) {
    return word == "who" || word == "which" || word == "that";
}

/// The changed words in order, without punctuation, conjunctions, articles, "who are" and "which
/// is".
std::vector<std::string_view> in_order(AnnotatedText const& side,
                                       EditGroup const& group,
                                       WordRange EffectEdit::*range) {
    std::vector<std::string_view> words;
    for (auto const& edit : group.edits)
        for (auto i = (edit.*range).begin; i < (edit.*range).end; ++i) {
            std::string_view const word = side.lower[i];
            bool const is_verb =
                (word == "is" || word == "are") && i > 0 && is_relative(side.lower[i - 1]);
            if (side.is_changed(i) && !is_punctuation(word) && word != "and" && word != "or"
                && !is_relative(word) && !is_verb && word != "a" && word != "an" && word != "the")
                words.push_back(word);
        }
    return words;
}

bool has_relative(AnnotatedText const& side, EditGroup const& group, WordRange EffectEdit::*range) {
    for (auto const& edit : group.edits)
        for (auto i = (edit.*range).begin; i < (edit.*range).end; ++i)
            if (side.is_changed(i) && is_relative(side.lower[i]))
                return true;
    return false;
}

bool is_separator(std::string_view word) {
    return word == "," || word == "and" || word == "or";
}

} // namespace

bool is_set_apart(AnnotatedText const& side, WordRange range) {
    if (range.empty())
        return false;
    auto const begins = range.begin > 0 && side.lower[range.begin - 1] == ",";
    auto const ends = range.end < side.size() && side.lower[range.end] == ",";
    return is_separator(side.lower[range.begin]) || is_separator(side.lower[range.end - 1])
        || (begins && ends && range.end - range.begin > 1);
}

bool is_across_adverb(AnnotatedText const& new_side, EditGroup const& from, EditGroup const& to) {
    auto const deleted = from.new_hull();
    auto const inserted = to.new_hull();
    auto const between = deleted.begin < inserted.begin ? WordRange{deleted.end, inserted.begin}
                                                        : WordRange{inserted.end, deleted.begin};
    if (between.begin >= between.end)
        return false;
    if (between.end - between.begin == 1)
        return is_adverb(new_side.lower[between.begin]);
    if (new_side.lower[between.begin] == "(" && new_side.lower[between.end - 1] == ")")
        return between.end - between.begin <= longest_bracket;
    return new_side.words_of(between) == "from time to time";
}

bool is_moved_across(TextPair const& texts, EditGroup const& group) {
    bool const moves =
        std::any_of(group.edits.begin(), group.edits.end(), [&](EffectEdit const& edit) {
            return content_words(texts.old_side, edit.old_words, true).empty()
                != content_words(texts.new_side, edit.new_words, true).empty();
        });
    auto const& side = texts.new_side;
    auto const hull = group.new_hull();
    for (auto i = hull.begin; moves && i < hull.end; ++i)
        if (!side.is_changed(i) && !is_filler_word(side.lower[i]) && !is_modal(side, i)
            && !is_adverb(side.lower[i]))
            return true;
    return false;
}

bool says_the_same_there(TextPair const& texts, EditGroup const& group) {
    auto const before = in_order(texts.old_side, group, &EffectEdit::old_words);
    if (before.empty() || before != in_order(texts.new_side, group, &EffectEdit::new_words))
        return false;
    auto const each = [&](auto const& test) {
        return std::all_of(group.edits.begin(), group.edits.end(), [&](EffectEdit const& edit) {
            return (edit.old_words.empty() || test(texts.old_side, edit.old_words))
                && (edit.new_words.empty() || test(texts.new_side, edit.new_words));
        });
    };
    return each(is_set_apart)
        || has_relative(texts.old_side, group, &EffectEdit::old_words)
               != has_relative(texts.new_side, group, &EffectEdit::new_words)
        || std::all_of(before.begin(), before.end(), is_adverb);
}

} // namespace nutmeg
