// Holds JSON lines to the schemas in docs/schemas: the part of JSON Schema 2020-12 that those use,
// and one rule more, that keys come in the order of "properties".
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace nutmeg::test {

/// What is wrong with the JSON text `line` by the schema of that file name ("parse.schema.json"),
/// one fault a line, each with its place ("/references/3/kind: ..."); empty where nothing is.
/// Schema keywords that are not understood here are faults too, so that none goes unchecked. Adds
/// the places in the schema of all keys met to `met` ("diff.schema.json#/$defs/redline/op").
std::string schema_faults(std::string_view schema,
                          std::string_view line,
                          std::set<std::string>& met);

/// The places of all keys that the schema's own file describes, in the form of `met` above.
std::set<std::string> schema_keys(std::string_view schema);

} // namespace nutmeg::test
