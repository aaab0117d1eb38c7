// Checks the JSON Lines that a command writes against the schema of the command.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg::test {

/// The lines of a text, without line ends.
std::vector<std::string> lines_of_text(std::string const& text);

/// The schema file of the lines of `nutmeg COMMAND --format jsonl`: "preview.schema.json",
/// "corpus-list.schema.json" for "corpus list". Those of lint are of two kinds, so `line` decides.
std::string schema_of(std::string const& command, std::string_view line);

/// Errors in the lines, each with its number. Adds the keys seen to `seen`.
std::string line_faults(std::string const& command,
                        std::string const& output,
                        std::set<std::string>& seen);

} // namespace nutmeg::test
