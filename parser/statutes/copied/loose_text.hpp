// Words compared without their typography: spaces and stars are ignored, and quotation marks and
// dashes are equal whatever their shape.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace nutmeg {

/// The words without spaces, line ends, soft hyphens and stars, with straight quotation marks and
/// hyphens.
std::string loose_text(std::string_view words);

/// The end in `words` of a part at their start with the same loose text as `prefix`, or nullopt if
/// there is none, if `prefix` has no loose text, or if the part ends inside a word. Linear in
/// `prefix`.
std::optional<std::size_t> loose_prefix_end(std::string_view words, std::string_view prefix);

} // namespace nutmeg
