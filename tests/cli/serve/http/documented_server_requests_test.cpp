// The requests of docs/api.md that the server answers itself, for drafts and as events, sent by
// curl to a server with a worker of the program.
#include "tests/cli/serve/api/documented_request.hpp"
#include "tests/cli/serve/http/running_server.hpp"
#include "tests/support/program_run.hpp"
#include "tests/support/schema.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <set>
#include <string>

using namespace nutmeg;
using namespace nutmeg::test;

namespace {

/// The line of the page that defines the function "api".
std::string api_function() {
    auto const page = text_of(NUTMEG_SOURCE_DIR "/docs/api.md");
    auto const begin = page.find("    api() {");
    return page.substr(begin, page.find('\n', begin) - begin) + "\n";
}

std::string schema_of(std::string const& path) {
    if (path == "drafts")
        return "drafts.schema.json";
    if (path == "drafts/Gates")
        return "draft-files.schema.json";
    return path.ends_with("/versions") ? "draft-versions.schema.json" : "";
}

} // namespace

TEST_CASE("docs/api.md: the requests for drafts and events have the answers printed below them") {
    if (std::system("curl --version >/dev/null 2>&1 && jq --version >/dev/null 2>&1 "
                    "&& bash --version >/dev/null 2>&1")
        != 0) {
        MESSAGE("curl, jq or bash is not installed, so that the requests are not made");
        return;
    }
    RunningServer server([](ServerOptions& options) {
        options.workers.command = {NUTMEG_PROGRAM,
                                   "serve",
                                   "--worker",
                                   "--statutes",
                                   std::string(NUTMEG_SOURCE_DIR) + "/corpus/sample"};
        options.workers.workers = 1;
    });
    auto const start = "port=" + std::to_string(server.port()) + " token=" + server.token() + "\n"
                     + api_function();
    WorkFolder const folder;
    std::set<std::string> schemas;
    std::size_t sent = 0;
    for (auto const& example : documented_requests()) {
        bool const is_ours = example.heading == "## Drafts"
                          || example.command.find("event-stream") != std::string::npos;
        if (!is_ours && example.command.find("99-3.txt") == std::string::npos)
            continue;
        CAPTURE(example.command);
        std::ofstream(folder.path() / "request.sh") << start << example.command << "\n";
        auto const run = folder.run("bash request.sh");
        CHECK(run.err == "");
        if (!is_ours)
            continue;
        ++sent;
        CAPTURE(run.out);
        CHECK(matches(example.output, run.out));
        auto const path = example.command.substr(4, example.command.find(' ', 4) - 4);
        std::set<std::string> seen;
        if (auto const schema = schema_of(path);
            !schema.empty() && example.command.find(" -X ") == std::string::npos) {
            schemas.insert(schema);
            CHECK(schema_faults(schema, run.out, seen) == "");
        }
    }
    CHECK(sent > 9);
    CHECK(schemas.size() == 3);
}
