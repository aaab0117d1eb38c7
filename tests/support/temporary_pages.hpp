// Statutes for a test: a folder of pages in the published form, removed after the test.
#pragma once

#include <string>
#include <vector>

namespace nutmeg::test {

struct TestSection {
    std::string heading;                 ///< "Sec. 99-1. Definitions."
    std::vector<std::string> paragraphs; ///< the first is on the line of the heading
};

class TemporaryPages {
public:
    TemporaryPages();
    ~TemporaryPages();
    TemporaryPages(TemporaryPages const&) = delete;
    TemporaryPages& operator=(TemporaryPages const&) = delete;

    /// Writes the page. The first heading is on line 3, and every paragraph on a line of its own.
    void add(std::string const& name, std::vector<TestSection> const& sections);
    std::string const& path() const { return path_; }

private:
    std::string path_;
};

} // namespace nutmeg::test
