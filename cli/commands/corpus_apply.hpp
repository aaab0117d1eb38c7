// nutmeg corpus apply: a session's acts over the law of a store, as its next edition.
#pragma once

#include "cli/commands/commands.hpp"

#include <string>
#include <vector>

namespace nutmeg {

struct StoredEdition;

/// Prints for each edition that acts made from law that has changed since, how to make it again.
/// Returns Findings if there is one.
ExitCode report_stale(std::vector<StoredEdition> const& editions, std::string const& store);

/// The fault of the name of an edition, as CLI11 asks for it; empty if there is none.
std::string edition_name_fault(std::string const& name);

/// Adds the subcommand to `corpus`.
void add_corpus_apply(CLI::App& corpus, SelectedCommand& selected);

} // namespace nutmeg
