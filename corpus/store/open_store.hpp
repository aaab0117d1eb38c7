// Opens the statutes that a path names. The only place that knows which implementation a path gets.
#pragma once

#include "corpus/store/section_store.hpp"

#include <memory>
#include <string>

namespace nutmeg {

/// Opens a folder of published pages, one page, a text of statutes without markup
/// (parser/statutes/plain_text), or "-" for standard input. Reads only the headings. Throws Error
/// where the path does not exist, holds no page, or is a single file that cannot be read.
std::unique_ptr<SectionStore> open_store(std::string const& path);

/// The same for the bytes of one page or text that the caller has read from `path`.
std::unique_ptr<SectionStore> open_store(std::string const& path, std::string bytes);

} // namespace nutmeg
