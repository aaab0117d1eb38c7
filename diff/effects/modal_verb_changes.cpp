#include "diff/effects/edits/content_words.hpp"
#include "diff/effects/edits/value_matching.hpp"
#include "diff/effects/effects.hpp"
#include "diff/effects/sentences.hpp"
#include "parser/facts/lexicon.hpp"
#include "parser/facts/modal_verbs.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::size_t most_other_words = 1; ///< words changed besides the verb

class ModalChanges {
public:
    ModalChanges(TextPair& texts, PlacedEffects& out) : texts_(texts), out_(out) {}

    void run() {
        for (auto const& group : texts_.groups)
            for (auto const& edit : group.edits) {
                replaced(group, edit);
                negated(group, edit);
                empowered(group, edit);
            }
    }

private:
    void replaced(EditGroup const& group, EffectEdit const& edit) {
        auto& old_side = texts_.old_side;
        auto& new_side = texts_.new_side;
        auto const before = only_modal_verb(old_side, edit.old_words);
        auto const after = only_modal_verb(new_side, edit.new_words);
        if (before.word == no_word || after.word == no_word || before.name == after.name
            || old_side.is_claimed(before.word) || new_side.is_claimed(after.word)
            || content_words(old_side, edit.old_words, true).size() > most_other_words + 1
            || content_words(new_side, edit.new_words, true).size() > most_other_words + 1)
            return;
        report(group, before, after);
    }

    /// Reports "not" inserted or deleted after a verb that stays.
    void negated(EditGroup const& group, EffectEdit const& edit) {
        auto const not_after = [](AnnotatedText const& side, WordRange range) {
            return range.end == range.begin + 1 && side.lower[range.begin] == "not"
                && range.begin > 0 && is_modal(side, range.begin - 1);
        };
        if (edit.old_words.empty() && not_after(texts_.new_side, edit.new_words)) {
            auto const verb = edit.new_words.begin - 1;
            if (auto const match = texts_.new_side.match[verb]; match != no_word)
                report(group,
                       {match, std::string(texts_.old_side.lower[match]), 1},
                       {verb, std::string(texts_.new_side.lower[verb]) + " not", 2});
        } else if (edit.new_words.empty() && not_after(texts_.old_side, edit.old_words)) {
            auto const verb = edit.old_words.begin - 1;
            if (auto const match = texts_.old_side.match[verb]; match != no_word)
                report(group,
                       {verb, std::string(texts_.old_side.lower[verb]) + " not", 2},
                       {match, std::string(texts_.new_side.lower[match]), 1});
        }
    }

    /// Reports "have the authority to" inserted or deleted after a "shall" that stays.
    void empowered(EditGroup const& group, EffectEdit const& edit) {
        auto const power = [](AnnotatedText const& side, WordRange range) {
            return !range.empty() && range.begin > 0 && gives_power(side, range.begin - 1);
        };
        if (edit.new_words.empty() && power(texts_.old_side, edit.old_words)) {
            auto const verb = edit.old_words.begin - 1;
            if (auto const match = texts_.old_side.match[verb]; match != no_word)
                report(group, {verb, "may", 4}, {match, "shall", 1});
        } else if (edit.old_words.empty() && power(texts_.new_side, edit.new_words)) {
            auto const verb = edit.new_words.begin - 1;
            if (auto const match = texts_.new_side.match[verb]; match != no_word)
                report(group, {match, "shall", 1}, {verb, "may", 4});
        }
    }

    static WordRange range_of(AnnotatedText const& side, ModalVerb const& verb) {
        return {verb.word, std::min(verb.word + verb.length, side.size())};
    }

    void report(EditGroup const& group, ModalVerb const& before, ModalVerb const& after) {
        auto const o = range_of(texts_.old_side, before);
        auto const n = range_of(texts_.new_side, after);
        PlacedEffect placed;
        placed.word = after.word;
        auto& effect = placed.effect;
        effect.kind = EffectKind::Modality;
        effect.at = group.at;
        effect.old_value = before.name;
        effect.new_value = after.name;
        effect.old_evidence.push_back(texts_.old_side.span_of(o));
        effect.new_evidence.push_back(texts_.new_side.span_of(n));
        effect.summary = change_sentence(
            "The verb",
            before.length > 2 ? texts_.old_side.words_of(o) : std::string_view{before.name},
            after.length > 2 ? texts_.new_side.words_of(n) : std::string_view{after.name},
            group.at);
        if (force_of(before.name) != force_of(after.name)) {
            effect.summary.pop_back();
            effect.summary += ": " + std::string(force_of(before.name)) + " becomes "
                            + std::string(force_of(after.name)) + ".";
        }
        claim(texts_.old_side, o);
        claim(texts_.new_side, n);
        out_.push_back(std::move(placed));
    }

    TextPair& texts_;
    PlacedEffects& out_;
};

} // namespace

void find_modal_verb_effects(TextPair& texts, PlacedEffects& out) {
    ModalChanges(texts, out).run();
}

} // namespace nutmeg
