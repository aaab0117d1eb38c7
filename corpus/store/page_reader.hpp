// Reads the files of one edition: the pages of a folder, or one file of any format.
#pragma once

#include "parser/statutes/page.hpp"
#include "parser/text/file.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// All functions may be called from several threads at once.
class PageReader {
public:
    /// Lists the files of `path` (page_files). Throws Error as page_files does, and if the
    /// only file cannot be read. No file may have more than `max_bytes` bytes.
    explicit PageReader(std::string path, std::size_t max_bytes = default_max_input);

    /// One file that the caller has read from `path`.
    PageReader(std::string path, std::string bytes);

    ~PageReader();
    PageReader(PageReader&& other) noexcept;
    PageReader& operator=(PageReader&& other) noexcept;

    std::string const& path() const { return path_; }

    /// Paths, in byte order.
    std::vector<std::string> const& files() const { return files_; }

    /// Whether the edition is one file without the published markup.
    bool is_unpublished() const { return files_.size() == 1 && !has_markup_; }

    /// The bytes of a file; valid until this thread's next call. Throws Error if it cannot be read.
    std::string_view file_bytes(std::uint32_t file) const;

    /// Reads a file of any format (read_page_texts). Throws Error if it cannot be read.
    Page parse(std::uint32_t file, SectionChoice const& wanted) const;

private:
    struct Buffers;

    std::string path_;
    std::vector<std::string> files_;
    std::size_t max_bytes_ = default_max_input;
    std::string
        stored_bytes_; ///< of a file that can be read only once, or that the caller has read
    bool has_stored_bytes_ = false;
    bool has_markup_ = true;           ///< of the only file
    std::unique_ptr<Buffers> buffers_; ///< one for each thread
};

} // namespace nutmeg
