#include "cli/commands/corpus_apply.hpp"

#include "cli/options/after_option.hpp"
#include "cli/options/date_option.hpp"
#include "cli/options/input_option.hpp"
#include "cli/options/output.hpp"
#include "cli/report/wording.hpp"
#include "corpus/database/database.hpp"
#include "corpus/database/editions.hpp"
#include "corpus/import/import_edition.hpp"
#include "corpus/store/database_store.hpp"
#include "corpus/store/statutes.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <memory>
#include <string>
#include <vector>

namespace nutmeg {

namespace {

struct ApplyOptions {
    std::vector<std::string> acts;
    std::string name;
    std::string date;
    std::string store;
    std::size_t max_input = 0;
};

/// The store, or only the editions before the one that is made again.
std::string base_of(ApplyOptions const& options) {
    Database database(options.store, Access::Read);
    auto const names = edition_names(database);
    auto const same = std::find(names.begin(), names.end(), options.name);
    return same == names.end() || same == names.begin() ? options.store
                                                        : options.store + "@" + *(same - 1);
}

/// The law_hash of the editions that the acts amend.
std::string base_hash(Statutes& law) {
    std::vector<StoredEdition> editions;
    if (auto const stored = law.stored_law())
        for (auto const* const one : stored->editions)
            editions.push_back(one->edition());
    return law_hash(editions);
}

ExitCode apply(ApplyOptions const& options) {
    Statutes law(std::vector{base_of(options)}, options.max_input);
    auto const code = amend_by_acts(law, options.acts, options.max_input);
    AppliedActs applied;
    applied.name = options.name;
    applied.date = options.date;
    applied.path = fmt::format("{}", fmt::join(options.acts, act_separator));
    std::vector<std::string> numbers;
    for (auto const& act : law.amending_acts())
        numbers.push_back(act.number.empty() ? act.path : act.number);
    applied.acts = fmt::format("{}", fmt::join(numbers, ", "));
    applied.sections = law.amended_sections();
    applied.base = base_hash(law);
    Database database(options.store, Access::Write);
    auto const result = import_applied_acts(database, applied);
    print_summary(fmt::format("{}: edition {}, {} by {}.\n",
                              options.store,
                              options.name,
                              count_phrase(result.sections, "section"),
                              count_phrase(options.acts.size(), "act")));
    return std::max(code, report_old_editions(result));
}

} // namespace

ExitCode report_old_editions(ImportResult const& result) {
    print_diagnostics("", result.stale);
    for (auto const& command : result.rereads)
        print_message("another version read the pages of an edition. Import it again with: "
                      + command);
    return std::max(exit_code(result.stale),
                    result.rereads.empty() ? ExitCode::Done : ExitCode::Findings);
}

std::string edition_name_fault(std::string const& name) {
    return name.empty() ? "the name of an edition is empty" : "";
}

void add_corpus_apply(CLI::App& corpus, SelectedCommand& selected) {
    auto options = std::make_shared<ApplyOptions>();
    auto* command =
        corpus.add_subcommand("apply", "Apply acts to the law of a store, as its next edition");
    command->add_option("ACT", options->acts, "Acts, in the order in which they apply")->required();
    command->add_option("--as", options->name, "Name of the edition, such as \"2026 session\"")
        ->type_name("NAME")
        ->required()
        ->check(edition_name_fault);
    add_date_option(*command, options->date, "Date of the edition", "--date");
    command->add_option("--store", options->store, "The store")->type_name("STORE")->required();
    add_input_option(*command, options->max_input);
    command->callback([options, &selected] {
        check_files({options->store}, {});
        selected = [options] { return apply(*options); };
    });
}

} // namespace nutmeg
