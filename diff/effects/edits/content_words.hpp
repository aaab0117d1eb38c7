// The content of the changed words of one side, without small words.
#pragma once

#include "diff/effects/edits/edit_groups.hpp"

#include <string_view>
#include <vector>

namespace nutmeg {

/// Stems of the content words among the changed words of a range that no effect explains yet. Words
/// that introduce citations count if `citing_words_count`.
std::vector<std::string_view> content_words(AnnotatedText const& side,
                                            WordRange range,
                                            bool citing_words_count);

} // namespace nutmeg
