// Every format of a preview has the same findings: file, line and severity of each.
#include "tests/support/program_run.hpp"

#include <boost/json.hpp>
#include <doctest/doctest.h>
#include <pugixml.hpp>

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>

namespace fs = std::filesystem;
namespace json = boost::json;
using nutmeg::test::WorkFolder;

namespace {

/// "file:line severity" of each finding.
using Findings = std::multiset<std::string>;

std::string row(std::string const& file, std::uint64_t line, std::string const& severity) {
    return file + ":" + std::to_string(line) + " " + severity;
}

std::string words(json::value const& value) {
    return std::string(value.as_string());
}

Findings in_lines(std::string const& lines) {
    Findings all;
    std::istringstream text(lines);
    for (std::string line; std::getline(text, line);)
        if (auto const object = json::parse(line).as_object(); object.contains("findings"))
            for (auto const& one : object.at("findings").as_array())
                all.insert(row(words(one.at("file")),
                               one.at("line").to_number<std::uint64_t>(),
                               words(one.at("severity"))));
    return all;
}

Findings in_sarif(std::string const& report) {
    Findings all;
    auto const log = json::parse(report);
    for (auto const& one : log.at("runs").at(0).at("results").as_array()) {
        auto const& place = one.at("locations").at(0).at("physicalLocation");
        auto const* region = place.as_object().if_contains("region");
        auto const level = words(one.at("level"));
        all.insert(row(words(place.at("artifactLocation").at("uri")),
                       region == nullptr ? 0 : region->at("startLine").to_number<std::uint64_t>(),
                       level == "error" ? "problem" : level));
    }
    return all;
}

Findings in_junit(std::string const& report) {
    Findings all;
    pugi::xml_document document;
    REQUIRE(document.load_buffer(report.data(), report.size()));
    for (auto const suite : document.child("testsuites").children("testsuite"))
        for (auto const one : suite.children("testcase"))
            all.insert(row(one.attribute("file").value(),
                           one.attribute("line").as_uint(),
                           one.child("properties").child("property").attribute("value").value()));
    return all;
}

/// The value of a property of a workflow command; empty if it has none.
std::string property(std::string const& line, std::string const& name) {
    auto const at = line.find(name + "=");
    return at == std::string::npos
             ? std::string()
             : line.substr(at + name.size() + 1,
                           line.find_first_of(",:", at) - at - name.size() - 1);
}

Findings in_commands(std::string const& report) {
    Findings all;
    std::istringstream text(report);
    for (std::string line; std::getline(text, line);) {
        auto const command = line.substr(2, line.find(' ') - 2);
        auto const number = property(line, "line");
        all.insert(row(property(line, "file"),
                       number.empty() ? 0 : std::stoul(number),
                       command == "error"    ? "problem"
                       : command == "notice" ? "note"
                                             : command));
    }
    return all;
}

} // namespace

TEST_CASE("findings: every format has those of the JSON lines, with file, line and severity") {
    WorkFolder const folder;
    fs::copy(NUTMEG_SOURCE_DIR "/tests/cli/commands/cases/findings-formats/bills",
             folder.path() / "bills",
             fs::copy_options::recursive);
    fs::copy(folder.path() / "examples" / "02-age-eighteen.htm", folder.path() / "bills");
    auto const written = [&](std::string const& format) {
        return folder.run("nutmeg preview bills --format " + format).out;
    };
    auto const lines = in_lines(written("jsonl"));
    CHECK(lines.size() > 5);
    CHECK(std::none_of(lines.begin(), lines.end(), [](auto const& one) {
        return one.find(":0 ") != std::string::npos;
    }));
    CHECK(in_sarif(written("sarif")) == lines);
    CHECK(in_junit(written("junit")) == lines);
    CHECK(in_commands(written("github")) == lines);
}
