// Faults of a request are responses that say what is wrong and what to do.
#include "tests/support/api_request.hpp"
#include "tests/support/schema.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

using namespace nutmeg;
using namespace nutmeg::test;

namespace {

void check_fault(ApiResponse const& response,
                 int status,
                 std::string const& code,
                 std::string const& words) {
    CAPTURE(response.body);
    CHECK(response.status == status);
    CHECK(response.type == "application/json");
    CHECK(response.body.find("\"code\":\"" + code + "\"") != std::string::npos);
    CHECK(response.body.find(words) != std::string::npos);
    std::set<std::string> seen;
    CHECK(schema_faults("error.schema.json", response.body, seen) == "");
}

std::string const edited =
    R"({"files":[{"name":"a.txt","text":"Sec. 99-45. Gates.\n\nNo gates.\n"}]})";

} // namespace

TEST_CASE("api: an address or method that it does not have") {
    check_fault(get("/api/nothing"), 404, "not-found", "docs/api.md");
    check_fault(get("/api/preview"), 405, "method-not-allowed", "POST");
    check_fault(post("/api/session", ""), 405, "method-not-allowed", "GET");
}

TEST_CASE("api: a parameter that is unknown, missing or has another form") {
    check_fault(get("/api/session", {{"q", "1"}}), 400, "bad-parameter", "\\\"q\\\"");
    check_fault(get("/api/sections", {{"limit", "2"}}), 400, "bad-parameter", "It has q and most");
    check_fault(get("/api/section"), 400, "bad-parameter", "citation");
    check_fault(
        get("/api/sections", {{"q", std::string(201, 'a')}}), 400, "bad-parameter", "at most 200");
    check_fault(
        get("/api/search", {{"q", std::string(10'001, 'a')}}), 400, "bad-parameter", "10001");
    for (std::string const most : {"0", "-1", "1001", "many", "", "99999999999999999999"})
        check_fault(get("/api/sections", {{"most", most}}), 400, "bad-parameter", "most");
    check_fault(post("/api/preview", edited, {{"format", "pdf"}}), 400, "bad-parameter", "jsonl");
    check_fault(post("/api/preview", edited, {{"brief", "yes"}}), 400, "bad-parameter", "brief");
    check_fault(post("/api/preview", edited, {{"brief", "1"}}), 400, "bad-parameter", "markdown");
    check_fault(post("/api/preview", edited, {{"on", "soon"}}), 400, "bad-parameter", "soon");
    check_fault(post("/api/draft", edited, {{"tracked", "1"}}), 400, "bad-parameter", "docx");
    check_fault(
        post("/api/draft", edited, {{"effective", "someday"}}), 400, "bad-parameter", "someday");
    check_fault(post("/api/draft", edited, {{"session", "26"}}), 400, "bad-parameter", "1949");
}

TEST_CASE("api: a parameter that is no text is refused before it gets into a bill") {
    for (std::string const& bytes : {std::string("\xFF"),
                                     std::string("\xED\xA0\x80"),
                                     std::string("a\0b", 3),
                                     std::string("a\x1F"),
                                     std::string("a\nb")}) {
        for (auto const* format : {"html", "docx", "text", "akn", "json"})
            check_fault(post("/api/draft", edited, {{"format", format}, {"title", bytes}}),
                        400,
                        "bad-parameter",
                        "title");
        check_fault(post("/api/preview", edited, {{"format", "docx"}, {"author", bytes}}),
                    400,
                    "bad-parameter",
                    "author");
        check_fault(get("/api/search", {{"q", bytes}}), 400, "bad-parameter", "UTF-8");
    }
}

TEST_CASE("api: a citation that cannot be read, or names nothing") {
    check_fault(get("/api/section", {{"citation", "gates"}}), 400, "bad-citation", "gates");
    check_fault(get("/api/section", {{"citation", "chapter 990"}}), 400, "bad-citation", "990");
    check_fault(get("/api/section", {{"citation", "99-3 to 99-5"}}), 400, "bad-citation", "one");
    check_fault(get("/api/section", {{"citation", "99-399"}}), 404, "not-found", "99-399");
    check_fault(get("/api/section", {{"citation", "99-3(z)"}}), 404, "not-found", "(z)");
    check_fault(get("/api/impact", {{"citation", "gates"}}), 400, "bad-citation", "gates");
    check_fault(get("/api/impact", {{"citation", "99-399"}}), 404, "not-found", "99-399");
    check_fault(get("/api/definitions", {{"section", "99-3(a)"}}), 400, "bad-citation", "number");
    check_fault(get("/api/definitions", {{"section", "99-399"}}), 404, "not-found", "99-399");
    for (int i = 0; i < 2; ++i)
        check_fault(
            get("/api/search", {{"q", "(A)gate"}}), 400, "bad-query", "quotation marks. See");
    CHECK(get("/api/search", {{"q", "minor"}}).status == 200);
    std::string many;
    for (int i = 0; i < 2000; ++i)
        many += "a ";
    check_fault(get("/api/search", {{"q", many}}), 400, "bad-query", "at most 32");
}

TEST_CASE("api: a body that is not what is asked for") {
    for (std::string const path : {"/api/preview", "/api/draft", "/api/lint", "/api/compare"}) {
        CAPTURE(path);
        check_fault(post(path, ""), 400, "bad-json", "files");
        check_fault(post(path, "{\"files\":["), 400, "bad-json", "files");
        check_fault(post(path, std::string(100'000, '[')), 400, "bad-json", "files");
        check_fault(post(path, "\"\\ud800\""), 400, "bad-json", "files");
        check_fault(post(path, "[]"), 400, "bad-body", "not an object");
        check_fault(post(path, "{}"), 400, "bad-body", "no array");
        check_fault(post(path, R"({"more":1})"), 400, "bad-body", "more");
    }
    for (std::string const files : {"{}",
                                    "[]",
                                    "[1]",
                                    "[{}]",
                                    R"([{"name":1,"text":""}])",
                                    R"([{"name":"a"}])",
                                    R"([{"name":"a","text":1}])",
                                    R"([{"name":"a","text":"","base64":""}])",
                                    R"([{"name":"a","text":"","more":1}])",
                                    R"([{"name":"a","text":""},{"name":"a","text":""}])"}) {
        CAPTURE(files);
        check_fault(post("/api/preview", "{\"files\":" + files + "}"), 400, "bad-body", "base64");
    }
}

TEST_CASE("api: a name that is not that of a file") {
    for (std::string const name :
         {"", "..", ".hidden", "-", "a/b", "/etc/passwd", "a\\\\b", "a\\u0000b", "a\\nb"})
        check_fault(post("/api/preview", R"({"files":[{"name":")" + name + R"(","text":""}]})"),
                    400,
                    "bad-file-name",
                    "slashes");
    check_fault(post("/api/preview",
                     R"({"files":[{"name":")" + std::string(256, 'a') + R"(","text":""}]})"),
                400,
                "bad-file-name",
                "255");
}

TEST_CASE("api: content that is not base64, or too large") {
    for (std::string const content : {"a", "ab c", "====", "a===", "ab=c", "abc\\n", "\u00e9aaa"})
        check_fault(
            post("/api/preview", R"({"files":[{"name":"a.docx","base64":")" + content + "\"}]}"),
            400,
            "bad-base64",
            "a.docx");
    check_fault(post("/api/preview", body_of({{"a.txt", std::string((1U << 20U) + 1, 'a')}})),
                413,
                "too-large",
                "1048577");
}

TEST_CASE("api: a file that cannot be read is named, and there is no preview without it") {
    NamedFile const broken{"broken.docx", std::string("PK\x03\x04\xff\xff", 6)};
    NamedFile const good{"99-45.txt", "Sec. 99-45. Gates.\n\nThere are no gates.\n"};
    for (std::string const path : {"/api/preview", "/api/lint", "/api/draft"}) {
        CAPTURE(path);
        check_fault(post(path, body_of({broken})), 422, "unreadable", "broken.docx");
    }
    // A heading that is not one of the statutes has no section to draft.
    check_fault(post("/api/draft", body_of({{"page.htm", "<span class=\"catchln\">Gates</span>"}})),
                422,
                "unreadable",
                "page.htm");
    // Without one of them, the others may do something else, as on the command line.
    for (std::string const format : {"jsonl", "html"})
        check_fault(post("/api/preview", body_of({broken, good}), {{"format", format}}),
                    422,
                    "unreadable",
                    "broken.docx");
    auto const sarif = post("/api/preview", body_of({broken, good}), {{"format", "sarif"}});
    CHECK(sarif.status == 200);
    CHECK(sarif.body.find("broken.docx") != std::string::npos);
    auto const lint = post("/api/lint", body_of({broken, good}));
    CHECK(lint.status == 200);
    CHECK(lint.body != without_findings(lint.body));
}

TEST_CASE("api: no draft undoes what an earlier file does to the same section") {
    std::string const first = "Sec. 99-45. Gates.\n\nThere are no gates.\n";
    std::string const second = "Sec. 99-45. Gates.\n\nThere are no doors.\n";
    check_fault(post("/api/draft", body_of({{"a.txt", first}, {"b.txt", second}})),
                422,
                "not-applied",
                "a.txt and b.txt both change section 99-45");
    CHECK(post("/api/draft", body_of({{"a.txt", first}, {"b.txt", first}})).status == 200);
}

TEST_CASE("api: sections are found however the citation is typed") {
    auto const found = get("/api/sections", {{"q", "99-45"}}).body;
    CHECK(get("/api/sections", {{"q", " sec. 99-45"}}).body == found);
    CHECK(get("/api/sections", {{"q", "Section 99-45 "}}).body == found);
}

TEST_CASE("api: a draft of what cannot be drafted says why") {
    check_fault(post("/api/draft",
                     body_of({{"instructions.txt",
                               "In section 99-45, strike \"no such words\" and insert \"x\"."}})),
                422,
                "not-applied",
                "no such words");
    auto const section = get("/api/section", {{"citation", "99-45"}}).body;
    check_fault(post("/api/draft",
                     body_of({{"bill.htm",
                               "<p>Be it enacted by the Senate and House of Representatives in "
                               "General Assembly convened:</p><p>Section 1. (NEW) (<i>Effective "
                               "October 1, 2026</i>) There is a gate.</p>"}})),
                422,
                "is-a-bill",
                "/api/preview");
}

TEST_CASE("api: no name in a request reaches the file system") {
    auto const sarif =
        post("/api/preview",
             body_of({{"CMakeLists.txt",
                       "In section 99-45, strike \"no such words\" and insert \"x\"."}}),
             {{"format", "sarif"}});
    CHECK(sarif.status == 200);
    CHECK(sarif.body.find("no such words") != std::string::npos);
}
