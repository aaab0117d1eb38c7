// Writes a comparison as a folder of pages.
#pragma once

#include "cli/report/report.hpp"
#include "corpus/impact/impact.hpp"
#include "corpus/store/section_store.hpp"

#include <string>

namespace nutmeg {

/// Whether the output is a folder: it ends in "/", or there is a folder with that name.
bool is_folder(std::string const& output);

/// Writes the pages (cli/html/folder.hpp) into the folder, which is made if there is none. Each
/// file replaces an older one when it is complete, the index last; other files of the folder stay.
/// Throws Error if one cannot be written.
/// @param impact  null if it was not searched
void write_folder(DiffReport const& report,
                  ImpactReport const* impact,
                  SectionStore& old_edition,
                  SectionStore& new_edition,
                  std::string const& folder);

} // namespace nutmeg
