// A file that proposes to change the law: a bill or act in any format, sections of the statutes as
// amended (statutes page or text), or a list of instructions in English.
#pragma once

#include "parser/bills/act.hpp"
#include "parser/instructions/instruction.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// What a file that amends the law contains.
enum class AmendmentForm : std::uint8_t {
    Auto,         ///< decided by the content
    Bill,         ///< bill or act
    Edited,       ///< sections as amended
    Instructions, ///< in English
};

/// What the user states about a file.
struct AmendmentFormat {
    AmendmentForm form = AmendmentForm::Auto;
    /// The file is the text of the section with this number, as amended, without a heading. Implies
    /// Edited.
    std::string section;
};

/// The content of such a file.
struct AmendmentFile {
    std::string name; ///< of the file; for messages
    /// Null if the file is a list of instructions. For edited text, an act with sections that
    /// are `edited` (edited_sections.hpp).
    std::shared_ptr<Act const> act;
    std::vector<Instruction> instructions; ///< in the order of the list
};

/// Reads the bytes of `name`. If `format` is Auto, a page is edited text if it has the headings of
/// published statutes, else a bill; a Word file is a bill; a text is a bill if it has a title, an
/// enacting clause or a labeled section of an act, edited text if its first line opens a section of
/// the statutes, else a list of instructions. If none of the instructions is understood, the first
/// one has the diagnostic "taken-for", which explains how to state the format. Throws Error as
/// read_act and read_instructions do, and for files that do not amend the law: a floor amendment,
/// or a Word file with no part of a bill.
AmendmentFile read_amendment(std::string_view bytes,
                             std::string const& name,
                             AmendmentFormat const& format = {});

} // namespace nutmeg
