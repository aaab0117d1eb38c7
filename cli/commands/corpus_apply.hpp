// nutmeg corpus apply: a session's acts over the law of a store, as its next edition.
#pragma once

#include "cli/commands/commands.hpp"

namespace nutmeg {

/// Adds the subcommand to `corpus`.
void add_corpus_apply(CLI::App& corpus, SelectedCommand& selected);

} // namespace nutmeg
