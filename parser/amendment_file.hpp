// Whatever file proposes to change the law, read: a bill or act (page, Word file or text), or a
// list of instructions in English.
#pragma once

#include "parser/act.hpp"
#include "parser/instruction.hpp"

#include <memory>
#include <string>
#include <vector>

namespace nutmeg {

struct AmendmentFile {
    std::string name;                      ///< of the file, as given; for messages
    std::shared_ptr<Act const> act;        ///< null where the file is a list of instructions
    std::vector<Instruction> instructions; ///< of such a list, in its order
};

/// Reads the bytes of `name`. A page or Word file is a bill; a text is one where it has a title, an
/// enacting clause or a labelled section of an act, else a list of instructions. Throws Error as
/// read_act and read_instructions do, and for a Word file with nothing of a bill.
AmendmentFile read_amendment(std::string bytes, std::string const& name);

} // namespace nutmeg
