// The JSON Lines of every command, as the program writes them, are valid.
#include "cli/findings/reports.hpp"
#include "cli/json/corpus_json.hpp"
#include "cli/json/instruction_line.hpp"
#include "corpus/lock/lock.hpp"
#include "parser/instructions/instruction_phrase.hpp"
#include "tests/support/json_lines.hpp"
#include "tests/support/program_run.hpp"
#include "tests/support/schema.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <regex>
#include <set>
#include <string>
#include <vector>

using namespace nutmeg;
namespace fs = std::filesystem;

namespace {

/// The lines must be valid and, together, have every key of the schema.
void check_lines(std::string const& command, std::string const& output, std::string const& schema) {
    REQUIRE(!output.empty());
    std::set<std::string> seen;
    CHECK(test::line_faults(command, output, seen) == "");
    for (auto const& key : test::schema_keys(schema)) {
        CAPTURE(key);
        CHECK_MESSAGE(seen.count(key) == 1, "no sample has this key, so it is not checked");
    }
}

/// An edit that has every key, in one of the two forms of the key "sentence".
Edit full_edit(unsigned sentence) {
    Edit edit;
    edit.kind = EditKind::Redesignate;
    AmendmentTarget target;
    target.number = "99-3";
    target.last_number = "99-5";
    target.paths = {"(b)"};
    edit.targets = {target};
    edit.position = Position::After;
    edit.anchor = "gate";
    edit.occurrence.each = true;
    edit.occurrence.ordinal = 2;
    edit.scope = Scope::Sentence;
    edit.sentence = sentence;
    edit.sentence_words = "The gate";
    edit.last_words = "shut";
    edit.last_anchor = "wall";
    edit.new_paths = {"(c)"};
    edit.members = {"99-4"};
    edit.effective_words = "October 1, 2026";
    return edit;
}

std::string full_explain_lines() {
    Instruction instruction;
    instruction.text = "Strike it.";
    instruction.edits = {full_edit(1), full_edit(grammar::last_ordinal)};
    Diagnostic diagnostic;
    diagnostic.message = "something";
    instruction.diagnostics = {diagnostic};
    InstructedSection section;
    section.number = "99-3";
    EditOutcome outcome;
    outcome.occurrences = {{{1, 2}, "(b)", "gate"}};
    outcome.references = {FollowedReference{}};
    outcome.notes = {diagnostic};
    section.done.outcomes = {outcome};
    return explain_line(instruction, {section}, "Strike \"gate\".");
}

/// The command that writes JSON Lines to standard output in a line of a case, "corpus list"; empty
/// if none does, or other programs change the lines.
std::string json_command(std::string const& line) {
    static std::regex const pattern(
        R"((?:^|&& )nutmeg (corpus [a-z]+|[a-z]+) [^|>;]*--format jsonl[^|>;]*$)");
    std::smatch found;
    bool const is_json =
        std::regex_search(line, found, pattern)
        && line.find(" -o ", static_cast<std::size_t>(found.position(1))) == std::string::npos;
    return is_json ? found[1].str() : std::string();
}

} // namespace

TEST_CASE("schema: lines of explain are valid") {
    check_lines("explain", full_explain_lines(), "explain.schema.json");
}

TEST_CASE("schema: lines of lint are valid, of statutes and of bills") {
    Finding finding;
    finding.file = "chap_990.htm";
    finding.citation = "99-3";
    check_lines("lint", finding_line(finding), "lint.schema.json");
    BillFinding bill_finding;
    bill_finding.section = "1";
    check_lines("lint", finding_line(bill_finding, "bill.htm"), "lint-bill.schema.json");
}

TEST_CASE("schema: lines of corpus are valid") {
    Section section;
    section.numbers = {"99-3"};
    section.last_numbers = {""};
    StoreFile file;
    file.name = "chap_990.htm";
    check_lines("corpus list", list_line({&section, &file}), "corpus-list.schema.json");
    check_lines("corpus check",
                check_line({"99-3", "chap_990.htm", 12, {"text changed"}})
                    + check_line({"99-4", {}, 0, {"is gone"}}),
                "corpus-check.schema.json");
    FetchReport report;
    report.added = {"chap_990.htm"};
    report.changed = {"chap_991.htm"};
    report.diagnostics = {Diagnostic{}};
    check_lines("corpus fetch", fetch_line({}, report), "corpus-fetch.schema.json");
}

TEST_CASE("schema: the JSON output of every command case is valid") {
    std::size_t checked = 0;
    for (auto const& folder :
         fs::directory_iterator(NUTMEG_SOURCE_DIR "/tests/cli/commands/cases")) {
        auto const commands = test::lines_of_text(test::text_of(folder.path() / "cmd"));
        auto const command = commands.size() == 1 ? json_command(commands.front()) : std::string();
        if (command.empty())
            continue;
        CAPTURE(folder.path().string());
        std::set<std::string> seen;
        CHECK(test::line_faults(command, test::text_of(folder.path() / "out"), seen) == "");
        ++checked;
    }
    CHECK(checked > 20);
}

TEST_CASE("schema: what every command writes about the examples and the sample is valid") {
    test::WorkFolder const folder;
    folder.run("nutmeg corpus import sample --edition 2025 -o law.db\n"
               "nutmeg corpus lock sample -o sample.lock; sed -i s/99-3/99-999/ sample.lock\n"
               "sed 's/sixteen/fifteen/g; s/a the/the the/' sample/chap_990.htm >changed.htm");
    std::vector<std::string> lines;
    for (auto const& bill : fs::directory_iterator(NUTMEG_SOURCE_DIR "/examples"))
        if (bill.path().extension() == ".htm") {
            auto const name = "examples/" + bill.path().filename().string();
            lines.push_back("preview " + name);
            lines.push_back("lint " + name + " --statutes sample");
        }
    for (auto const* line : {"preview examples/0*.htm",
                             "diff sample/chap_990.htm changed.htm",
                             "diff sample sample --whole",
                             "parse sample",
                             "show 'title 99' --refs --history",
                             "log 'title 99'",
                             "offenses",
                             "impact 'chapter 990' --depth 3",
                             "search gate --statutes law.db",
                             "lint sample",
                             "lint changed.htm",
                             "corpus list sample",
                             "corpus check sample sample.lock"})
        lines.emplace_back(line);
    for (auto const& sentence :
         test::lines_of_text(test::text_of(NUTMEG_SOURCE_DIR "/examples/sentences.txt")))
        if (!sentence.empty() && sentence.front() != '#'
            && sentence.find('\'') == std::string::npos)
            lines.push_back("explain '" + sentence + "'");
    std::size_t empty = 0;
    for (auto const& line : lines) {
        CAPTURE(line);
        bool const is_corpus = line.starts_with("corpus ");
        auto const command = line.substr(0, line.find(' ', is_corpus ? 7 : 0));
        auto const output = folder.run("nutmeg " + line + " --format jsonl").out;
        empty += output.empty() ? 1 : 0;
        std::set<std::string> seen;
        CHECK(test::line_faults(command, output, seen) == "");
    }
    // Nothing differs in "diff sample sample", and some bills have no findings.
    CHECK(empty < lines.size() / 2);
}
