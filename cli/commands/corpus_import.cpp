#include "cli/commands/corpus_import.hpp"

#include "cli/commands/corpus_apply.hpp"
#include "cli/options/date_option.hpp"
#include "cli/options/input_option.hpp"
#include "cli/options/output.hpp"
#include "cli/options/progress.hpp"
#include "cli/report/wording.hpp"
#include "corpus/import/import_edition.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <string>

namespace nutmeg {

namespace {

struct ImportOptions {
    EditionImport edition;
    std::string store;
};

ExitCode import(ImportOptions const& options) {
    auto edition = options.edition;
    Progress progress;
    edition.progress = [&](std::size_t done, std::size_t all) {
        progress.report("reading pages", done, all);
    };
    auto const result = import_edition(options.store, edition);
    progress.clear();
    for (auto const& diagnostic : result.diagnostics)
        print_diagnostics(diagnostic.file, {diagnostic});
    print_summary(fmt::format("{}: edition {}, {} in {}{}.\n",
                              options.store,
                              edition.name,
                              count_phrase(result.sections, "section"),
                              count_phrase(result.files, "file"),
                              result.is_changed ? "" : "; nothing has changed"));
    return std::max(exit_code(result.diagnostics), report_old_editions(result));
}

} // namespace

void add_corpus_import(CLI::App& corpus, SelectedCommand& selected) {
    auto options = std::make_shared<ImportOptions>();
    auto* command =
        corpus.add_subcommand("import", "Add an edition of the statutes to a store, or update it");
    command
        ->add_option("PATH",
                     options->edition.paths,
                     "Pages, folders of pages or texts; later ones override earlier ones")
        ->required();
    command->add_option("--edition", options->edition.name, "Name of the edition, such as 2025")
        ->type_name("NAME")
        ->required()
        ->check(edition_name_fault);
    add_date_option(*command, options->edition.date, "Date of the edition", "--date");
    command
        ->add_option("-o,--output", options->store, "The store, which is created if it is missing")
        ->type_name("STORE")
        ->required();
    add_input_option(*command, options->edition.max_bytes);
    command->callback([options, &selected] { selected = [options] { return import(*options); }; });
}

} // namespace nutmeg
