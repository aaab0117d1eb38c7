// Requests to the API in tests, and what the command line prints for the same files.
#pragma once

#include "cli/serve/api/api.hpp"

#include <map>
#include <string>
#include <vector>

namespace nutmeg::test {

extern std::string const sample_statutes; ///< path of corpus/sample

/// An API over the sample, for all tests, as one worker has it.
Api& sample_api();

ApiResponse get(std::string const& path, std::map<std::string, std::string> const& query = {});

ApiResponse post(std::string const& path,
                 std::string const& body,
                 std::map<std::string, std::string> const& query = {});

struct NamedFile {
    std::string name;
    std::string bytes;
};

/// {"files": [...]}: text as "text", other bytes as "base64".
std::string body_of(std::vector<NamedFile> const& files);

/// The body without its last line if that is {"findings": ...}.
std::string without_findings(std::string const& body);

} // namespace nutmeg::test
