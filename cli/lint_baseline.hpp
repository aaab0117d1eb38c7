// Findings that are known and not to fail a run: one line each, section, code and words, so that a
// finding is the same one when lines or provisions around it move.
#pragma once

#include "corpus/lint.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// "53a-83\tdoubled-word\tthe the": what makes two findings the same.
std::string finding_key(Finding const& finding);

/// The baseline file: a line that names the form, then the keys in byte order, as often as found.
std::string baseline_text(std::vector<Finding> const& findings);

/// The findings that the baseline does not hold; a key stands for as many findings as it has lines.
/// Throws Error where `text` is no baseline.
std::vector<Finding> without_known(std::vector<Finding> findings,
                                   std::string_view text,
                                   std::string const& name);

} // namespace nutmeg
