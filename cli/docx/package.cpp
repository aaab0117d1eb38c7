#include "cli/docx/package.hpp"

#include "parser/text/error.hpp"

#include <memory>
#include <zip.h>

namespace nutmeg {

namespace {

struct Free {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, Free>;

void check(bool success) {
    if (!success)
        throw Error("Word file", 0, "cannot be assembled (out of memory?)");
}

void add_part(zip_t* archive, DocxPart const& part) {
    auto* bytes = zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0);
    check(bytes != nullptr);
    auto const index = zip_file_add(archive, part.name.c_str(), bytes, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(bytes);
        check(false);
    }
    auto const position = static_cast<zip_uint64_t>(index);
    constexpr zip_uint16_t first_day = (1U << 5U) | 1U; // 1980-01-01
    check(zip_file_set_dostime(archive, position, 0, first_day, 0) == 0);
    check(zip_set_file_compression(archive, position, ZIP_CM_DEFLATE, 9) == 0);
}

std::string bytes_of(zip_source_t* source) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    check(zip_source_stat(source, &stat) == 0 && zip_source_open(source) == 0);
    std::string bytes(stat.size, '\0');
    auto const read = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    check(read == static_cast<zip_int64_t>(bytes.size()));
    return bytes;
}

} // namespace

std::string docx_package(std::vector<DocxPart> const& parts) {
    zip_error_t error;
    zip_error_init(&error);
    Source const source(zip_source_buffer_create(nullptr, 0, 0, &error));
    check(source != nullptr);
    auto* archive = zip_open_from_source(source.get(), ZIP_TRUNCATE, &error);
    zip_error_fini(&error);
    check(archive != nullptr);
    // Closing the archive releases the source, which is read after that.
    zip_source_keep(source.get());
    try {
        for (auto const& part : parts)
            add_part(archive, part);
        check(zip_close(archive) == 0);
    } catch (Error const&) {
        zip_discard(archive);
        throw;
    }
    return bytes_of(source.get());
}

} // namespace nutmeg
