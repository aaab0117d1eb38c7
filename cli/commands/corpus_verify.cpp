#include "cli/commands/corpus_verify.hpp"

#include "cli/options/input_option.hpp"
#include "cli/options/output.hpp"
#include "cli/report/wording.hpp"
#include "corpus/import/update_store.hpp"
#include "corpus/import/verify_store.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>
#include <string>

namespace nutmeg {

namespace {

ExitCode verify(std::string const& store) {
    auto const result = verify_store(store);
    for (auto const& fault : result.faults)
        print_message(fmt::format("{}: {}", store, fault));
    if (!result.faults.empty()) {
        print_message(store + ": make the store again with \"nutmeg corpus import\"");
        return ExitCode::Unreadable;
    }
    print_summary(fmt::format("{}: intact, {} in {}.\n",
                              store,
                              count_phrase(result.sections, "section"),
                              count_phrase(result.files, "file")));
    return ExitCode::Done;
}

ExitCode update(std::string const& store) {
    auto const result = update_store(store);
    print_summary(
        fmt::format("{}: {}.\n", store, result.is_changed ? "updated" : "nothing has changed"));
    for (auto const& command : result.rereads)
        print_message("another version read the pages of an edition. Import it again with: "
                      + command);
    return result.rereads.empty() ? ExitCode::Done : ExitCode::Findings;
}

void add_one(CLI::App& corpus,
             SelectedCommand& selected,
             std::string const& name,
             std::string const& description,
             ExitCode (*run)(std::string const&)) {
    auto store = std::make_shared<std::string>();
    auto* command = corpus.add_subcommand(name, description);
    command->add_option("STORE", *store, "The store")->required();
    command->callback([store, &selected, run] {
        check_files({*store}, {});
        selected = [store, run] { return run(*store); };
    });
}

} // namespace

void add_corpus_verify(CLI::App& corpus, SelectedCommand& selected) {
    add_one(corpus, selected, "verify", "Verify that a store is intact, in all its parts", verify);
}

void add_corpus_update(CLI::App& corpus, SelectedCommand& selected) {
    add_one(corpus,
            selected,
            "update",
            "Bring a store that another version made up to date, in place",
            update);
}

} // namespace nutmeg
