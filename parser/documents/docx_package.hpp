// The parts of a Word file, which is a zip archive of XML (ECMA-376, part 2).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nutmeg {

/// Whether the bytes begin as a zip archive does. Word writes no other; a page or text never does.
bool is_word_package(std::string_view bytes);

/// The bytes of one part, as "word/document.xml"; nothing where there is no such part. `name` is
/// for messages. Throws Error where the archive or the part is damaged or locked, or where the part
/// unpacks to what no bill does: more than 128 MiB, or more than 8 MiB and 200 times its packed
/// size (the text of a bill packs to a tenth or a thirtieth).
std::optional<std::string> word_part(std::string_view bytes,
                                     std::string const& part,
                                     std::string const& name);

} // namespace nutmeg
