// Checks JSON Lines against the schemas in docs/schemas. Supports the part of JSON Schema 2020-12
// that they use. Stricter than the schemas: keys must be in the order of "properties", and a key
// that is not in them is an error, so that no key is undocumented.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg::test {

/// Errors in the JSON text `line` according to the schema with that file name
/// ("parse.schema.json"), one per line, each with its location ("/references/3/kind: ..."); empty
/// if it is valid. A schema keyword that is not supported is an error too. Adds the locations in
/// the schema of all keys seen to `seen`
/// ("diff.schema.json#/$defs/redline/op").
std::string schema_faults(std::string_view schema,
                          std::string_view line,
                          std::set<std::string>& seen);

/// The names of all schema files, in order.
std::vector<std::string> schema_files();

/// Errors in a schema file, one per line, each with its location: an id that does not have the form
/// of docs/schemas/README.md, a reference to another file, a keyword that is not supported here, a
/// key without a description, a definition that is not used; empty if there are none.
std::string schema_file_faults(std::string const& file);

/// The "$defs" of a schema file, as JSON text, by name.
std::map<std::string, std::string> schema_definitions(std::string const& file);

/// The locations of all keys that the file of the schema describes, in the form of `seen` above.
std::set<std::string> schema_keys(std::string_view schema);

} // namespace nutmeg::test
