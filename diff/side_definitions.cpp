#include "diff/side_definitions.hpp"

#include "diff/effect_words.hpp"
#include "parser/level.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::uint32_t longest_term = 14; ///< words between the quotation marks
constexpr std::uint32_t most_terms = 24;   ///< terms that one verb defines
constexpr std::uint32_t widest_join = 3;   ///< words between a term and its verb: "(1)", "or"

bool is_open_quote(std::string_view word) {
    return word == "\u201C";
}

/// "means", "includes", "has the same meaning", "does not include", "shall mean".
bool is_defining_verb(EffectSide const& side, std::uint32_t word) {
    auto const at = [&](std::uint32_t i) -> std::string_view {
        return i < side.size() ? std::string_view(side.lower[i]) : std::string_view();
    };
    auto const own = at(word);
    if (own == "means" || own == "mean" || own == "includes" || own == "include")
        return true;
    if (own == "shall" || own == "may")
        return at(word + 1) == "mean" || at(word + 1) == "include" || at(word + 1) == "be"
            || at(word + 1) == "have";
    if (own == "has" || own == "have")
        return at(word + 1) == "the"
            && (at(word + 2) == "same" || at(word + 2) == "meaning" || at(word + 2) == "meanings");
    if (own == "does" || own == "do")
        return at(word + 1) == "not" && at(word + 2) == "include";
    return own == "is" || own == "are";
}

/// Word behind the closing quotation mark of a term that opens at `word`, or `word`.
std::uint32_t quote_end(EffectSide const& side, std::uint32_t word) {
    for (auto i = word + 1; i < side.size() && i <= word + longest_term + 1; ++i)
        if (side.lower[i] == "\u201D")
            return i + 1;
    return word;
}

/// The verb behind a term: right there, behind a designator, or behind more terms of the same
/// definition ("“A” or “B” means", "“A”, “B” and “C” have the same meanings").
std::uint32_t verb_behind(EffectSide const& side, std::uint32_t word) {
    auto i = word;
    std::uint32_t between = 0;
    std::uint32_t terms = 0;
    while (i < side.size() && between <= widest_join) {
        if (side.marks[i] == 0 && is_defining_verb(side, i))
            return i;
        if (is_open_quote(side.lower[i])) {
            auto const end = quote_end(side, i);
            if (end == i || ++terms > most_terms)
                return no_word;
            i = end;
            between = 0;
            continue;
        }
        auto const& own = side.lower[i];
        if (side.marks[i] == 0 && own != "," && own != "or" && own != "and"
            && !own.starts_with("("))
            return no_word;
        ++i;
        ++between;
    }
    return no_word;
}

/// A definition with a designator of its own holds its whole provision, another one its sentence.
std::uint32_t body_end(EffectSide const& side, std::uint32_t quote, std::uint32_t next) {
    auto const place = side.place(quote);
    bool const leads =
        place != 0 && (quote == 0 || side.marks[quote - 1] != 0 || side.place(quote - 1) != place);
    if (leads) {
        auto const end = side.section->provisions[place - 1].span.end;
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
            && side.marks[i] == 0;
        if (breaks
            || (side.marks[i] != 0 && side.placed->parents[side.place(i)] != place
                && side.place(i) != place
                && side.paths[side.place(i)].size() <= side.paths[place].size()))
            return i;
        auto const end = clause_end(side, i, i + 1);
        if (end == i && side.lower[i] == ".")
            return i;
        ++i;
    }
    return next;
}

/// Whether what stands there names a part of the law: "this section", "sections 99-1 to 99-9",
/// "the general statutes"; not "the filler or its packaging".
bool names_law(EffectSide const& side, std::uint32_t word) {
    while (word < side.size() && is_empty_word(side.lower[word]) && !side.marks[word])
        ++word;
    return word < side.size()
        && (level_named(side.lower[word]) || is_citing_word(side.lower[word]));
}

} // namespace

std::vector<Definition> definitions_of(EffectSide const& side) {
    std::vector<Definition> all;
    for (std::uint32_t i = 0; i < side.size(); ++i) {
        if (!is_open_quote(side.lower[i]))
            continue;
        auto const end = quote_end(side, i);
        if (end <= i + 2)
            continue;
        auto const verb = verb_behind(side, end);
        if (verb == no_word)
            continue;
        Definition definition;
        definition.quote = {i, end};
        definition.body = {verb, verb};
        auto const words = side.words_of({i + 1, end - 1});
        definition.term = words.ends_with(',') ? words.substr(0, words.size() - 1) : words;
        for (auto w = i + 1; w + 1 < end; ++w)
            if (!is_punctuation(side.lower[w]))
                definition.key += std::string(stem(side.lower[w])) + " ";
        all.push_back(std::move(definition));
        i = end - 1;
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

std::string scope_of(EffectSide const& side, Definition const& definition) {
    constexpr std::uint32_t reach = 400;
    auto const first = definition.quote.begin > reach ? definition.quote.begin - reach : 0;
    for (auto i = definition.quote.begin; i-- > first;) {
        bool const used =
            side.lower[i] == "used" && i + 1 < side.size() && side.lower[i + 1] == "in";
        bool const purposes =
            side.lower[i] == "purposes" && i + 1 < side.size() && side.lower[i + 1] == "of";
        if ((!used && !purposes) || !names_law(side, i + 2))
            continue;
        auto end = i + 2;
        while (end < side.size() && end < i + 12 && side.lower[end] != "," && side.lower[end] != ":"
               && side.marks[end] == 0)
            ++end;
        if (end >= i + 12)
            return {};
        return std::string(used ? ", as used in " : ", for purposes of ")
             + std::string(side.words_of({i + 2, end}));
    }
    return {};
}

} // namespace nutmeg
