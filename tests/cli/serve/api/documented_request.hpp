// The requests of docs/api.md.
#pragma once

#include <string>
#include <vector>

namespace nutmeg::test {

/// A command line with what is printed below it.
struct DocumentedRequest {
    std::string heading; ///< of its part of the page: "## Drafts"
    std::string command;
    std::string output;
};

/// In the order of the page, with other commands between them.
std::vector<DocumentedRequest> documented_requests();

/// Whether the text is the pattern, in which "..." is any text.
bool matches(std::string const& pattern, std::string const& text);

} // namespace nutmeg::test
