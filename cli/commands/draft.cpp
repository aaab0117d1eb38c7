#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "cli/drafting/page.hpp"
#include "corpus/store/open_store.hpp"
#include "corpus/store/statutes.hpp"
#include "parser/text/ascii.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <memory>

namespace nutmeg {

namespace {

struct DraftCommand {
    std::vector<std::string> paths; ///< OLD and NEW, or only NEW if --old is given
    std::vector<std::string> old_paths;
    DraftOptions options;
    Output output;
};

/// The format of --format, else that of the file name's extension (in any letter case).
Format format_of(Output const& output) {
    if (!output.format.empty())
        return output.kind();
    auto ending = std::filesystem::path(output.file).extension().string();
    for (auto& c : ending)
        c = to_lower(c);
    if (ending == ".docx")
        return Format::Docx;
    return ending == ".txt" ? Format::Text : Format::Html;
}

std::string rendered(PrintedBill const& bill, Format format) {
    if (format == Format::Docx)
        return draft_docx(bill);
    return format == Format::Text ? draft_text(bill) : draft_page(bill);
}

ExitCode draft(DraftCommand const& command) {
    auto const format = format_of(command.output);
    if (format == Format::Docx && command.output.to_terminal()) {
        fmt::print(stderr,
                   "nutmeg: --format docx: cannot write a Word file to a terminal. Use -o FILE\n");
        return ExitCode::Usage;
    }
    auto old_paths = command.old_paths;
    old_paths.insert(old_paths.begin(), command.paths.begin(), command.paths.end() - 1);
    Statutes old_law(old_paths);
    auto const new_law = open_store(command.paths.back());
    new_law->take_typography(old_law);
    auto const bill = draft_bill(old_law, *new_law, command.options);
    if (bill.sections.empty()) {
        print_diagnostics("", bill.diagnostics);
        fmt::print(stderr,
                   "nutmeg: nothing to draft: no current section of {} differs\n",
                   command.paths.back());
        return bill.diagnostics.empty() ? ExitCode::Done : ExitCode::Findings;
    }
    auto const written = rendered(lay_out(bill), format);
    auto const act = read_act(written, "draft");
    auto const read_back = read_back_draft(bill, act, old_law);
    print_diagnostics("", bill.diagnostics);
    print_diagnostics("", read_back.diagnostics);
    fmt::print(stderr,
               "nutmeg: read back and applied to {}, the bill reproduces the new law word for word "
               "in {} of {} sections\n",
               old_paths.front(),
               read_back.exact,
               read_back.all);
    write(command.output, written);
    return read_back.exact == read_back.all ? ExitCode::Done : ExitCode::Findings;
}

} // namespace

void add_draft(CLI::App& app, SelectedCommand& selected) {
    auto shared = std::make_shared<DraftCommand>();
    auto* command =
        app.add_subcommand("draft", "Write the bill, in Connecticut form, that turns OLD into NEW");
    command
        ->add_option("STATUTES",
                     shared->paths,
                     "OLD and NEW: pages, folders of pages or texts; only NEW if --old is given")
        ->required()
        ->expected(1, 2);
    command->add_option("--old", shared->old_paths, "Current law; repeat it to add a supplement")
        ->type_name("STATUTES")
        ->expected(1)
        ->take_all();
    auto& options = shared->options;
    command->add_option("--title", options.title, "\"AN ACT CONCERNING ...\"");
    command->add_option("--purpose", options.purpose, "Statement of purpose");
    command->add_option("--effective",
                        options.effective,
                        "\"October 1, 2026\" or \"from passage\" (default: October 1 of the "
                        "session year, Gen. Stat. 2-32)");
    command->add_option("--session", options.session, "Year of the session")
        ->check(CLI::Range(1949, 9999));
    command->add_flag("--mark-amended",
                      options.mark_amended,
                      "Add \"as amended by this act\" after citations of sections that the bill "
                      "amends");
    command->add_flag(
        "--whole",
        options.whole,
        "NEW is a complete edition: sections only in OLD are repealed (default: NEW is a "
        "supplement)");
    command
        ->add_option("--format",
                     shared->output.format,
                     "html, docx (Word) or text (default: by the file name, else html)")
        ->check(CLI::IsMember({"html", "docx", "text"}));
    command->add_option(
        "-o,--output", shared->output.file, "Write to FILE (default: standard output)");
    command->footer("Example: nutmeg draft corpus/sample/chap_990.htm changed.htm -o bill.htm");
    command->callback([shared, &selected] {
        if (shared->paths.size() + shared->old_paths.size() < 2)
            throw CLI::RequiredError("OLD (as the first of two, or with --old)");
        selected = [shared] { return draft(*shared); };
    });
}

} // namespace nutmeg
