#include "corpus/store/page_reader.hpp"

#include "corpus/store/page_files.hpp"
#include "parser/statutes/copied/read_page.hpp"
#include "parser/text/file.hpp"

#include <filesystem>
#include <tbb/enumerable_thread_specific.h>
#include <utility>

namespace nutmeg {

struct PageReader::Buffers {
    tbb::enumerable_thread_specific<std::string> of_thread;
};

PageReader::PageReader(std::string path, std::size_t max_bytes)
    : path_(std::move(path)), files_(page_files(path_)), max_bytes_(max_bytes),
      buffers_(std::make_unique<Buffers>()) {
    if (files_.size() != 1)
        return;
    auto bytes = read_file(files_.front(), max_bytes_);
    has_markup_ = is_published_page(bytes);
    // Standard input, a pipe or a device can be read only once.
    std::error_code unknown;
    if (files_.front() == "-" || !std::filesystem::is_regular_file(files_.front(), unknown)) {
        stored_bytes_ = std::move(bytes);
        has_stored_bytes_ = true;
    }
}

PageReader::PageReader(std::string path, std::string bytes)
    : path_(std::move(path)), files_{path_}, stored_bytes_(std::move(bytes)),
      has_stored_bytes_(true), has_markup_(is_published_page(stored_bytes_)),
      buffers_(std::make_unique<Buffers>()) {}

PageReader::~PageReader() = default;
PageReader::PageReader(PageReader&& other) noexcept = default;
PageReader& PageReader::operator=(PageReader&& other) noexcept = default;

std::string_view PageReader::file_bytes(std::uint32_t file) const {
    if (has_stored_bytes_)
        return stored_bytes_;
    return read_file(files_[file], buffers_->of_thread.local(), max_bytes_);
}

Page PageReader::parse(std::uint32_t file, SectionChoice const& wanted) const {
    return read_page_texts(file_bytes(file), files_[file], wanted);
}

} // namespace nutmeg
