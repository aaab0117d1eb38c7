#include "cli/commands/commands.hpp"
#include "parser/text/error.hpp"

#include <CLI/CLI.hpp>
#include <exception>
#include <fmt/format.h>

namespace {

int run(int argc, char** argv) {
    CLI::App app("Nutmeg shows what an amendment does to Connecticut law before it passes.",
                 "nutmeg");
    app.set_version_flag("--version", "nutmeg " NUTMEG_VERSION);
    nutmeg::SelectedCommand selected;
    nutmeg::add_preview(app, selected);
    nutmeg::add_diff(app, selected);
    nutmeg::add_draft(app, selected);
    nutmeg::add_explain(app, selected);
    nutmeg::add_parse(app, selected);
    nutmeg::add_lint(app, selected);
    nutmeg::add_corpus(app, selected);
    app.failure_message([](CLI::App const* failed, CLI::Error const& error) {
        std::string command = failed->get_display_name();
        for (auto chosen = failed->get_subcommands(); !chosen.empty();
             chosen = chosen.front()->get_subcommands())
            command += " " + chosen.front()->get_name();
        return fmt::format("nutmeg: {}. See {} --help\n", error.what(), command);
    });
    try {
        app.parse(argc, argv);
    } catch (CLI::ParseError const& error) {
        return app.exit(error) == 0 ? 0 : static_cast<int>(nutmeg::ExitCode::Usage);
    }
    if (!selected) {
        fmt::print(stderr, "nutmeg: missing command. See nutmeg --help\n");
        return static_cast<int>(nutmeg::ExitCode::Usage);
    }
    return static_cast<int>(selected());
}

} // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (nutmeg::Error const& error) {
        fmt::print(stderr, "nutmeg: {}\n", error.what());
    } catch (std::exception const& error) {
        fmt::print(
            stderr, "nutmeg: internal error: {}. Please report it with the input\n", error.what());
    }
    return static_cast<int>(nutmeg::ExitCode::Unreadable);
}
