// Finds the files that a STATUTES argument names: one file, or all pages below a folder.
#pragma once

#include <string>
#include <vector>

namespace nutmeg {

/// The paths of the files, in byte order: a file itself, whatever its name, or the *.htm and *.html
/// files at any depth below a folder. Throws Error if the path does not exist or the folder
/// contains no page.
std::vector<std::string> page_files(std::string const& path);

} // namespace nutmeg
