// Options with a fixed set of values.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class Option;
}

namespace nutmeg {

/// "term, html or jsonl".
std::string alternatives(std::vector<std::string> const& names);

/// Refuses every value but these, with a message that lists them and names the nearest one:
/// "unknown format "htlm"; use term, html or jsonl. Did you mean "html"?" The values are in the
/// option's type name, after a colon ("FORMAT:term|html|jsonl"), where help and completion find
/// them.
/// @param what  what the value is, such as "format"; in upper case, it is the option's placeholder
void restrict_to(CLI::Option& option,
                 std::string const& what,
                 std::vector<std::string> const& names);

} // namespace nutmeg
