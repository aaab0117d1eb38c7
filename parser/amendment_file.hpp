// Whatever file proposes to change the law, read: a bill or act (page, Word file or text), sections
// as they should read (statutes page or text), or a list of instructions in English.
#pragma once

#include "parser/bills/act.hpp"
#include "parser/instructions/instruction.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// What a file of amendment is.
enum class AmendmentForm : std::uint8_t {
    Unsaid,       ///< its words must tell
    Bill,         ///< bill or act
    Edited,       ///< sections as they should read
    Instructions, ///< in English
};

/// What its reader knows of a file.
struct AmendmentHint {
    AmendmentForm form = AmendmentForm::Unsaid;
    /// Number of the section that the words of an edited text are, where they have no heading;
    /// makes it one.
    std::string section;
};

struct AmendmentFile {
    std::string name; ///< of the file, as given; for messages
    /// Null where the file is a list of instructions. Of edited text, an act whose sections are
    /// `edited` (parser/edited_act).
    std::shared_ptr<Act const> act;
    std::vector<Instruction> instructions; ///< of such a list, in its order
};

/// Reads the bytes of `name`. Without a hint a page is edited text where it has the headings of
/// published statutes, else a bill, as is a Word file; a text is a bill where it has a title, an
/// enacting clause or a labelled section of an act, edited text where its first line opens a
/// section of the statutes, else a list of instructions. Where none of the instructions is
/// understood, the act or list has the finding "taken-for", which says what it was taken for and
/// how to say otherwise. Throws Error as read_act and read_instructions do, and for what amends no
/// law: a floor amendment, a PDF file, a Word file
/// with nothing of a bill.
AmendmentFile read_amendment(std::string_view bytes,
                             std::string const& name,
                             AmendmentHint const& hint = {});

} // namespace nutmeg
