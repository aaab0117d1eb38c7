#include "parser/facts/exceptions.hpp"

#include "parser/clauses/word_classes.hpp"
#include "parser/facts/lexicon.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::uint32_t longest_exception = 1000; ///< words

/// The comma after which the sentence continues after an exception: "Any town, except Hartford,
/// may"; `no_word` if the verb precedes the exception.
std::uint32_t resumption(LawWords const& side, std::uint32_t word, std::uint32_t end) {
    for (auto i = sentence_begin(side, word); i < word; ++i)
        if (is_modal(side, i))
            return no_word;
    for (auto i = word + 1; i + 1 < end; ++i)
        if (side.lower[i] == "," && is_modal(side, i + 1))
            return i;
    return no_word;
}

/// Whether the words have a finite verb, so that they are a clause.
bool has_finite_verb(LawWords const& side, WordRange words) {
    for (auto i = words.begin; i < words.end; ++i)
        if (is_finite_verb(side.lower[i]))
            return true;
    return false;
}

/// Whether the words after a comma go on with a list: a conjunction follows before any verb.
bool goes_on(LawWords const& side, std::uint32_t word, std::uint32_t end) {
    for (auto i = word; i < end && !is_finite_verb(side.lower[i]); ++i)
        if (side.lower[i] == "and" || side.lower[i] == "or")
            return true;
    return false;
}

/// The end of an exception without a finite verb ("except for a mill or a dam, as defined in
/// section 99-4,"): that of its noun phrase and of the words that cite after it. `end` if it has a
/// verb.
std::uint32_t noun_phrase_end(LawWords const& side, std::uint32_t word, std::uint32_t end) {
    auto comma = word + 1;
    while (comma < end && (side.lower[comma] != "," || is_inner_comma(side, comma)))
        ++comma;
    if (comma == end || has_finite_verb(side, {word, comma}) || goes_on(side, comma, end))
        return end;
    auto const cites = side.lower_at(comma + 1) == "as" && is_citing_word(side.lower_at(comma + 2));
    if (!cites)
        return comma;
    auto after = comma + 1;
    while (after < end && (side.lower[after] != "," || is_inner_comma(side, after)))
        ++after;
    return after;
}

/// Whether the exception precedes its sentence, after other exceptions at most: "Subject to section
/// 99-4, unless the clerk objects, the keeper may".
bool is_leading(LawWords const& side, std::uint32_t word) {
    auto const first = sentence_begin(side, word);
    if (first + 1 >= word)
        return true;
    if (exception_opener(side, first) == 0 || side.lower[word - 1] != ",")
        return false;
    for (auto i = first; i < word; ++i)
        if (is_finite_verb(side.lower[i]))
            return false;
    return true;
}

} // namespace

bool is_inner_comma(LawWords const& side, std::uint32_t word) {
    if (word > 0 && word + 2 < side.size() && is_capital(side, word - 1)
        && is_capital(side, word + 1)
        && (side.lower[word + 2] == "and" || side.lower[word + 2] == ","))
        return true;
    return is_inside_any(side.section->citations, side.span(word))
        || is_inside_any(side.section->quantities, side.span(word));
}

std::uint32_t exception_opener(LawWords const& side, std::uint32_t word) {
    auto const& lower = side.lower;
    auto const next = side.lower_at(word + 1);
    auto const before = word > 0 ? lower[word - 1] : std::string_view();
    std::string_view const lowered = lower[word];
    if (lowered == "except" || lowered == "unless")
        return 1;
    if (lowered == "notwithstanding")
        return next == "the" || next == "any" || next == "section" || next == "sections"
            || next == "subsection" || next == "subsections" || next == "subdivision"
            || next == "chapter" || next == "title" || next == "part";
    if (lowered == "other" && next == "than")
        return 2;
    if (lowered == "subject" && next == "to")
        return before == "," || before == ";" || before == "." || word == 0
                    || side.is_designator[word - 1] != 0
                 ? 2
                 : 0;
    // "Harbored, provided, obtained or solicited" is a list of verbs.
    bool const is_listed =
        (next == "," || next == "or" || next == "and") && is_participle(side.lower_at(word + 2));
    if (lowered == "provided" && !is_listed && next != "by" && next != "in" && next != "for"
        && next != "under" && next != "to" && next != "pursuant" && next != "however"
        && (before == "," || before == ";" || before == "and" || next == "that"
            || (word > 0 && side.is_designator[word - 1] != 0)))
        return 1;
    return 0;
}

namespace {

/// The end of "other than" and its noun phrase: the verb of the clause that it is in. "Goods other
/// than those that are listed shall be sold" has a verb inside the phrase too.
std::uint32_t end_before_verb(LawWords const& side, std::uint32_t word, std::uint32_t end) {
    bool waits_for_verb = false;
    bool has_clause = false;
    for (auto i = word + 2; i < end; ++i) {
        if (is_subordinator(side.lower[i])) {
            waits_for_verb = true;
            has_clause = true;
        }
        if (!is_finite_verb(side.lower[i]))
            continue;
        // "those that are new and are sealed"
        auto const before = side.lower[i - 1];
        bool const goes_on = has_clause && (before == "and" || before == "or" || before == "nor");
        if (!waits_for_verb && !goes_on)
            return i;
        waits_for_verb = false;
    }
    return end;
}

} // namespace

ExceptionClause exception_at(LawWords const& side, std::uint32_t word, bool narrow) {
    std::string_view const opener = side.lower[word];
    auto end = clause_end(side, word, std::min(side.size(), word + longest_exception));
    if (opener == "other")
        end = end_before_verb(side, word, end);
    bool const leads = is_leading(side, word);
    auto const next = side.lower_at(word + 1);
    bool const is_long = (opener == "except" && next == "that") || opener == "provided";
    bool const is_short = leads || (narrow && !is_long) || opener == "other" || opener == "subject"
                       || opener == "notwithstanding" || (opener == "except" && next == "as");
    if (is_short)
        for (auto i = word + 1; i < end; ++i)
            if (side.lower[i] == "," && !is_inner_comma(side, i))
                return {{word, i}, opener};
    auto const last = std::min(end, resumption(side, word, end));
    bool const is_phrase = opener == "except" && !is_long;
    return {{word, is_phrase ? noun_phrase_end(side, word, last) : last}, opener};
}

} // namespace nutmeg
