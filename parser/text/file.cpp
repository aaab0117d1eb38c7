#include "parser/text/file.hpp"

#include "parser/text/error.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

namespace nutmeg {

namespace {

/// Windows programs write a byte order mark before UTF-8 text; it is not part of the text.
std::string_view without_bom(std::string_view bytes) {
    constexpr std::string_view bom = "\xEF\xBB\xBF";
    return bytes.substr(bytes.starts_with(bom) ? bom.size() : 0);
}

} // namespace

std::string read_file(std::string const& path) {
    std::string bytes;
    auto const file = read_file(path, bytes);
    auto const begin = static_cast<std::size_t>(file.data() - bytes.data());
    bytes.resize(begin + file.size());
    bytes.erase(0, begin);
    return bytes;
}

std::string_view read_file(std::string const& path, std::string& buffer) {
    if (path == "-") {
        buffer.assign(std::istreambuf_iterator<char>(std::cin), {});
        return without_bom(buffer);
    }
    // A directory can be opened like a file, and then reports the largest possible size.
    std::error_code unknown;
    if (std::filesystem::is_directory(path, unknown))
        throw Error(path, 0, "is a directory; name a file in it");
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    if (!file)
        throw Error(path, 0, "cannot be opened. Check the name and the permissions");
    auto const end = file.tellg();
    if (end < 0)
        throw Error(path, 0, "cannot be read. Name a regular file");
    auto const size = static_cast<std::size_t>(end);
    if (buffer.size() < size)
        buffer.resize(size);
    file.seekg(0);
    if (!file.read(buffer.data(), end))
        throw Error(path, 0, "read error before end of file");
    return without_bom({buffer.data(), size});
}

} // namespace nutmeg
