// nutmeg corpus verify and update: whether a store is intact, and bringing it up to date.
#pragma once

#include "cli/commands/commands.hpp"

namespace nutmeg {

/// Adds the subcommands to `corpus`.
void add_corpus_verify(CLI::App& corpus, SelectedCommand& selected);
void add_corpus_update(CLI::App& corpus, SelectedCommand& selected);

} // namespace nutmeg
