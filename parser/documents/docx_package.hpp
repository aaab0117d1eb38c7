// The parts of a Word file, which is a zip archive of XML (ECMA-376, part 2).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nutmeg {

/// Whether the bytes begin with the signature of a zip archive, as every .docx does and no page or
/// text.
bool is_word_package(std::string_view bytes);

/// The bytes of one part, such as "word/document.xml"; nullopt where there is no such part. `name`
/// is for messages. Throws Error where the archive or the part is damaged or locked, or where the
/// part unpacks to more than any bill: over 128 MiB, or over 8 MiB and 200 times its packed size
/// (the text of a bill compresses 10 to 30 times).
std::optional<std::string> word_part(std::string_view bytes,
                                     std::string const& part,
                                     std::string const& name);

} // namespace nutmeg
