#include "diff/effects/edits/value_matching.hpp"
#include "diff/effects/effects.hpp"
#include "diff/effects/model/sentences.hpp"
#include "parser/facts/lexicon.hpp"
#include "parser/facts/mental_states.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <tuple>

namespace nutmeg {

namespace {

/// Whether one of the two sections makes someone guilty; computed on first use.
class Penal {
public:
    explicit Penal(TextPair const& texts) : texts_(texts) {}

    bool operator()() {
        if (!is_penal_)
            is_penal_ = is_penal(*texts_.old_side.section) || is_penal(*texts_.new_side.section);
        return *is_penal_;
    }

private:
    TextPair const& texts_;
    std::optional<bool> is_penal_;
};

/// All phrases of a side.
std::vector<ValueItem> items_of(AnnotatedText const& side, Penal& penal) {
    std::vector<ValueItem> items;
    for (auto const& phrase : mental_states_of(side, {0, side.size()}, [&] { return penal(); }))
        items.push_back({phrase.words,
                         phrase.is_defense ? 1U : 0U,
                         std::string(phrase.name),
                         phrase.words.begin,
                         0});
    return items;
}

bool is_any_claimed(AnnotatedText const& side, WordRange range) {
    for (auto i = range.begin; i < range.end; ++i)
        if (side.coverage[i] == Coverage::Reported)
            return true;
    return false;
}

class MentalStateChanges {
public:
    MentalStateChanges(TextPair& texts, PlacedEffects& out) : texts_(texts), out_(out) {
        Penal penal(texts);
        old_items_ = items_of(texts.old_side, penal);
        new_items_ = items_of(texts.new_side, penal);
        old_states_ = kept_states(texts.old_side, old_items_);
        new_states_ = kept_states(texts.new_side, new_items_);
    }

    void run() {
        for (auto const& change : change_of_values(texts_, old_items_, new_items_)) {
            auto const* before =
                change.old_item == no_word ? nullptr : &old_items_[change.old_item];
            auto const* after = change.new_item == no_word ? nullptr : &new_items_[change.new_item];
            if ((before == nullptr && is_there_already(texts_.new_side, *after, new_states_))
                || (after == nullptr && is_there_already(texts_.old_side, *before, old_states_)))
                continue;
            if ((before == nullptr || !is_any_claimed(texts_.old_side, before->words))
                && (after == nullptr || !is_any_claimed(texts_.new_side, after->words)))
                report(change, before, after);
        }
    }

private:
    using State = std::tuple<ProvisionIndex, std::uint32_t, std::string>;
    using KeptStates = std::set<State>;

    /// Whether the phrase came or went with other words, and the same provision has the same mental
    /// state elsewhere in both texts: a sentence that repeats it requires nothing new.
    static bool is_there_already(AnnotatedText const& side,
                                 ValueItem const& item,
                                 KeptStates const& kept) {
        auto const is_new = [&](std::uint32_t word) {
            return word < side.size() && side.is_changed(word) && !is_filler_word(side.lower[word]);
        };
        bool const is_alone =
            (item.words.begin == 0 || !is_new(item.words.begin - 1)) && !is_new(item.words.end);
        return !is_alone && kept.contains(state_of(side, item));
    }

    static State state_of(AnnotatedText const& side, ValueItem const& item) {
        return {side.provision(item.words.begin), item.kind, item.value};
    }

    /// The states whose words are all in both texts.
    static KeptStates kept_states(AnnotatedText const& side, std::vector<ValueItem> const& items) {
        KeptStates kept;
        for (auto const& item : items) {
            auto i = item.words.begin;
            while (i < item.words.end && side.match[i] != no_word)
                ++i;
            if (i == item.words.end)
                kept.insert(state_of(side, item));
        }
        return kept;
    }

    void report(ValueChange const& change, ValueItem const* before, ValueItem const* after) {
        PlacedEffect placed;
        placed.word = change.word;
        auto& effect = placed.effect;
        bool const is_defense = (before != nullptr ? before : after)->kind == 1;
        effect.kind = is_defense ? EffectKind::Defense : EffectKind::MentalState;
        effect.at = change.at;
        std::string_view old_words;
        std::string_view new_words;
        if (before != nullptr) {
            effect.old_value = before->value;
            effect.old_evidence.push_back(texts_.old_side.span_of(before->words));
            old_words = texts_.old_side.words_of(before->words);
            claim(texts_.old_side, before->words);
        }
        if (after != nullptr) {
            effect.new_value = after->value;
            effect.new_evidence.push_back(texts_.new_side.span_of(after->words));
            new_words = texts_.new_side.words_of(after->words);
            claim(texts_.new_side, after->words);
        }
        effect.summary =
            change_sentence(is_defense ? "The defense" : "The mental state", old_words, new_words);
        if (!is_defense && after == nullptr)
            effect.summary = quoted(old_words) + " is no longer required.";
        if (!is_defense && before == nullptr)
            effect.summary = quoted(new_words) + " is required now.";
        out_.push_back(std::move(placed));
    }

    TextPair& texts_;
    PlacedEffects& out_;
    std::vector<ValueItem> old_items_;
    std::vector<ValueItem> new_items_;
    KeptStates old_states_;
    KeptStates new_states_;
};

} // namespace

void find_mental_state_effects(TextPair& texts, PlacedEffects& out) {
    MentalStateChanges(texts, out).run();
}

} // namespace nutmeg
