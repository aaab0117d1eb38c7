// Reads the files of one edition: the pages of a folder, one page, or one text that is laid out as
// a page.
#pragma once

#include "parser/statutes/page.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// All functions may be called from several threads at once.
class PageReader {
public:
    /// Lists the files of `path` (page_files). Throws Error as that does, and where the only file
    /// cannot be read.
    explicit PageReader(std::string path);

    /// One file, the bytes of which the caller has read.
    PageReader(std::string path, std::string bytes);

    ~PageReader();
    PageReader(PageReader&& other) noexcept;
    PageReader& operator=(PageReader&& other) noexcept;

    std::string const& path() const { return path_; }

    /// In byte order.
    std::vector<std::string> const& files() const { return files_; }

    /// Whether the edition is one text without markup.
    bool is_text() const { return is_text_; }

    /// The bytes of a page, or of the page that a text is laid out as; valid until this thread's
    /// next call. Throws Error where the file cannot be read.
    std::string_view page_bytes(std::uint32_t file) const;

    /// The bytes of the file; the rest as page_bytes.
    std::string_view file_bytes(std::uint32_t file) const;

    /// Parses a page (parse_page_texts). Throws Error where it cannot be read.
    Page parse(std::uint32_t file, SectionChoice const& wanted) const;

private:
    struct Buffers;

    std::string path_;
    std::vector<std::string> files_;
    std::string given_bytes_; ///< of a file that can be read only once, or that the caller has read
    bool has_given_bytes_ = false;
    bool is_text_ = false;
    std::unique_ptr<Buffers> buffers_; ///< for the bytes of a page, one for each thread
};

} // namespace nutmeg
