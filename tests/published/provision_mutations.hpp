// Provisions that are mechanically inserted between two siblings, or deleted there.
#pragma once

#include "tests/published/phrase_mutations.hpp"

#include <vector>

namespace nutmeg::test {

/// Each provision with a sibling before and after it goes; those after it are redesignated.
std::vector<PhraseChange> deleted_provisions(Section const& section);

/// A provision of `donor` is inserted before each one that has siblings on both sides; that and
/// those after it are redesignated.
std::vector<PhraseChange> inserted_provisions(Section const& section, Section const& donor);

} // namespace nutmeg::test
