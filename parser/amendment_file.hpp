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

/// Reads the bytes of `name`, in any format. The words of `law` repair broken words of a bill
/// (parser/bills/bill_document.hpp). If `format` is Auto, a file is a bill if it has a
/// title, an enacting clause or a labeled section of an act; edited text if it has the headings of
/// published statutes or begins with a section of the statutes (first_section in
/// parser/statutes/copied); else a list of instructions if one of them is understood or it is plain
/// text, else a bill. If no instruction of a text is understood, the first one has the diagnostic
/// "taken-for", which explains how to state the format. Throws Error as read_act and
/// read_instructions do, and for files that do not amend the law: a floor amendment, or a Word file
/// that is none of these.
AmendmentFile read_amendment(std::string_view bytes,
                             std::string const& name,
                             AmendmentFormat const& format = {},
                             LawText const& law = {});

/// Whether the file is a bill or act by its content, and not statutes, instructions or anything
/// else. Throws Error if it cannot be read.
bool is_bill_file(std::string_view bytes, std::string const& name);

} // namespace nutmeg
