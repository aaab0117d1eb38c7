#include "diff/effect_summary.hpp"
#include "diff/effect_values.hpp"
#include "diff/effect_words.hpp"
#include "diff/effects.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

/// Words of guilt as penal sections write them (connecticut.md 6.4, 6.5); longer ones first. `|`
/// parts words; "*" is any one word.
struct Phrase {
    std::string_view words;
    std::string_view name; ///< empty: the words themselves
    bool is_defense = false;
    bool only_penal = false; ///< counts only in sections that make someone guilty
};

constexpr std::array<Phrase, 38> phrases{{
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

/// Words of the phrase that stand at `word`, or 0.
std::uint32_t match(EffectSide const& side, std::uint32_t word, std::string_view phrase) {
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

struct Found {
    WordRange words;
    std::string name;
    bool is_defense = false;
};

class Teller {
public:
    Teller(EffectTexts& texts, PlacedEffects& out)
        : texts_(texts), out_(out),
          penal_(is_penal(*texts.old_side.section) || is_penal(*texts.new_side.section)) {}

    void run() {
        for (auto const& group : texts_.groups) {
            auto const olds = phrases_in(texts_.old_side, group, &Edit::old_words);
            auto news = phrases_in(texts_.new_side, group, &Edit::new_words);
            for (auto const& before : olds) {
                auto const same = std::find_if(news.begin(), news.end(), [&](Found const& after) {
                    return after.is_defense == before.is_defense;
                });
                if (same == news.end()) {
                    tell(group, &before, nullptr);
                    continue;
                }
                if (same->name != before.name)
                    tell(group, &before, &*same);
                news.erase(same);
            }
            for (auto const& after : news)
                tell(group, nullptr, &after);
        }
    }

private:
    std::vector<Found> phrases_in(EffectSide const& side,
                                  EditGroup const& group,
                                  WordRange Edit::*range) const {
        std::vector<Found> found;
        for (auto const& edit : group.edits)
            for (auto i = (edit.*range).begin; i < (edit.*range).end; ++i) {
                if (!side.is_changed(i) || side.is_told(i))
                    continue;
                for (auto const& phrase : phrases) {
                    auto const size = match(side, i, phrase.words);
                    if (size == 0 || (phrase.only_penal && !penal_))
                        continue;
                    found.push_back({{i, i + size},
                                     std::string(phrase.name.empty() ? phrase.words : phrase.name),
                                     phrase.is_defense});
                    i += size - 1;
                    break;
                }
            }
        return found;
    }

    void tell(EditGroup const& group, Found const* before, Found const* after) {
        PlacedEffect placed;
        placed.word = group.new_hull().begin;
        auto& effect = placed.effect;
        bool const is_defense = before != nullptr ? before->is_defense : after->is_defense;
        effect.kind = is_defense ? EffectKind::Defense : EffectKind::MentalState;
        effect.at = group.at;
        std::string_view old_words;
        std::string_view new_words;
        if (before != nullptr) {
            effect.old_value = before->name;
            effect.old_evidence.push_back(texts_.old_side.span_of(before->words));
            old_words = texts_.old_side.words_of(before->words);
            tell_words(texts_.old_side, before->words);
        }
        if (after != nullptr) {
            effect.new_value = after->name;
            effect.new_evidence.push_back(texts_.new_side.span_of(after->words));
            new_words = texts_.new_side.words_of(after->words);
            tell_words(texts_.new_side, after->words);
            placed.word = after->words.begin;
        }
        effect.summary = change_sentence(
            is_defense ? "The defense" : "The mental state", old_words, new_words, group.at);
        if (!is_defense && after == nullptr)
            effect.summary =
                quoted(old_words) + " is no longer required" + in_place(group.at) + ".";
        if (!is_defense && before == nullptr)
            effect.summary = quoted(new_words) + " is required now" + in_place(group.at) + ".";
        out_.push_back(std::move(placed));
    }

    EffectTexts& texts_;
    PlacedEffects& out_;
    bool penal_;
};

} // namespace

void find_guilt_effects(EffectTexts& texts, PlacedEffects& out) {
    Teller(texts, out).run();
}

} // namespace nutmeg
