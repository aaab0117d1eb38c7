#include "cli/effects/effect_list.hpp"

#include "cli/effects/contained_effects.hpp"
#include "cli/effects/effect_parts.hpp"
#include "cli/effects/entry_groups.hpp"
#include "cli/effects/form_changes.hpp"
#include "cli/effects/ladders.hpp"
#include "cli/effects/led_items.hpp"
#include "cli/effects/outside_law.hpp"
#include "cli/effects/phrases/citation_phrases.hpp"
#include "cli/effects/phrases/governing_words.hpp"
#include "cli/effects/phrases/provision_words.hpp"
#include "cli/effects/phrases/value_phrases.hpp"
#include "cli/effects/rewritten_provisions.hpp"
#include "cli/effects/rewritten_sentences.hpp"
#include "cli/report/wording.hpp"
#include "diff/effects/quotes/phrase_bounds.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <unordered_map>

namespace nutmeg {

namespace {

bool is_empty(EffectValue const& value) {
    return std::holds_alternative<std::monostate>(value);
}

bool is_plain(Effect const& effect) {
    return effect.kind == EffectKind::Text
        || effect_heading(effect) == effect_heading(EffectKind::Provision);
}

ProvisionPaths paths_of(std::shared_ptr<Section const> const& section) {
    static std::vector<Provision> const none;
    return section ? ProvisionPaths(section->provisions, section->text) : ProvisionPaths(none, {});
}

/// Whether the detail says little without the sentence that it is in: a number, a period, a date
/// that is no deadline.
bool says_little(Effect const& detail) {
    switch (detail.kind) {
    case EffectKind::Count:
        return true;
    case EffectKind::Duration:
    case EffectKind::Date:
        return detail.topic == Topic::None;
    default:
        return false;
    }
}

class ListBuilder {
public:
    explicit ListBuilder(Comparison const& comparison)
        : comparison_(comparison), alignment_(comparison.alignment), texts_(comparison),
          old_paths_(paths_of(comparison.old_section)),
          new_paths_(paths_of(comparison.new_section)), old_section_(comparison.old_section.get()),
          new_section_(comparison.new_section.get()), effects_(comparison.effects),
          parts_(parts_of(comparison)), inside_(effects_.size()), led_(led_items(effects_, texts_)),
          rewritten_(rewritten_provisions(comparison)) {}

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
        join_sentences(containers, is_told);
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
        list_.groups = grouped(std::move(law), comparison_);
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
    /// Makes one entry of the effects on a rewritten sentence, and of what is inside them.
    void join_sentences(std::vector<std::size_t> const& containers, std::vector<char>& is_told) {
        std::vector<std::size_t> listed;
        for (std::size_t i = 0; i < effects_.size(); ++i)
            if (containers[i] == no_container && is_told[i] == 0 && parts_[i] != EffectPart::Form
                && parts_[i] != EffectPart::Structure)
                listed.push_back(i);
        for (auto& one : rewritten_sentences(comparison_, listed)) {
            auto const first = one.effects.front();
            for (auto const effect : one.effects) {
                if (effect == first)
                    continue;
                is_told[effect] = 1;
                inside_[first].insert(
                    inside_[first].end(), inside_[effect].begin(), inside_[effect].end());
            }
            sentences_.emplace(first, std::move(one));
        }
    }

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
        entry.effect = index;
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
        if (effect.kind == EffectKind::Text && is_rewritten(effect, comparison_))
            entry.action = "rewritten";
        if (auto const found = sentences_.find(index); found != sentences_.end()) {
            entry.action = "rewritten";
            entry.words = quoted_pair(found->second.old_span.of(texts_.old_text),
                                      found->second.new_span.of(texts_.new_text));
        }
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
        if (effect.kind == EffectKind::Provision && effect.at.empty())
            add_passages(effect, entry);
        auto lines = detail_lines(effect);
        std::move(lines.begin(), lines.end(), std::back_inserter(entry.details));
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

    /// Quotes each subsection of a section that is added or repealed. The details are then those
    /// that the quotations do not show.
    void add_passages(Effect& effect, EffectEntry& entry) const {
        bool const is_removed = is_empty(effect.new_value);
        auto const* section = is_removed ? old_section_ : new_section_;
        if (section == nullptr)
            return;
        bool is_whole = true;
        effect.summary.clear();
        for (auto const& passage : section_passages(*section)) {
            is_whole = is_whole && passage.words.left_out == 0;
            entry.details.push_back({passage.place, quoted_passage(passage.words)});
            effect.summary += entry.details.back().words + "\n";
        }
        bool const is_cut = effect.summary.find("\u2026") != std::string::npos;
        std::erase_if(effect.details, [&](Effect const& detail) {
            return is_whole
                && (detail.kind == EffectKind::Modality || (!is_cut && says_little(detail)));
        });
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

    Comparison const& comparison_;
    Alignment const& alignment_;
    EffectTexts texts_;
    ProvisionPaths old_paths_;
    ProvisionPaths new_paths_;
    Section const* old_section_;
    Section const* new_section_;
    std::vector<Effect> const& effects_;
    std::vector<EffectPart> parts_;
    std::vector<std::vector<std::size_t>> inside_; ///< by container
    std::vector<std::vector<std::size_t>> led_;    ///< provisions listed with the words before them
    std::unordered_map<std::size_t, std::size_t> rewritten_;
    std::unordered_map<std::size_t, RewrittenSentences> sentences_; ///< by their first effect
    std::unordered_map<std::string, std::size_t> known_;            ///< entries by what they say
    std::unordered_map<std::string, std::string> quoted_; ///< sentences, and where they are quoted
    FormChanges forms_;
    std::vector<std::string> removed_headings_; ///< of run-in headings: their subsections
    std::vector<std::string> added_headings_;
    EffectList list_;
};

} // namespace

EffectList effect_list(Comparison const& comparison) {
    auto list =
        is_worth_listing(comparison.effects) ? ListBuilder(comparison).build() : EffectList{};
    auto outside = changes_outside_law(comparison);
    list.not_law.insert(list.not_law.begin(), outside.begin(), outside.end());
    return list;
}

} // namespace nutmeg
