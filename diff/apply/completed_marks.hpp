// The text of a bill with what bills omit of the law by custom, so that its old words are those of
// the law.
#pragma once

#include "diff/apply/base_match.hpp"
#include "parser/bills/act.hpp"

#include <string_view>
#include <vector>

namespace nutmeg {

/// `marked` with the words of the law that it omits. `omitted` is in rising order of `act_index`,
/// which counts the plain and deleted characters of `marked`. A heading follows its designator, or
/// the new one if the bill replaces it, and is deleted if the bill deletes the words on both sides.
/// The result has no `paragraphs`. Linear.
MarkedText with_omitted_words(MarkedText const& marked,
                              std::string_view law_text,
                              std::vector<OmittedWords> const& omitted);

} // namespace nutmeg
