// One file of the statutes as a store keeps it.
#pragma once

#include "corpus/database/row_hashes.hpp"
#include "corpus/import/section_records.hpp"
#include "corpus/store/page_reader.hpp"

#include <cstdint>
#include <vector>

namespace nutmeg {

struct FileRecord {
    StoredFile file; ///< without its rows of sections
    Diagnostics diagnostics;
    std::vector<SectionRecord> sections;
};

/// Reads a file of the reader, with the words of its sections. A file that cannot be read is a
/// record with a diagnostic; if it is the only one, throws Error. May be called from several
/// threads at once.
FileRecord read_file_record(PageReader const& reader, std::uint32_t file, bool is_only);

} // namespace nutmeg
