#include "cli/commands/corpus_fetch.hpp"

#include "cli/json/corpus_json.hpp"
#include "cli/options/input_option.hpp"
#include "cli/options/output.hpp"
#include "cli/options/output_option.hpp"
#include "cli/options/progress.hpp"
#include "cli/report/wording.hpp"
#include "corpus/fetch/clock.hpp"
#include "corpus/fetch/curl_client.hpp"
#include "corpus/fetch/fetch_statutes.hpp"

#include <CLI/CLI.hpp>
#include <chrono>
#include <fmt/format.h>
#include <memory>
#include <string>

namespace nutmeg {

namespace {

struct FetchCommand {
    FetchOptions fetch;
    double delay = 1;    ///< seconds
    double timeout = 60; ///< seconds
    Output output;       ///< only its format
};

std::string summary(FetchOptions const& options, FetchReport const& report) {
    auto const pages = report.added.size() + report.changed.size() + report.unchanged;
    return fmt::format("{}: {}; {} new, {} changed, {} unchanged{}.\n",
                       printable(options.folder),
                       count_phrase(pages, "page"),
                       report.added.size(),
                       report.changed.size(),
                       report.unchanged,
                       report.failed == 0 ? "" : fmt::format("; {} not fetched", report.failed));
}

ExitCode fetch(FetchCommand const& command) {
    auto options = command.fetch;
    options.politeness.delay = Seconds(command.delay);
    Progress progress;
    options.progress = [&](std::size_t done, std::size_t all) {
        progress.report("fetching pages", done, all);
    };
    CurlClient client(
        "nutmeg/" NUTMEG_VERSION,
        std::chrono::duration_cast<std::chrono::milliseconds>(Seconds(command.timeout)));
    SystemClock clock;
    auto const report = fetch_statutes(options, client, clock);
    progress.clear();
    print_diagnostics({}, report.diagnostics);
    if (command.output.kind() == Format::Jsonl)
        write({}, fetch_line(options, report));
    else
        print_summary(summary(options, report));
    return exit_code(report.diagnostics);
}

void add_limits(CLI::App& command, FetchCommand& options) {
    constexpr double longest = 86400; // a day
    constexpr double shortest_timeout = 0.001;
    command
        .add_option("--delay",
                    options.delay,
                    "Seconds between requests, or more if the site asks for more (default: 1)")
        ->type_name("SECONDS")
        ->check(CLI::Range(0.0, longest));
    command
        .add_option(
            "--timeout", options.timeout, "Most seconds that one page may take (default: 60)")
        ->type_name("SECONDS")
        ->check(CLI::Range(shortest_timeout, longest));
    add_input_option(command, options.fetch.max_bytes);
}

} // namespace

void add_corpus_fetch(CLI::App& corpus, SelectedCommand& selected) {
    auto options = std::make_shared<FetchCommand>();
    auto* command = corpus.add_subcommand(
        "fetch", "Fetch the pages of the statutes from the site of the General Assembly");
    command
        ->add_option("--from",
                     options->fetch.from,
                     "Address of the list of titles, or of one title, where the walk begins")
        ->type_name("URL")
        ->required()
        ->check([](std::string const& from) {
            auto const fault = from_fault(from);
            return fault.empty() ? "" : printable(from) + " " + fault;
        });
    command
        ->add_option("-o,--output",
                     options->fetch.folder,
                     "Folder for the pages, which is created if it is missing")
        ->type_name("DIR")
        ->required();
    add_limits(*command, *options);
    add_format_option(*command, options->output, {"term", "jsonl"});
    command->callback([options, &selected] { selected = [options] { return fetch(*options); }; });
}

} // namespace nutmeg
