// What the benchmarks read: the statutes of ../shared where they are, else the sample statutes,
// copied under other title numbers until they are large enough to measure.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace nutmeg::bench {

/// A folder that goes when this goes.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(TemporaryFolder const&) = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;
    std::filesystem::path const& path() const { return path_; }

private:
    std::filesystem::path path_;
};

struct Inputs {
    std::string old_folder;         ///< the revision
    std::string new_folder;         ///< its supplement
    std::string act;                ///< the largest act or bill page at hand
    std::vector<std::string> pages; ///< bytes of the revision's pages
    std::size_t bytes = 0;          ///< of all of them
    bool is_sample = false;
};

/// Throws Error where even the sample cannot be read.
Inputs read_inputs(TemporaryFolder const& temporary);

} // namespace nutmeg::bench
