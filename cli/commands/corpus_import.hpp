// nutmeg corpus import: an edition of the law into a store.
#pragma once

#include "cli/commands/commands.hpp"

namespace nutmeg {

/// Adds the subcommand to `corpus`.
void add_corpus_import(CLI::App& corpus, SelectedCommand& selected);

} // namespace nutmeg
