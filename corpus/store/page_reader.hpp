// Reads the files of one edition: the pages of a folder, one page, or one text, which is converted
// to a page.
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

    /// Whether the edition is one text without markup.
    bool is_text() const { return is_text_; }

    /// The bytes of a page, or of the page made from a text; valid until this thread's next call.
    /// Throws Error if the file cannot be read.
    std::string_view page_bytes(std::uint32_t file) const;

    /// The bytes of the file itself; otherwise as page_bytes.
    std::string_view file_bytes(std::uint32_t file) const;

    /// Parses a page (parse_page_texts). Throws Error if it cannot be read.
    Page parse(std::uint32_t file, SectionChoice const& wanted) const;

private:
    struct Buffers;

    std::string path_;
    std::vector<std::string> files_;
    std::size_t max_bytes_ = default_max_input;
    std::string
        stored_bytes_; ///< of a file that can be read only once, or that the caller has read
    bool has_stored_bytes_ = false;
    bool is_text_ = false;
    std::unique_ptr<Buffers> buffers_; ///< one for each thread
};

} // namespace nutmeg
