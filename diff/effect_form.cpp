#include "diff/effect_form.hpp"

#include "diff/effect_words.hpp"
#include "parser/level.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::size_t longest_antecedent = 4; ///< telling words that a pronoun is written out with

/// Calls `visit` with every changed word of one side of the group that is not told.
template <typename Visit>
void each_untold(EffectSide const& side,
                 EditGroup const& group,
                 WordRange Edit::*range,
                 Visit const& visit) {
    for (auto const& edit : group.edits)
        for (auto i = (edit.*range).begin; i < (edit.*range).end; ++i)
            if (side.is_changed(i) && !side.is_told(i))
                visit(i);
}

struct Content {
    std::vector<std::string_view> telling; ///< stems, sorted
    bool has_pronoun = false;              ///< or "such", "said", which point back too
    bool has_force = false;                ///< a modal verb or a negation
    bool has_and = false;
    bool has_or = false;
    std::vector<std::uint32_t> words; ///< the telling ones
};

/// "shall be" and "shall mean" state what "is" and "means" state.
bool is_idle_shall(EffectSide const& side, std::uint32_t word) {
    if (side.lower[word] != "shall" || word + 1 >= side.size())
        return false;
    auto const& next = side.lower[word + 1];
    return next == "be" || next == "mean" || next == "include" || next == "have"
        || (next == "not" && word + 2 < side.size() && side.lower[word + 2] == "include");
}

Content content_of(EffectSide const& side,
                   EditGroup const& group,
                   WordRange Edit::*range,
                   bool citing_words_tell) {
    Content content;
    each_untold(side, group, range, [&](std::uint32_t i) {
        std::string_view const word = side.lower[i];
        content.has_pronoun |= is_pronoun(word) || word == "such" || word == "said";
        content.has_and |= word == "and";
        content.has_or |= word == "or";
        if (is_idle_shall(side, i))
            return;
        content.has_force |= is_modal(word) || is_negation(word);
        if (is_empty_word(word) || (!citing_words_tell && is_citing_word(word)))
            return;
        content.telling.push_back(word == "no" ? "not" : stem(word));
        content.words.push_back(i);
    });
    std::sort(content.telling.begin(), content.telling.end());
    return content;
}

bool is_capital(EffectSide const& side, std::uint32_t word) {
    auto const c = side.word(word).front();
    return c >= 'A' && c <= 'Z';
}

/// "commissioner" for "Commissioner of Motor Vehicles": the short name is part of the full one and
/// what it leaves out is capitals.
bool is_name_in_full(Content const& name, EffectSide const& full_side, Content const& full) {
    if (name.telling.empty() || full.telling.size() <= name.telling.size()
        || !std::includes(
            full.telling.begin(), full.telling.end(), name.telling.begin(), name.telling.end()))
        return false;
    return std::all_of(full.words.begin(), full.words.end(), [&](std::uint32_t i) {
        return is_capital(full_side, i);
    });
}

/// "of this subsection", "pursuant to the provisions of this section": says where it stands itself.
bool is_self_citation(EffectTexts const& texts, EditGroup const& group) {
    bool names_itself = false;
    auto const is_idle = [&](EffectSide const& side, WordRange range) {
        for (auto i = range.begin; i < range.end; ++i) {
            if (!side.is_changed(i))
                continue;
            auto const& word = side.lower[i];
            names_itself |=
                word == "this" && i + 1 < side.size() && level_named(side.lower[i + 1]).has_value();
            if (!is_empty_word(word) && !is_citing_word(word))
                return false;
        }
        return true;
    };
    return std::all_of(group.edits.begin(),
                       group.edits.end(),
                       [&](Edit const& edit) {
                           return is_idle(texts.old_side, edit.old_words)
                               && is_idle(texts.new_side, edit.new_words);
                       })
        && names_itself;
}

bool is_antecedent(Content const& pronoun, Content const& noun) {
    return pronoun.telling.empty() && pronoun.has_pronoun && !noun.has_force
        && noun.telling.size() <= longest_antecedent;
}

template <typename Test>
bool any_changed(EffectTexts const& texts, EditGroup const& group, Test const& test) {
    for (auto const& edit : group.edits) {
        for (auto i = edit.old_words.begin; i < edit.old_words.end; ++i)
            if (texts.old_side.is_changed(i) && test(texts.old_side.told[i]))
                return true;
        for (auto i = edit.new_words.begin; i < edit.new_words.end; ++i)
            if (texts.new_side.is_changed(i) && test(texts.new_side.told[i]))
                return true;
    }
    return false;
}

} // namespace

bool is_partly_told(EffectTexts const& texts, EditGroup const& group) {
    return any_changed(texts, group, [](Telling told) { return told == Telling::Told; });
}

bool is_all_told(EffectTexts const& texts, EditGroup const& group) {
    return !any_changed(texts, group, [](Telling told) { return told == Telling::No; });
}

bool has_citation(EffectTexts const& texts, EditGroup const& group) {
    return any_changed(texts, group, [](Telling told) { return told != Telling::No; });
}

bool is_part_of_designation(EffectTexts const& texts, EditGroup const& group) {
    auto const is_break = [](EffectSide const& side, std::uint32_t word) {
        return side.whole[word] != 0 || side.is_changed(word)
            || (side.marks[word] != 0 && side.mate[word] == no_word);
    };
    auto const is_joint = [](EffectSide const& side, std::uint32_t word) {
        return is_punctuation(side.lower[word]) || side.lower[word] == "and"
            || side.lower[word] == "or";
    };
    auto const stands_at_break = [&](EffectSide const& side, WordRange range) {
        auto behind = range.end;
        while (behind < side.size() && is_joint(side, behind) && !is_break(side, behind))
            ++behind;
        auto before = range.begin;
        while (before > 0 && is_joint(side, before - 1) && !is_break(side, before - 1))
            --before;
        return (behind < side.size() && is_break(side, behind))
            || (before > 0 && is_break(side, before - 1));
    };
    return std::all_of(group.edits.begin(), group.edits.end(), [&](Edit const& edit) {
        return (stands_at_break(texts.old_side, edit.old_words)
                || stands_at_break(texts.new_side, edit.new_words))
            && telling_words(texts.old_side, edit.old_words, false)
                   == telling_words(texts.new_side, edit.new_words, false);
    });
}

bool is_logic_change(EffectTexts const& texts, EditGroup const& group) {
    auto const before = content_of(texts.old_side, group, &Edit::old_words, true);
    auto const after = content_of(texts.new_side, group, &Edit::new_words, true);
    return before.telling.empty() && after.telling.empty() && before.has_and != before.has_or
        && after.has_and != after.has_or && before.has_and != after.has_and;
}

bool is_form_only(EffectTexts const& texts, EditGroup const& group) {
    bool const citing_words_tell = !has_citation(texts, group);
    auto const before = content_of(texts.old_side, group, &Edit::old_words, citing_words_tell);
    auto const after = content_of(texts.new_side, group, &Edit::new_words, citing_words_tell);
    if (is_logic_change(texts, group))
        return false;
    return before.telling == after.telling || is_self_citation(texts, group)
        || is_antecedent(before, after) || is_antecedent(after, before)
        || is_name_in_full(before, texts.new_side, after)
        || is_name_in_full(after, texts.old_side, before);
}

} // namespace nutmeg
