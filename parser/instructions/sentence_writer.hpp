// Writes an edit as a sentence that read_instruction understands: the form to copy.
#pragma once

#include "parser/instructions/instruction.hpp"

#include <string>

namespace nutmeg {

/// "subdivision (2) of subsection (b) of section 99-5"; "section 99-5" if the path is empty.
std::string provision_phrase(std::string const& number, std::string const& path);

/// 'In subsection (a) of section 99-3, strike "sixteen" and insert "eighteen" in lieu thereof'. For
/// an edit of words, of a class, of an amount that is set, and of provisions that are repealed or
/// added.
/// @param edit  has one target with at most one path
/// @return an empty string for any other edit
std::string sentence_for(Edit const& edit);

} // namespace nutmeg
