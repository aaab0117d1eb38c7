// Random edits of a section, the same for the same seed: words and paragraphs are inserted, deleted
// and changed, designators shift, paragraphs are joined and divided.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace nutmeg::test {

/// `text` with some of its words changed; never empty.
std::string edited(std::string_view text, std::uint32_t seed);

} // namespace nutmeg::test
