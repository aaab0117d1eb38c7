// The parts of a clause: locations, quoted operands, and the modifiers that say which occurrence is
// meant and where words are inserted. A function that returns false may have moved the cursor.
#pragma once

#include "parser/instructions/reader.hpp"

#include <string>

namespace nutmeg {

/// Reads one location or a list of them: "53a-82(a)", "subsections (a) and (b) of section 99-5".
/// @param out   receives the locations; a provision alone has an empty section number
/// @param edit  receives the scope and the sentence: "the second sentence of subsection (a)"; null
///              if neither may be named here. With a scope, the location may be absent: it is then
///              that of the lead
bool read_location(InstructionReader& reader, Targets& out, Edit* edit);

/// Whether "the second sentence" or the like is `ahead` of the cursor.
bool is_scope(InstructionReader const& reader, std::size_t ahead = 0);

/// The provisions `inner` of the sections in `containers`: "(b)" in "section 99-5" is 99-5(b).
/// If a container names provisions itself, `inner` is inside them as far as the levels allow.
Targets combined(Targets const& containers, Targets const& inner);

/// Reads any number of "each place it appears", "the second place it appears", and nouns.
void read_occurrence(InstructionReader& reader, Occurrence& occurrence);

/// Reads quoted words, after an occurrence if there is one.
bool read_operand(InstructionReader& reader, std::string& out, Occurrence& occurrence);

/// Reads quoted words, or plain ones as in "from sixteen to eighteen".
/// @param quoted  set to false if they are plain
bool read_value(InstructionReader& reader, std::string& out, bool& quoted);

/// Reads the text that a colon or "the following" announces. Reports its absence, unless an
/// effective date comes first; then `out` stays empty.
bool read_text(InstructionReader& reader, std::string& out);

/// Reads one modifier: an occurrence, a location, a position, "in lieu thereof", "in its entirety".
bool read_modifier(InstructionReader& reader, Clause& clause);

/// Reads all modifiers that follow, with the commas between them. Never fails.
void read_modifiers(InstructionReader& reader, Clause& clause);

} // namespace nutmeg
