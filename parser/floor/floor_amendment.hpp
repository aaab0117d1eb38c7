// Floor amendments (docs/connecticut.md 5): "In line 102, strike "A" and insert "The" in lieu
// thereof". Line numbers are those of the bill's file copy. Instructions do not end with a period.
#pragma once

#include "parser/text/diagnostic.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// What an operation does.
enum class FloorAction : std::uint8_t {
    Strike,         ///< words of the bill are deleted
    Insert,         ///< words are inserted
    Replace,        ///< words of the bill are replaced
    Bracket,        ///< words of the law are put in brackets
    OpenBracket,    ///< an opening bracket is put before words
    CloseBracket,   ///< a closing bracket is put after words
    UnOpen,         ///< an opening bracket is removed
    UnClose,        ///< a closing bracket is removed
    StrikeLines,    ///< whole lines are deleted or replaced by a text
    InsertLines,    ///< a text is inserted after a line
    StrikeSections, ///< sections of the bill are deleted or replaced by a text
    AddSections,    ///< sections are added after the last one
    StrikeAll,      ///< everything after the enacting clause is replaced by a text
    EffectiveDate,  ///< the effective date of sections of the bill is changed
};

/// The name of an action in reports: "strike", "insert", ... "change-effective-date".
std::string_view floor_action_name(FloorAction action);

/// One operation on the bill.
struct FloorEdit {
    FloorAction action = FloorAction::Strike;
    unsigned first_line = 0; ///< of the file copy, from 1; 0 if it names no line
    unsigned last_line = 0;
    /// The words to find in the bill: those that are deleted, or next to which something is
    /// inserted; "[" or "]" for "after the closing bracket".
    std::string words;
    /// The words to insert, with the codes of underline_codes.hpp; the paragraphs of a block are
    /// joined by '\n'.
    std::string new_words;
    bool after = true;                 ///< insert after `words`, else before them
    bool each = false;                 ///< "each place it appears" on the lines
    unsigned ordinal = 0;              ///< "the second place it appears"
    std::vector<std::string> sections; ///< of the bill, by number; ranges are expanded
    bool renumber = false;             ///< "and renumber sections and internal references"
    std::string text;                  ///< the instruction as printed
    std::uint32_t line = 0;            ///< in the amendment's file, from 1
};

/// A floor amendment.
struct FloorAmendment {
    std::string lco_number; ///< "7363"
    std::string schedule;   ///< "Senate Amendment Schedule "A"", or empty
    std::string bill;       ///< "Subst. Senate Bill No. 428"
    std::string file_number;
    std::vector<FloorEdit> edits; ///< in the order of the amendment
    /// What could not be read. "unread-instruction" is a paragraph that is not understood; none of
    /// it is in `edits`. "no-instruction" means that no paragraph is an instruction.
    Diagnostics diagnostics;
    unsigned instructions = 0; ///< paragraphs that are instructions, understood or not
};

/// Reads the bytes of a floor amendment in any format. `name` is for messages. Throws Error as
/// read_document does.
FloorAmendment parse_floor_amendment(std::string_view bytes, std::string const& name);

} // namespace nutmeg
