// nutmeg corpus apply: a session's acts over the law of a store, as its next edition.
#pragma once

#include "cli/commands/commands.hpp"

#include <string>

namespace nutmeg {

struct ImportResult;

/// Prints how to make editions again that acts made from law that has changed since, or that
/// another version of the program read. Returns Findings if there is one.
ExitCode report_old_editions(ImportResult const& result);

/// The fault of the name of an edition, as CLI11 asks for it; empty if there is none.
std::string edition_name_fault(std::string const& name);

/// Adds the subcommand to `corpus`.
void add_corpus_apply(CLI::App& corpus, SelectedCommand& selected);

} // namespace nutmeg
