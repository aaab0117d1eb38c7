// Reads Akoma Ntoso documents back, and validates them.
#pragma once

#include <pugixml.hpp>

#include <cstdint>
#include <string>

namespace nutmeg::test {

/// Which words of a redline to read.
enum class AknSide : std::uint8_t { Old, New };

/// The text of a section or provision, as cli/akn/README.md says that it can be read: the <num> and
/// <p> below it, one after the other. A <p> directly after the <num> of its element, and each of
/// class "run-in", continues a paragraph; any other begins one, after a line end. One of class
/// "deleted" is only in the old text. The number and
/// heading of a section are not part of its text.
std::string akn_text(pugi::xml_node element, AknSide side = AknSide::New);

/// Whether xmllint or the schema of the standard (../shared/schemas/akn) is missing.
bool is_akn_schema_missing();

/// What xmllint says about the document; empty if it is valid.
std::string akn_faults(std::string const& document);

} // namespace nutmeg::test
