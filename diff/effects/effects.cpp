#include "diff/effects/effects.hpp"

#include "diff/effects/offenses/former_classes.hpp"
#include "diff/effects/offenses/offense_list_changes.hpp"
#include "diff/effects/resolver.hpp"
#include "diff/effects/model/sentences.hpp"
#include "diff/effects/stages.hpp"
#include "diff/effects/topics.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace nutmeg {

namespace {

std::string value_key(EffectValue const& value) {
    if (auto const* number = std::get_if<double>(&value))
        return "n" + std::to_string(*number);
    auto const* words = std::get_if<std::string>(&value);
    return words == nullptr ? "-" : "w" + *words;
}

/// Removes the period after a quotation that ends with one.
void end_once(std::string& sentence) {
    if (sentence.ends_with(".\u201D."))
        sentence.pop_back();
}

void append_all(std::vector<Span>& to, std::vector<Span> const& from) {
    to.insert(to.end(), from.begin(), from.end());
}

std::vector<Span> evidence(AnnotatedText const& side,
                           EditGroup const& group,
                           WordRange EffectEdit::*range) {
    std::vector<Span> spans;
    for (auto const& edit : group.edits)
        if (!(edit.*range).empty())
            spans.push_back(side.span_of(edit.*range));
    return spans;
}

/// The effects in the order of the new text, at one word in the order of their kinds. Effects with
/// the same key become one, with the evidence of all.
std::vector<Effect> merged(PlacedEffects found) {
    std::stable_sort(found.begin(), found.end(), [](auto const& a, auto const& b) {
        return std::pair(a.word, a.effect.kind) < std::pair(b.word, b.effect.kind);
    });
    std::vector<Effect> effects;
    std::unordered_map<std::string, std::size_t> seen;
    for (auto& [effect, word] : found) {
        auto const [entry, is_new] = seen.try_emplace(effect_key(effect), effects.size());
        if (is_new) {
            effects.push_back(std::move(effect));
            end_once(effects.back().summary);
            continue;
        }
        append_all(effects[entry->second].old_evidence, effect.old_evidence);
        append_all(effects[entry->second].new_evidence, effect.new_evidence);
    }
    return effects;
}

/// The words of an effect that only removes or only adds words; empty for any other, or if they are
/// too few to be recognized.
std::string_view words_of_one_side(Effect const& effect, bool is_old) {
    constexpr std::ptrdiff_t least_spaces = 3;
    auto const& other = is_old ? effect.new_value : effect.old_value;
    auto const* words = std::get_if<std::string>(is_old ? &effect.old_value : &effect.new_value);
    if ((effect.kind != EffectKind::Text && effect.kind != EffectKind::Scope) || words == nullptr
        || !std::holds_alternative<std::monostate>(other)
        || std::count(words->begin(), words->end(), ' ') < least_spaces)
        return {};
    return *words;
}

/// Makes one effect, a move, of words that are removed in one place and added in another.
std::vector<Effect> with_moved_words(std::vector<Effect> effects) {
    std::unordered_map<std::string, std::size_t> removed;
    for (std::size_t i = 0; i < effects.size(); ++i)
        if (auto const words = words_of_one_side(effects[i], true); !words.empty())
            removed.try_emplace(std::string(words), i);
    std::vector<bool> is_joined(effects.size(), false);
    for (auto& effect : effects) {
        auto const words = words_of_one_side(effect, false);
        auto const found = words.empty() ? removed.end() : removed.find(std::string(words));
        if (found == removed.end())
            continue;
        auto& from = effects[found->second];
        is_joined[found->second] = true;
        effect.kind = EffectKind::Text;
        effect.old_value = std::move(from.old_value);
        append_all(effect.old_evidence, from.old_evidence);
        effect.details.insert(effect.details.end(), from.details.begin(), from.details.end());
        auto const place = from.at.empty() ? std::string("the section's own text") : from.at;
        effect.remark = from.at == effect.at ? std::string() : "from " + place;
        effect.summary = "Moved" + (effect.remark.empty() ? "" : " " + effect.remark) + ": "
                       + quoted(std::get<std::string>(effect.new_value)) + ".";
        removed.erase(found);
    }
    std::vector<Effect> all;
    for (std::size_t i = 0; i < effects.size(); ++i)
        if (!is_joined[i])
            all.push_back(std::move(effects[i]));
    return all;
}

} // namespace

std::string effect_key(Effect const& effect) {
    return std::to_string(static_cast<int>(effect.kind)) + "\n" + effect.at + "\n"
         + value_key(effect.old_value) + "\n" + value_key(effect.new_value);
}

PlacedEffect effect_of(TextPair const& texts, EditGroup const& group, EffectKind kind) {
    PlacedEffect placed;
    placed.word = group.new_hull().begin;
    placed.effect.kind = kind;
    placed.effect.at = group.at;
    placed.effect.old_evidence = evidence(texts.old_side, group, &EffectEdit::old_words);
    placed.effect.new_evidence = evidence(texts.new_side, group, &EffectEdit::new_words);
    return placed;
}

std::vector<Effect> find_effects(ComparedSections const& sections,
                                 PenaltyLookup const& find,
                                 std::vector<EffectStage> const& stages) {
    auto texts =
        make_text_pair(sections.old_words, sections.new_words, sections.runs, sections.alignment);
    PlacedEffects found;
    find_provision_effects(texts, sections.changes, found);
    find_heading_effects(texts, found);
    auto by_words = run_stages(texts, stages, find);
    std::move(by_words.begin(), by_words.end(), std::back_inserter(found));
    auto effects = merged(std::move(found));
    add_topics(texts, effects);
    effects = with_moved_words(resolve(texts, sections.runs, std::move(effects)));
    join_offense_lists(texts, effects);
    add_former_classes(texts, find, effects);
    return effects;
}

std::vector<Effect> find_effects(ComparedSections const& sections, PenaltyLookup const& find) {
    return find_effects(sections, find, effect_stages());
}

} // namespace nutmeg
