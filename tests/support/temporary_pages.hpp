// Statutes for a test: a folder of pages in the published form, gone when the test is over.
#pragma once

#include <string>
#include <vector>

namespace nutmeg::test {

struct TestSection {
    std::string heading;                 ///< "Sec. 99-1. Definitions."
    std::vector<std::string> paragraphs; ///< the first stands on the heading's line
};

class TemporaryPages {
public:
    TemporaryPages();
    ~TemporaryPages();
    TemporaryPages(TemporaryPages const&) = delete;
    TemporaryPages& operator=(TemporaryPages const&) = delete;

    /// Writes the page; the first section's heading stands on line 3, every paragraph on its own.
    void add(std::string const& name, std::vector<TestSection> const& sections);
    std::string const& path() const { return path_; }

private:
    std::string path_;
};

} // namespace nutmeg::test
