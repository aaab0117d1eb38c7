// The pages that a STATUTES argument names: one page, or all below a folder.
#pragma once

#include <string>
#include <vector>

namespace nutmeg {

/// Paths of the pages, in byte order. A file is itself, whatever its name; a folder gives its *.htm
/// and *.html files, at any depth. Throws Error where the path does not exist or the folder has no
/// page.
std::vector<std::string> page_files(std::string const& path);

} // namespace nutmeg
