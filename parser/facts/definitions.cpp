#include "parser/facts/definitions.hpp"

#include "parser/citations/level.hpp"
#include "parser/clauses/word_classes.hpp"
#include "parser/facts/lexicon.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::uint32_t longest_term = 14;  ///< words between the quotation marks
constexpr std::uint32_t most_terms = 24;    ///< terms that one verb defines
constexpr std::uint32_t widest_join = 3;    ///< words between a term and its verb: "(1)", "or"
constexpr std::uint32_t longest_aside = 80; ///< words of ", except as used in this part,"

/// "means", "includes", "has the same meaning", "does not include", "shall mean": verbs that are
/// only used to define.
bool is_meaning_verb(LawWords const& side, std::uint32_t word) {
    auto const lowered = side.lower_at(word);
    auto const next = side.lower_at(word + 1);
    if (lowered == "means" || lowered == "mean" || lowered == "includes" || lowered == "include")
        return true;
    if (lowered == "shall" || lowered == "may")
        return next == "mean" || next == "include";
    if (lowered == "has" || lowered == "have") {
        auto const third = side.lower_at(word + 2);
        return next == "the" && (third == "same" || third == "meaning" || third == "meanings");
    }
    return (lowered == "does" || lowered == "do") && next == "not"
        && side.lower_at(word + 2) == "include";
}

/// These verbs, and "is" or "shall be" directly after a term.
bool is_defining_verb(LawWords const& side, std::uint32_t word) {
    auto const lowered = side.lower_at(word);
    auto const next = side.lower_at(word + 1);
    return is_meaning_verb(side, word) || lowered == "is" || lowered == "are"
        || ((lowered == "shall" || lowered == "may") && (next == "be" || next == "have"));
}

/// The word after the closing quotation mark of a term that opens at `word`; `word` if there is no
/// such term.
std::uint32_t quote_end(LawWords const& side, std::uint32_t word) {
    for (auto i = word + 1; i < side.size() && i <= word + longest_term + 1; ++i)
        if (is_closing_quote(side, i))
            return i + 1;
    return word;
}

/// The verb of a definition, and the aside before it.
struct Verb {
    std::uint32_t word = no_word;
    std::uint32_t aside = no_word; ///< first word of the aside, or `no_word`
};

/// The verb after an aside such as ", except as used in this part,". It follows the comma that ends
/// the aside, in the same sentence.
Verb verb_after_aside(LawWords const& side, std::uint32_t word) {
    auto const provision = side.provision(word);
    auto const last = std::min(side.size(), word + longest_aside);
    for (auto i = word; i < last && side.provision(i) == provision; ++i) {
        if (side.lower[i] == ";" || side.lower[i] == ":" || clause_end(side, i, i + 1) == i)
            break;
        if (i > word && is_meaning_verb(side, i)
            && (side.lower[i - 1] == "," || is_closing_quote(side, i - 1)))
            return {i, word};
    }
    return {};
}

/// The verb after a phrase that limits the term: "“Delivery” with respect to an instrument means".
/// The phrase has no other finite verb.
Verb verb_after_modifier(LawWords const& side, std::uint32_t word) {
    auto const provision = side.provision(word);
    auto const last = std::min(side.size(), word + longest_aside);
    for (auto i = word; i < last && side.provision(i) == provision; ++i) {
        if (side.lower[i] == ";" || side.lower[i] == ":" || clause_end(side, i, i + 1) == i)
            break;
        if (is_meaning_verb(side, i))
            return {i, word};
        if (is_finite_verb(side.lower[i]))
            break;
    }
    return {};
}

/// Whether a term in quotation marks can be the subject of its sentence or list member. "known as
/// the “lake fund”, which includes" defines nothing.
bool may_be_defined(LawWords const& side, std::uint32_t quote) {
    if (quote == 0 || side.is_designator[quote - 1] != 0)
        return true;
    auto const before = side.lower[quote - 1];
    return before == "." || before == ";" || before == ":" || before == "," || before == "and"
        || before == "or" || before == "term" || before == "terms" || before == "word"
        || before == "words" || before == "phrase"
        || side.provision(quote - 1) != side.provision(quote);
}

/// The verb of a term. It follows the term directly, or after a designator, more terms of the same
/// definition ("“A” or “B” means", "“A”, “B” and “C” have the same meanings"), or an aside (“A”,
/// except as used in “A of B”, means”).
Verb verb_after(LawWords const& side, std::uint32_t word) {
    auto i = word;
    std::uint32_t between = 0;
    std::uint32_t terms = 0;
    while (i < side.size() && between <= widest_join) {
        if (side.is_designator[i] == 0 && is_defining_verb(side, i))
            return {i, no_word};
        if (is_opening_quote(side, i)) {
            auto const end = quote_end(side, i);
            if (end == i || ++terms > most_terms)
                return {};
            i = end;
            between = 0;
            continue;
        }
        auto const& lowered = side.lower[i];
        if (side.is_designator[i] == 0 && lowered != "," && lowered != "or" && lowered != "and"
            && !lowered.starts_with("("))
            return side.lower[i - 1] == "," ? verb_after_aside(side, i)
                 : is_preposition(lowered)  ? verb_after_modifier(side, i)
                                            : Verb{};
        ++i;
        ++between;
    }
    return {};
}

/// The end of a definition: that of its provision if it has a designator of its own, otherwise that
/// of its sentence.
std::uint32_t body_end(LawWords const& side, std::uint32_t quote, std::uint32_t next) {
    auto const provision = side.provision(quote);
    bool const leads = provision != 0
                    && (quote == 0 || side.is_designator[quote - 1] != 0
                        || side.provision(quote - 1) != provision);
    if (leads) {
        auto const end = side.section->provisions[provision - 1].span.end;
        auto i = quote;
        while (i < next && side.span(i).begin < end)
            ++i;
        return i;
    }
    auto i = quote;
    while (i < next) {
        bool const breaks =
            i > 0 && i > quote
            && side.text.substr(side.span(i - 1).end, side.span(i).begin - side.span(i - 1).end)
                       .find('\n')
                   != std::string_view::npos
            && side.is_designator[i] == 0;
        if (breaks
            || (side.is_designator[i] != 0 && side.parents()[side.provision(i)] != provision
                && side.provision(i) != provision
                && side.paths[side.provision(i)].size() <= side.paths[provision].size()))
            return i;
        auto const end = clause_end(side, i, i + 1);
        if (end == i && side.lower[i] == ".")
            return i;
        ++i;
    }
    return next;
}

/// Whether the words name a part of the law: "this section", "sections 99-1 to 99-9", "the general
/// statutes"; not "the filler or its packaging".
bool names_law(LawWords const& side, std::uint32_t word) {
    while (word < side.size() && is_filler_word(side.lower[word]) && !side.is_designator[word])
        ++word;
    return word < side.size()
        && (level_named(side.lower[word]) || is_citing_word(side.lower[word]));
}

/// Whether "as used in" or "for the purposes of" states the scope of the definitions after it: it
/// opens its sentence, or is between commas before any term ("Unless the context shows otherwise,
/// as used in this title, ..."). Elsewhere, unless before a colon, it says where a word is used.
bool opens_definitions(LawWords const& side, std::uint32_t word) {
    auto first = word - 1;
    if (word > 1 && side.lower[first] == "the")
        --first;
    if (word == 0 || (side.lower[first] != "as" && side.lower[first] != "for"))
        return false;
    if (first == 0 || is_capital(side, first) || side.is_designator[first - 1] != 0)
        return true;
    if (side.lower[first - 1] != ",")
        return false;
    for (auto i = sentence_begin(side, first); i < first; ++i)
        if (is_opening_quote(side, i))
            return false;
    return true;
}

/// Whether the first byte is that of a quotation mark, as of few words.
bool may_be_quote(std::string_view word) {
    return word.front() == '"' || word.front() == '\xE2';
}

} // namespace

std::vector<Definition> definitions_of(LawWords const& side) {
    return definitions_of(side, {0, side.size()});
}

std::vector<Definition> definitions_of(LawWords const& side, WordRange within) {
    std::vector<Definition> all;
    WordRange aside; // the last aside; a term inside it is not defined
    for (auto i = within.begin; i < within.end; ++i) {
        if (!may_be_quote(side.lower[i]) || !is_opening_quote(side, i))
            continue;
        if (i >= aside.begin && i < aside.end) {
            i = aside.end - 1;
            continue;
        }
        auto const end = quote_end(side, i);
        if (end <= i + 2)
            continue;
        auto const verb = verb_after(side, end);
        if (verb.word == no_word || (verb.aside != no_word && !may_be_defined(side, i)))
            continue;
        Definition definition;
        definition.quote = {i, end};
        auto const body = verb.aside != no_word ? verb.aside : verb.word;
        definition.body = {body, body};
        auto const words = side.words_of({i + 1, end - 1});
        definition.term = words.ends_with(',') ? words.substr(0, words.size() - 1) : words;
        for (auto w = i + 1; w + 1 < end; ++w)
            if (!is_punctuation(side.lower[w]))
                definition.key += std::string(stem(side.lower[w])) + " ";
        all.push_back(std::move(definition));
        i = end - 1;
        if (verb.aside != no_word)
            aside = {verb.aside, verb.word};
    }
    for (std::size_t k = 0; k < all.size(); ++k) {
        auto next = side.size();
        for (auto later = k + 1; later < all.size(); ++later)
            if (all[later].quote.begin > all[k].body.begin) {
                next = all[later].quote.begin;
                break;
            }
        all[k].body.end = std::max(all[k].body.begin, body_end(side, all[k].quote.begin, next));
    }
    return all;
}

std::string scope_of(LawWords const& side, Definition const& definition) {
    constexpr std::uint32_t reach = 400;
    auto const first = definition.quote.begin > reach ? definition.quote.begin - reach : 0;
    for (auto i = definition.quote.begin; i-- > first;) {
        bool const used = side.lower[i] == "used" && side.lower_at(i + 1) == "in";
        bool const purposes = side.lower[i] == "purposes" && side.lower_at(i + 1) == "of";
        if ((!used && !purposes) || !names_law(side, i + 2))
            continue;
        auto end = i + 2;
        while (end < side.size() && end < i + 12 && side.lower[end] != "," && side.lower[end] != ":"
               && side.is_designator[end] == 0)
            ++end;
        if (!opens_definitions(side, i) && side.lower_at(end) != ":")
            continue;
        if (end >= i + 12)
            return {};
        return std::string(used ? ", as used in " : ", for purposes of ")
             + std::string(side.words_of({i + 2, end}));
    }
    return {};
}

} // namespace nutmeg
