#include "tests/support/temporary_pages.hpp"

#include <filesystem>
#include <fstream>
#include <stdlib.h>

namespace nutmeg::test {

TemporaryPages::TemporaryPages()
    : path_((std::filesystem::temp_directory_path() / "nutmeg-test-XXXXXX").string()) {
    if (mkdtemp(path_.data()) == nullptr)
        path_.clear();
}

TemporaryPages::~TemporaryPages() {
    std::error_code failed;
    if (!path_.empty())
        std::filesystem::remove_all(path_, failed);
}

void TemporaryPages::add(std::string const& name, std::vector<TestSection> const& sections) {
    std::ofstream page(std::filesystem::path(path_) / name);
    page << "<html><head><title>Sample</title></head>\n<body>\n";
    for (auto const& section : sections) {
        page << "<p><span class=\"catchln\">" << section.heading << "</span>";
        for (std::size_t p = 0; p < section.paragraphs.size(); ++p)
            page << (p == 0 ? " " : "<p>") << section.paragraphs[p] << "</p>\n";
    }
    page << "</body>\n</html>\n";
}

} // namespace nutmeg::test
