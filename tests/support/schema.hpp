// Checks JSON Lines against the schemas in docs/schemas. Supports the part of JSON Schema 2020-12
// that they use, and also checks that keys are in the order of "properties".
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace nutmeg::test {

/// Errors in the JSON text `line` according to the schema with that file name
/// ("parse.schema.json"), one per line, each with its location ("/references/3/kind: ..."); empty
/// if it is valid. A schema keyword that is not supported is an error too. Adds the locations in
/// the schema of all keys seen to `seen`
/// ("diff.schema.json#/$defs/redline/op").
std::string schema_faults(std::string_view schema,
                          std::string_view line,
                          std::set<std::string>& seen);

/// The locations of all keys that the file of the schema describes, in the form of `seen` above.
std::set<std::string> schema_keys(std::string_view schema);

} // namespace nutmeg::test
