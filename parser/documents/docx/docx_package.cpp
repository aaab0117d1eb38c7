#include "parser/documents/docx/docx_package.hpp"

#include "parser/text/error.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <zip.h>

namespace nutmeg {

namespace {

struct CloseArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

using Archive = std::unique_ptr<zip_t, CloseArchive>;
using File = std::unique_ptr<zip_file_t, CloseFile>;

/// The words of libzip differ from version to version, so they are not in the message.
[[noreturn]] void damaged(std::string const& name, std::string const& what) {
    throw Error(name, 0, what + ". Save it again as a Word file (.docx) without a password");
}

Archive open_archive(std::string_view bytes, std::string const& name) {
    zip_error_t error;
    zip_error_init(&error);
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    auto* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    if (archive == nullptr) {
        if (source != nullptr)
            zip_source_free(source);
        zip_error_fini(&error);
        damaged(name, "damaged zip archive");
    }
    zip_error_fini(&error);
    return Archive(archive);
}

/// The packed size of a part in bytes, at most `all`.
std::size_t packed_size(zip_t* archive, zip_uint64_t index, std::size_t all) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(archive, index, 0, &stat) != 0 || (stat.valid & ZIP_STAT_COMP_SIZE) == 0)
        return all;
    return static_cast<std::size_t>(std::min<zip_uint64_t>(stat.comp_size, all));
}

} // namespace

std::optional<std::string> docx_part(std::string_view bytes,
                                     std::string const& part,
                                     std::string const& name) {
    constexpr std::size_t most = std::size_t{128} << 20U;
    constexpr std::size_t unsuspected = std::size_t{8} << 20U;
    constexpr std::size_t most_times_packed = 200;
    constexpr std::size_t step = std::size_t{1} << 16U;
    auto const archive = open_archive(bytes, name);
    auto const index = zip_name_locate(archive.get(), part.c_str(), 0);
    if (index < 0)
        return std::nullopt;
    File const file(zip_fopen_index(archive.get(), static_cast<zip_uint64_t>(index), 0));
    if (!file)
        damaged(name, fmt::format("its part {} cannot be opened", part));
    auto const packed = packed_size(archive.get(), static_cast<zip_uint64_t>(index), bytes.size());
    std::string out;
    // The size stated in the archive cannot be trusted, so the unpacked bytes are counted.
    for (;;) {
        auto const size = out.size();
        out.resize(size + step);
        auto const read = zip_fread(file.get(), out.data() + size, step);
        if (read < 0)
            damaged(name, fmt::format("its part {} is damaged", part));
        out.resize(size + static_cast<std::size_t>(read));
        if (read == 0)
            return out;
        if (out.size() > most)
            throw Error(name,
                        0,
                        fmt::format("its part {} unpacks to more than {} MiB. Use a bill, not "
                                    "another kind of archive",
                                    part,
                                    most >> 20U));
        if (out.size() > unsuspected && out.size() / most_times_packed > packed)
            throw Error(name,
                        0,
                        fmt::format("suspicious compression ratio (its part {} unpacks to more "
                                    "than {} times its size). Copy the text into a new Word file",
                                    part,
                                    most_times_packed));
    }
}

} // namespace nutmeg
