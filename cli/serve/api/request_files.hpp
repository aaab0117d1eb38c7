// The files that the body of a request contains.
#pragma once

#include "cli/serve/api/api.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace nutmeg {

struct RequestFile {
    std::string name; ///< without folders
    std::string bytes;
};

/// The files of a body {"files": [{"name": "53a-83.txt", "text": "..."}, {"name": "bill.docx",
/// "base64": "..."}]}, in their order. A byte order mark is no part of a file, as on the command
/// line. Throws RequestError if the body is not that, a name is not that of a file, or a file has
/// more than `max_input` bytes.
std::vector<RequestFile> read_files(std::string const& body, std::size_t max_input);

/// Calls `work`. An Error about one of the files is a RequestError, "unreadable"; one about
/// something else, such as a page of the statutes, stays as it is.
ApiResponse with_readable(std::vector<RequestFile> const& files,
                          std::function<ApiResponse()> const& work);

/// The files of a body with two lists.
struct FilePair {
    std::vector<RequestFile> first;
    std::vector<RequestFile> second;
};

/// The same for a body {"first": [...], "second": [...]}.
FilePair read_file_pair(std::string const& body, std::size_t max_input);

} // namespace nutmeg
