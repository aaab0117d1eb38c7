#include "diff/effects/edits/list_ends.hpp"

#include "diff/effects/edits/content_words.hpp"
#include "parser/facts/lexicon.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

/// Whether only separators follow up to a designator, of a provision without a partner.
bool leads_to_new(AnnotatedText const& side,
                  std::vector<ProvisionIndex> const& partner,
                  std::uint32_t word) {
    while (word < side.size()
           && (is_punctuation(side.lower[word]) || side.lower[word] == "and"
               || side.lower[word] == "or")
           && side.is_designator[word] == 0)
        ++word;
    return word < side.size() && side.is_designator[word] != 0
        && partner[side.provision(word)] == no_provision;
}

bool is_separator(std::string_view word) {
    return is_punctuation(word) || word == "and" || word == "or";
}

bool is_separator(AnnotatedText const& side, WordRange range) {
    for (auto i = range.begin; i < range.end; ++i)
        if (!is_separator(side.lower[i]))
            return false;
    return true;
}

/// Whether the range is not empty, and only punctuation and conjunctions follow it in its
/// provision, with no child after them.
bool ends_place(AnnotatedText const& side, WordRange range) {
    if (range.empty())
        return false;
    auto const provision = side.provision(range.begin);
    auto i = range.end;
    while (i < side.size() && side.provision(i) == provision && is_separator(side.lower[i]))
        ++i;
    return i == side.size() || !side.is_below(side.provision(i), provision);
}

/// A comma inserted or deleted that is not followed by an inserted or deleted list member.
bool is_comma_only(TextPair const& texts, EditGroup const& group) {
    auto const is_comma = [](AnnotatedText const& side, WordRange range) {
        return range.end == range.begin + 1 && side.lower[range.begin] == ",";
    };
    return std::all_of(group.edits.begin(), group.edits.end(), [&](EffectEdit const& edit) {
        return edit.old_words.empty()
                 ? is_comma(texts.new_side, edit.new_words)
                       && !leads_to_new(texts.new_side, texts.old_partner, edit.new_words.end)
                 : edit.new_words.empty() && is_comma(texts.old_side, edit.old_words)
                       && !leads_to_new(texts.old_side, texts.partner, edit.old_words.end);
    });
}

} // namespace

bool is_part_of_designation(TextPair const& texts, EditGroup const& group) {
    auto const is_break = [](AnnotatedText const& side, std::uint32_t word) {
        return side.is_added_or_removed[word] != 0 || side.is_changed(word)
            || (side.is_designator[word] != 0 && side.match[word] == no_word);
    };
    auto const is_at_break = [&](AnnotatedText const& side, WordRange range) {
        auto after = range.end;
        while (after < side.size() && is_separator(side.lower[after]) && !is_break(side, after))
            ++after;
        auto before = range.begin;
        while (before > 0 && is_separator(side.lower[before - 1]) && !is_break(side, before - 1))
            --before;
        return (after < side.size() && is_break(side, after))
            || (before > 0 && is_break(side, before - 1));
    };
    if (is_comma_only(texts, group))
        return false;
    return std::all_of(group.edits.begin(), group.edits.end(), [&](EffectEdit const& edit) {
        return (is_at_break(texts.old_side, edit.old_words)
                || is_at_break(texts.new_side, edit.new_words))
            && is_separator(texts.old_side, edit.old_words)
            && is_separator(texts.new_side, edit.new_words);
    });
}

bool ends_kept_item(TextPair const& texts, EditGroup const& group) {
    auto const o = group.old_provision;
    auto const n = group.new_provision;
    if (o == no_provision || n == no_provision || o == 0 || n == 0 || texts.old_partner[n] != o)
        return false;
    return std::all_of(group.edits.begin(), group.edits.end(), [&](EffectEdit const& edit) {
        return is_separator(texts.old_side, edit.old_words)
            && is_separator(texts.new_side, edit.new_words)
            && (ends_place(texts.old_side, edit.old_words)
                || ends_place(texts.new_side, edit.new_words));
    });
}

namespace {

/// Whether a conjunction of the group leads to a provision that only one side has: a list goes on.
bool goes_on_with_new(TextPair const& texts, EditGroup const& group) {
    return std::any_of(group.edits.begin(), group.edits.end(), [&](EffectEdit const& edit) {
        return leads_to_new(texts.old_side, texts.partner, edit.old_words.end)
            || leads_to_new(texts.new_side, texts.old_partner, edit.new_words.end);
    });
}

/// The conjunctions among the unexplained words of one side.
struct Joints {
    bool has_and = false;
    bool has_or = false;
    bool has_content = false;
};

Joints joints_of(AnnotatedText const& side, EditGroup const& group, WordRange EffectEdit::*range) {
    Joints joints;
    for (auto const& edit : group.edits) {
        joints.has_content |= !content_words(side, edit.*range, true).empty();
        for (auto i = (edit.*range).begin; i < (edit.*range).end; ++i) {
            bool const is_open = side.is_changed(i) && !side.is_claimed(i);
            joints.has_and |= is_open && side.lower[i] == "and";
            joints.has_or |= is_open && side.lower[i] == "or";
        }
    }
    return joints;
}

} // namespace

LogicChange logic_change(TextPair const& texts, EditGroup const& group) {
    if (goes_on_with_new(texts, group))
        return LogicChange::None;
    auto const before = joints_of(texts.old_side, group, &EffectEdit::old_words);
    auto const after = joints_of(texts.new_side, group, &EffectEdit::new_words);
    bool const swapped = !before.has_content && !after.has_content
                      && before.has_and != before.has_or && after.has_and != after.has_or
                      && before.has_and != after.has_and;
    return !swapped       ? LogicChange::None
         : before.has_and ? LogicChange::AllToAny
                          : LogicChange::AnyToAll;
}

} // namespace nutmeg
