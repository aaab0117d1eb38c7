// Amendments said in English: "In subsection (a) of section 53a-82, strike "sixteen" and insert
// "eighteen" in lieu thereof." One sentence is an Instruction with one Edit for every operation in
// it. A sentence is understood whole or not at all, so that a misread word never amends the law.
#pragma once

#include "parser/bills/act.hpp"
#include "parser/text/diagnostic.hpp"
#include "parser/text/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

enum class EditKind : std::uint8_t {
    Strike,      ///< words go
    Insert,      ///< words come, at a place
    Replace,     ///< words in place of words
    Repeal,      ///< provisions or sections go
    Add,         ///< a provision or a section comes, with its text
    Restate,     ///< provisions or sections with new text in place of theirs
    Redesignate, ///< provisions get other designators
    Reclass,     ///< an offense gets another class
    List,        ///< section numbers join a list of them
    Effective,   ///< the effective date changes
};

/// "strike", "insert", "replace", "repeal", "add", "restate", "redesignate", "reclassify",
/// "add-to-list", "change-effective-date".
std::string_view edit_name(EditKind kind);

/// Where words are put in.
enum class Position : std::uint8_t { None, After, Before, End, Beginning };

/// The part of the target's words in which an edit looks.
enum class Scope : std::uint8_t {
    Whole,
    Sentence,     ///< one sentence, see Edit::sentence
    Introduction, ///< the words before the first provision inside it
};

/// Which of several places that have the words is meant.
struct Occurrence {
    bool each = false;    ///< "each place it appears"
    unsigned ordinal = 0; ///< "the second place it appears"; 0 where it must be the only one
    unsigned count = 0;   ///< "both places it appears": so many there must be; else 0
};

/// One operation of an instruction.
struct Edit {
    EditKind kind = EditKind::Strike;
    /// The sections, with the provisions in which words change, or which are repealed, restated,
    /// redesignated or added. At least one, except for Effective.
    std::vector<AmendmentTarget> targets;
    std::string words;     ///< to be found: struck, replaced; of Reclass the class before, or empty
    std::string new_words; ///< to be put in; text of Add and Restate, paragraphs joined by '\n'
    std::string anchor;    ///< words beside which new_words go; of List a section number that the
                           ///< list meant has, or empty
    Position position = Position::None;
    Occurrence occurrence; ///< of `words`, or of `anchor` where words are inserted; of lists
    Scope scope = Scope::Whole;
    unsigned sentence = 0; ///< from 1
    bool is_age = false;   ///< the instruction says that `words` are an age
    bool quoted = true;    ///< `words` stood in quotation marks; else a number may be meant
    std::vector<std::string> new_paths; ///< Redesignate: as AmendmentTarget::paths
    bool new_range = false;
    std::vector<std::string> members; ///< List: section numbers
    std::string effective;            ///< Effective: as ActSection::effective
    std::string effective_words;
    Span span; ///< its words in Instruction::text
};

/// A sentence of amendment as understood.
struct Instruction {
    std::string text;        ///< as given, blanks collapsed, paragraphs joined by '\n'
    std::string number;      ///< "3" where it is numbered in a list, else its place in it
    std::uint32_t line = 0;  ///< in its file, from 1
    std::vector<Edit> edits; ///< in the order of the sentence; empty where it is not understood
    std::string effective;   ///< "effective October 1, 2026" at its end: as ActSection::effective
    std::string effective_words;
    /// Why it is not understood: one Problem, code "unread-instruction", "no-target" or
    /// "unclosed-quote", whose span is the place in `text`.
    Diagnostics diagnostics;

    bool understood() const { return !edits.empty(); }
};

/// Reads one sentence, with the text that follows its colon if there is one. Linear.
Instruction read_instruction(std::string_view text);

/// Reads a list: one instruction a line or a paragraph, numbered or not; lines that begin with '#'
/// are comments. An instruction that ends with a colon takes the paragraphs behind it as its text.
/// Throws Error where the text is not UTF-8 or has NUL bytes.
std::vector<Instruction> read_instructions(std::string_view text, std::string const& name);

namespace grammar {

/// What the words of an instruction are made of.
enum class PhraseKind : std::uint8_t {
    Strike,
    Insert,
    Replace,
    Change,
    Raise,
    Repeal,
    Add,
    Redesignate,
    Make,
    Amend,
    IsRepealed,
    IsSubstituted, ///< "is repealed and the following is substituted in lieu thereof"
    IsAmended,     ///< "is amended by"
    IsRedesignated,
    Reads, ///< "is amended to read as follows"
    InLieu,
    InLieuOf,
    Each,
    Both,
    Ordinal, ///< "the second", before the quoted words
    OrdinalPlace,
    After,
    Before,
    AtEnd,
    AtBeginning,
    With, ///< "with", "by"
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
    Follows,  ///< "as follows", "the following"
    Noun,     ///< "the words", "new", "hereby": says nothing
    Age,      ///< "the age"
    Amount,   ///< "the fine", "the term"
    Rank,     ///< "the class", "the penalty": what a class is
    Class,    ///< "a class C felony"
    TheList,  ///< "the list", "the offenses listed"
    EachList, ///< "each list of offenses"
    Naming,   ///< "that names": which list
    That,     ///< "that", before the section that lists
    Lists,    ///< "lists", behind it
    Entirety,
    EffectiveDate, ///< "the effective date"
    Effective,     ///< "effective", at the end
    EffectiveNote, ///< "(Effective October 1, 2026)"
    Sentence,      ///< "the second sentence"
    Introduction,  ///< "the introductory words"
    Quote,         ///< a quoted operand, masked
    Number,        ///< "53a-83(b)" without the word section
    Citation,      ///< put in by instruction.cpp from find_citations
    Word,
};

struct Phrase {
    PhraseKind kind = PhraseKind::Word;
    unsigned ordinal = 0; ///< of Ordinal, OrdinalPlace, Sentence
    Span span;
};

/// Stands for every byte of quoted words, so that offsets stay.
inline constexpr char masked = '\x01';

/// Reads the phrase at `at`; always one where `at` is before the end: what is unknown is a Word.
Phrase phrase_at(std::string_view text, std::size_t at);

} // namespace grammar

} // namespace nutmeg
