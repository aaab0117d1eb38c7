#include "diff/effects/quotes/word_classes.hpp"

#include "parser/clauses/word_classes.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

template <std::size_t size>
bool is_in(std::array<std::string_view, size> const& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Nouns of citations.
bool is_cited_noun(std::string_view word) {
    return word.starts_with("subsection") || word.starts_with("subdivision")
        || word.starts_with("subparagraph") || word == "section" || word == "sections"
        || word == "chapter" || word == "chapters" || word == "title" || word == "clause";
}

/// Whether a citation opens within three words: "the provisions of section 99-4".
bool cites_near(Passage const& passage, std::uint32_t from) {
    for (auto i = from; i < from + 4; ++i) {
        if (passage.lower(i) == ",")
            return false;
        if (is_cited_noun(passage.lower(i)))
            return true;
    }
    return false;
}

bool opens_citation(Passage const& passage, std::uint32_t i) {
    constexpr std::array<std::string_view, 9> citing{"defined",
                                                     "amended",
                                                     "provided",
                                                     "described",
                                                     "specified",
                                                     "set",
                                                     "established",
                                                     "required",
                                                     "prescribed"};
    auto const word = passage.lower(i);
    auto const next = passage.lower(i + 1);
    if (word == "pursuant" || (word == "in" && next == "accordance"))
        return true;
    if (word == "as")
        return is_in(citing, next);
    if (word == "under" || word == "in" || word == "by")
        return is_cited_noun(next)
            || ((next == "this" || next == "said") && cites_near(passage, i + 2));
    bool const leads = next == "under" || next == "in" || next == "by" || next == "pursuant";
    return is_participle(word) && leads && cites_near(passage, i + 2);
}

bool opens_condition(Passage const& passage, std::uint32_t i) {
    constexpr std::array<std::string_view, 11> openers{"if",
                                                       "when",
                                                       "whenever",
                                                       "unless",
                                                       "until",
                                                       "except",
                                                       "notwithstanding",
                                                       "where",
                                                       "wherever",
                                                       "while",
                                                       "because"};
    auto const word = passage.lower(i);
    auto const next = passage.lower(i + 1);
    auto const before = i > 0 ? passage.lower(i - 1) : std::string_view();
    if (word == "provided")
        return before == "," || next == "that";
    if (word == "other")
        return next == "than";
    if (word == "subject")
        return next == "to" && before != "be";
    if (word == "in")
        return next == "the" && passage.lower(i + 2) == "event";
    if (word == "not")
        return next == "later" || next == "more" || next == "less" || next == "earlier";
    return is_in(openers, word);
}

/// Whether the participle follows the noun that it describes: "a person [claiming an exemption]".
bool opens_modifier(Passage const& passage, std::uint32_t i) {
    auto const word = passage.lower(i);
    if (!is_participle(word) && !is_gerund(word))
        return false;
    auto const before = i > 0 ? passage.lower(i - 1) : std::string_view();
    auto const next = passage.lower(i + 1);
    bool const is_after_noun = !before.empty() && passage.is_word(i - 1) && !is_determiner(before)
                            && !is_preposition(before) && !is_finite_verb(before)
                            && !is_adverb(before) && before != "be" && before != "been"
                            && before != "being" && before != "and" && before != "or"
                            && before != "not" && before != "having" && before != "only";
    return is_after_noun
        && (is_preposition(next) || is_determiner(next) || is_adverb(next) || next == "to");
}

/// Whether the word goes on with a fixed phrase: "in accordance with", "in the event that",
/// "(1) to (6), inclusive, of", "including, but not limited to,".
bool goes_on(Passage const& passage, std::uint32_t i) {
    auto const word = passage.lower(i);
    auto const before = passage.lower(i - 1);
    if (before == "accordance" || before == "event" || before == "pursuant"
        || ((before == "subject" || before == "respect") && word == "to"))
        return true;
    if (word == "inclusive"
        || (word == "but" && passage.lower(i + 1) == "not" && passage.lower(i + 2) == "limited"))
        return true;
    // "sections 99-4 to 99-9"
    auto const next = passage.lower(i + 1);
    if (word == "to" && is_digit(before.front()) && !next.empty() && is_digit(next.front()))
        return true;
    if (before != ",")
        return before == "limited";
    auto const last = i > 1 ? passage.lower(i - 2) : std::string_view();
    return (last == "inclusive" && word == "of")
        || (last == "to" && i > 2 && passage.lower(i - 3) == "limited");
}

/// Whether the number is of a citation: "chapters 66 to 68", "49 USC 5311".
bool is_after_cited_noun(Passage const& passage, std::uint32_t i) {
    constexpr std::uint32_t most = 5;
    for (std::uint32_t before = 1; before <= most && before <= i; ++before) {
        auto const word = passage.lower(i - before);
        if (is_cited_noun(word) || word == "usc" || word == "act")
            return true;
    }
    return false;
}

bool is_number_word(std::string_view word) {
    constexpr std::array<std::string_view, 32> numbers{
        "two",     "three",     "four",     "five",     "six",      "seven",    "eight",
        "nine",    "ten",       "eleven",   "twelve",   "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen", "twenty",   "thirty",   "forty",
        "fifty",   "sixty",     "seventy",  "eighty",   "ninety",   "hundred",  "thousand",
        "million", "billion",   "cent",     "dollars"};
    return is_in(numbers, word.substr(0, word.find('-')));
}

} // namespace

bool is_modal_word(std::string_view word) {
    return word == "shall" || word == "may" || word == "must" || word == "will";
}

bool is_relative_word(std::string_view word) {
    return word == "who" || word == "which" || word == "that" || word == "whom" || word == "whose";
}

bool says_that(std::string_view word) {
    constexpr std::array<std::string_view, 13> stems{"ensur",
                                                     "determin",
                                                     "find",
                                                     "certif",
                                                     "demonstr",
                                                     "show",
                                                     "indicat",
                                                     "believ",
                                                     "verif",
                                                     "prov",
                                                     "declar",
                                                     "requir",
                                                     "stating"};
    return word == "states" || word == "state"
        || std::any_of(stems.begin(), stems.end(), [&](std::string_view stem) {
               return word.starts_with(stem);
           });
}

bool opens_relative_clause(Passage const& passage, std::uint32_t i) {
    if (passage.lower(i) == "with" && passage.lower(i + 1) == "respect")
        i += 2;
    auto const next = passage.lower(i + 1);
    return is_preposition(passage.lower(i)) && is_relative_word(next) && next != "that";
}

bool is_capitals(std::string_view word) {
    return word.size() > 1 && std::all_of(word.begin(), word.end(), is_upper);
}

std::optional<PhraseWeight> phrase_opener(Passage const& passage, std::uint32_t i) {
    if (i == 0 || i >= passage.size() || !passage.is_word(i))
        return std::nullopt;
    auto const word = passage.lower(i);
    auto const before = passage.lower(i - 1);
    if (passage.is_quoted(i) || passage.is_cited(i - 1) || goes_on(passage, i))
        return std::nullopt;
    if (opens_citation(passage, i))
        return PhraseWeight::Citation;
    if (opens_relative_clause(passage, i))
        return PhraseWeight::Modifier;
    if (opens_condition(passage, i))
        return PhraseWeight::Condition;
    if (is_relative_word(word)) {
        if (before == "except" || before == "provided" || before == "such" || before == "so"
            || (is_preposition(before) && word != "that"))
            return std::nullopt;
        return word == "that" && says_that(before) ? PhraseWeight::Detail : PhraseWeight::Modifier;
    }
    if (word == "including" || (word == "such" && passage.lower(i + 1) == "as"))
        return PhraseWeight::Modifier;
    if (opens_modifier(passage, i))
        return PhraseWeight::Modifier;
    bool const is_joint = before == "and" || before == "or" || before == "," || before == ";";
    if (before == "," && !passage.is_date_comma(i - 1))
        return PhraseWeight::Detail;
    if (before == ";")
        return PhraseWeight::Detail;
    if (is_preposition(word) && word != "of" && word != "than" && !is_preposition(before)
        && !is_joint)
        return PhraseWeight::Detail;
    return std::nullopt;
}

bool says_number_or_negation(Passage const& passage, WordSpan words) {
    for (auto i = words.begin; i < words.end; ++i) {
        auto const word = passage.lower(i);
        bool const is_digits = is_digit(word.front()) && word.find('-') == std::string_view::npos
                            && passage.lower(i + 1) != "usc" && !is_after_cited_noun(passage, i);
        if (word == "not" && passage.lower(i + 1) == "limited")
            continue;
        if (is_digits || word.front() == '$' || is_number_word(word) || word == "not"
            || word == "no" || word == "nor" || word == "only" || word == "never"
            || word == "\u201C")
            return true;
    }
    return false;
}

} // namespace nutmeg
