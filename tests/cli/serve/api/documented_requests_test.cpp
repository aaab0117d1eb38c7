// The requests of docs/api.md have the answers that are printed below them. Those of drafts and of
// events are the server's: see documented_server_requests_test.cpp.
#include "tests/cli/serve/api/documented_request.hpp"
#include "tests/support/api_request.hpp"
#include "tests/support/program_run.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

using namespace nutmeg;
using namespace nutmeg::test;
namespace fs = std::filesystem;

namespace {

/// Runs the commands with a function that keeps each request in place of curl.
constexpr auto const* keep_requests =
    "api() {\n"
    "  n=$(ls *.path 2>/dev/null | wc -l)\n"
    "  printf %s \"$1\" >$n.path\n"
    "  case \"$3\" in @-) cat >$n.body;; @*) cp ${3#@} $n.body;; esac\n"
    "}\n";

/// "%20" in an address is not used in the examples.
ApiRequest request_in(fs::path const& folder, std::size_t number) {
    auto const name = folder / std::to_string(number);
    ApiRequest request;
    std::istringstream address(text_of(name.string() + ".path"));
    std::string path;
    std::getline(address, path, '?');
    request.path = "/api/" + path;
    for (std::string parameter; std::getline(address, parameter, '&');) {
        auto const equals = parameter.find('=');
        request.query[parameter.substr(0, equals)] = parameter.substr(equals + 1);
    }
    bool const has_body = fs::exists(name.string() + ".body");
    request.method = has_body ? "POST" : "GET";
    if (has_body)
        request.body = text_of(name.string() + ".body");
    return request;
}

} // namespace

TEST_CASE("docs/api.md: every request has the answer that is printed below it") {
    if (std::system("jq --version >/dev/null 2>&1") != 0) {
        MESSAGE("jq is not installed, so that the requests are not made");
        return;
    }
    WorkFolder const folder;
    std::string script = keep_requests;
    std::vector<DocumentedRequest> requests;
    for (auto const& example : documented_requests()) {
        if (example.heading == "## Drafts")
            continue;
        script += example.command + "\n";
        if (example.command.find("api ") != std::string::npos)
            requests.push_back(example);
    }
    REQUIRE(requests.size() > 12);
    CHECK(folder.run(script).err == "");
    for (std::size_t i = 0; i < requests.size(); ++i) {
        CAPTURE(requests[i].command);
        if (requests[i].command.find("event-stream") != std::string::npos)
            continue;
        auto body = sample_api().answer(request_in(folder.path(), i), {}).body;
        if (requests[i].command.ends_with("| head -1"))
            body.erase(body.find('\n') + 1);
        CAPTURE(body);
        CHECK(matches(requests[i].output, body));
    }
}
