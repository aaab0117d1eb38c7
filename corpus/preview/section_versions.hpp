// Derives sections: as they read on a date, or with new words.
#pragma once

#include "parser/statutes/section.hpp"

#include <memory>
#include <string_view>

namespace nutmeg {

/// The section as it reads on that ISO 8601 date, or before every date if `iso` is empty. Null if
/// `section` is null.
std::shared_ptr<Section const> version_at_date(std::shared_ptr<Section const> const& section,
                                               std::string_view iso);

/// Section `number` with these words, parsed, and with the catchline and heading notes of `before`,
/// which may be null. The run-in headings of `before` are those of the section where the same words
/// begin a paragraph or a provision.
std::shared_ptr<Section const> section_with_words(std::string_view number,
                                                  Section const* before,
                                                  std::string_view words);

} // namespace nutmeg
