// Paragraphs and tables that can be left out of a page before a library parses it, because nothing
// outside them depends on what is in them.
#pragma once

#include <cstddef>
#include <string_view>

namespace nutmeg {

/// The offset after the paragraphs and tables that begin at `at`, with whitespace before and
/// between them; `at` if there are none. Each is well formed, has only elements whose start tags
/// change nothing after their end tags, and no start tag that contains `stop`. So the rest of the
/// page is well formed without them if it is with them, and the reverse.
std::size_t end_of_plain_blocks(std::string_view page, std::size_t at, std::string_view stop);

} // namespace nutmeg
