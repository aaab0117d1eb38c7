#include "diff/effects/resolver.hpp"

#include "diff/effects/displaced_passages.hpp"
#include "diff/effects/form_effects.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <string_view>
#include <utility>

namespace nutmeg {

namespace {

constexpr std::uint32_t nobody = 0xFFFFFFFFU;
constexpr std::string_view note_mark = "*"; ///< points to a note and is no law
using Words = std::vector<std::uint32_t>;

bool has_value(EffectValue const& value) {
    return !std::holds_alternative<std::monostate>(value);
}

bool is_redesignation(Effect const& effect) {
    return effect.kind == EffectKind::Provision && has_value(effect.old_value)
        && has_value(effect.new_value);
}

/// Whether the word was inserted or deleted, alone or with its provision, and is law.
bool is_changed_law(AnnotatedText const& side, std::uint32_t word) {
    return side.is_in_force(word) && side.match[word] == no_word;
}

/// The changed words of the evidence; of a redesignated provision only the designator, with which
/// its text begins.
void add_words(AnnotatedText const& side,
               std::vector<Span> const& evidence,
               bool is_redesignated,
               std::uint32_t offset,
               Words& words) {
    for (auto const& span : evidence) {
        auto const range = side.words_in(span);
        bool const is_provision =
            is_redesignated && range.begin < range.end && side.is_designator[range.begin] != 0;
        auto const end = is_provision ? range.begin + 1 : range.end;
        for (auto word = range.begin; word < end; ++word)
            if (is_changed_law(side, word))
                words.push_back(offset + word);
    }
}

class Resolver {
public:
    Resolver(TextPair const& texts, std::vector<Effect> effects)
        : texts_(texts), effects_(std::move(effects)), old_size_(texts.old_side.size()),
          owner_(old_size_ + texts.new_side.size(), nobody), parent_(effects_.size(), nobody) {}

    std::vector<Effect> run(std::vector<CommonRun> const& kept) {
        for (auto const index : by_strength())
            take(index);
        for (auto const& group : texts_.groups)
            give_rest(group);
        for (auto const& passage : displaced_passages(texts_, kept))
            give_passage(passage.old_words, passage.new_words);
        give_strays(texts_.old_side, 0, &Effect::old_evidence);
        give_strays(texts_.new_side, old_size_, &Effect::new_evidence);
        return nested();
    }

private:
    std::vector<std::uint32_t> by_strength() {
        std::vector<std::uint32_t> order(effects_.size());
        std::iota(order.begin(), order.end(), 0U);
        for (auto const& effect : effects_)
            words_.push_back(changed_words(texts_, effect));
        std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return std::pair(effect_strength(effects_[a]), words_[b].size())
                 < std::pair(effect_strength(effects_[b]), words_[a].size());
        });
        return order;
    }

    void take(std::uint32_t index) {
        auto& words = words_[index];
        if (words.empty())
            return;
        auto const first = owner_[words.front()];
        auto const shared =
            std::erase_if(words, [&](std::uint32_t word) { return owner_[word] != nobody; });
        if (words.empty()) {
            parent_[index] = first;
            return;
        }
        for (auto const word : words)
            owner_[word] = index;
        if (shared > 0)
            set_evidence(index);
    }

    /// The evidence of its own words only.
    void set_evidence(std::uint32_t index) {
        auto& effect = effects_[index];
        effect.old_evidence.clear();
        effect.new_evidence.clear();
        for (auto const word : words_[index])
            add_evidence(effect, word);
    }

    void add_evidence(Effect& effect, std::uint32_t word) const {
        bool const is_old = word < old_size_;
        auto const& side = is_old ? texts_.old_side : texts_.new_side;
        auto const index = is_old ? word : word - old_size_;
        auto& evidence = is_old ? effect.old_evidence : effect.new_evidence;
        auto const span = side.span(index);
        bool const continues =
            !evidence.empty() && index > 0 && evidence.back().end == side.span(index - 1).end;
        if (continues)
            evidence.back().end = span.end;
        else
            evidence.push_back(span);
    }

    Words words_of(EditGroup const& group) const {
        Words words;
        for (auto const& edit : group.edits) {
            for (auto word = edit.old_words.begin; word < edit.old_words.end; ++word)
                if (texts_.old_side.is_changed(word))
                    words.push_back(word);
            for (auto word = edit.new_words.begin; word < edit.new_words.end; ++word)
                if (texts_.new_side.is_changed(word))
                    words.push_back(old_size_ + word);
        }
        return words;
    }

    /// Gives the words of the group that no effect has to the one that has the most words of it.
    void give_rest(EditGroup const& group) {
        auto words = words_of(group);
        std::map<std::uint32_t, std::size_t> owned; ///< number of words by effect
        for (auto const word : words)
            if (owner_[word] != nobody)
                ++owned[owner_[word]];
        std::erase_if(words, [&](std::uint32_t word) { return owner_[word] != nobody; });
        if (words.empty())
            return;
        auto const most =
            std::max_element(owned.begin(), owned.end(), [](auto const& a, auto const& b) {
                return a.second < b.second;
            });
        auto const index = most != owned.end() ? most->first : effect_for(group, words);
        if (index == nobody)
            return;
        give(words, index);
    }

    void give(Words const& words, std::uint32_t index) {
        for (auto const word : words) {
            owner_[word] = index;
            words_[index].push_back(word);
            add_evidence(effects_[index], word);
        }
        sort_evidence(effects_[index]);
    }

    /// Changed words in no group of edits go to the effect before them, or else to the first one.
    void give_strays(AnnotatedText const& side,
                     std::uint32_t offset,
                     std::vector<Span> Effect::*evidence) {
        std::optional<std::uint32_t> last;
        if (auto const first = std::find(parent_.begin(), parent_.end(), nobody);
            first != parent_.end())
            last = static_cast<std::uint32_t>(first - parent_.begin());
        for (std::uint32_t word = 0; word < side.size(); ++word) {
            auto const owner = owner_[offset + word];
            if (owner != nobody)
                last = owner;
            else if (last && side.is_changed(word) && side.lower[word] != note_mark) {
                (effects_[*last].*evidence).push_back(side.span(word));
                owner_[offset + word] = *last;
            }
        }
    }

    void give_passage(WordRange olds, WordRange news) {
        auto const old_span = texts_.old_side.span_of(olds);
        auto const new_span = texts_.new_side.span_of(news);
        bool const is_phrase = has_content(texts_.old_side, olds);
        bool const is_at_home = stays_in_place(texts_, {olds, news});
        bool const is_moved = is_phrase && !is_at_home && is_inside_one(olds, news);
        auto const with_old = effect_with(&Effect::old_evidence, old_span, is_moved);
        auto const with_new = effect_with(&Effect::new_evidence, new_span, is_moved);
        if (with_old != nobody || with_new != nobody) {
            if (with_old == nobody)
                effects_[with_new].old_evidence.push_back(old_span);
            if (with_new == nobody)
                effects_[with_old].new_evidence.push_back(new_span);
            return;
        }
        if (!is_phrase || is_at_home)
            if (auto const nearest = nearest_of_structure(news.begin, is_phrase);
                nearest != nobody) {
                effects_[nearest].old_evidence.push_back(old_span);
                effects_[nearest].new_evidence.push_back(new_span);
                return;
            }
        effects_.push_back(moved_text(texts_, {olds, news}));
        words_.emplace_back();
        parent_.push_back(nobody);
    }

    /// The effect for words that did not change in law: that of a redesignated provision, or of any
    /// provision, or else any effect if the words are no phrase.
    std::uint32_t nearest_of_structure(std::uint32_t at, bool is_phrase) const {
        auto const nearest = nearest_effect(at, is_redesignation);
        return nearest != nobody ? nearest : nearest_effect(at, [is_phrase](Effect const& effect) {
            return !is_phrase || effect.kind == EffectKind::Provision
                || effect.kind == EffectKind::Technical;
        });
    }

    /// Whether the passage is in one provision, or in partners, on both sides.
    bool is_inside_one(WordRange olds, WordRange news) const {
        return texts_.partner[texts_.old_side.provision(olds.begin)]
            == texts_.new_side.provision(news.begin);
    }

    /// The first effect with the passage in its evidence, or nobody. A redesignation has all words
    /// of its provision, and does not say that some of them moved inside it.
    std::uint32_t effect_with(std::vector<Span> Effect::*evidence,
                              Span passage,
                              bool is_moved) const {
        auto const found =
            std::find_if(effects_.begin(), effects_.end(), [&](Effect const& effect) {
                auto const& spans = effect.*evidence;
                return (!is_moved || !is_redesignation(effect))
                    && std::any_of(spans.begin(), spans.end(), [passage](Span one) {
                           return one.contains(passage);
                       });
            });
        return found == effects_.end() ? nobody
                                       : static_cast<std::uint32_t>(found - effects_.begin());
    }

    /// The effect of words in no evidence. A pass that marked them as reported explains them with
    /// an effect nearby. Punctuation and conjunctions beside a provision that comes, goes or is
    /// redesignated belong to it. Otherwise they are form.
    std::uint32_t effect_for(EditGroup const& group, Words const& words) {
        bool const is_reported =
            std::any_of(words.begin(), words.end(), [this](std::uint32_t word) {
                return coverage_of(word) == Coverage::Reported
                    || coverage_of(word) == Coverage::Immaterial;
            });
        auto const nearest =
            nearest_effect(group.new_hull().begin, [is_reported](Effect const& effect) {
                return is_reported || effect.kind == EffectKind::Provision;
            });
        return nearest != nobody ? nearest : form_of(group);
    }

    Coverage coverage_of(std::uint32_t word) const {
        return word < old_size_ ? texts_.old_side.coverage[word]
                                : texts_.new_side.coverage[word - old_size_];
    }

    template <typename Predicate>
    std::uint32_t nearest_effect(std::uint32_t at, Predicate const& suits) const {
        auto nearest = nobody;
        std::uint32_t least = nobody;
        for (std::uint32_t i = 0; i < words_.size(); ++i)
            if (!words_[i].empty() && suits(effects_[i]))
                if (auto const distance = distance_to(i, at); distance < least) {
                    least = distance;
                    nearest = i;
                }
        return nearest;
    }

    /// Number of words of the new text between the word and the effect.
    std::uint32_t distance_to(std::uint32_t index, std::uint32_t word) const {
        auto least = nobody;
        for (auto const& span : effects_[index].new_evidence) {
            auto const range = texts_.new_side.words_in(span);
            least = std::min({least,
                              range.begin > word ? range.begin - word : word - range.begin,
                              range.end > word ? range.end - word : word - range.end});
        }
        return least == nobody ? nobody - 1 : least;
    }

    /// The effect of form of the provision, which is added if there is none; nobody if the group
    /// is no law.
    std::uint32_t form_of(EditGroup const& group) {
        FormRecords form(texts_);
        form.add(group);
        PlacedEffects found;
        form.report(found);
        if (found.empty())
            return nobody;
        auto& effect = found.front().effect;
        auto const same = std::find_if(effects_.begin(), effects_.end(), [&](Effect const& one) {
            return one.kind == EffectKind::Technical && one.at == effect.at;
        });
        if (same != effects_.end())
            return static_cast<std::uint32_t>(same - effects_.begin());
        effect.old_evidence.clear(); // set with its words
        effect.new_evidence.clear();
        effects_.push_back(std::move(effect));
        words_.emplace_back();
        parent_.push_back(nobody);
        return static_cast<std::uint32_t>(effects_.size() - 1);
    }

    static void sort_evidence(Effect& effect) {
        auto const precedes = [](Span a, Span b) { return a.begin < b.begin; };
        std::sort(effect.old_evidence.begin(), effect.old_evidence.end(), precedes);
        std::sort(effect.new_evidence.begin(), effect.new_evidence.end(), precedes);
    }

    /// The effects without a parent, with the others as their details. A parent has words of its
    /// own, so it has no parent itself. The details of an added or removed provision are its facts
    /// already.
    std::vector<Effect> nested() {
        for (std::uint32_t i = 0; i < effects_.size(); ++i)
            if (parent_[i] != nobody
                && (effects_[parent_[i]].kind != EffectKind::Provision
                    || is_redesignation(effects_[parent_[i]])))
                effects_[parent_[i]].details.push_back(std::move(effects_[i]));
        std::vector<Effect> top;
        for (std::uint32_t i = 0; i < effects_.size(); ++i)
            if (parent_[i] == nobody)
                top.push_back(std::move(effects_[i]));
        return top;
    }

    TextPair const& texts_;
    std::vector<Effect> effects_;
    std::uint32_t old_size_;
    std::vector<std::uint32_t> owner_;  ///< per word of both sides
    std::vector<std::uint32_t> parent_; ///< per effect
    std::vector<Words> words_;          ///< per effect
};

} // namespace

unsigned effect_strength(Effect const& effect) {
    bool const is_paired = has_value(effect.old_value) && has_value(effect.new_value);
    switch (effect.kind) {
    case EffectKind::Provision:
        return 0;
    case EffectKind::Definition:
        return 1;
    case EffectKind::Exception:
    case EffectKind::Term:
    case EffectKind::Modality:
    case EffectKind::MentalState:
    case EffectKind::Defense:
        return 2;
    case EffectKind::Scope:
    case EffectKind::Text:
        return 4;
    case EffectKind::Technical:
        return 6;
    default:
        return is_paired ? 3 : 5;
    }
}

std::vector<std::uint32_t> changed_words(TextPair const& texts, Effect const& effect) {
    Words words;
    bool const is_redesignated = is_redesignation(effect);
    add_words(texts.old_side, effect.old_evidence, is_redesignated, 0, words);
    add_words(texts.new_side, effect.new_evidence, is_redesignated, texts.old_side.size(), words);
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

std::vector<Effect> resolve(TextPair const& texts,
                            std::vector<CommonRun> const& kept,
                            std::vector<Effect> effects) {
    return Resolver(texts, std::move(effects)).run(kept);
}

} // namespace nutmeg
