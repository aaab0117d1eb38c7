// Opens the statutes that a path names, and chooses the implementation for them.
#pragma once

#include "corpus/store/section_store.hpp"
#include "parser/text/file.hpp"

#include <cstddef>
#include <memory>
#include <string>

namespace nutmeg {

/// Opens a folder of published pages, one page, a text of statutes without markup
/// (parser/statutes/plain_text), a store made by `nutmeg corpus import`, or "-" for standard input.
/// "law.db@2025" is a store up to its edition "2025". Reads only the headings. Throws Error
/// if the path does not exist, contains no page, or is a single file that cannot be read. A file
/// with more than `max_bytes` bytes cannot be read.
std::unique_ptr<SectionStore> open_store(std::string const& path,
                                         std::size_t max_bytes = default_max_input);

/// Whether the path is a store, or one of its editions ("law.db@2025"), and so no text to be read.
bool is_store(std::string const& path);

/// The same for the bytes of one page or text that the caller has read from `path`.
std::unique_ptr<SectionStore> open_store(std::string const& path, std::string bytes);

} // namespace nutmeg
