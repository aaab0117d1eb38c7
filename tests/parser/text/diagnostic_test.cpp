#include "parser/text/make_diagnostic.hpp"
#include "tests/support/golden.hpp"

#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

namespace {

using namespace nutmeg;

constexpr std::string_view introduction =
    "# Diagnostics\n"
    "\n"
    "Everything that Nutmeg reports about a statute page, a bill or an instruction. The code is "
    "stable:\n"
    "`--format jsonl`, SARIF and JUnit output use it. In a message, `{}` is replaced by text or "
    "a number\n"
    "from the document. One code can have several messages.\n"
    "\n"
    "| severity | meaning |\n"
    "|---|---|\n"
    "| problem | the result is incomplete or wrong; exit code 1 |\n"
    "| warning | probably a mistake; review it |\n"
    "| note | information |\n"
    "\n"
    "The rules of `nutmeg lint` are listed in its manual page. This file is generated from\n"
    "parser/text/diagnostic_table.hpp: `NUTMEG_UPDATE_GOLDEN=1 nutmeg_tests "
    "-tc=\"docs/diagnostics.md*\"`\n"
    "rewrites it.\n";

std::string severity_name(Severity severity) {
    constexpr std::array<char const*, 3> names{"note", "warning", "problem"};
    return names[static_cast<std::size_t>(severity)];
}

/// A bar ends a cell and "<" begins an element, so both are escaped.
std::string cell(std::string_view text) {
    std::string out;
    for (char const c : text)
        (out += c == '|' || c == '<' ? "\\" : "") += c;
    return out;
}

std::string page_of_table() {
    std::ostringstream out;
    out << introduction;
    auto const* topic = static_cast<DiagnosticTopic const*>(nullptr);
    for (auto const& kind : diagnostic_table) {
        if (topic == nullptr || *topic != kind.topic)
            out << "\n## " << diagnostic_topic_titles[static_cast<std::size_t>(kind.topic)]
                << "\n\n| code | severity | message |\n|---|---|---|\n";
        topic = &kind.topic;
        out << "| `" << kind.name << "` | " << severity_name(kind.severity) << " | "
            << cell(kind.message) << " |\n";
    }
    return out.str();
}

} // namespace

TEST_CASE("docs/diagnostics.md lists every diagnostic") {
    auto const page = page_of_table();
    CHECK(page == nutmeg::test::golden("../../docs/diagnostics.md", page));
}

TEST_CASE("diagnostics: a message is the template with its arguments") {
    CHECK(diagnostic_message(DiagnosticCode::PageCut)
          == diagnostic_kind(DiagnosticCode::PageCut).message);
    CHECK(diagnostic_message(DiagnosticCode::TargetProvisionMissing, "99-1", std::string("(b){}"))
          == "section 99-1 has no (b){}");
    auto const made = make_diagnostic(DiagnosticCode::SectionNumberOrder,
                                      {.citation = "99-1", .line = 4, .file = "a.htm"},
                                      3,
                                      2U);
    CHECK(made.message
          == "section 3 of the act appears where section 2 was expected. It is read as a separate "
             "section. Correct its number, or add the missing section");
    CHECK(made.severity == Severity::Problem);
    CHECK(code_name(made.code) == "section-number-order");
    CHECK(made.citation == "99-1");
    CHECK(made.line == 4);
    CHECK(made.file == "a.htm");
}

TEST_CASE("diagnostics: no two kinds of one name have the same message") {
    std::set<std::pair<std::string_view, std::string_view>> seen;
    for (auto const& kind : diagnostic_table) {
        CAPTURE(kind.name);
        CHECK(seen.emplace(kind.name, kind.message).second);
    }
}

TEST_CASE("diagnostics: every enumerator is used outside the table") {
    namespace fs = std::filesystem;
    std::string sources;
    for (auto const* folder : {"parser", "diff", "corpus", "cli"})
        for (auto const& entry :
             fs::recursive_directory_iterator(fs::path(NUTMEG_SOURCE_DIR) / folder)) {
            auto const name = entry.path().filename().string();
            if (!entry.is_regular_file() || name.starts_with("diagnostic"))
                continue;
            std::ifstream file(entry.path(), std::ios::binary);
            sources.append(std::istreambuf_iterator<char>(file), {});
        }
    std::ifstream header(NUTMEG_SOURCE_DIR "/parser/text/diagnostic.hpp", std::ios::binary);
    std::string line;
    while (std::getline(header, line) && !line.starts_with("enum class DiagnosticCode")) {
    }
    std::size_t count = 0;
    while (std::getline(header, line) && line != "};") {
        if (line.find("//") != std::string::npos)
            continue;
        auto const begin = line.find_first_not_of(' ');
        auto const name = line.substr(begin, line.find(',') - begin);
        CAPTURE(name);
        CHECK(sources.find("DiagnosticCode::" + name) != std::string::npos);
        ++count;
    }
    CHECK(count == diagnostic_table.size());
}
