// The kinds of phrases that instructions are made of, and the function that reads one.
#pragma once

#include "parser/text/span.hpp"

#include <cstdint>
#include <string_view>

namespace nutmeg::grammar {

/// The kinds of phrases in an instruction.
enum class PhraseKind : std::uint8_t {
    Strike,
    Insert,
    Replace,
    Rewrite, ///< "rewrite", before a provision and its new text
    Change,
    Raise,
    Double, ///< "double", "is doubled"
    Triple,
    Halve,
    Repeal,
    Add,
    Redesignate,
    Make,
    Amend,
    IsRepealed,
    IsSubstituted, ///< "is repealed and the following is substituted in lieu thereof"
    IsAmended,     ///< "is amended by"
    IsRedesignated,
    IsInserted, ///< "is inserted", after the words
    IsRaised,   ///< "is raised", before "from" or "to"
    Becomes,    ///< "becomes", "should be", "is replaced by"
    Says,       ///< "should say", between a provision and quoted words
    Lacks,      ///< "should no longer say"
    Covers,     ///< "should also cover", between a provision and sections for its list
    Reads,      ///< "is amended to read as follows"
    InLieu,
    InLieuOf,
    Not, ///< "not", before what the law says now
    Each,
    Both,
    Ordinal, ///< "the second", before the quoted words
    OrdinalPlace,
    After,
    Before,
    Between,
    AllAfter, ///< "everything after", before quoted words
    AtEnd,
    AtBeginning,
    AtListEnd, ///< "at the end of the list"
    With,      ///< "with", "by"
    To,
    From,
    In,
    Of,
    As,
    For,
    And,
    Comma,
    Colon,
    Stop,
    Follows,   ///< "as follows", "the following"
    Noun,      ///< "the words", "new", "hereby": without meaning
    Amount,    ///< "the age", "the minimum fine", "the term": what a number measures
    Rank,      ///< "the class", "the grade": what has a class
    Class,     ///< "a class C felony"
    Subject,   ///< "the defense", "the definition of": what a provision states
    LevelNoun, ///< "subsection", without a designator
    Remaining, ///< "the remaining subsections", after a verb that redesignates
    InHalf,    ///< "in half", "by half"
    TheList,   ///< "the list", "the offenses listed"
    EachList,  ///< "each list of offenses"
    Naming,    ///< "that names": which list
    That,      ///< "that", before the section that lists
    Lists,     ///< "lists", after it
    Entirety,
    EffectiveDate, ///< "the effective date"
    Effective,     ///< "effective", at the end
    EffectiveNote, ///< "(Effective October 1, 2026)"
    Sentence,      ///< "the second sentence"
    SentenceWith,  ///< "the sentence that begins with", before quoted words
    Introduction,  ///< "the introductory words"
    Quote,         ///< a quoted operand, masked
    Number,        ///< "53a-83(b)" without the word section
    Designator,    ///< "(b)(1)" without a noun or a section
    Citation,      ///< set by phrases.cpp from find_citations
    Word,
};

/// The ordinal of "the last sentence".
inline constexpr unsigned last_ordinal = 0xFFFFFFFFU;

struct Phrase {
    PhraseKind kind = PhraseKind::Word;
    unsigned ordinal = 0; ///< of Ordinal, OrdinalPlace, Sentence; may be last_ordinal
    Span span;
};

/// Replaces every byte of quoted words, so that offsets stay valid.
inline constexpr char masked = '\x01';

/// Reads the phrase at `at`, which is before the end of `text`. Anything unknown is a Word.
Phrase phrase_at(std::string_view text, std::size_t at);

} // namespace nutmeg::grammar
