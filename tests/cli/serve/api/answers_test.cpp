// The answers that no command has: their keys, order and meaning.
#include "tests/support/api_request.hpp"
#include "tests/support/json_lines.hpp"
#include "tests/support/schema.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace nutmeg;
using namespace nutmeg::test;

namespace {

/// The answer is valid, and has every key of the schema but those of the server.
void check_answer(ApiResponse const& response,
                  std::string const& schema,
                  std::set<std::string> const& of_server = {}) {
    CAPTURE(response.body);
    CHECK(response.status == 200);
    CHECK(response.type == "application/json");
    std::set<std::string> seen;
    CHECK(schema_faults(schema, response.body, seen) == "");
    for (auto const& key : schema_keys(schema)) {
        CAPTURE(key);
        CHECK(seen.count(key) + of_server.count(key) == 1);
    }
}

std::string const edited = "Sec. 99-45. Gates.\n\nThere are no gates.\n";

/// The numbers in the answer, separated by spaces.
std::string numbers_in(std::string const& body) {
    std::string numbers;
    std::string const key = "\"number\":\"";
    for (auto at = body.find(key); at != std::string::npos; at = body.find(key, at)) {
        at += key.size();
        numbers += (numbers.empty() ? "" : " ") + body.substr(at, body.find('"', at) - at);
    }
    return numbers;
}

} // namespace

TEST_CASE("api: preparing ends, and changes no answer") {
    Api api({sample_statutes}, std::size_t{1} << 20U);
    Api unprepared({sample_statutes}, std::size_t{1} << 20U);
    int steps = 1;
    while (api.prepare() && steps < 100)
        ++steps;
    CHECK(steps == 3);
    for (auto const* path : {"/api/session", "/api/sections", "/api/offenses"}) {
        ApiRequest const request{"GET", path, {}, ""};
        CHECK(api.answer(request, {}).body == unprepared.answer(request, {}).body);
    }
}

TEST_CASE("api: session says what law it is") {
    auto const answer = get("/api/session");
    check_answer(answer,
                 "session.schema.json",
                 {"session.schema.json#/drafts", "session.schema.json#/max_upload"});
    CHECK(answer.body.find("\"is_sample\":true") != std::string::npos);
}

TEST_CASE("api: sections are found by the start of the number, then by words of the catchline") {
    check_answer(get("/api/sections", {{"q", "99-1"}}), "sections.schema.json");
    CHECK(numbers_in(get("/api/sections", {{"q", "99-5"}}).body) == "99-5 99-5a 99-50 99-51");
    CHECK(numbers_in(get("/api/sections", {{"q", "Sec. 99-12"}}).body) == "99-12 99-12l");
    CHECK(numbers_in(get("/api/sections", {{"q", "paying sex"}}).body) == "99-4 99-5 99-5a");
    CHECK(numbers_in(get("/api/sections", {{"q", "nowhere"}}).body).empty());
    auto const first = get("/api/sections", {{"most", "2"}}).body;
    CHECK(numbers_in(first) == "99-1 99-2");
}

TEST_CASE("api: the definitions of a section are those that govern it, where it uses them") {
    check_answer(get("/api/definitions", {{"section", "99-5"}}), "definitions.schema.json");
}

TEST_CASE("api: a draft as JSON has the text of the bill and what was found") {
    auto const answer = post("/api/draft",
                             body_of({{"99-6.txt", "Sec. 99-6. Gates.\n\nThere are no gates.\n"}}),
                             {{"format", "json"}});
    check_answer(answer, "draft.schema.json");
    CHECK(answer.body.find("\"exact\":1,\"all\":1") != std::string::npos);
    CHECK(answer.body.find("AN ACT CONCERNING") != std::string::npos);
}

TEST_CASE("api: a draft of several files amends each section once, as all of them leave it") {
    NamedFile const section{"99-6.txt", "Sec. 99-6. Gates.\n\nThere are two gates.\n"};
    NamedFile const instruction{
        "instructions.txt",
        "In section 99-6, strike \"two\" and insert \"three\" in lieu thereof.\n"};
    auto const draft = [](std::vector<NamedFile> const& files) {
        return post("/api/draft", body_of(files), {{"format", "json"}, {"session", "2026"}}).body;
    };
    auto const both = draft({section, instruction});
    CHECK(both.find("\"sections\":1,") != std::string::npos);
    CHECK(both.find("There are three gates") != std::string::npos);
    // The instruction does not find its words in current law.
    CHECK(draft({instruction, section}).find("not-applied") != std::string::npos);
}

TEST_CASE("api: two laws are compared by the sections that either changes") {
    auto const list = [](std::string const& text) {
        auto const body = body_of({{"a.txt", text}});
        return body.substr(9, body.size() - 10);
    };
    auto const changed = "Sec. 99-45. Gates.\n\nThere are two gates.\n";
    auto const other = "Sec. 99-2. Walls.\n\nThere are no walls.\n";
    auto const compare = [&](std::string const& first, std::string const& second) {
        auto const answer =
            post("/api/compare", "{\"first\":" + list(first) + ",\"second\":" + list(second) + "}");
        CAPTURE(answer.body);
        CHECK(answer.status == 200);
        std::set<std::string> seen;
        for (auto const& line : lines_of_text(without_findings(answer.body)))
            CHECK(schema_faults("diff.schema.json", line, seen) == "");
        return without_findings(answer.body);
    };
    CHECK(compare(edited, edited).empty());
    auto const gates = compare(edited, changed);
    CHECK(gates.find("\"citation\":\"99-45\"") != std::string::npos);
    CHECK(lines_of_text(gates).size() == 1);
    // Each is changed by one side alone: both differ, and the first goes back to current law.
    CHECK(lines_of_text(compare(edited, other)).size() == 2);
}

TEST_CASE("api: what is found beyond the lines is the last line") {
    auto const answer = post("/api/preview", body_of({{"words.txt", "Nothing of this is law."}}));
    CHECK(answer.status == 200);
    auto const lines = lines_of_text(answer.body);
    REQUIRE(!lines.empty());
    std::set<std::string> seen;
    CHECK(lines.back().starts_with("{\"findings\":"));
    CHECK(schema_faults("findings.schema.json", lines.back(), seen) == "");
}
