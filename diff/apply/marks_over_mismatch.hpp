// The marks of a bill that does not restate the law: what it marks, and what it changes without
// marks.
#pragma once

#include "diff/apply/kept_words.hpp"
#include "diff/words/sequence.hpp"
#include "parser/bills/act.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The runs for `redline_of` when `region` of `old_text` is replaced and the result is `new_text`,
/// although `marked` does not restate the region. A word stays if it is a plain word of `marked`,
/// and a comparison of the region with the words that `marked` restates matches it. Nothing if the
/// bill has no marks, or they do not fit the new text.
std::optional<std::vector<CommonRun>> marks_over_mismatch(std::string_view old_text,
                                                          std::string_view new_text,
                                                          ReplacedWords const& region,
                                                          MarkedText const& marked);

} // namespace nutmeg
