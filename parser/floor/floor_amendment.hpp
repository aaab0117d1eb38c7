// Floor amendments (connecticut.md 5): "In line 102, strike "A" and insert "The" in lieu thereof".
// Their lines are those of the bill's file copy; their instructions have no full stop.
#pragma once

#include "parser/text/diagnostic.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

enum class FloorAction : std::uint8_t {
    Strike,         ///< words of the bill go
    Insert,         ///< words come
    Replace,        ///< words of the bill for words of the bill
    Bracket,        ///< words of the law are put in brackets
    OpenBracket,    ///< an opening bracket is put before words
    CloseBracket,   ///< a closing bracket is put after words
    UnOpen,         ///< an opening bracket goes
    UnClose,        ///< a closing bracket goes
    StrikeLines,    ///< whole lines go, a text may come in their place
    InsertLines,    ///< a text comes behind a line
    StrikeSections, ///< sections of the bill go, a text may come in their place
    AddSections,    ///< sections come behind the last one
    StrikeAll,      ///< all behind the enacting clause goes, a text comes in its place
    EffectiveDate,  ///< sections of the bill get another date
};

/// "strike", "insert", ... "change-effective-date": the words of reports.
std::string_view floor_action_name(FloorAction action);

/// One operation on the bill.
struct FloorEdit {
    FloorAction action = FloorAction::Strike;
    unsigned first_line = 0; ///< of the file copy, from 1; 0 where it names no line
    unsigned last_line = 0;
    std::string words;                 ///< to be found; or beside which something is put
    std::string new_words;             ///< to be put in; a block's paragraphs joined by '\n'
    bool after = true;                 ///< beside `words`: behind them, else before them
    bool at_bracket = false;           ///< "after the closing bracket"
    bool each = false;                 ///< "each place it appears" on the lines
    unsigned ordinal = 0;              ///< "the second place it appears"
    std::vector<std::string> sections; ///< of the bill, by number; ranges one by one
    bool renumber = false;             ///< "and renumber sections and internal references"
    std::string text;                  ///< the instruction's own words
    std::uint32_t line = 0;            ///< in the amendment's file, from 1
};

/// A floor amendment.
struct FloorAmendment {
    std::string lco_number; ///< "7363"
    std::string schedule;   ///< "Senate Amendment Schedule "A"", where it says so
    std::string bill;       ///< "Subst. Senate Bill No. 428"
    std::string file_number;
    std::vector<FloorEdit> edits; ///< in its order
    /// What of the file could not be read; "unread-instruction" for a paragraph that is not
    /// understood, with its line: nothing of that paragraph is in `edits`; "no-instruction" where
    /// no paragraph is one.
    Diagnostics diagnostics;
    unsigned instructions = 0; ///< paragraphs that are instructions, understood or not
};

/// Reads the bytes of a floor amendment in any format. `name` is for messages. Throws Error as
/// read_document does.
FloorAmendment parse_floor_amendment(std::string_view bytes, std::string const& name);

} // namespace nutmeg
