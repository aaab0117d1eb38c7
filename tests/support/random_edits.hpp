// Random edits of a section's words, the same for the same seed: words and whole paragraphs come,
// go and change, designators move on, paragraphs are joined and divided.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace nutmeg::test {

/// `text` with some of its words changed; never empty.
std::string edited(std::string_view text, std::uint32_t seed);

} // namespace nutmeg::test
