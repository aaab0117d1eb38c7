#include "cli/effects/effect_list.hpp"

#include "cli/effects/contained_effects.hpp"
#include "cli/effects/effect_parts.hpp"
#include "cli/effects/effect_phrases.hpp"
#include "cli/effects/form_changes.hpp"
#include "cli/effects/ladders.hpp"
#include "cli/effects/led_items.hpp"
#include "cli/effects/phrase_bounds.hpp"
#include "cli/report/wording.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <unordered_map>

namespace nutmeg {

namespace {

constexpr std::size_t longest_flat_list = 8; ///< entries of a list that is not divided
constexpr std::size_t most_places = 8;       ///< places of an entry that are named

bool is_empty(EffectValue const& value) {
    return std::holds_alternative<std::monostate>(value);
}

/// "(b)" of "(b)(2)(A)".
std::string top_of(std::string_view path) {
    return std::string(path.substr(0, path.find('(', path.empty() ? 0 : 1)));
}

/// The words of a list member without the ", and" or ";" that joins the next one.
std::string_view without_joint(std::string_view words) {
    for (std::string_view const conjunction : {" and", " or"})
        if (words.ends_with(conjunction))
            words.remove_suffix(conjunction.size());
    while (words.ends_with(',') || words.ends_with(';'))
        words.remove_suffix(1);
    return words;
}

/// The words of an added or removed provision after its designator; none of a section.
std::string provision_words(Effect const& effect, EffectTexts const& texts) {
    bool const is_removed = is_empty(effect.new_value);
    if (effect.at.empty())
        return {};
    if (effect.old_evidence.empty() && effect.new_evidence.empty())
        return effect.summary;
    auto const& evidence = is_removed ? effect.old_evidence : effect.new_evidence;
    auto words = hull_words(evidence, is_removed ? texts.old_text : texts.new_text);
    auto const designator = words.find(") ");
    if (words.starts_with('(') && designator != std::string_view::npos)
        words.remove_prefix(designator + 2);
    return quoted_phrase(without_joint(words));
}

bool is_plain(Effect const& effect) {
    return effect.kind == EffectKind::Text
        || effect_heading(effect) == effect_heading(EffectKind::Provision);
}

/// Provisions that are removed and added with the same designator, so that they are rewritten: the
/// removed effect by the added one.
std::unordered_map<std::size_t, std::size_t> rewritten_provisions(
    std::vector<Effect> const& effects) {
    std::unordered_map<std::string, std::size_t> removed;
    for (std::size_t i = 0; i < effects.size(); ++i)
        if (effects[i].kind == EffectKind::Provision && !is_empty(effects[i].old_value)
            && is_empty(effects[i].new_value))
            removed.try_emplace(effects[i].at, i);
    std::unordered_map<std::size_t, std::size_t> pairs;
    for (std::size_t i = 0; i < effects.size(); ++i) {
        if (effects[i].kind != EffectKind::Provision || !is_empty(effects[i].old_value)
            || is_empty(effects[i].new_value))
            continue;
        auto const found = removed.find(effects[i].at);
        if (found != removed.end() && !effects[i].at.empty())
            pairs.try_emplace(i, found->second);
    }
    return pairs;
}

ProvisionPaths paths_of(std::shared_ptr<Section const> const& section) {
    static std::vector<Provision> const none;
    return section ? ProvisionPaths(section->provisions, section->text) : ProvisionPaths(none, {});
}

/// Whether the words are at least eight tenths of the provision that they are in.
bool is_most_of_provision(Section const* section, std::vector<Span> const& evidence) {
    constexpr std::uint32_t least = 40; ///< bytes
    auto const words = hull_of(evidence);
    if (section == nullptr || words.size() < least)
        return false;
    auto const index = provision_at(section->provisions, words.begin);
    auto const all =
        index == no_parent ? make_span(0, section->current_end) : section->provisions[index].span;
    return std::uint64_t{words.size()} * 10 >= std::uint64_t{all.size()} * 8;
}

class ListBuilder {
public:
    ListBuilder(Comparison const& comparison, std::vector<Effect> const& effects)
        : texts_(comparison), old_paths_(paths_of(comparison.old_section)),
          new_paths_(paths_of(comparison.new_section)),
          new_count_(comparison.new_section ? comparison.new_section->provisions.size() : 0),
          old_section_(comparison.old_section.get()), new_section_(comparison.new_section.get()),
          effects_(effects), parts_(parts_of(comparison, effects)), inside_(effects.size()),
          led_(led_items(effects, texts_)), rewritten_(rewritten_provisions(effects)) {}

    EffectList build() {
        auto const containers = containers_of(effects_, parts_);
        for (std::size_t i = 0; i < effects_.size(); ++i)
            if (containers[i] != no_container)
                inside_[containers[i]].push_back(i);
        std::vector<char> is_told(effects_.size(), 0);
        for (auto const& [added, removed] : rewritten_)
            is_told[removed] = 1;
        for (auto const& items : led_)
            for (auto const item : items)
                is_told[item] = 1;
        std::vector<PartEntry> law;
        std::vector<PartEntry> conforming;
        std::vector<Effect> moved;
        for (std::size_t i = 0; i < effects_.size(); ++i) {
            if (containers[i] != no_container || is_told[i] != 0)
                continue;
            if (parts_[i] == EffectPart::Form)
                add_form(effects_[i]);
            else if (parts_[i] == EffectPart::Structure)
                moved.push_back(effects_[i]);
            else
                add_entry(parts_[i] == EffectPart::Conforming ? conforming : law, entry_of(i));
        }
        join_references(law);
        join_ladders(law);
        divide(std::move(law));
        for (auto& one : conforming)
            list_.conforming.push_back(std::move(one.entry));
        list_.structure = structure_phrases(moved);
        list_.form = forms_.phrase();
        list_.is_form_only = list_.groups.empty() && list_.conforming.empty()
                          && list_.structure.empty() && !list_.form.empty();
        return std::move(list_);
    }

private:
    /// Adds the place to an entry that says the same, otherwise the entry.
    void add_entry(std::vector<PartEntry>& entries, PartEntry one) {
        auto const key = fmt::format("{}\n{}\n{}\n{}\n{}",
                                     static_cast<int>(one.part),
                                     static_cast<int>(one.entry.direction),
                                     one.entry.label,
                                     one.entry.action,
                                     one.entry.words);
        auto const [known, is_new] = known_.try_emplace(key, entries.size());
        if (is_new || !one.entry.details.empty()) {
            entries.push_back(std::move(one));
            return;
        }
        auto& places = entries[known->second].entry.places;
        if (std::find(places.begin(), places.end(), one.entry.places.front()) == places.end())
            places.push_back(one.entry.places.front());
    }

    PartEntry entry_of(std::size_t index) {
        auto effect = effects_[index];
        PartEntry one;
        one.part = parts_[index];
        one.is_citation = effect.kind == EffectKind::Reference;
        auto& entry = one.entry;
        entry.label = effect_heading(effect);
        entry.is_plain = is_plain(effect);
        entry.places = {effect.at};
        entry.direction = effect.direction;
        entry.remark = effect.remark;
        if (effect.kind == EffectKind::Provision)
            add_provision(index, entry);
        else
            entry.words = change_words(effect, texts_);
        if (effect.kind == EffectKind::Text && is_rewritten(effect))
            entry.action = "rewritten";
        effect.summary = entry.words;
        for (auto& detail : effect.details) {
            if (effect.kind != EffectKind::Provision)
                promote(one, detail);
            // A provision quotes what it states; other details are changes.
            if (effect.kind != EffectKind::Provision || detail.summary.ends_with('.'))
                detail.summary = detail_words(detail, texts_);
        }
        for (auto const inside : inside_[index]) {
            promote(one, effects_[inside]);
            effect.details.push_back(effects_[inside]);
            effect.details.back().summary = detail_words(effects_[inside], texts_);
        }
        if (!led_[index].empty())
            add_items(index, entry, effect.details);
        entry.details = detail_lines(effect);
        if (is_value(effect.kind) && !is_empty(effect.old_value) && !is_empty(effect.new_value)) {
            one.values = value_words(effect, texts_);
            one.subject = value_subject(effect, texts_);
        }
        return one;
    }

    /// Quotes the words that lead into provisions with them.
    void add_items(std::size_t index, EffectEntry& entry, std::vector<Effect>& details) const {
        auto const& lead = effects_[index];
        bool const is_new = is_empty(lead.old_value);
        auto spans = is_new ? lead.new_evidence : lead.old_evidence;
        for (auto const item : led_[index]) {
            auto const& evidence =
                is_new ? effects_[item].new_evidence : effects_[item].old_evidence;
            spans.insert(spans.end(), evidence.begin(), evidence.end());
            std::copy_if(effects_[item].details.begin(),
                         effects_[item].details.end(),
                         std::back_inserter(details),
                         [](Effect const& one) { return one.kind != EffectKind::Modality; });
        }
        auto const text = is_new ? texts_.new_text : texts_.old_text;
        auto const words = trimmed_phrase(text, hull_of(spans)).of(text);
        entry.words = (is_new ? "added " : "removed ") + quoted_phrase(without_joint(words));
        if (lead.kind == EffectKind::Scope) {
            entry.label.clear();
            entry.is_plain = true;
        }
    }

    /// Whether the changed words are most of their provisions, on both sides.
    bool is_rewritten(Effect const& effect) const {
        return is_most_of_provision(old_section_, effect.old_evidence)
            && is_most_of_provision(new_section_, effect.new_evidence);
    }

    /// Lets an entry of text, scope or exception say that it is about an offense, if an effect
    /// inside it is.
    static void promote(PartEntry& one, Effect const& inside) {
        auto const is_offense =
            inside.kind == EffectKind::MentalState || inside.kind == EffectKind::Defense
            || inside.kind == EffectKind::OffenseClass || inside.kind == EffectKind::Imprisonment;
        if (!is_offense)
            return;
        if (one.part != EffectPart::Offense)
            one.entry.label = effect_heading(inside.kind);
        one.part = EffectPart::Offense;
        one.entry.is_plain = false;
        if (one.entry.direction == Direction::None)
            one.entry.direction = inside.direction;
        if (one.entry.remark.empty())
            one.entry.remark = inside.remark;
    }

    void add_provision(std::size_t index, EffectEntry& entry) const {
        auto const& effect = effects_[index];
        entry.words = provision_words(effect, texts_);
        entry.action = !is_empty(effect.new_value) ? "added"
                     : effect.at.empty()           ? "repealed"
                                                   : "removed";
        auto const found = rewritten_.find(index);
        if (found == rewritten_.end())
            return;
        entry.action = "rewritten";
        entry.words = provision_words(effects_[found->second], texts_) + " \u2192 " + entry.words;
    }

    void add_form(Effect const& effect) {
        list_.form_places.push_back({effect.at, effect.summary});
        forms_.add(effect, texts_);
    }

    /// The entries by weight. A long list is first divided by subsections; entries with places in
    /// several of them come first.
    void divide(std::vector<PartEntry> law) {
        std::map<std::size_t, std::string> headings; ///< in the order of the text
        std::unordered_map<std::string, std::size_t> first;
        std::vector<std::size_t> group_of;
        for (auto const& one : law) {
            auto const heading = heading_of(one.entry);
            auto const [known, is_new] = first.try_emplace(heading, 0);
            if (is_new) {
                known->second = position_of(heading);
                headings.emplace(known->second, heading);
            }
            group_of.push_back(known->second);
        }
        bool const is_divided = law.size() > longest_flat_list && headings.size() > 1
                             && 2 * headings.size() <= law.size();
        std::vector<std::size_t> sequence(law.size());
        for (std::size_t i = 0; i < sequence.size(); ++i)
            sequence[i] = i;
        std::stable_sort(sequence.begin(), sequence.end(), [&](std::size_t a, std::size_t b) {
            if (is_divided && group_of[a] != group_of[b])
                return group_of[a] < group_of[b];
            return law[a].part < law[b].part;
        });
        for (auto const i : sequence) {
            auto const heading = is_divided ? headings[group_of[i]] : std::string();
            if (list_.groups.empty() || list_.groups.back().heading != heading)
                list_.groups.push_back({heading, {}});
            list_.groups.back().entries.push_back(std::move(law[i].entry));
        }
    }

    /// The position of a group: that of its subsection in the new text, otherwise in the old one.
    std::size_t position_of(std::string const& heading) const {
        if (heading == several)
            return 0;
        if (heading == introduction)
            return 1;
        auto const at = new_paths_.find(heading);
        return 2 + (at != no_parent ? std::size_t{at} : new_count_ + old_paths_.find(heading));
    }

    static std::string heading_of(EffectEntry const& entry) {
        auto const top = top_of(entry.places.front());
        bool const is_one =
            std::all_of(entry.places.begin(), entry.places.end(), [&](std::string const& place) {
                return top_of(place) == top;
            });
        return !is_one ? std::string(several) : top.empty() ? std::string(introduction) : top;
    }

    static constexpr std::string_view several = "Several provisions";
    static constexpr std::string_view introduction = "Introductory text";

    EffectTexts texts_;
    ProvisionPaths old_paths_;
    ProvisionPaths new_paths_;
    std::size_t new_count_;
    Section const* old_section_;
    Section const* new_section_;
    std::vector<Effect> const& effects_;
    std::vector<EffectPart> parts_;
    std::vector<std::vector<std::size_t>> inside_; ///< by container
    std::vector<std::vector<std::size_t>> led_;    ///< provisions told with the words before them
    std::unordered_map<std::size_t, std::size_t> rewritten_;
    std::unordered_map<std::string, std::size_t> known_; ///< entries by what they say
    FormChanges forms_;
    EffectList list_;
};

/// What changes beside the law: catchline, source note and History note.
std::vector<std::string> changes_outside_law(Comparison const& comparison) {
    std::vector<std::string> changes;
    if (comparison.change != SectionChange::Amended)
        return changes;
    auto const& before = *comparison.old_section;
    auto const& after = *comparison.new_section;
    if (before.catchline != after.catchline && !before.catchline.empty()
        && !after.catchline.empty())
        changes.push_back("catchline " + quoted_pair(before.catchline, after.catchline));
    // The text of a bill has no notes.
    if (before.source_notes != after.source_notes && !after.source_notes.empty())
        changes.emplace_back("source note");
    if (before.history_notes != after.history_notes && !after.history_notes.empty())
        changes.emplace_back("History note");
    return changes;
}

} // namespace

EffectList effect_list(Comparison const& comparison) {
    auto list = is_worth_listing(comparison.effects)
                  ? ListBuilder(comparison, comparison.effects).build()
                  : EffectList{};
    list.not_law = changes_outside_law(comparison);
    return list;
}

EffectList effect_list(Comparison const& comparison, LaterEffects const& later) {
    return ListBuilder(comparison, later.effects).build();
}

std::string places_phrase(std::vector<std::string> const& places) {
    std::string phrase;
    for (std::size_t i = 0; i < places.size() && i < most_places; ++i)
        phrase.append(phrase.empty() ? "" : ", ")
            .append(places[i].empty() ? std::string_view("introductory text")
                                      : std::string_view{places[i]});
    if (places.size() > most_places)
        phrase += fmt::format(" and {} more", places.size() - most_places);
    return places.size() == 1 ? places.front() : phrase;
}

std::string entry_head(EffectEntry const& entry) {
    std::string head = entry.is_plain ? std::string() : entry.label;
    for (auto const& part : {places_phrase(entry.places), entry.action})
        if (!part.empty())
            head.append(head.empty() ? "" : " ").append(part);
    return head;
}

std::string_view form_label(EffectList const& list) {
    return list.is_form_only ? "No change in law" : "Form";
}

std::string form_words(EffectList const& list) {
    if (!list.is_form_only)
        return list.form;
    bool const is_counted = list.form.back() == ')';
    return is_counted ? "form only, " + list.form : fmt::format("form only ({})", list.form);
}

std::vector<ListLine> other_lines(EffectList const& list) {
    std::vector<ListLine> lines;
    auto const add = [&lines](std::string_view label, auto const& items, auto const& words_of) {
        std::string all;
        for (auto const& item : items)
            all.append(all.empty() ? "" : "; ").append(words_of(item));
        if (!all.empty())
            lines.push_back({label, std::move(all)});
    };
    add("Conforming", list.conforming, [](EffectEntry const& entry) {
        return places_phrase(entry.places) + (entry.places.front().empty() ? "" : " ")
             + entry.words;
    });
    add("Structure", list.structure, [](StructurePhrase const& phrase) { return phrase.words; });
    if (!list.form.empty())
        lines.push_back({form_label(list), form_words(list)});
    add("Not law", list.not_law, [](std::string const& change) { return change; });
    return lines;
}

std::vector<Change> changes_of_text(std::vector<Change> changes) {
    changes.erase(std::remove_if(
                      changes.begin(),
                      changes.end(),
                      [](Change const& change) { return change.kind == ChangeKind::Redesignated; }),
                  changes.end());
    return changes;
}

} // namespace nutmeg
