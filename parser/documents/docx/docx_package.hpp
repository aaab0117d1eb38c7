// The parts of a Word file, which is a zip archive of XML (ECMA-376, part 2).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nutmeg {

/// The bytes of one part, such as "word/document.xml"; nullopt if there is no such part. `name`
/// is for messages. Throws Error if the archive or the part is damaged or locked, or if the
/// part unpacks to more than any bill does: over 128 MiB, or over 8 MiB and 200 times its packed
/// size (the text of a bill compresses 10 to 30 times).
std::optional<std::string> docx_part(std::string_view bytes,
                                     std::string const& part,
                                     std::string const& name);

} // namespace nutmeg
