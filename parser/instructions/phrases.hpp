// Divides an instruction into phrases: its quoted operands, its citations, and the words between.
#pragma once

#include "parser/instructions/instruction.hpp"

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

/// The quotations in `text`, with their quotation marks. A straight quotation mark after a space
/// and before a letter opens a quotation inside the quotation.
/// @param unclosed  set as InstructionPhrases::unclosed
std::vector<Span> quoted_spans(std::string_view text, std::size_t& unclosed);

/// The words between the quotation marks of a quoted span.
std::string_view inside_quotes(std::string_view quoted);

/// The section numbers in the words: "53a-83b", "sections 53a-83b and 53a-192a"; empty if they are
/// anything else.
std::vector<std::string> section_numbers(std::string_view words);

} // namespace nutmeg
