// What an edition of the law was read from, and what its pages say about it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace nutmeg {

struct EditionSource {
    enum class Kind : std::uint8_t {
        File,   ///< one page or text
        Folder, ///< of pages
        Store,  ///< an edition of a store
        Act,    ///< a bill or act that amends the law before it
    };

    Kind kind = Kind::File;
    std::string path;           ///< one of SectionStore::paths
    std::size_t file_count = 1; ///< of a folder
    /// 64 hexadecimal digits: of the bytes of a file, or of the law in an edition of a store. Empty
    /// for a folder, whose files are read only as far as they are needed.
    std::string sha256;
    /// "2026" if its pages say that they are a supplement.
    std::string supplement_year;
    /// The revision that its pages say they supplement, as an ISO 8601 date: "2025-01-01".
    std::string supplements;
    std::string date;   ///< of an edition of a store: ISO 8601, or empty
    std::string number; ///< of an act: "26-4"; may be empty
};

/// A file that was read, such as a bill.
struct InputFile {
    std::string path;   ///< as displayed; "-" is standard input
    std::string sha256; ///< of its bytes: 64 hexadecimal digits
};

} // namespace nutmeg
