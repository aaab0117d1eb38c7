#include "diff/effects/edits/noun_phrases.hpp"

#include "parser/clauses/word_classes.hpp"
#include "parser/facts/lexicon.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::uint32_t longest_name = 9;   ///< kept words around a replaced word of a name
constexpr std::uint32_t longest_phrase = 8; ///< words of a noun phrase
constexpr std::uint32_t least_of_name = 2;  ///< words of a proper name

bool is_joining(std::string_view word) {
    return word == "of" || word == "for" || word == "the" || word == "on";
}

bool is_verb_form(std::string_view word) {
    return is_participle(word) || is_gerund(word);
}

/// Whether the verb form is a noun or an adjective by its place: "the insured may", "each filing
/// is", "an authenticated record".
bool is_nominal(AnnotatedText const& side, std::uint32_t word) {
    auto const next = side.lower_at(word + 1);
    bool const is_object_next = is_determiner(next) || is_preposition(next) || is_pronoun(next);
    return word > 0 && is_determiner(side.lower[word - 1]) && !is_object_next;
}

/// "may open", "to open the gate".
bool is_infinitive(AnnotatedText const& side, WordRange range) {
    if (range.begin == 0)
        return false;
    auto const before = range.begin - 1;
    return is_modal(side, before)
        || (side.lower[before] == "to" && is_determiner(side.lower_at(range.end)));
}

} // namespace

bool is_leading(std::string_view word) {
    return word == "a" || word == "an" || word == "the" || word == "any" || word == "such"
        || word == "said" || word == "each" || word == "all" || word == "of";
}

bool opens_sentence(AnnotatedText const& side, std::uint32_t word) {
    return word == 0 || side.is_designator[word - 1] != 0 || side.lower[word - 1] == "."
        || side.lower[word - 1] == ":" || side.lower[word - 1] == ";";
}

bool is_proper(AnnotatedText const& side, WordRange name) {
    return name.end - name.begin >= least_of_name && is_capital(side, name.begin)
        && !opens_sentence(side, name.begin) && is_capital(side, name.end - 1);
}

bool has_capital(AnnotatedText const& side, WordRange range) {
    for (auto i = range.begin; i < range.end; ++i)
        if (is_capital(side, i))
            return true;
    return false;
}

bool is_all_capital(AnnotatedText const& side, WordRange range) {
    for (auto i = range.begin; i < range.end; ++i)
        if (!is_capital(side, i))
            return false;
    return true;
}

bool can_be_name(AnnotatedText const& side, WordRange range) {
    if (is_infinitive(side, range))
        return false;
    for (auto i = range.begin; i < range.end; ++i) {
        auto const lower = side.lower[i];
        bool const is_verbal = is_verb_form(lower) && !is_nominal(side, i);
        if (!is_filler_word(lower) && !is_verbal && !is_adverb(lower) && !is_grade(lower))
            return true;
    }
    return false;
}

bool is_noun_word(AnnotatedText const& side, std::uint32_t word) {
    auto const lower = side.lower[word];
    return side.is_designator[word] == 0 && !is_filler_word(lower) && !is_citing_word(lower)
        && !is_modal(side, word) && !is_preposition(lower) && !is_finite_verb(lower)
        && !is_adverb(lower) && !is_negation(lower) && !is_subordinator(lower);
}

WordRange noun_phrase_at(AnnotatedText const& side, std::uint32_t word) {
    auto end = word;
    while (end < side.size() && end - word < longest_phrase) {
        bool const joins = end > word && is_joining(side.lower[end]) && is_capital(side, end - 1)
                        && end + 1 < side.size() && is_capital(side, end + 1);
        if (!joins && (!is_noun_word(side, end) || side.provision(end) != side.provision(word)))
            break;
        ++end;
    }
    return {word, end};
}

void widen_to_name(AnnotatedText const& old_side,
                   AnnotatedText const& new_side,
                   WordRange& o,
                   WordRange& n) {
    auto const kept = [&](std::uint32_t i, std::uint32_t k) {
        return i < old_side.size() && k < new_side.size() && old_side.match[i] == k
            && old_side.is_designator[i] == 0
            && old_side.provision(i) == old_side.provision(o.begin)
            && new_side.provision(k) == new_side.provision(n.begin);
    };
    for (std::uint32_t by = 1;
         by <= longest_name && by <= std::min(o.begin, n.begin) && kept(o.begin - by, n.begin - by);
         ++by) {
        auto const word = o.begin - by;
        if (is_capital(old_side, word) && !opens_sentence(old_side, word)
            && !is_leading(old_side.lower[word])) {
            o.begin -= by;
            n.begin -= by;
            by = 0;
        } else if (!is_joining(old_side.lower[word])) {
            break;
        }
    }
    for (std::uint32_t by = 0; by < longest_name && kept(o.end + by, n.end + by); ++by) {
        auto const word = o.end + by;
        if (is_capital(old_side, word)) {
            o.end += by + 1;
            n.end += by + 1;
            by = no_word; // 0 in the next round
        } else if (!is_joining(old_side.lower[word])) {
            break;
        }
    }
}

} // namespace nutmeg
