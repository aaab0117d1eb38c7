// What acts amend, as the files of an edition.
#pragma once

#include "corpus/import/file_record.hpp"
#include "corpus/import/import_edition.hpp"

#include <cstdint>
#include <vector>

namespace nutmeg {

class Database;

/// One record for each chapter, so that an amended section stays in the chapter of the section that
/// it replaces. A section that replaces none has no chapter. Throws Error as Database does.
/// @param position  of the edition: those before it have the sections that are replaced
std::vector<FileRecord> applied_records(Database& database,
                                        AppliedActs const& applied,
                                        std::int64_t position);

} // namespace nutmeg
