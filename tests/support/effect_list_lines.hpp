// A list of effects as lines of text.
#pragma once

#include "cli/effects/effect_list.hpp"

#include <string>

/// The entries, one per line after "* ", with tables and details indented by two spaces; then the
/// other lines of the list.
std::string lines_of(nutmeg::EffectList const& list);
