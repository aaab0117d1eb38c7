#include "parser/facts/lexicon.hpp"

#include "parser/clauses/word_table.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

namespace nutmeg {

namespace {

constexpr std::uint32_t longest_sentence = 800; ///< words to search backward

constexpr std::uint32_t pronoun = 1U << 0;
constexpr std::uint32_t empty = 1U << 1; ///< without content of its own
constexpr std::uint32_t citing = 1U << 2;
constexpr std::uint32_t negation = 1U << 3;
constexpr std::uint32_t punctuation = 1U << 4;

constexpr std::array lists{
    WordList{pronoun,
             "he him his she her hers it its they them their theirs himself herself itself "
             "thereof therein thereon thereto therefor thereby herein hereof hereby "
             "hereunder thereunder therefrom themselves same"},
    WordList{empty,
             "a an the any each such said this that these those which who whom whose and "
             "or of in on to by for from at as with upon into per is are be been being was "
             "were has have had having do does both also so then there if own every where "
             "whether when while but et seq accordance means mean"},
    WordList{citing,
             "pursuant section sections subsection subsections subdivision subdivisions "
             "subparagraph subparagraphs clause clauses chapter chapters title part "
             "provisions provision defined provided described specified prescribed set "
             "forth inclusive under general statutes meaning amended established terms "
             "required used purposes meanings after before until beginning commencing "
             "ending prior following than later within more less least date"},
    WordList{negation, "not no only never neither nor without"},
    WordList{punctuation, ", . ; : ( ) \u201C \u201D \" - * \u2010 \u2011 \u2014"}};

bool is(std::string_view word, std::uint32_t any) {
    constexpr std::size_t most_words = 250;
    static constexpr WordTable<most_words> table(lists);
    return (table.bits_of(word) & any) != 0;
}

bool begins_paragraph(LawWords const& side, std::uint32_t word) {
    if (word == 0)
        return true;
    auto const before = side.span(word - 1).end;
    return side.text.substr(before, side.span(word).begin - before).find('\n')
        != std::string_view::npos;
}

/// The word with another ending. Valid as long as its thread.
std::string_view with_ending(std::string_view word, std::string_view ending) {
    thread_local std::unordered_set<std::string> known;
    return *known.insert(std::string(word).append(ending)).first;
}

} // namespace

bool is_punctuation(std::string_view word) {
    return is(word, punctuation);
}

bool is_opening_quote(LawWords const& side, std::uint32_t word) {
    auto const mark = side.lower_at(word);
    if (mark != "\"")
        return mark == "\u201C";
    bool const follows =
        word > 0 && side.span(word - 1).end == side.span(word).begin && side.lower[word - 1] != "(";
    return !follows && word + 1 < side.size() && side.span(word + 1).begin == side.span(word).end;
}

bool is_closing_quote(LawWords const& side, std::uint32_t word) {
    auto const mark = side.lower_at(word);
    if (mark != "\"")
        return mark == "\u201D";
    return word > 0 && side.span(word - 1).end == side.span(word).begin
        && !is_opening_quote(side, word);
}

bool is_capital(LawWords const& side, std::uint32_t word) {
    auto const c = side.word(word).front();
    return c >= 'A' && c <= 'Z';
}

bool is_filler_word(std::string_view word) {
    return is(word, punctuation | empty | pronoun);
}

bool is_citing_word(std::string_view word) {
    return is(word, citing);
}

bool only_cites(LawWords const& side, std::uint32_t word) {
    return is_citing_word(side.lower[word])
        && (side.lower[word] != "purposes" || side.lower_at(word + 1) == "of");
}

bool is_pronoun(std::string_view word) {
    return is(word, pronoun);
}

bool is_modal(LawWords const& side, std::uint32_t word) {
    std::string_view const lowered = side.lower[word];
    if (lowered == "shall" || lowered == "must" || lowered == "will")
        return true;
    if (lowered != "may" || !is_capital(side, word))
        return lowered == "may";
    bool const opens = word == 0 || side.is_designator[word - 1] != 0 || side.lower[word - 1] == "."
                    || side.lower[word - 1] == ":" || side.lower[word - 1] == ";";
    bool const has_day =
        word + 1 < side.size() && side.lower[word + 1].find_first_of("0123456789") == 0;
    return opens && !has_day;
}

bool is_negation(std::string_view word) {
    return is(word, negation);
}

std::string_view stem(std::string_view word) {
    if (word.ends_with("'s"))
        word.remove_suffix(2);
    else if (word.ends_with("'"))
        word.remove_suffix(1);
    auto const cut = [&](std::string_view ending, std::size_t least) {
        if (word.size() < least + ending.size() || !word.ends_with(ending))
            return false;
        word.remove_suffix(ending.size());
        return true;
    };
    if (cut("ies", 2) || cut("ied", 2))
        return with_ending(word, "y"); // "party" for "parties"
    if (cut("men", 3))
        return with_ending(word, "man"); // "alderman" for "aldermen"
    if (!word.ends_with("ss") && !word.ends_with("us"))
        cut("s", 2);
    if (!cut("ing", 3))
        cut("ed", 3);
    cut("e", 3);
    return word;
}

bool is_sentence_end(LawWords const& side, std::uint32_t word) {
    if (side.lower[word] != ".")
        return false;
    if (word + 1 >= side.size())
        return true;
    auto const next = side.word(word + 1);
    return (next.front() >= 'A' && next.front() <= 'Z') || next.front() == '('
        || is_opening_quote(side, word + 1);
}

std::uint32_t clause_end(LawWords const& side, std::uint32_t word, std::uint32_t limit) {
    auto const provision = side.provision(word);
    for (auto i = word; i < limit; ++i)
        if (side.provision(i) != provision || side.lower[i] == ";" || is_sentence_end(side, i)
            || (i > word && begins_paragraph(side, i)))
            return i;
    return limit;
}

std::uint32_t sentence_begin(LawWords const& side, std::uint32_t word) {
    auto const provision = side.provision(word);
    auto const limit = word > longest_sentence ? word - longest_sentence : 0;
    auto at = word;
    while (at > limit && side.provision(at - 1) == provision && side.lower[at - 1] != ";"
           && side.is_designator[at - 1] == 0 && !is_sentence_end(side, at - 1)
           && !begins_paragraph(side, at))
        --at;
    return at;
}

} // namespace nutmeg
