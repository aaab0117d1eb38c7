// Amendments in English: "In subsection (a) of section 53a-82, strike "sixteen" and insert
// "eighteen" in lieu thereof." One sentence is an Instruction with one Edit for every operation in
// it. A sentence is understood completely or not at all, so that a misread word never amends the
// law.
#pragma once

#include "parser/bills/act.hpp"
#include "parser/citations/level.hpp"
#include "parser/quantities/quantity.hpp"
#include "parser/text/diagnostic.hpp"
#include "parser/text/span.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

enum class EditKind : std::uint8_t {
    Strike,       ///< delete words
    Insert,       ///< insert words at a position
    Replace,      ///< put words in place of others
    Repeal,       ///< delete provisions or sections
    Add,          ///< insert a provision or a section with its text
    Restate,      ///< put a new text in place of provisions or sections
    Redesignate,  ///< change the designators of provisions
    ChangeClass,  ///< change the class of an offense
    ChangeAmount, ///< change the only age, fine or other amount of a provision, whatever it is now
    List,         ///< add section numbers to a list of them
    Effective,    ///< change the effective date
};

/// "strike", "insert", "replace", "repeal", "add", "restate", "redesignate", "reclassify",
/// "change-amount", "add-to-list", "change-effective-date".
std::string_view edit_name(EditKind kind);

/// Where words are inserted.
enum class Position : std::uint8_t {
    None,
    After,
    Before,
    End,
    Beginning,
    Between, ///< between Edit::anchor and Edit::last_anchor, which adjoin
    ListEnd, ///< as the last member of the list of provisions in the target
};

/// The part of the target to which an edit is limited.
enum class Scope : std::uint8_t {
    Whole,        ///< all of it
    Sentence,     ///< one sentence, see Edit::sentence
    SentenceWith, ///< the sentence that begins with Edit::sentence_words
    Introduction, ///< the introductory language: the words before the first provision inside it
};

/// Which of several occurrences of the words is meant.
struct Occurrence {
    bool each = false;    ///< "each place it appears"
    unsigned ordinal = 0; ///< "the second place it appears"; 0 if it must be the only one
    unsigned count = 0;   ///< "both places it appears": the required number; else 0
};

/// What a number in the law measures.
enum class Measure : std::uint8_t {
    Any,     ///< the instruction does not say
    Age,     ///< "the age"
    Money,   ///< "the fine"
    Time,    ///< "the period", "the deadline": a length of time
    Prison,  ///< "the prison term"
    Percent, ///< "the percentage"
};

enum class Arithmetic : std::uint8_t {
    Set,      ///< to Edit::new_words
    Multiply, ///< by AmountChange::operand
    Add,      ///< AmountChange::operand, with the unit that Edit::new_words have
    Subtract, ///< the same
    AddPart,  ///< AmountChange::operand times the amount: 0.1 for ten per cent
    SubtractPart,
};

/// Which amount of the law changes, and how.
struct AmountChange {
    Measure measure = Measure::Any;
    std::string noun;          ///< "fine": the sentence of the law must have it; may be empty
    Bound bound = Bound::None; ///< AtLeast for "the minimum fine", AtMost for "the maximum fine"
    std::string qualifier; ///< "a first offense" of "the fine for a first offense"; may be empty
    Arithmetic arithmetic = Arithmetic::Set;
    double operand = 0;
};

/// What a provision states, by which an instruction names it.
enum class Subject : std::uint8_t { None, Defense, Presumption, Definition };

/// One operation of an instruction.
struct Edit {
    EditKind kind = EditKind::Strike;
    /// The sections, with the provisions in which words change, or which are repealed, restated,
    /// redesignated or added. At least one, except for Effective.
    std::vector<AmendmentTarget> targets;
    std::string words; ///< words to find: struck or replaced; ChangeClass: the old class, or empty;
                       ///< Repeal of a definition: the defined term
    std::string
        last_words;        ///< "strike "x" through "y"": y; everything from `words` to it is struck
    bool to_end = false;   ///< "strike everything after "x"": `words` themselves are kept
    std::string new_words; ///< words to insert; Add and Restate: the text, paragraphs joined by
                           ///< '\n'
    std::string anchor;    ///< words next to which new_words are inserted; List: a section number
                           ///< that the list has, or empty
    std::string last_anchor; ///< Position::Between: the words after the insertion
    Position position = Position::None;
    Occurrence occurrence; ///< of `words`, or of `anchor` where words are inserted; of lists
    Scope scope = Scope::Whole;
    unsigned sentence = 0; ///< from 1; grammar::last_ordinal for the last one
    std::string sentence_words;
    AmountChange amount; ///< ChangeAmount, and Replace where `quoted` is false
    bool quoted = true;  ///< `words` were in quotation marks; else an amount may be meant
    Subject subject = Subject::None; ///< Repeal: the provision in the target that states it
    /// Add: the level of a provision that comes after the last one of the target; its text may
    /// begin with its designator. Empty if the target has the designator.
    std::optional<Level> next_level;
    bool remaining = false; ///< Redesignate: the provisions after those that the instruction
                            ///< repeals, so that no gap is left
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

} // namespace nutmeg
