// Random edits of the text of a section, the same for the same seed: words and entire paragraphs
// are inserted, deleted and changed, designators shifted, paragraphs joined and divided.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace nutmeg::test {

/// `text` with some of its words changed; never empty.
std::string edited(std::string_view text, std::uint32_t seed);

} // namespace nutmeg::test
