#include "corpus/import/edition_pages.hpp"

#include "corpus/files/sha256.hpp"
#include "corpus/store/parallel.hpp"
#include "parser/text/error.hpp"

#include <atomic>

namespace nutmeg {

EditionPages::EditionPages(EditionImport const& edition) {
    for (auto const& path : edition.paths)
        readers_.emplace_back(path, edition.max_bytes);
    for (auto const& reader : readers_)
        only_.push_back(reader.files().size() == 1 ? read_file_record(reader, 0, true)
                                                   : FileRecord());
}

std::size_t EditionPages::file_count() const {
    std::size_t count = 0;
    for (auto const& reader : readers_)
        count += reader.files().size();
    return count;
}

FileRecord EditionPages::record(std::size_t path, std::uint32_t file) {
    auto const& reader = readers_[path];
    return reader.files().size() == 1 ? std::move(only_[path])
                                      : read_file_record(reader, file, false);
}

bool EditionPages::have_hashes(
    std::vector<std::pair<std::string, std::string>> const& stored) const {
    std::vector<std::pair<PageReader const*, std::uint32_t>> files;
    for (auto const& reader : readers_)
        for (std::uint32_t i = 0; i < reader.files().size(); ++i)
            files.emplace_back(&reader, i);
    if (files.size() != stored.size())
        return false;
    std::atomic<bool> is_same = true;
    parallel_for(files.size(), [&](std::size_t i) {
        if (!is_same)
            return;
        auto const& [reader, file] = files[i];
        try {
            if (reader->files()[file] != stored[i].first
                || sha256_hex(reader->file_bytes(file)) != stored[i].second)
                is_same = false;
        } catch (Error const&) {
            is_same = false;
        }
    });
    return is_same;
}

} // namespace nutmeg
