#include "cli/commands/commands.hpp"
#include "cli/commands/reports/draft_run.hpp"
#include "cli/options/change_option.hpp"
#include "cli/options/impact_option.hpp"
#include "cli/options/input_option.hpp"
#include "cli/options/output.hpp"
#include "cli/options/output_option.hpp"
#include "cli/options/statutes_option.hpp"
#include "corpus/store/open_store.hpp"
#include "corpus/store/statutes.hpp"
#include "parser/amendment_file.hpp"
#include "parser/statutes/copied/read_page.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/error.hpp"
#include "parser/text/file.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <memory>
#include <utility>

namespace nutmeg {

namespace {

struct DraftCommand {
    std::vector<std::string> paths;     ///< OLD and NEW, or only NEW
    std::vector<std::string> old_paths; ///< of --old
    std::string instructions;           ///< the file to read instead of NEW, or empty
    std::vector<std::string> effective; ///< as typed: "July 1, 2026", "99-3=2026-10-01"
    std::size_t max_input = 0;
    bool conforming = false;
    bool no_impact = false;
    bool tracked = false;
    std::string author; ///< of tracked changes
    std::string date;   ///< of tracked changes, ISO 8601
    DraftOptions options;
    Output output;

    bool has_new_operand() const { return instructions.empty() && !paths.empty(); }
    std::string const& new_path() const { return has_new_operand() ? paths.back() : instructions; }

    std::vector<std::string> all_old_paths() const {
        std::vector<std::string> old(paths.begin(), paths.end() - (has_new_operand() ? 1 : 0));
        old.insert(old.end(), old_paths.begin(), old_paths.end());
        return statutes_or_default(old);
    }
};

/// The format of --format, else that of the file name's extension (in any letter case).
Format format_of(Output const& output) {
    if (!output.format.empty())
        return output.kind();
    auto const ending = to_lower(std::filesystem::path(output.file).extension().string());
    if (ending == ".docx")
        return Format::Docx;
    return ending == ".txt" ? Format::Text : Format::Html;
}

[[noreturn]] void reject_bill(std::string const& path) {
    throw Error(path, 0, "is a bill or act, not the law as amended. Use nutmeg preview");
}

NewLaw read_store(SectionStore& store, std::string const& path, Statutes& old_law) {
    store.take_typography(old_law);
    NewLaw law{store.all(), {}, {}};
    if (law.contents.sections.empty() && store.is_act(path))
        reject_bill(path);
    return law;
}

NewLaw apply_instructions(AmendmentFile const& file,
                          Statutes& old_law,
                          DraftCommand const& command) {
    auto amended = instructed_law(file, old_law, command.options.effective_of);
    return {std::move(amended.sections),
            std::move(amended.effective_of),
            std::move(amended.diagnostics)};
}

NewLaw read_new_law(DraftCommand const& command, Statutes& old_law) {
    auto const& path = command.new_path();
    std::error_code unknown;
    if (command.instructions.empty()
        && (std::filesystem::is_directory(path, unknown) || is_store(path))) {
        auto const store = open_store(path, command.max_input);
        return read_store(*store, path, old_law);
    }
    auto bytes = read_file(path, command.max_input);
    AmendmentFormat format;
    if (!command.instructions.empty())
        format.form = AmendmentForm::Instructions;
    bool const may_be_instructions =
        !command.instructions.empty() || (!is_published_page(bytes) && !is_statutes(bytes, path));
    if (may_be_instructions) {
        auto const file = read_amendment(bytes, path, format);
        if (file.act != nullptr && !file.act->sections.empty())
            reject_bill(path);
        if (!file.instructions.empty())
            return apply_instructions(file, old_law, command);
    }
    auto const store = open_store(path, std::move(bytes));
    return read_store(*store, path, old_law);
}

bool has_problem(Diagnostics const& diagnostics) {
    return exit_code(diagnostics) != ExitCode::Done;
}

/// Searches the impact of the new law, and says what it leaves to be conformed.
void conform(DraftCommand const& command, Statutes& old_law, NewLaw& new_law) {
    // A date that was chosen for a section of the bill holds for what is conformed to it.
    for (auto const& [number, date] : command.options.effective_of)
        new_law.effective_of[number] = date;
    auto const conformed = conform_draft(
        new_law, old_law, command.conforming, [&](std::vector<ChangedSection> const& changed) {
            return impact_of(changed, old_law);
        });
    print_diagnostics("", conformed.unreadable);
    for (auto const& citation : conformed.citations)
        print_message(citation);
    for (auto const& note : conformed.notes)
        print_note(note);
}

ExitCode draft(DraftCommand const& command) {
    auto const format = format_of(command.output);
    if (format == Format::Docx && command.output.to_terminal()) {
        print_message("--format docx: cannot write a Word file to a terminal. Use -o FILE");
        return ExitCode::Usage;
    }
    auto const old_paths = command.all_old_paths();
    Statutes old_law(old_paths, command.max_input);
    auto new_law = read_new_law(command, old_law);
    print_diagnostics(command.new_path(), new_law.diagnostics);
    if (has_problem(new_law.diagnostics)) {
        print_message("no bill was drafted, because not every instruction could be applied");
        return exit_code(new_law.diagnostics);
    }
    if (!command.no_impact)
        conform(command, old_law, new_law);
    auto const bill = draft_bill(
        old_law, new_law.contents, draft_options(command.options, new_law, command.new_path()));
    print_diagnostics("", bill.diagnostics);
    if (bill.sections.empty()) {
        print_note(
            fmt::format("nothing to draft: no current section of {} differs", command.new_path()));
        return exit_code(bill.diagnostics);
    }
    auto const written =
        write_draft(bill, old_law, {format, command.tracked, command.author, command.date});
    auto const& read_back = written.read_back;
    print_diagnostics("", read_back.diagnostics);
    print_note(read_back_sentence(read_back, old_paths.front()));
    if (format == Format::Akn)
        write(command.output, written.text);
    else
        write_bytes(command.output, written.text);
    auto const of_statutes = old_law.diagnostics();
    print_diagnostics("", of_statutes);
    auto const code = read_back.exact == read_back.all ? ExitCode::Done : ExitCode::Findings;
    return std::max({code, exit_code(bill.diagnostics), exit_code(of_statutes)});
}

/// Splits the values of --effective into the date of the bill and those of single sections.
void read_effective_dates(DraftCommand& command) {
    for (auto const& typed : command.effective)
        if (auto const fault = read_effective_date(typed, command.options); !fault.empty())
            throw CLI::ValidationError("--effective", fault);
}

void check_operands(DraftCommand const& command) {
    if (!command.instructions.empty() && command.paths.size() > 1)
        throw CLI::ValidationError("--instructions", "takes the place of NEW. Give only OLD");
    if (command.instructions.empty() && command.paths.empty())
        throw CLI::RequiredError("NEW (or --instructions)");
    if (!command.instructions.empty() && command.options.whole)
        throw CLI::ValidationError("--whole", "does not apply to instructions. Omit it");
    if (command.conforming && command.no_impact)
        throw CLI::ValidationError("--conforming", "needs the impact. Omit --no-impact");
    if (command.options.force && !command.options.whole)
        throw CLI::ValidationError("--force", "is for --whole. Omit it, or add --whole");
    if (command.tracked && format_of(command.output) != Format::Docx)
        throw CLI::ValidationError("--tracked", "is for Word files. Add --format docx");
    auto inputs = command.all_old_paths();
    inputs.push_back(command.new_path());
    check_files(inputs, {command.output.file});
}

void add_bill_options(CLI::App& command, DraftCommand& shared) {
    auto& options = shared.options;
    command.add_option("--title", options.title, "\"AN ACT CONCERNING ...\"")->type_name("TITLE");
    command.add_option("--purpose", options.purpose, "Statement of purpose")->type_name("TEXT");
    repeat_with_one_value(
        command.add_option(
            "--effective",
            shared.effective,
            "\"October 1, 2026\" or \"from passage\" (default: October 1 of the session year, Gen. "
            "Stat. 2-32); repeat it as 99-3=2026-07-01 for single sections"))
        ->type_name("DATE");
    command.add_option("--session", options.session, "Year of the session (default: this year)")
        ->type_name("YEAR")
        ->check(CLI::Range(1949, 9999));
    command.add_flag("--mark-amended",
                     options.mark_amended,
                     "Add \"as amended by this act\" after citations of sections that the bill "
                     "amends");
    command.add_flag(
        "--whole",
        options.whole,
        "NEW is a complete edition: sections only in OLD are repealed (default: NEW is "
        "a supplement)");
    command.add_flag("--force",
                     options.force,
                     "With --whole: repeal even most of OLD, or sections of files that cannot be "
                     "read");
}

} // namespace

void add_draft(CLI::App& app, SelectedCommand& selected) {
    auto shared = std::make_shared<DraftCommand>();
    auto* command =
        app.add_subcommand("draft", "Write the bill, in Connecticut form, that turns OLD into NEW");
    command
        ->add_option("STATUTES",
                     shared->paths,
                     "OLD (default: $NUTMEG_STATUTES, else the sample) and NEW: pages, folders of "
                     "pages or texts; NEW may also be a list of instructions")
        ->expected(0, 2);
    repeat_with_one_value(command->add_option("--old,--statutes",
                                              shared->old_paths,
                                              "Current law; repeat it to add a supplement"))
        ->type_name("STATUTES");
    command
        ->add_option("--instructions",
                     shared->instructions,
                     "Draft what these instructions do to OLD; - for standard input")
        ->type_name("FILE");
    add_bill_options(*command, *shared);
    command->add_flag("--conforming",
                      shared->conforming,
                      "Add the sections with citations that the bill makes wrong, conformed");
    add_impact_option(*command, shared->no_impact);
    add_input_option(*command, shared->max_input);
    add_format_option(*command, shared->output, {"html", "docx", "text", "akn"})
        ->description("html, docx (Word), text or akn (Akoma Ntoso XML; default: by the file name, "
                      "else html)");
    add_file_option(*command, shared->output);
    command->add_flag("--tracked",
                      shared->tracked,
                      "With --format docx: show deletions and additions as tracked changes, in "
                      "place of brackets and underlining");
    add_change_options(*command, shared->author, shared->date);
    command->callback([shared, &selected] {
        read_effective_dates(*shared);
        check_operands(*shared);
        selected = [shared] { return draft(*shared); };
    });
}

} // namespace nutmeg
