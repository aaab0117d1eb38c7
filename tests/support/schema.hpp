// Checks JSON Lines against the schemas in docs/schemas: the part of JSON Schema 2020-12 that they
// use, and one more rule, that keys are in the order of "properties".
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace nutmeg::test {

/// Errors in the JSON text `line` according to the schema with that file name
/// ("parse.schema.json"), one per line, each with its location ("/references/3/kind: ..."); empty
/// if it is valid. Schema keywords that are not supported are errors too, so that none is left
/// unchecked. Adds the locations in the schema of all keys seen to `met`
/// ("diff.schema.json#/$defs/redline/op").
std::string schema_faults(std::string_view schema,
                          std::string_view line,
                          std::set<std::string>& met);

/// The locations of all keys that the file of the schema describes, in the form of `met` above.
std::set<std::string> schema_keys(std::string_view schema);

} // namespace nutmeg::test
