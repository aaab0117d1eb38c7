// Sections as they read on a date, and sections with other words.
#pragma once

#include "parser/statutes/section.hpp"

#include <memory>
#include <string_view>

namespace nutmeg {

/// The section as it reads on that ISO 8601 date; before every date if `iso` is empty. Null for
/// null.
std::shared_ptr<Section const> version_at_date(std::shared_ptr<Section const> const& section,
                                               std::string_view iso);

/// Section `number` with other words, parsed; its catchline and the notes of its heading are those
/// of `before`, which may be null.
std::shared_ptr<Section const> section_with_words(std::string_view number,
                                                  Section const* before,
                                                  std::string_view words);

} // namespace nutmeg
