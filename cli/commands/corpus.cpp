#include "cli/commands/commands.hpp"
#include "cli/commands/corpus_apply.hpp"
#include "cli/commands/corpus_fetch.hpp"
#include "cli/commands/corpus_import.hpp"
#include "cli/commands/corpus_verify.hpp"
#include "cli/json/corpus_json.hpp"
#include "cli/options/input_option.hpp"
#include "cli/options/output.hpp"
#include "cli/options/output_option.hpp"
#include "cli/options/statutes_option.hpp"
#include "cli/report/wording.hpp"
#include "corpus/lock/lock.hpp"
#include "corpus/store/statutes.hpp"
#include "parser/text/file.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <memory>

namespace nutmeg {

namespace {

struct CorpusOptions {
    std::vector<std::string> paths; ///< statutes; for check, the last one is the lock file
    std::size_t max_input = 0;
    Output output;
};

/// Reports problems in the files themselves on standard error; returns their exit code.
ExitCode report_files(Collection const& collection) {
    auto code = ExitCode::Done;
    for (auto const& file : collection.files()) {
        print_diagnostics(file.name, file.diagnostics);
        code = std::max(code, exit_code(file.diagnostics));
    }
    return code;
}

ExitCode lock(CorpusOptions const& options) {
    Statutes law(statutes_or_default(options.paths), options.max_input);
    Collection const collection(law);
    auto const code = report_files(collection);
    write(options.output, lock_text(lock_of(collection)));
    return code;
}

std::string location_of(LockDifference const& difference) {
    return difference.file.empty() ? std::string()
                                   : fmt::format("{}:{}: ", difference.file, difference.line);
}

std::string check_lines(std::vector<LockDifference> const& differences) {
    std::string lines;
    for (auto const& difference : differences) {
        auto line = location_of(difference) + difference.citation + ": ";
        for (std::size_t i = 0; i < difference.reasons.size(); ++i)
            line += (i == 0 ? "" : "; ") + difference.reasons[i];
        lines += printable(line) + '\n';
    }
    return lines;
}

std::string check_summary(std::size_t differing, std::size_t sections) {
    return differing == 0
             ? fmt::format("All {} match the lock.\n", count_phrase(sections, "section"))
             : fmt::format(
                 "{} of {} differ from the lock.\n", differing, count_phrase(sections, "section"));
}

ExitCode check(CorpusOptions const& options) {
    auto statutes = options.paths;
    auto const lock_file = statutes.back();
    statutes.pop_back();
    auto const locked = parse_lock(read_file(lock_file, options.max_input), lock_file);
    Statutes law(statutes_or_default(statutes), options.max_input);
    Collection const collection(law);
    auto const code = report_files(collection);
    auto const current = lock_of(collection);
    auto const differences = compare_locks(locked, current);
    if (options.output.kind() == Format::Jsonl) {
        std::string lines;
        for (auto const& difference : differences)
            lines += check_line(difference);
        write(options.output, lines);
    } else {
        write(options.output,
              check_lines(differences) + check_summary(differences.size(), current.size()));
    }
    return differences.empty() ? code : std::max(code, ExitCode::Findings);
}

std::string list_row(LocatedSection const& located) {
    auto const& section = *located.section;
    auto row = fmt::format("{:<16} {:<12}", heading_numbers(section), status_name(section.status));
    row += section.catchline.empty() ? "" : " " + section.catchline;
    while (row.ends_with(' '))
        row.pop_back();
    return printable(row) + '\n';
}

ExitCode list(CorpusOptions const& options) {
    Statutes law(statutes_or_default(options.paths), options.max_input);
    Collection const collection(law);
    auto const code = report_files(collection);
    std::string text;
    for (auto const& located : collection.in_force())
        text += options.output.kind() == Format::Jsonl ? list_line(located) : list_row(located);
    write(options.output, text);
    return code;
}

void add_format(CLI::App& command, Output& output) {
    add_format_option(command, output, {"term", "jsonl"});
}

struct Subcommand {
    std::string name;
    std::string description;
    ExitCode (*run)(CorpusOptions const&);
};

CLI::App* add_one(CLI::App& corpus,
                  SelectedCommand& selected,
                  Subcommand const& subcommand,
                  std::shared_ptr<CorpusOptions> const& options) {
    auto* command = corpus.add_subcommand(subcommand.name, subcommand.description);
    add_file_option(*command, options->output);
    add_input_option(*command, options->max_input);
    command->callback([options, &selected, run = subcommand.run] {
        check_files(options->paths.empty() ? statutes_or_default({}) : options->paths,
                    {options->output.file});
        selected = [options, run] { return run(*options); };
    });
    return command;
}

constexpr auto statutes_help =
    "Pages or folders of pages; later ones override earlier ones (default: $NUTMEG_STATUTES, else "
    "the sample)";

} // namespace

void add_corpus(CLI::App& app, SelectedCommand& selected) {
    auto* corpus = app.add_subcommand(
        "corpus", "Fetch, import, verify, list, lock and check a collection of statutes");
    corpus->require_subcommand(1);
    auto const with_statutes = [&](Subcommand const& subcommand) {
        auto options = std::make_shared<CorpusOptions>();
        auto* command = add_one(*corpus, selected, subcommand, options);
        command->add_option("STATUTES", options->paths, statutes_help);
        return std::pair{command, options};
    };
    with_statutes({"lock", "Write one line for each section as parsed, to check later", lock});

    auto [list_command, list_options] =
        with_statutes({"list", "List every section with its status and catchline", list});
    add_format(*list_command, list_options->output);

    add_corpus_fetch(*corpus, selected);
    add_corpus_import(*corpus, selected);
    add_corpus_apply(*corpus, selected);
    add_corpus_verify(*corpus, selected);
    add_corpus_update(*corpus, selected);
    auto options = std::make_shared<CorpusOptions>();
    auto* command = add_one(
        *corpus, selected, {"check", "Report what differs from a lock, and why", check}, options);
    command->add_option("PATH", options->paths, "Statutes as for lock, then the lock file")
        ->required();
    add_format(*command, options->output);
}

} // namespace nutmeg
