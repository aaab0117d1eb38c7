#include "corpus/store/page_files.hpp"

#include "parser/text/ascii.hpp"
#include "parser/text/error.hpp"
#include "parser/text/file.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

namespace nutmeg {

namespace fs = std::filesystem;

namespace {

bool has_page_name(fs::path const& file) {
    auto const extension = to_lower(file.extension().string());
    return extension == ".htm" || extension == ".html";
}

/// Collects the pages below a folder, each folder once, because links may lead in circles.
class PageWalk {
public:
    std::vector<std::string> run(fs::path const& root) {
        enter(root);
        while (!folders_.empty()) {
            auto const folder = std::move(folders_.back());
            folders_.pop_back();
            list(folder);
        }
        return std::move(files_);
    }

private:
    void enter(fs::path const& folder) {
        std::error_code failed;
        auto const canonical = fs::canonical(folder, failed);
        if (failed)
            throw Error(folder.string(), 0, "cannot be read: " + failed.message());
        if (seen_.insert(canonical).second)
            folders_.push_back(folder);
    }

    void list(fs::path const& folder) {
        std::error_code failed;
        fs::directory_iterator entry(folder, failed);
        for (; !failed && entry != fs::directory_iterator(); entry.increment(failed))
            add(entry->path());
        if (failed)
            throw Error(folder.string(),
                        0,
                        "cannot read the directory: " + failed.message()
                            + ". Check the permissions, or remove it");
    }

    void add(fs::path const& path) {
        std::error_code failed;
        auto const status = fs::status(path, failed);
        if (fs::is_directory(status))
            return enter(path);
        if (!has_page_name(path))
            return;
        if (!fs::is_regular_file(status))
            throw Error(path.string(),
                        0,
                        fs::is_symlink(fs::symlink_status(path, failed)) && !fs::exists(status)
                            ? "is a link to a file that does not exist. Restore the file, or "
                              "remove the link"
                            : "is not a regular file, so the page cannot be read. Remove it");
        files_.push_back(path.string());
    }

    std::vector<fs::path> folders_;
    std::set<fs::path> seen_;
    std::vector<std::string> files_;
};

/// "952" of "cgs/chap_0952.htm" for the prefix "chap_"; empty if the name begins otherwise.
std::string number_after(std::string_view file, std::string_view prefix) {
    auto name = file.substr(file.find_last_of('/') + 1);
    if (!name.starts_with(prefix))
        return {};
    name.remove_prefix(prefix.size());
    while (name.size() > 1 && name.front() == '0')
        name.remove_prefix(1);
    std::size_t end = 0;
    while (end < name.size() && is_alnum(name[end]))
        ++end;
    return to_lower(name.substr(0, end));
}

} // namespace

std::vector<std::string> page_files(std::string const& path) {
    reject_web_address(path);
    std::error_code failed;
    auto const status = fs::status(path, failed);
    if (path == "-" || fs::is_regular_file(status) || fs::is_character_file(status)
        || fs::is_fifo(status))
        return {path};
    if (!fs::is_directory(status))
        throw Error(path, 0, "no such file or directory. Check the name");
    auto files = PageWalk().run(path);
    if (files.empty())
        throw Error(
            path,
            0,
            "no pages (*.htm, *.html) in this directory. Use the directory of chapter pages");
    std::sort(files.begin(), files.end());
    return files;
}

std::string chapter_of_file(std::string_view file) {
    return number_after(file, "chap_");
}

std::string chapter_name_of_file(std::string_view file) {
    if (auto const chapter = chapter_of_file(file); !chapter.empty())
        return "chapter " + chapter;
    auto const article = number_after(file, "art_");
    return article.empty() ? std::string() : "article " + article;
}

} // namespace nutmeg
