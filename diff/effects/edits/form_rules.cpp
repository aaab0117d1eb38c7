#include "diff/effects/edits/form_rules.hpp"

#include "diff/effects/edits/antecedents.hpp"
#include "diff/effects/edits/content_words.hpp"
#include "diff/effects/edits/list_members.hpp"
#include "diff/effects/edits/pointers.hpp"
#include "diff/effects/edits/word_order.hpp"
#include "parser/citations/level.hpp"
#include "parser/facts/lexicon.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace nutmeg {

namespace {

constexpr std::size_t least_repeated = 2;     ///< repeated words of a lead-in without a verb
constexpr std::uint32_t nearby = 400;         ///< words on either side
constexpr std::uint32_t longest_lead_in = 60; ///< words of a lead-in that are read
constexpr std::uint32_t longest_list = 2000;  ///< words between a list member and its lead-in

/// Whether the text nearby has another name of the same kind: "Commissioner of Public Health" for
/// "Commissioner of Motor Vehicles". Then the short name may have meant that one.
bool is_another_nearby(AnnotatedText const& side, ContentWords const& full) {
    auto const at = full.words.front();
    auto const kind = stem(side.lower[at]);
    auto const first = at > nearby ? at - nearby : 0;
    auto const last = std::min(side.size(), at + nearby);
    for (auto i = first; i + 2 < last; ++i)
        if (!side.is_changed(i) && is_capital(side, i) && stem(side.lower[i]) == kind
            && (side.lower[i + 1] == "of" || side.lower[i + 1] == "for") && is_capital(side, i + 2)
            && !std::binary_search(
                full.stems.begin(), full.stems.end(), canonical_synonym(stem(side.lower[i + 2]))))
            return true;
    return false;
}

bool is_plural(std::string_view word) {
    return word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us");
}

/// Whether the full name names one more than the short one: "Commissioners of Fish and Motor
/// Vehicles" for "commissioner", or two names of the same kind.
bool names_another(AnnotatedText const& side,
                   ContentWords const& name,
                   AnnotatedText const& full_side,
                   ContentWords const& full) {
    auto const kind = full_side.lower[full.words.front()];
    auto const same = std::find_if(name.words.begin(), name.words.end(), [&](std::uint32_t i) {
        return stem(side.lower[i]) == stem(kind);
    });
    bool const is_more =
        same != name.words.end() && is_plural(kind) && !is_plural(side.lower[*same]);
    auto const times =
        std::count(full.stems.begin(), full.stems.end(), canonical_synonym(stem(kind)));
    return is_more || times > 1;
}

/// "commissioner" for "Commissioner of Motor Vehicles": the short name is part of the full one, and
/// the full one is all capitalized words.
bool is_name_in_full(AnnotatedText const& side,
                     ContentWords const& name,
                     AnnotatedText const& full_side,
                     ContentWords const& full) {
    if (name.stems.empty()
        || !std::includes(
            full.stems.begin(), full.stems.end(), name.stems.begin(), name.stems.end())
        || names_another(side, name, full_side, full))
        return false;
    return !is_another_nearby(full_side, full)
        && std::all_of(full.words.begin(), full.words.end(), [&](std::uint32_t i) {
               return is_capital(full_side, i);
           });
}

/// Whether this holds for each edit of a group that changes content words.
bool is_name_in_full(TextPair const& texts, EditGroup const& group, bool citing_words_count) {
    return std::all_of(group.edits.begin(), group.edits.end(), [&](EffectEdit const& edit) {
        EditGroup one;
        one.edits = {edit};
        auto const before =
            content_of(texts.old_side, one, &EffectEdit::old_words, citing_words_count);
        auto const after =
            content_of(texts.new_side, one, &EffectEdit::new_words, citing_words_count);
        return before.stems == after.stems
            || is_name_in_full(texts.old_side, before, texts.new_side, after)
            || is_name_in_full(texts.new_side, after, texts.old_side, before);
    });
}

/// "of this subsection", "pursuant to the provisions of this section": a citation of the provision
/// that contains it.
bool is_self_citation(TextPair const& texts, EditGroup const& group) {
    bool names_itself = false;
    auto const is_idle = [&](AnnotatedText const& side, WordRange range) {
        for (auto i = range.begin; i < range.end; ++i) {
            if (!side.is_changed(i))
                continue;
            auto const& word = side.lower[i];
            names_itself |=
                word == "this" && i + 1 < side.size() && level_named(side.lower[i + 1]).has_value();
            if (!is_filler_word(word) && !is_citing_word(word))
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

/// The stems of the words that introduce the list of the member with designator `designator`: "A
/// pharmacy shall:". These are the nearest words of its parent.
std::unordered_set<std::string_view> lead_in(AnnotatedText const& side, std::uint32_t designator) {
    std::unordered_set<std::string_view> words;
    auto const provision = side.placed->parents[side.provision(designator)];
    auto const first = designator > longest_list ? designator - longest_list : 0;
    auto i = designator;
    while (i > first && side.provision(i - 1) != provision
           && side.is_below(side.provision(i - 1), provision))
        --i;
    for (std::uint32_t k = 0; k < longest_lead_in && i > 0 && side.provision(i - 1) == provision;
         ++k) {
        --i;
        if (side.lower[i] == ".")
            break;
        words.insert(stem(side.lower[i]));
    }
    return words;
}

/// "(2) [-A pharmacy shall file-]{+File+} a report" under "A pharmacy shall:": a member that
/// repeats its lead-in.
bool is_said_by_lead_in(AnnotatedText const& side,
                        WordRange longer,
                        ContentWords const& all,
                        ContentWords const& rest) {
    if (longer.empty() || longer.begin == 0 || side.is_designator[longer.begin - 1] == 0
        || !std::includes(all.stems.begin(), all.stems.end(), rest.stems.begin(), rest.stems.end()))
        return false;
    auto const said = lead_in(side, longer.begin - 1);
    auto left = rest.stems;
    std::vector<std::uint32_t> again;
    for (auto const i : all.words) {
        auto const stemmed = stem(side.lower[i]);
        auto const kept = std::find(left.begin(), left.end(), canonical_synonym(stemmed));
        if (kept != left.end())
            left.erase(kept);
        else if (said.count(stemmed) == 0)
            return false;
        else
            again.push_back(i);
    }
    // A single repeated word may belong to a noun of its own: "(2) licensed in another state".
    auto const has = [&](auto const& test) {
        return std::any_of(again.begin(), again.end(), test);
    };
    return has([&](std::uint32_t i) { return is_modal(side, i); })
        || (again.size() >= least_repeated
            && !has([&](std::uint32_t i) { return is_negation(side.lower[i]); }));
}

bool is_said_by_lead_in(TextPair const& texts,
                        EditGroup const& group,
                        ContentWords const& before,
                        ContentWords const& after) {
    auto const& edit = group.edits.front();
    return group.edits.size() == 1
        && (is_said_by_lead_in(texts.old_side, edit.old_words, before, after)
            || is_said_by_lead_in(texts.new_side, edit.new_words, after, before));
}

template <typename Test>
bool any_changed(TextPair const& texts, EditGroup const& group, Test const& test) {
    for (auto const& edit : group.edits) {
        for (auto i = edit.old_words.begin; i < edit.old_words.end; ++i)
            if (texts.old_side.is_changed(i) && test(texts.old_side.coverage[i]))
                return true;
        for (auto i = edit.new_words.begin; i < edit.new_words.end; ++i)
            if (texts.new_side.is_changed(i) && test(texts.new_side.coverage[i]))
                return true;
    }
    return false;
}

} // namespace

bool is_partly_claimed(TextPair const& texts, EditGroup const& group) {
    return any_changed(
        texts, group, [](Coverage coverage) { return coverage == Coverage::Reported; });
}

bool is_all_claimed(TextPair const& texts, EditGroup const& group) {
    return !any_changed(texts, group, [](Coverage coverage) { return coverage == Coverage::None; });
}

bool has_citation(TextPair const& texts, EditGroup const& group) {
    return any_changed(texts, group, [](Coverage coverage) { return coverage != Coverage::None; });
}

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
            && content_words(texts.old_side, edit.old_words, false)
                   == content_words(texts.new_side, edit.new_words, false);
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

} // namespace

LogicChange logic_change(TextPair const& texts, EditGroup const& group) {
    if (goes_on_with_new(texts, group))
        return LogicChange::None;
    auto const before = content_of(texts.old_side, group, &EffectEdit::old_words, true);
    auto const after = content_of(texts.new_side, group, &EffectEdit::new_words, true);
    bool const swapped = before.stems.empty() && after.stems.empty()
                      && before.has_and != before.has_or && after.has_and != after.has_or
                      && before.has_and != after.has_and;
    return !swapped       ? LogicChange::None
         : before.has_and ? LogicChange::AllToAny
                          : LogicChange::AnyToAll;
}

namespace {

/// Whether an edit replaces one relation by another: "paid by the town" by "paid to the town", "if"
/// by "while".
bool exchanges_relations(TextPair const& texts, EditGroup const& group) {
    auto const only_relation = [](AnnotatedText const& side, WordRange range) {
        std::string_view found;
        for (auto i = range.begin; i < range.end; ++i) {
            std::string_view const word = side.lower[i];
            if (!side.is_changed(i) || side.is_claimed(i))
                continue;
            if (!is_filler_word(word) || is_pronoun(word))
                return std::string_view();
            if (auto const stemmed = relation(word); !stemmed.empty())
                found = stemmed;
        }
        return found;
    };
    return std::any_of(group.edits.begin(), group.edits.end(), [&](EffectEdit const& edit) {
        auto const before = only_relation(texts.old_side, edit.old_words);
        auto const after = only_relation(texts.new_side, edit.new_words);
        return !before.empty() && !after.empty() && before != after;
    });
}

/// Whether an edit only inserts or only deletes a coordinate that has no noun of its own.
bool changes_small_coordinate(TextPair const& texts, EditGroup const& group) {
    return std::any_of(group.edits.begin(), group.edits.end(), [&](EffectEdit const& edit) {
        return edit.old_words.empty() != edit.new_words.empty()
            && (edit.old_words.empty() ? is_small_coordinate(texts.new_side, edit.new_words)
                                       : is_small_coordinate(texts.old_side, edit.old_words));
    });
}

} // namespace

bool is_form_only(TextPair const& texts, EditGroup const& group) {
    bool const citing_words_count = !has_citation(texts, group);
    auto const before =
        content_of(texts.old_side, group, &EffectEdit::old_words, citing_words_count);
    auto const after =
        content_of(texts.new_side, group, &EffectEdit::new_words, citing_words_count);
    if (logic_change(texts, group) != LogicChange::None || exchanges_relations(texts, group)
        || exchanges_pointers(texts, group) || changes_small_coordinate(texts, group))
        return false;
    if (!before.stems.empty() && before.stems == after.stems && is_moved_across(texts, group))
        return says_the_same_there(texts, group);
    return before.in_order == after.in_order
        || (before.stems == after.stems && is_moved_entire(texts, group))
        || is_self_citation(texts, group)
        || (before.joined == after.joined && !before.joined.empty())
        || is_said_by_lead_in(texts, group, before, after)
        || is_antecedent(
               {texts.old_side, group, &EffectEdit::old_words, before}, texts.new_side, after)
        || is_antecedent(
               {texts.new_side, group, &EffectEdit::new_words, after}, texts.old_side, before)
        || is_name_in_full(texts, group, citing_words_count);
}

} // namespace nutmeg
