#include "corpus/store/page_files.hpp"

#include "parser/text/error.hpp"

#include <algorithm>
#include <filesystem>

namespace nutmeg {

namespace fs = std::filesystem;

std::vector<std::string> page_files(std::string const& path) {
    std::error_code failed;
    auto const status = fs::status(path, failed);
    if (path == "-" || fs::is_regular_file(status) || fs::is_character_file(status)
        || fs::is_fifo(status))
        return {path};
    if (!fs::is_directory(status))
        throw Error(path, 0, "no such file or directory. Check the name");
    std::vector<std::string> files;
    fs::recursive_directory_iterator walk(
        path, fs::directory_options::skip_permission_denied, failed);
    for (; !failed && walk != fs::recursive_directory_iterator(); walk.increment(failed)) {
        auto const extension = walk->path().extension();
        std::error_code unreadable;
        if ((extension == ".htm" || extension == ".html") && walk->is_regular_file(unreadable))
            files.push_back(walk->path().string());
    }
    if (failed)
        throw Error(path, 0, "cannot read the directory: " + failed.message());
    if (files.empty())
        throw Error(
            path,
            0,
            "no pages (*.htm, *.html) in this directory. Use the directory of chapter pages");
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace nutmeg
