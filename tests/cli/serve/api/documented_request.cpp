#include "tests/cli/serve/api/documented_request.hpp"

#include "tests/support/json_lines.hpp"
#include "tests/support/program_run.hpp"

namespace nutmeg::test {

std::vector<DocumentedRequest> documented_requests() {
    std::vector<DocumentedRequest> found;
    std::string heading;
    for (auto const& line : lines_of_text(text_of(NUTMEG_SOURCE_DIR "/docs/api.md"))) {
        if (line.starts_with("## "))
            heading = line;
        if (line.starts_with("    $ "))
            found.push_back({heading, line.substr(6), {}});
        else if (line.starts_with("    ") && !found.empty())
            found.back().output += line.substr(4) + "\n";
        else if (!found.empty() && !found.back().command.empty())
            found.push_back({});
    }
    std::erase_if(found, [](DocumentedRequest const& one) { return one.command.empty(); });
    return found;
}

bool matches(std::string const& pattern, std::string const& text) {
    std::size_t at = 0;
    std::size_t begin = 0;
    for (bool is_first = true;; is_first = false) {
        auto const end = pattern.find("...", begin);
        auto const part = pattern.substr(begin, end - begin);
        if (end == std::string::npos)
            return is_first ? text == part
                            : text.size() >= at + part.size() && text.ends_with(part);
        auto const found = text.find(part, at);
        if (found == std::string::npos || (is_first && found != 0))
            return false;
        at = found + part.size();
        begin = end + 3;
    }
}

} // namespace nutmeg::test
