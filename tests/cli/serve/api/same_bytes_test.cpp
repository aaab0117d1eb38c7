// The answers of the API are those of the command line, byte for byte.
#include "tests/support/api_request.hpp"
#include "tests/support/program_run.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

using namespace nutmeg;
using namespace nutmeg::test;
namespace fs = std::filesystem;

namespace {

/// What the program prints for the files, which are in its folder.
std::string printed(WorkFolder const& folder, std::string const& command) {
    return folder.run("nutmeg " + command + " --statutes '" + sample_statutes + "'").out;
}

std::string const edited =
    "Sec. 99-45. Town gates.\n\n(a) Each town shall have a gate for minors.\n\n"
    "(b) A gate shall be shut at nineteen o'clock.\n";

std::string const instructions =
    "In section 99-3, strike \"sixteen\" each place it appears and insert \"eighteen\" in lieu "
    "thereof.\n";

/// Files that the command line and the API read alike.
std::vector<NamedFile> files(WorkFolder const& folder) {
    std::vector<NamedFile> list;
    for (auto const& entry : fs::directory_iterator(NUTMEG_SOURCE_DIR "/examples"))
        if (entry.path().extension() == ".htm")
            list.push_back({entry.path().filename().string(), text_of(entry.path())});
    list.push_back({"edited.txt", edited});
    list.push_back({"instructions.txt", instructions});
    folder.run("cp examples/*.htm .\n"
               "cat >edited.txt <<'END'\n"
               + edited
               + "END\n"
                 "cat >instructions.txt <<'END'\n"
               + instructions
               + "END\n"
                 "nutmeg preview edited.txt --format docx -o report.docx --statutes sample\n"
                 "nutmeg draft sample edited.txt --format docx -o bill.docx --session 2026\n");
    list.push_back({"bill.docx", text_of(folder.path() / "bill.docx")});
    return list;
}

} // namespace

TEST_CASE("api: the lines of each file are those of preview and lint") {
    WorkFolder const folder;
    for (auto const& file : files(folder)) {
        CAPTURE(file.name);
        auto const body = body_of({file});
        auto const preview = post("/api/preview", body);
        CHECK(preview.status == 200);
        CHECK(preview.type == "application/jsonl");
        CHECK(without_findings(preview.body)
              == printed(folder, "preview " + file.name + " --format jsonl"));
        auto const lint = post("/api/lint", body);
        CHECK(lint.status == 200);
        CHECK(without_findings(lint.body)
              == printed(folder, "lint " + file.name + " --format jsonl"));
    }
}

TEST_CASE("api: files are applied together, in their order") {
    WorkFolder const folder;
    auto const list = files(folder);
    std::vector<NamedFile> both;
    for (auto const& file : list)
        if (file.name.starts_with("02-") || file.name == "instructions.txt")
            both.push_back(file);
    REQUIRE(both.size() == 2);
    auto const names = both[0].name + " " + both[1].name;
    for (std::string const on : {"", "2026-01-01"}) {
        CAPTURE(on);
        CHECK(
            without_findings(post("/api/preview", body_of(both), {{"on", on}}).body)
            == printed(folder,
                       "preview " + names + " --format jsonl" + (on.empty() ? "" : " --on " + on)));
    }
}

TEST_CASE("api: reports to download are those of preview") {
    WorkFolder const folder;
    for (auto const& file : files(folder))
        for (std::string const format : {"html", "docx", "markdown", "akn", "sarif"}) {
            if (file.name[1] != '2' && file.name != "edited.txt")
                continue;
            CAPTURE(file.name);
            CAPTURE(format);
            auto const report = post("/api/preview", body_of({file}), {{"format", format}});
            CHECK(report.status == 200);
            CHECK(!report.file_name.empty());
            CHECK(report.body == printed(folder, "preview " + file.name + " --format " + format));
            if (format == "akn" || format == "sarif")
                continue;
            CHECK(post("/api/preview", body_of({file}), {{"format", format}, {"brief", "1"}}).body
                  == printed(folder, "preview " + file.name + " --brief --format " + format));
        }
}

TEST_CASE("api: a draft is that of draft") {
    WorkFolder const folder;
    for (auto const& file : files(folder))
        for (std::string const format : {"html", "docx", "text", "akn"}) {
            if (!file.name.ends_with(".txt"))
                continue;
            CAPTURE(file.name);
            CAPTURE(format);
            auto const draft = post("/api/draft",
                                    body_of({file}),
                                    {{"format", format},
                                     {"session", "2026"},
                                     {"title", "AN ACT CONCERNING GATES."},
                                     {"effective", "July 1, 2026"}});
            CHECK(draft.status == 200);
            folder.run("rm -f drafted; nutmeg draft '" + sample_statutes + "' " + file.name
                       + " --format " + format
                       + " --session 2026 --title 'AN ACT CONCERNING GATES.'"
                         " --effective 'July 1, 2026' -o drafted");
            CHECK(draft.body == text_of(folder.path() / "drafted"));
        }
}

TEST_CASE("api: what the law says is what show, impact, search and offenses print") {
    WorkFolder const folder;
    for (std::string const citation : {"99-3", "99-5(c)", "99-12"}) {
        CAPTURE(citation);
        CHECK(without_findings(get("/api/section", {{"citation", citation}}).body)
              == printed(folder, "show '" + citation + "' --refs --history --format jsonl"));
        CHECK(without_findings(get("/api/impact", {{"citation", citation}}).body)
              == printed(folder, "impact '" + citation + "' --format jsonl"));
    }
    CHECK(without_findings(get("/api/impact", {{"citation", "chapter 990"}}).body)
          == printed(folder, "impact 'chapter 990' --format jsonl"));
    CHECK(without_findings(get("/api/search", {{"q", "minor gate"}, {"most", "3"}}).body)
          == printed(folder, "search minor gate --limit 3 --format jsonl"));
    CHECK(without_findings(get("/api/offenses").body)
          == printed(folder, "offenses --format jsonl"));
}

TEST_CASE("api: a request is answered with the same bytes after other requests") {
    auto const body = body_of({{"edited.txt", edited}});
    auto const preview = post("/api/preview", body).body;
    auto const section = get("/api/section", {{"citation", "99-45"}}).body;
    auto const other = body_of({{"99-45.txt", "Sec. 99-45. Gates.\n\nThere are no gates.\n"}});
    std::string const both = "{\"first\":" + other.substr(9, other.size() - 10)
                           + ",\"second\":" + body.substr(9, body.size() - 10) + "}";
    CHECK(post("/api/compare", both).status == 200);
    CHECK(post("/api/draft", other).status == 200);
    CHECK(post("/api/preview", body).body == preview);
    CHECK(get("/api/section", {{"citation", "99-45"}}).body == section);
}

TEST_CASE("api: a store answers as the pages that it was made of") {
    WorkFolder const folder;
    auto const store = (folder.path() / "law.db").string();
    REQUIRE(folder.run("nutmeg corpus import sample --edition sample -o law.db").code.empty());
    Api api({store}, std::size_t{1} << 20U);
    auto const body = body_of({{"edited.txt", edited}, {"instructions.txt", instructions}});
    for (auto const& request : {ApiRequest{"POST", "/api/preview", {}, body},
                                ApiRequest{"POST", "/api/draft", {{"session", "2026"}}, body},
                                ApiRequest{"POST", "/api/lint", {}, body},
                                ApiRequest{"GET", "/api/sections", {{"q", "99-1"}}, ""},
                                ApiRequest{"GET", "/api/definitions", {{"section", "99-5"}}, ""},
                                ApiRequest{"GET", "/api/impact", {{"citation", "99-5"}}, ""}}) {
        CAPTURE(request.path);
        auto const of_pages = sample_api().answer(request, {});
        auto const of_store = api.answer(request, {});
        CHECK(of_store.status == 200);
        CHECK(of_store.body == of_pages.body);
    }
}
