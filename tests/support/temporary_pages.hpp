// Statutes for a test: a temporary folder of pages in the published form.
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

    /// Writes a page. The first heading is on line 3, and every paragraph is on a separate line.
    void add(std::string const& name, std::vector<TestSection> const& sections);
    std::string const& path() const { return path_; }

private:
    std::string path_;
};

} // namespace nutmeg::test
