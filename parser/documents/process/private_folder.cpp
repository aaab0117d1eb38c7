#include "parser/documents/process/private_folder.hpp"

#include "parser/text/error.hpp"

#include <filesystem>
#include <fstream>
#include <stdlib.h> // mkdtemp

namespace nutmeg {

namespace fs = std::filesystem;

PrivateFolder::PrivateFolder(std::string const& name) : name_(name) {
    std::error_code failed;
    auto const parent = fs::temp_directory_path(failed);
    path_ = (parent / "nutmeg-XXXXXX").string();
    if (failed || mkdtemp(path_.data()) == nullptr)
        throw Error(name,
                    0,
                    "no temporary folder can be created in "
                        + (parent.empty() ? std::string("TMPDIR") : parent.string())
                        + ". Set TMPDIR to a folder with space");
}

PrivateFolder::~PrivateFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

std::string PrivateFolder::path(std::string_view file) const {
    return path_ + "/" + std::string(file);
}

std::string PrivateFolder::write(std::string_view file, std::string_view bytes) const {
    auto full = path(file);
    std::ofstream out(full, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out)
        throw Error(name_,
                    0,
                    "the temporary file " + full
                        + " cannot be written. Set TMPDIR to a folder with space");
    return full;
}

} // namespace nutmeg
