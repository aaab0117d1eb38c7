#include "parser/text/file.hpp"

#include "parser/text/error.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>

namespace nutmeg {

namespace {

/// Windows programs write a byte order mark before UTF-8 text; it is not part of the text.
std::string_view without_bom(std::string_view bytes) {
    constexpr std::string_view bom = "\xEF\xBB\xBF";
    return bytes.substr(bytes.starts_with(bom) ? bom.size() : 0);
}

std::string megabytes(std::size_t bytes) {
    constexpr unsigned per_megabyte = 20;
    return std::to_string(bytes >> per_megabyte) + " MB";
}

void check_size(std::string const& path, std::size_t size, std::size_t max_bytes) {
    if (size > max_bytes)
        throw Error(path,
                    0,
                    "has more than " + std::to_string(max_bytes) + " bytes (" + megabytes(max_bytes)
                        + "), or has no end. Raise the limit with --max-input");
}

/// Reads to the end of the stream, whose size need not be known. Returns the number of bytes.
std::size_t read_stream(std::FILE* stream,
                        std::string const& path,
                        std::string& buffer,
                        std::size_t max_bytes) {
    constexpr std::size_t first_size = std::size_t{1} << 16U;
    std::size_t size = 0;
    while (true) {
        if (buffer.size() < size + 1)
            buffer.resize(std::max(first_size, size * 2));
        auto const read = std::fread(buffer.data() + size, 1, buffer.size() - size, stream);
        size += read;
        check_size(path, size, max_bytes);
        if (read == 0)
            break;
    }
    if (std::ferror(stream) != 0)
        throw Error(path, 0, "read error before end of file. Check that it can be read");
    return size;
}

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

} // namespace

void reject_web_address(std::string const& path) {
    if (path.starts_with("http://") || path.starts_with("https://"))
        throw Error(path,
                    0,
                    "is a web address. Save the page, and name the file; nutmeg corpus fetch "
                    "saves all pages of the statutes");
}

std::string read_file(std::string const& path, std::size_t max_bytes) {
    std::string bytes;
    auto const file = read_file(path, bytes, max_bytes);
    auto const begin = static_cast<std::size_t>(file.data() - bytes.data());
    bytes.resize(begin + file.size());
    bytes.erase(0, begin);
    return bytes;
}

std::string_view read_file(std::string const& path, std::string& buffer, std::size_t max_bytes) {
    if (path == "-") {
        auto const size = read_stream(stdin, "standard input", buffer, max_bytes);
        return without_bom({buffer.data(), size});
    }
    reject_web_address(path);
    std::error_code unknown;
    auto const status = std::filesystem::status(path, unknown);
    if (std::filesystem::is_directory(status))
        throw Error(path, 0, "is a directory; name a file in it");
    std::unique_ptr<std::FILE, CloseFile> const file(std::fopen(path.c_str(), "rb"));
    if (!file)
        throw Error(path, 0, "cannot be opened. Check the name and the permissions");
    if (std::filesystem::is_regular_file(status)) {
        auto const size = std::filesystem::file_size(path, unknown);
        check_size(path, unknown ? 0 : size, max_bytes);
        if (!unknown && buffer.size() <= size)
            buffer.resize(size + 1);
    }
    auto const size = read_stream(file.get(), path, buffer, max_bytes);
    return without_bom({buffer.data(), size});
}

std::string with_unix_line_ends(std::string_view text) {
    std::string lines;
    lines.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] != '\r' || i + 1 == text.size() || text[i + 1] != '\n')
            lines += text[i];
    auto const ends = std::count(text.begin(), text.end(), '\n');
    bool const all = lines.size() + static_cast<std::size_t>(ends) == text.size();
    return all ? lines : std::string(text);
}

} // namespace nutmeg
