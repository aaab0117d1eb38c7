// An instruction cut into phrases: its quoted operands, the citations in it, and the words between.
#pragma once

#include "parser/instructions/instruction.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// One phrase with what it stands for.
struct InstructionPhrase {
    grammar::Phrase phrase;
    std::string words;                    ///< Quote: the operand; otherwise as printed
    std::vector<AmendmentTarget> targets; ///< Citation: in order; `number` is empty where it names
                                          ///< a provision alone
    bool of_act = false;                  ///< Citation: sections "of this act"
};

struct InstructionPhrases {
    std::vector<InstructionPhrase> phrases;
    /// Where a quotation mark opens that nothing closes, or npos.
    std::size_t unclosed = std::string_view::npos;
};

/// Cuts `text`. What follows a colon without quotation marks, where words before it announce a
/// text, is one Quote. Ranges of provisions are given one by one. Linear.
InstructionPhrases cut_phrases(std::string_view text);

/// Quoted words of `text`, with their marks; `unclosed` as in InstructionPhrases. A straight mark
/// behind a blank and before a letter opens a quotation inside the quotation.
std::vector<Span> quoted_spans(std::string_view text, std::size_t& unclosed);

/// The words between the marks of a quoted span.
std::string_view inside_quotes(std::string_view quoted);

/// The section numbers that the words are: "53a-83b", "sections 53a-83b and 53a-192a"; empty where
/// they are anything else.
std::vector<std::string> section_numbers(std::string_view words);

} // namespace nutmeg
