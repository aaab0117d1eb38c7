// Divides an instruction into phrases: its quoted operands, its citations, and the words between.
#pragma once

#include "parser/bills/act.hpp"
#include "parser/instructions/instruction_phrase.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// One phrase with what it refers to.
struct InstructionPhrase {
    grammar::Phrase phrase;
    std::string words;                    ///< Quote: the operand; otherwise as printed
    std::vector<AmendmentTarget> targets; ///< Citation: in order; `number` is empty if it names
                                          ///< only a provision
    bool of_act = false;                  ///< Citation: sections "of this act"
};

struct InstructionPhrases {
    std::vector<InstructionPhrase> phrases;
    /// Where an unclosed quotation mark opens, or npos.
    std::size_t unclosed = std::string_view::npos;
};

/// Divides `text`. Words without quotation marks after a colon are one Quote if the words before
/// it announce a text. Ranges of provisions are expanded. Linear in the size of the text.
InstructionPhrases split_phrases(std::string_view text);

/// "(c)", "(d)", "(e)" for the range of the last designators of both paths; both paths alone if
/// they have no series in common.
/// @param numerals  clauses are named, so that (i) is a numeral
std::vector<std::string> designator_range(std::string const& first,
                                          std::string const& last,
                                          bool numerals);

/// The section numbers in the words: "53a-83b", "sections 53a-83b and 53a-192a"; empty if they are
/// anything else.
std::vector<std::string> section_numbers(std::string_view words);

} // namespace nutmeg
