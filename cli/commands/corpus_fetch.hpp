// nutmeg corpus fetch: the statutes from the site of the General Assembly into a folder.
#pragma once

#include "cli/commands/commands.hpp"

namespace nutmeg {

/// Adds the subcommand to `corpus`.
void add_corpus_fetch(CLI::App& corpus, SelectedCommand& selected);

} // namespace nutmeg
