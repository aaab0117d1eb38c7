// Amendments in English: "In subsection (a) of section 53a-82, strike "sixteen" and insert
// "eighteen" in lieu thereof." One sentence is an Instruction with one Edit for every operation in
// it. A sentence is understood completely or not at all, so that a misread word never amends the
// law.
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
    Strike,      ///< delete words
    Insert,      ///< insert words at a position
    Replace,     ///< put words in place of others
    Repeal,      ///< delete provisions or sections
    Add,         ///< insert a provision or a section with its text
    Restate,     ///< put a new text in place of provisions or sections
    Redesignate, ///< change the designators of provisions
    ChangeClass, ///< change the class of an offense
    List,        ///< add section numbers to a list of them
    Effective,   ///< change the effective date
};

/// "strike", "insert", "replace", "repeal", "add", "restate", "redesignate", "reclassify",
/// "add-to-list", "change-effective-date".
std::string_view edit_name(EditKind kind);

/// Where words are inserted.
enum class Position : std::uint8_t { None, After, Before, End, Beginning };

/// The part of the target to which an edit is limited.
enum class Scope : std::uint8_t {
    Whole,        ///< all of it
    Sentence,     ///< one sentence, see Edit::sentence
    Introduction, ///< the introductory language: the words before the first provision inside it
};

/// Which of several occurrences of the words is meant.
struct Occurrence {
    bool each = false;    ///< "each place it appears"
    unsigned ordinal = 0; ///< "the second place it appears"; 0 if it must be the only one
    unsigned count = 0;   ///< "both places it appears": the required number; else 0
};

/// One operation of an instruction.
struct Edit {
    EditKind kind = EditKind::Strike;
    /// The sections, with the provisions in which words change, or which are repealed, restated,
    /// redesignated or added. At least one, except for Effective.
    std::vector<AmendmentTarget> targets;
    std::string words; ///< words to find: struck or replaced; ChangeClass: the old class, or empty
    std::string new_words; ///< words to insert; Add and Restate: the text, paragraphs joined by
                           ///< '\n'
    std::string anchor;    ///< words next to which new_words are inserted; List: a section number
                           ///< that the list has, or empty
    Position position = Position::None;
    Occurrence occurrence; ///< of `words`, or of `anchor` where words are inserted; of lists
    Scope scope = Scope::Whole;
    unsigned sentence = 0; ///< from 1
    bool is_age = false;   ///< the instruction says that `words` are an age
    bool quoted = true;    ///< `words` were in quotation marks; else a number may be meant
    std::vector<std::string> new_paths; ///< Redesignate: as AmendmentTarget::paths
    bool new_range = false;
    std::vector<std::string> members; ///< List: section numbers
    std::string effective;            ///< Effective: as ActSection::effective
    std::string effective_words;
    Span span; ///< its words, as byte offsets into Instruction::text
};

/// One sentence, as understood.
struct Instruction {
    std::string text;        ///< whitespace collapsed, paragraphs joined by '\n'
    std::string number;      ///< "3" if it is numbered, else its position in the list
    std::uint32_t line = 0;  ///< in its file, from 1
    std::vector<Edit> edits; ///< in the order of the sentence; empty if it is not understood
    std::string effective;   ///< "effective October 1, 2026" at its end: as ActSection::effective
    std::string effective_words;
    /// Why it is not understood: one Problem, code "unread-instruction", "no-target" or
    /// "unclosed-quote"; its span is the position in `text`.
    Diagnostics diagnostics;

    bool understood() const { return !edits.empty(); }
};

/// Reads one sentence, with the text that follows its colon if there is one. Never fails: a
/// sentence that is not understood has no edits, and a diagnostic. Linear in the size of the text.
Instruction read_instruction(std::string_view text);

/// Reads a list: one instruction per line or paragraph, numbered or not; lines that begin with '#'
/// are comments. An instruction that ends with a colon takes the paragraphs after it as its text.
/// Throws Error if the text is not UTF-8 or has NUL bytes.
std::vector<Instruction> read_instructions(std::string_view text, std::string const& name);

namespace grammar {

/// The kinds of phrases in an instruction.
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
    Noun,     ///< "the words", "new", "hereby": without meaning
    Age,      ///< "the age"
    Amount,   ///< "the fine", "the term"
    Rank,     ///< "the class", "the penalty": what has a class
    Class,    ///< "a class C felony"
    TheList,  ///< "the list", "the offenses listed"
    EachList, ///< "each list of offenses"
    Naming,   ///< "that names": which list
    That,     ///< "that", before the section that lists
    Lists,    ///< "lists", after it
    Entirety,
    EffectiveDate, ///< "the effective date"
    Effective,     ///< "effective", at the end
    EffectiveNote, ///< "(Effective October 1, 2026)"
    Sentence,      ///< "the second sentence"
    Introduction,  ///< "the introductory words"
    Quote,         ///< a quoted operand, masked
    Number,        ///< "53a-83(b)" without the word section
    Citation,      ///< set by phrases.cpp from find_citations
    Word,
};

struct Phrase {
    PhraseKind kind = PhraseKind::Word;
    unsigned ordinal = 0; ///< of Ordinal, OrdinalPlace, Sentence
    Span span;
};

/// Replaces every byte of quoted words, so that offsets stay valid.
inline constexpr char masked = '\x01';

/// Reads the phrase at `at`, which is before the end of `text`. Anything unknown is a Word.
Phrase phrase_at(std::string_view text, std::size_t at);

} // namespace grammar

} // namespace nutmeg
