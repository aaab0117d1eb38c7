#include "diff/effects/edits/form_rules.hpp"

#include "diff/effects/edits/content_words.hpp"
#include "diff/effects/edits/lexicon.hpp"
#include "diff/effects/edits/word_order.hpp"
#include "parser/citations/level.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace nutmeg {

namespace {

constexpr std::size_t least_said_again = 2;   ///< repeated words of a lead-in without a verb
constexpr std::size_t longest_antecedent = 4; ///< content words that can replace a pronoun
constexpr std::uint32_t nearby = 400;         ///< words on either side
constexpr std::uint32_t longest_lead_in = 60; ///< words of a lead-in that are read
constexpr std::uint32_t longest_list = 2000;  ///< words between a list member and its lead-in

/// Whether each of the words also occurs nearby, unchanged, so that what they name is known there.
bool is_named_nearby(EffectSide const& side, std::vector<std::uint32_t> const& words) {
    return std::all_of(words.begin(), words.end(), [&](std::uint32_t word) {
        auto const wanted = stem(side.lower[word]);
        auto const first = word > nearby ? word - nearby : 0;
        auto const last = std::min(side.size(), word + nearby);
        for (auto i = first; i < last; ++i)
            if (!side.is_changed(i) && stem(side.lower[i]) == wanted)
                return true;
        return false;
    });
}

/// Whether the text nearby has another name of the same kind: "Commissioner of Public Health" for
/// "Commissioner of Motor Vehicles". Then the short name may have meant that one.
bool is_another_nearby(EffectSide const& side, Content const& full) {
    auto const at = full.words.front();
    auto const kind = stem(side.lower[at]);
    auto const first = at > nearby ? at - nearby : 0;
    auto const last = std::min(side.size(), at + nearby);
    for (auto i = first; i + 2 < last; ++i)
        if (!side.is_changed(i) && is_capital(side, i) && stem(side.lower[i]) == kind
            && (side.lower[i + 1] == "of" || side.lower[i + 1] == "for") && is_capital(side, i + 2)
            && !std::binary_search(
                full.telling.begin(), full.telling.end(), same_in_law(stem(side.lower[i + 2]))))
            return true;
    return false;
}

/// "commissioner" for "Commissioner of Motor Vehicles": the short name is part of the full one, and
/// the full one is all capitalized words.
bool is_name_in_full(Content const& name, EffectSide const& full_side, Content const& full) {
    if (name.telling.empty()
        || !std::includes(
            full.telling.begin(), full.telling.end(), name.telling.begin(), name.telling.end()))
        return false;
    return !is_another_nearby(full_side, full)
        && std::all_of(full.words.begin(), full.words.end(), [&](std::uint32_t i) {
               return is_capital(full_side, i);
           });
}

/// Whether this holds for each edit of a group that changes content words.
bool is_name_in_full(EffectTexts const& texts, EditGroup const& group, bool citing_words_tell) {
    return std::all_of(group.edits.begin(), group.edits.end(), [&](EffectEdit const& edit) {
        EditGroup one;
        one.edits = {edit};
        auto const before =
            content_of(texts.old_side, one, &EffectEdit::old_words, citing_words_tell);
        auto const after =
            content_of(texts.new_side, one, &EffectEdit::new_words, citing_words_tell);
        return before.telling == after.telling || is_name_in_full(before, texts.new_side, after)
            || is_name_in_full(after, texts.old_side, before);
    });
}

/// "of this subsection", "pursuant to the provisions of this section": a citation of the provision
/// that contains it.
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
                       [&](EffectEdit const& edit) {
                           return is_idle(texts.old_side, edit.old_words)
                               && is_idle(texts.new_side, edit.new_words);
                       })
        && names_itself;
}

/// The stems of the words that introduce the list of the member with designator `mark`: "A pharmacy
/// shall:". These are the nearest words of its parent.
std::unordered_set<std::string_view> lead_in(EffectSide const& side, std::uint32_t mark) {
    std::unordered_set<std::string_view> words;
    auto const place = side.placed->parents[side.place(mark)];
    auto const first = mark > longest_list ? mark - longest_list : 0;
    auto i = mark;
    while (i > first && side.place(i - 1) != place && side.is_below(side.place(i - 1), place))
        --i;
    for (std::uint32_t k = 0; k < longest_lead_in && i > 0 && side.place(i - 1) == place; ++k) {
        --i;
        if (side.lower[i] == ".")
            break;
        words.insert(stem(side.lower[i]));
    }
    return words;
}

/// "(2) [-A pharmacy shall file-]{+File+} a report" under "A pharmacy shall:": a member that
/// repeats its lead-in.
bool is_said_by_lead_in(EffectSide const& side,
                        WordRange longer,
                        Content const& all,
                        Content const& rest) {
    if (longer.empty() || longer.begin == 0 || side.marks[longer.begin - 1] == 0
        || !std::includes(
            all.telling.begin(), all.telling.end(), rest.telling.begin(), rest.telling.end()))
        return false;
    auto const said = lead_in(side, longer.begin - 1);
    auto left = rest.telling;
    std::vector<std::uint32_t> again;
    for (auto const i : all.words) {
        auto const own = stem(side.lower[i]);
        auto const kept = std::find(left.begin(), left.end(), same_in_law(own));
        if (kept != left.end())
            left.erase(kept);
        else if (said.count(own) == 0)
            return false;
        else
            again.push_back(i);
    }
    // A single repeated word may belong to a noun of its own: "(2) licensed in another state".
    auto const has = [&](auto const& test) {
        return std::any_of(again.begin(), again.end(), test);
    };
    return has([&](std::uint32_t i) { return is_modal(side, i); })
        || (again.size() >= least_said_again
            && !has([&](std::uint32_t i) { return is_negation(side.lower[i]); }));
}

bool is_said_by_lead_in(EffectTexts const& texts,
                        EditGroup const& group,
                        Content const& before,
                        Content const& after) {
    auto const& edit = group.edits.front();
    return group.edits.size() == 1
        && (is_said_by_lead_in(texts.old_side, edit.old_words, before, after)
            || is_said_by_lead_in(texts.new_side, edit.new_words, after, before));
}

/// "Violation of this section shall be an infraction" means "any person who violates this section
/// shall be deemed to have committed an infraction".
bool is_offense_reworded(Content const& before, Content const& after) {
    auto const core = [](Content const& content) {
        std::vector<std::string_view> words;
        for (auto const word : content.telling)
            if (word != "person")
                words.push_back(word.starts_with("violat") ? "violat" : word);
        return words;
    };
    auto const words = core(before);
    return words == core(after) && std::find(words.begin(), words.end(), "violat") != words.end();
}

/// "it" for "the state marshal", which is named nearby.
bool is_antecedent(Content const& pronoun, EffectSide const& noun_side, Content const& noun) {
    return pronoun.telling.empty() && pronoun.has_pronoun && !noun.has_force
        && noun.telling.size() <= longest_antecedent && is_named_nearby(noun_side, noun.words);
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

namespace {

/// Whether only separators follow up to a designator, of a provision without a partner.
bool leads_to_new(EffectSide const& side, std::vector<Place> const& partner, std::uint32_t word) {
    while (word < side.size()
           && (is_punctuation(side.lower[word]) || side.lower[word] == "and"
               || side.lower[word] == "or")
           && side.marks[word] == 0)
        ++word;
    return word < side.size() && side.marks[word] != 0 && partner[side.place(word)] == nowhere;
}

bool is_joint(std::string_view word) {
    return is_punctuation(word) || word == "and" || word == "or";
}

bool is_joint(EffectSide const& side, WordRange range) {
    for (auto i = range.begin; i < range.end; ++i)
        if (!is_joint(side.lower[i]))
            return false;
    return true;
}

/// Whether the range is not empty, and only punctuation and conjunctions follow it in its
/// provision, with no child after them.
bool ends_place(EffectSide const& side, WordRange range) {
    if (range.empty())
        return false;
    auto const place = side.place(range.begin);
    auto i = range.end;
    while (i < side.size() && side.place(i) == place && is_joint(side.lower[i]))
        ++i;
    return i == side.size() || !side.is_below(side.place(i), place);
}

/// A comma inserted or deleted that is not followed by an inserted or deleted list member.
bool is_comma_only(EffectTexts const& texts, EditGroup const& group) {
    auto const is_comma = [](EffectSide const& side, WordRange range) {
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

bool is_part_of_designation(EffectTexts const& texts, EditGroup const& group) {
    auto const is_break = [](EffectSide const& side, std::uint32_t word) {
        return side.whole[word] != 0 || side.is_changed(word)
            || (side.marks[word] != 0 && side.mate[word] == no_word);
    };
    auto const stands_at_break = [&](EffectSide const& side, WordRange range) {
        auto behind = range.end;
        while (behind < side.size() && is_joint(side.lower[behind]) && !is_break(side, behind))
            ++behind;
        auto before = range.begin;
        while (before > 0 && is_joint(side.lower[before - 1]) && !is_break(side, before - 1))
            --before;
        return (behind < side.size() && is_break(side, behind))
            || (before > 0 && is_break(side, before - 1));
    };
    if (is_comma_only(texts, group))
        return false;
    return std::all_of(group.edits.begin(), group.edits.end(), [&](EffectEdit const& edit) {
        return (stands_at_break(texts.old_side, edit.old_words)
                || stands_at_break(texts.new_side, edit.new_words))
            && telling_words(texts.old_side, edit.old_words, false)
                   == telling_words(texts.new_side, edit.new_words, false);
    });
}

bool ends_kept_item(EffectTexts const& texts, EditGroup const& group) {
    auto const o = group.old_place;
    auto const n = group.new_place;
    if (o == nowhere || n == nowhere || o == 0 || n == 0 || texts.old_partner[n] != o)
        return false;
    return std::all_of(group.edits.begin(), group.edits.end(), [&](EffectEdit const& edit) {
        return is_joint(texts.old_side, edit.old_words) && is_joint(texts.new_side, edit.new_words)
            && (ends_place(texts.old_side, edit.old_words)
                || ends_place(texts.new_side, edit.new_words));
    });
}

LogicChange logic_change(EffectTexts const& texts, EditGroup const& group) {
    auto const before = content_of(texts.old_side, group, &EffectEdit::old_words, true);
    auto const after = content_of(texts.new_side, group, &EffectEdit::new_words, true);
    bool const exchanged = before.telling.empty() && after.telling.empty()
                        && before.has_and != before.has_or && after.has_and != after.has_or
                        && before.has_and != after.has_and;
    return !exchanged     ? LogicChange::None
         : before.has_and ? LogicChange::AllToAny
                          : LogicChange::AnyToAll;
}

namespace {

/// Whether an edit replaces one relation by another: "paid by the town" by "paid to the town", "if"
/// by "while".
bool exchanges_relations(EffectTexts const& texts, EditGroup const& group) {
    auto const only_relation = [](EffectSide const& side, WordRange range) {
        std::string_view found;
        for (auto i = range.begin; i < range.end; ++i) {
            std::string_view const word = side.lower[i];
            if (!side.is_changed(i) || side.is_told(i))
                continue;
            if (!is_empty_word(word) || is_pronoun(word))
                return std::string_view();
            if (auto const own = relation(word); !own.empty())
                found = own;
        }
        return found;
    };
    return std::any_of(group.edits.begin(), group.edits.end(), [&](EffectEdit const& edit) {
        auto const before = only_relation(texts.old_side, edit.old_words);
        auto const after = only_relation(texts.new_side, edit.new_words);
        return !before.empty() && !after.empty() && before != after;
    });
}

} // namespace

bool is_form_only(EffectTexts const& texts, EditGroup const& group) {
    bool const citing_words_tell = !has_citation(texts, group);
    auto const before =
        content_of(texts.old_side, group, &EffectEdit::old_words, citing_words_tell);
    auto const after = content_of(texts.new_side, group, &EffectEdit::new_words, citing_words_tell);
    if (logic_change(texts, group) != LogicChange::None || exchanges_relations(texts, group))
        return false;
    if (!before.telling.empty() && before.telling == after.telling && is_moved_across(texts, group))
        return says_the_same_there(texts, group);
    return before.in_order == after.in_order
        || (before.telling == after.telling && is_moved_whole(texts, group))
        || is_self_citation(texts, group)
        || (before.joined == after.joined && !before.joined.empty())
        || is_said_by_lead_in(texts, group, before, after) || is_offense_reworded(before, after)
        || is_antecedent(before, texts.new_side, after)
        || is_antecedent(after, texts.old_side, before)
        || is_name_in_full(texts, group, citing_words_tell);
}

} // namespace nutmeg
