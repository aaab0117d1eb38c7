#include "diff/effects/edits/content_words.hpp"
#include "diff/effects/edits/value_matching.hpp"
#include "diff/effects/effects.hpp"
#include "diff/effects/model/sentences.hpp"
#include "parser/clauses/word_classes.hpp"
#include "parser/facts/lexicon.hpp"
#include "parser/facts/modal_verbs.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::size_t most_other_words = 1; ///< words changed besides the verb
constexpr std::uint32_t longest_aside = 16; ///< words between commas after a modal verb
constexpr std::uint32_t most_between = 6;   ///< words between a modal verb and the verb it governs

/// The word after an aside between commas ("may, in the judge's discretion, award") that begins at
/// `word`; `word` if there is none.
std::uint32_t after_aside(AnnotatedText const& side, std::uint32_t word) {
    if (side.lower_at(word) != ",")
        return word;
    auto const last = std::min(side.size(), word + longest_aside);
    for (auto i = word + 1; i < last; ++i) {
        if (side.lower[i] == ",")
            return i + 1;
        if (side.lower[i] == "." || side.lower[i] == ";" || is_modal(side, i))
            break;
    }
    return word;
}

bool is_between_verbs(std::string_view word) {
    return word == "be" || word == "have" || word == "been" || word == "not" || is_adverb(word);
}

/// The word that the modal verb governs: "renewed" of "shall be renewed", "award" of "may, in the
/// judge's discretion, award". `no_word` if it is not clear.
std::uint32_t governed_by(AnnotatedText const& side, std::uint32_t modal) {
    auto i = modal + 1;
    for (std::uint32_t steps = 0; steps < most_between && i < side.size(); ++steps) {
        auto const after = after_aside(side, i);
        if (after == i && !is_between_verbs(side.lower[i]))
            break;
        i = after == i ? i + 1 : after;
    }
    if (i >= side.size() || is_filler_word(side.lower[i]) || is_punctuation(side.lower[i])
        || side.provision(i) != side.provision(modal))
        return no_word;
    return i;
}

/// The first word of the object of the verb that the modal verb governs, without articles and
/// prepositions; `no_word` if there is none before the clause ends.
std::uint32_t object_of(AnnotatedText const& side, std::uint32_t modal) {
    auto const verb = governed_by(side, modal);
    if (verb == no_word)
        return no_word;
    for (auto i = verb + 1; i < side.size(); ++i) {
        auto const word = side.lower[i];
        if (is_punctuation(word) || is_modal(side, i) || is_subordinator(word))
            return no_word;
        if (!is_filler_word(word) && !is_determiner(word) && !is_preposition(word)
            && !is_adverb(word))
            return i;
    }
    return no_word;
}

/// Whether the words between two verbs only coordinate the second: "requested and" of "may be
/// requested and provided".
bool are_coordinate(AnnotatedText const& side, WordRange between) {
    bool joined = false;
    for (auto i = between.begin; i < between.end; ++i) {
        auto const word = side.lower[i];
        if (word == "and" || word == "or" || word == ",")
            joined = true;
        else if (!is_participle(word) && !is_between_verbs(word))
            return false;
    }
    return joined;
}

/// Whether the verb follows a subject that its sentence denies: "No owner may", "Nothing shall".
/// Then "may" and "shall" forbid alike.
bool is_denied(AnnotatedText const& side, ModalVerb const& verb) {
    auto const first = sentence_begin(side, verb.word);
    bool found = false;
    for (auto i = first; i < verb.word; ++i) {
        auto const word = side.lower[i];
        if (is_modal(side, i) || (found && is_subordinator(word)))
            return false;
        found = found
             || ((word == "no" || word == "nothing" || word == "neither" || word == "none")
                 && (i == first || side.lower[i - 1] == ","));
    }
    return found && (verb.name == "may" || verb.name == "shall");
}

/// The modal verb that governs the word; `no_word` if none does.
std::uint32_t governor_of(AnnotatedText const& side, std::uint32_t verb) {
    auto const least =
        verb > longest_aside + most_between ? verb - longest_aside - most_between : 0;
    for (auto i = verb; i-- > least;) {
        if (side.lower[i] == "." || side.lower[i] == ";")
            break;
        if (!is_modal(side, i))
            continue;
        auto const first = governed_by(side, i);
        return first == verb
                    || (first < verb && is_participle(side.lower[first])
                        && is_participle(side.lower[verb]) && are_coordinate(side, {first, verb}))
                 ? i
                 : no_word;
    }
    return no_word;
}

ModalVerb verb_at(AnnotatedText const& side, std::uint32_t word) {
    return only_modal_verb(side, {word, word + 1});
}

class ModalChanges {
public:
    ModalChanges(TextPair& texts, PlacedEffects& out) : texts_(texts), out_(out) {}

    void run() {
        for (auto const& group : texts_.groups)
            for (auto const& edit : group.edits) {
                replaced(group, edit);
                negated(group, edit);
                empowered(group, edit);
                governed(group, edit);
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

    /// Reports another modal verb before a verb that stays: "shall be renewed" becomes "shall be
    /// for one year and may be renewed".
    void governed(EditGroup const& group, EffectEdit const& edit) {
        auto const& old_side = texts_.old_side;
        auto const& new_side = texts_.new_side;
        for (auto i = edit.new_words.begin; i < edit.new_words.end; ++i)
            if (auto const other = counterpart(new_side, i, old_side); other != no_word)
                report_other(group, verb_at(old_side, other), verb_at(new_side, i));
        for (auto i = edit.old_words.begin; i < edit.old_words.end; ++i)
            if (auto const other = counterpart(old_side, i, new_side); other != no_word)
                report_other(group, verb_at(old_side, i), verb_at(new_side, other));
    }

    void report_other(EditGroup const& group, ModalVerb const& before, ModalVerb const& after) {
        bool const is_turned = before.name.ends_with(" not") != after.name.ends_with(" not");
        if (before.name != after.name && (!is_turned || has_same_object(before, after)))
            report(group, before, after);
    }

    /// Whether both verbs govern the same verb with the same object. "Shall not be given to a
    /// keeper" and "shall be given to the owner" are two rules, and neither becomes the other.
    bool has_same_object(ModalVerb const& before, ModalVerb const& after) const {
        auto const old_object = object_of(texts_.old_side, before.word);
        auto const new_object = object_of(texts_.new_side, after.word);
        if (old_object == no_word || new_object == no_word)
            return old_object == new_object;
        return texts_.old_side.match[old_object] == new_object
            || texts_.old_side.lower[old_object] == texts_.new_side.lower[new_object];
    }

    /// The modal verb on the other side before the verb that the changed modal verb `word` governs;
    /// `no_word` if that verb has none there.
    static std::uint32_t counterpart(AnnotatedText const& side,
                                     std::uint32_t word,
                                     AnnotatedText const& other) {
        if (!is_modal(side, word) || !side.is_changed(word) || side.is_claimed(word))
            return no_word;
        auto const verb = governed_by(side, word);
        return verb == no_word || side.match[verb] == no_word
                 ? no_word
                 : governor_of(other, side.match[verb]);
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
                report_other(group,
                             {match, std::string(texts_.old_side.lower[match]), 1},
                             {verb, std::string(texts_.new_side.lower[verb]) + " not", 2});
        } else if (edit.new_words.empty() && not_after(texts_.old_side, edit.old_words)) {
            auto const verb = edit.old_words.begin - 1;
            if (auto const match = texts_.old_side.match[verb]; match != no_word)
                report_other(group,
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
            after.length > 2 ? texts_.new_side.words_of(n) : std::string_view{after.name});
        if (is_denied(texts_.old_side, before) && is_denied(texts_.new_side, after)) {
            effect.remark = "a prohibition as before";
        } else if (force_of(before.name) != force_of(after.name)) {
            effect.remark = std::string(force_of(before.name)) + " becomes "
                          + std::string(force_of(after.name));
            effect.summary.pop_back();
            effect.summary += ": " + effect.remark + ".";
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
