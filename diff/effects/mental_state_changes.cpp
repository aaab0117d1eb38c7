#include "diff/effects/edits/lexicon.hpp"
#include "diff/effects/edits/value_matching.hpp"
#include "diff/effects/effects.hpp"
#include "diff/effects/sentences.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>
#include <set>
#include <string>
#include <tuple>

namespace nutmeg {

namespace {

/// Phrases of mental states and defenses in penal sections (docs/connecticut.md 6.4, 6.5).
struct Phrase {
    std::string_view words;
    std::string_view name; ///< normal form; empty if it is the phrase itself
    bool is_defense = false;
    bool only_penal = false; ///< counts only in sections that make someone guilty
};

/// A longer phrase precedes its prefixes.
constexpr std::array<Phrase, 40> phrases{{
    {"knew or reasonably should have known", "", false, false},
    {"knew or should reasonably have known", "", false, false},
    {"knew or should have known", "", false, false},
    {"knows or reasonably should know", "", false, false},
    {"knows or should know", "", false, false},
    {"knowing or having reason to know", "", false, false},
    {"extreme indifference to human life", "", false, false},
    {"with criminal negligence", "criminal negligence", false, false},
    {"criminal negligence", "", false, false},
    {"criminally negligent", "", false, false},
    {"with the intent to", "with intent to", false, false},
    {"with intent to", "", false, false},
    {"with actual intent to", "", false, false},
    {"with the specific intent", "with specific intent", false, false},
    {"with intent that", "", false, false},
    {"with specific intent", "", false, false},
    {"knowingly", "", false, false},
    {"intentionally", "", false, false},
    {"recklessly", "", false, false},
    {"negligently", "", false, false},
    {"wilfully", "", false, false},
    {"willfully", "", false, false},
    {"maliciously", "", false, false},
    {"purposely", "", false, false},
    {"knowing that", "", false, true},
    {"reasonable cause to believe", "", false, true},
    {"reason to believe", "", false, true},
    {"reasonably believes", "", false, true},
    {"should have known", "", false, true},
    {"affirmative defense", "", true, false},
    {"not constitute a defense", "no defense", true, false},
    {"not be a defense", "no defense", true, false},
    {"no defense", "", true, false},
    {"be a defense", "defense", true, false},
    {"is a defense", "defense", true, false},
    {"constitute a defense", "defense", true, false},
    {"rebuttable presumption", "", true, false},
    {"presumption that", "presumption", true, false},
    {"prima facie evidence", "", true, false},
    {"rebuttably presumed", "presumption", true, false},
}};

/// The number of words of the phrase if it is at `word`; otherwise 0.
std::uint32_t match(AnnotatedText const& side, std::uint32_t word, std::string_view phrase) {
    auto i = word;
    while (!phrase.empty()) {
        auto const blank = std::min(phrase.find(' '), phrase.size());
        if (i >= side.size() || side.lower[i] != phrase.substr(0, blank))
            return 0;
        ++i;
        phrase.remove_prefix(std::min(blank + 1, phrase.size()));
    }
    return i - word;
}

bool is_penal(Section const& section) {
    return section.text.find("guilty of") != std::string::npos
        || section.text.find("shall be fined") != std::string::npos
        || section.text.find("imprisoned") != std::string::npos;
}

std::string_view name_of(Phrase const& phrase) {
    return phrase.name.empty() ? phrase.words : phrase.name;
}

/// For each lower-case letter, a bit for each phrase that begins with it, because few words of a
/// section can begin a phrase.
constexpr std::array<std::uint64_t, 26> phrases_by_letter() {
    static_assert(phrases.size() <= 64);
    std::array<std::uint64_t, 26> all{};
    for (std::size_t k = 0; k < phrases.size(); ++k)
        all[static_cast<std::size_t>(phrases[k].words.front() - 'a')] |= std::uint64_t{1} << k;
    return all;
}

/// The same by the size of the first word.
constexpr std::array<std::uint64_t, 16> phrases_by_size() {
    std::array<std::uint64_t, 16> all{};
    for (std::size_t k = 0; k < phrases.size(); ++k)
        all[std::min(phrases[k].words.find(' '), phrases[k].words.size())] |= std::uint64_t{1} << k;
    return all;
}

/// The phrases that may begin with the word, as bits.
std::uint64_t phrases_at(std::string_view word) {
    static constexpr auto by_letter = phrases_by_letter();
    static constexpr auto by_size = phrases_by_size();
    auto const letter = static_cast<std::size_t>(word.front() - 'a');
    return letter < by_letter.size() && word.size() < by_size.size()
             ? by_letter[letter] & by_size[word.size()]
             : 0;
}

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

/// All phrases of a side; `source` is the index of the phrase.
std::vector<ValueItem> items_of(AnnotatedText const& side, Penal& penal) {
    std::vector<ValueItem> items;
    for (std::uint32_t i = 0; i < side.size(); ++i)
        for (auto left = phrases_at(side.lower[i]); left != 0; left &= left - 1) {
            auto const k = static_cast<std::size_t>(std::countr_zero(left));
            auto const size = match(side, i, phrases[k].words);
            if (size == 0 || (phrases[k].only_penal && !penal()))
                continue;
            items.push_back({{i, i + size},
                             phrases[k].is_defense ? 1U : 0U,
                             std::string(name_of(phrases[k])),
                             k,
                             0});
            i += size - 1;
            break;
        }
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
        effect.summary = change_sentence(
            is_defense ? "The defense" : "The mental state", old_words, new_words, effect.at);
        if (!is_defense && after == nullptr)
            effect.summary =
                quoted(old_words) + " is no longer required" + in_place(effect.at) + ".";
        if (!is_defense && before == nullptr)
            effect.summary = quoted(new_words) + " is required now" + in_place(effect.at) + ".";
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
