// What the benchmarks read: the statutes in ../shared if they are there, otherwise the sample
// statutes, copied under other title numbers to be large enough to measure.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace nutmeg::bench {

/// A temporary folder, removed by the destructor.
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
    std::string act;                ///< the largest page of an act or bill
    std::vector<std::string> pages; ///< bytes of the revision's pages
    std::size_t bytes = 0;          ///< total of all pages
    bool is_sample = false;
};

/// Throws Error if even the sample cannot be read.
Inputs read_inputs(TemporaryFolder const& temporary);

} // namespace nutmeg::bench
