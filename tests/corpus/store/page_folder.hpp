// A temporary folder of pages, written from the words of their sections.
#pragma once

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace nutmeg::test {

/// Deletes the folder on destruction.
class PageFolder {
public:
    PageFolder() : root_((std::filesystem::temp_directory_path() / "nutmeg_XXXXXX").string()) {
        REQUIRE(mkdtemp(root_.data()) != nullptr);
    }
    PageFolder(PageFolder const&) = delete;
    PageFolder& operator=(PageFolder const&) = delete;
    ~PageFolder() {
        std::error_code failed;
        std::filesystem::remove_all(root_, failed);
    }

    /// Writes a file, and its folders, below this folder; returns its path.
    std::string write(std::string const& name, std::string const& text) const {
        auto const path = std::filesystem::path(root_) / name;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << text;
        return path.string();
    }
    std::string const& path() const { return root_; }

private:
    std::string root_;
};

/// A section on one line: `heading` is "Sec. 99-1. Gates."
inline std::string html_section(std::string const& heading, std::string const& words) {
    return "<p><span class=\"catchln\">" + heading + "</span> " + words + "</p>\n";
}

/// The first section is on line 2.
inline std::string html_page(std::string const& sections) {
    return "<html><body>\n" + sections + "</body></html>\n";
}

} // namespace nutmeg::test
