// The pages of an edition that is imported.
#pragma once

#include "corpus/import/file_record.hpp"
#include "corpus/import/import_edition.hpp"
#include "corpus/store/page_reader.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace nutmeg {

class EditionPages {
public:
    /// Opens the paths. A file that is the only one of its path is read now, so that an error
    /// leaves no store. Throws Error as PageReader does, and if such a file cannot be read.
    explicit EditionPages(EditionImport const& edition);

    std::vector<PageReader> const& readers() const { return readers_; }

    /// The number of files of all paths.
    std::size_t file_count() const;

    /// The record of a file, which is read now, unless it is the only one of its path. Once for
    /// each file; may be called from several threads at once.
    FileRecord record(std::size_t path, std::uint32_t file);

    /// Whether the files have these names and SHA-256 hashes, in the same order.
    bool have_hashes(std::vector<std::pair<std::string, std::string>> const& stored) const;

private:
    std::vector<PageReader> readers_;
    std::vector<FileRecord> only_; ///< of each path with one file; else empty
};

} // namespace nutmeg
