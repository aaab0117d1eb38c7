#include "cli/effects/effect_list.hpp"

#include "cli/effects/citation_phrases.hpp"
#include "cli/effects/contained_effects.hpp"
#include "cli/effects/effect_parts.hpp"
#include "cli/effects/effect_phrases.hpp"
#include "cli/effects/form_changes.hpp"
#include "cli/effects/governing_words.hpp"
#include "cli/effects/ladders.hpp"
#include "cli/effects/led_items.hpp"
#include "cli/effects/same_places.hpp"
#include "cli/report/wording.hpp"
#include "diff/effects/quotes/phrase_bounds.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <unordered_map>

namespace nutmeg {

namespace {

constexpr std::size_t longest_flat_list = 8; ///< entries of a list that is not divided

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

/// The evidence inside the provision. Passages that moved past it are evidence too.
std::vector<Span> evidence_inside(std::vector<Span> const& evidence, Span provision) {
    std::vector<Span> inside;
    std::copy_if(evidence.begin(), evidence.end(), std::back_inserter(inside), [&](Span one) {
        return provision.contains(one);
    });
    return inside.empty() ? evidence : inside;
}

/// The words of an added or removed provision after its designator, in short; none of a section.
/// `provision` is its span in its text.
ShortPassage provision_words(Effect const& effect, Span provision, EffectTexts const& texts) {
    bool const is_removed = is_empty(effect.new_value);
    if (effect.at.empty())
        return {};
    if (effect.old_evidence.empty() && effect.new_evidence.empty())
        return {{effect.summary}, 0};
    auto const& evidence = is_removed ? effect.old_evidence : effect.new_evidence;
    auto const& text = is_removed ? texts.old_text : texts.new_text;
    auto words = hull_words(evidence_inside(evidence, provision), text);
    auto const designator = words.find(") ");
    if (words.starts_with('(') && designator != std::string_view::npos)
        words.remove_prefix(designator + 2);
    return shortened(without_joint(words));
}

bool is_plain(Effect const& effect) {
    return effect.kind == EffectKind::Text
        || effect_heading(effect) == effect_heading(EffectKind::Provision);
}

ProvisionPaths paths_of(std::shared_ptr<Section const> const& section) {
    static std::vector<Provision> const none;
    return section ? ProvisionPaths(section->provisions, section->text) : ProvisionPaths(none, {});
}

/// Provisions that are removed and added in one place, so that they are rewritten: the removed
/// effect by the added one.
std::unordered_map<std::size_t, std::size_t> rewritten_provisions(
    std::vector<Effect> const& effects, SamePlaces const& places) {
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
        if (found != removed.end() && !effects[i].at.empty() && places.has(effects[i].at))
            pairs.try_emplace(i, found->second);
    }
    return pairs;
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
    explicit ListBuilder(Comparison const& comparison)
        : comparison_(comparison), alignment_(comparison.alignment), texts_(comparison),
          old_paths_(paths_of(comparison.old_section)),
          new_paths_(paths_of(comparison.new_section)),
          new_count_(comparison.new_section ? comparison.new_section->provisions.size() : 0),
          old_section_(comparison.old_section.get()), new_section_(comparison.new_section.get()),
          effects_(comparison.effects), parts_(parts_of(comparison)), inside_(effects_.size()),
          led_(led_items(effects_, texts_)),
          rewritten_(rewritten_provisions(
              effects_, SamePlaces(*comparison.old_section, *comparison.new_section, alignment_))) {
    }

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
        list_.structure = structure_phrases(
            *comparison_.old_section, *comparison_.new_section, alignment_, moved);
        list_.form = forms_.phrase();
        add_headings(removed_headings_, "removed");
        add_headings(added_headings_, "added");
        list_.is_form_only = list_.groups.empty() && list_.conforming.empty()
                          && list_.structure.empty() && !list_.form.empty() && !forms_.may_matter();
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
        if (one.is_citation && one.part != EffectPart::Conforming)
            one.context = citation_context(effect, texts_);
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
        // "shall (was: may)" says it already.
        if (effect.kind == EffectKind::Modality && entry.words.find("(was: ") != std::string::npos)
            entry.remark.clear();
        if (effect.kind == EffectKind::Text && is_rewritten(effect))
            entry.action = "rewritten";
        effect.summary = entry.words;
        for (auto& detail : effect.details) {
            if (effect.kind != EffectKind::Provision)
                promote(one, detail);
            // A provision quotes what it states; other details are changes.
            bool const is_change =
                effect.kind != EffectKind::Provision || detail.summary.ends_with('.');
            detail.summary =
                is_change ? detail_words(detail, texts_) : stated_words(detail, texts_);
        }
        for (auto const inside : inside_[index]) {
            promote(one, effects_[inside]);
            effect.details.push_back(effects_[inside]);
            effect.details.back().summary = detail_words(effects_[inside], texts_);
        }
        if (!led_[index].empty())
            add_items(index, entry, effect.details);
        if (effect.topic == Topic::OffenseList)
            effect.details.clear(); // the entry names each of them
        if (effect.kind != EffectKind::Provision)
            drop_quoted(effect.details, entry.words);
        entry.details = detail_lines(effect);
        if (is_value(effect.kind) && !is_empty(effect.old_value) && !is_empty(effect.new_value)) {
            one.values = value_words(effect, texts_);
            one.subject = value_subject(effect, texts_);
        }
        return one;
    }

    /// Drops the details whose words the entry quotes.
    void drop_quoted(std::vector<Effect>& details, std::string_view words) const {
        auto const is_quoted = [&](std::vector<Span> const& evidence, std::string_view text) {
            if (evidence.empty())
                return true;
            auto const marked = in_quotation_marks(evidence.front().of(text));
            constexpr std::size_t mark = 3; // bytes of a quotation mark
            return words.find(std::string_view{marked}.substr(mark, marked.size() - 2 * mark))
                != std::string_view::npos;
        };
        details.erase(std::remove_if(details.begin(),
                                     details.end(),
                                     [&](Effect const& detail) {
                                         return is_quoted(detail.old_evidence, texts_.old_text)
                                             && is_quoted(detail.new_evidence, texts_.new_text);
                                     }),
                      details.end());
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

    void add_provision(std::size_t index, EffectEntry& entry) {
        auto const& effect = effects_[index];
        entry.words = quoted_once(words_of(effect), effect.at);
        entry.action = !is_empty(effect.new_value) ? "added"
                     : effect.at.empty()           ? "repealed"
                                                   : "removed";
        auto const found = rewritten_.find(index);
        if (found == rewritten_.end()) {
            // Another provision of the new text has the designator.
            if (is_empty(effect.new_value) && !effect.at.empty()
                && new_paths_.find(effect.at) != no_parent)
                entry.action = "of the old text removed";
            auto const governing = governing_words_of(effect);
            if (!governing.empty())
                entry.action += fmt::format(" {} {}",
                                            is_empty(effect.new_value) ? "from" : "to",
                                            in_quotation_marks(governing));
            return;
        }
        entry.action = "rewritten";
        entry.words = quoted_passage(words_of(effects_[found->second])) + " \u2192 " + entry.words;
    }

    ShortPassage words_of(Effect const& provision) const {
        bool const is_removed = is_empty(provision.new_value);
        auto const& section = is_removed ? *comparison_.old_section : *comparison_.new_section;
        auto const index = (is_removed ? old_paths_ : new_paths_).find(provision.at);
        return provision_words(provision,
                               index == no_parent ? make_span(0, section.text.size())
                                                  : section.provisions[index].span,
                               texts_);
    }

    void add_headings(std::vector<std::string> const& places, std::string_view change) {
        if (places.empty())
            return;
        list_.not_law.push_back(fmt::format("{} of {} {}",
                                            places.size() == 1 ? "heading" : "headings",
                                            places_phrase(places),
                                            change));
    }

    /// The lead-in of a list item that negates, exempts or excludes it.
    std::string governing_words_of(Effect const& effect) const {
        bool const is_removed = is_empty(effect.new_value);
        auto const* section = is_removed ? old_section_ : new_section_;
        return section == nullptr
                 ? std::string()
                 : governing_words(*section,
                                   (is_removed ? old_paths_ : new_paths_).find(effect.at));
    }

    /// The quoted passage without later sentences that another entry has quoted.
    std::string quoted_once(ShortPassage passage, std::string const& place) {
        std::string first;
        std::size_t known = 0;
        auto& sentences = passage.sentences;
        for (std::size_t i = 1; i < sentences.size();) {
            auto const [seen, is_new] = quoted_.try_emplace(sentences[i], place);
            if (is_new) {
                ++i;
                continue;
            }
            first = seen->second;
            ++known;
            sentences.erase(sentences.begin() + static_cast<std::ptrdiff_t>(i));
        }
        auto words = quoted_passage(passage);
        if (known > 0)
            words += fmt::format(
                " and {} {} as in {}", known, known == 1 ? "sentence" : "sentences", first);
        return words;
    }

    void add_form(Effect const& effect) {
        if (effect.remark == heading_remark) {
            bool const is_removed = effect.summary.find(" is removed: ") != std::string::npos;
            (is_removed ? removed_headings_ : added_headings_).push_back(effect.at);
            return;
        }
        list_.form_places.push_back({effect.at, effect.summary});
        forms_.add(effect, texts_);
    }

    /// The entries by weight. A long list is first divided by subsections; entries with places
    /// in several of them come first.
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

    /// The position of a group: that of its subsection in the new text, otherwise in the old
    /// one.
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
        // A term without a place is one of several provisions.
        if (!is_one || (top.empty() && entry.label == effect_heading(EffectKind::Term)))
            return std::string(several);
        return top.empty() ? std::string(introduction) : top;
    }

    static constexpr std::string_view several = "Several provisions";
    static constexpr std::string_view introduction = "Introductory text";

    Comparison const& comparison_;
    Alignment const& alignment_;
    EffectTexts texts_;
    ProvisionPaths old_paths_;
    ProvisionPaths new_paths_;
    std::size_t new_count_;
    Section const* old_section_;
    Section const* new_section_;
    std::vector<Effect> const& effects_;
    std::vector<EffectPart> parts_;
    std::vector<std::vector<std::size_t>> inside_; ///< by container
    std::vector<std::vector<std::size_t>> led_;    ///< provisions listed with the words before them
    std::unordered_map<std::size_t, std::size_t> rewritten_;
    std::unordered_map<std::string, std::size_t> known_;  ///< entries by what they say
    std::unordered_map<std::string, std::string> quoted_; ///< sentences, and where they are quoted
    FormChanges forms_;
    std::vector<std::string> removed_headings_; ///< of run-in headings: their subsections
    std::vector<std::string> added_headings_;
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
    auto list =
        is_worth_listing(comparison.effects) ? ListBuilder(comparison).build() : EffectList{};
    auto outside = changes_outside_law(comparison);
    list.not_law.insert(list.not_law.begin(), outside.begin(), outside.end());
    return list;
}

} // namespace nutmeg
