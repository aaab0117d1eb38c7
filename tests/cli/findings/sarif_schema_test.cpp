// SARIF reports of the program against the schema of the standard, with python3-jsonschema.
#include "tests/support/program_run.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <string>

using nutmeg::test::WorkFolder;

namespace {

bool has_validator() {
    return std::system("python3 -c 'import jsonschema' 2> /dev/null") == 0;
}

/// The errors of the report that the command writes; empty if it is valid.
std::string faults_in_report(std::string const& command) {
    WorkFolder const folder;
    auto const run = folder.run(
        command + " --format sarif -o report.sarif\n"
        + "python3 - <<'END'\n"
          "import json, jsonschema\n"
          "schema = json.load(open('" NUTMEG_SOURCE_DIR "/tests/data/sarif/sarif-2.1.0.json'))\n"
          "report = json.load(open('report.sarif'))\n"
          "for error in jsonschema.Draft202012Validator(schema).iter_errors(report):\n"
          "    print(list(error.absolute_path), error.message[:200])\n"
          "assert report['runs'][0]['results']\n"
          "END\n");
    return run.out + (run.code.empty() ? "" : run.err);
}

} // namespace

TEST_CASE("sarif: the reports of all commands are valid by the schema of the standard") {
    if (!has_validator()) {
        MESSAGE("python3-jsonschema is not installed: skipped");
        return;
    }
    CHECK(faults_in_report("nutmeg lint sample") == "");
    CHECK(faults_in_report("nutmeg lint " NUTMEG_SOURCE_DIR
                           "/tests/cli/commands/cases/findings-formats/bills")
          == "");
    CHECK(faults_in_report("nutmeg preview examples/*.htm") == "");
    CHECK(faults_in_report("nutmeg diff examples sample") == "");
}
