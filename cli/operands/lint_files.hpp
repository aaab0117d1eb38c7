// Divides the files of `nutmeg lint` into bills and statutes.
#pragma once

#include "corpus/store/section_store.hpp"
#include "parser/text/diagnostic.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace nutmeg {

struct LintFiles {
    struct Bill {
        std::string path;
        std::string bytes;
    };
    std::vector<Bill> bills;
    std::vector<std::string> statutes; ///< paths
    /// The statutes, if they are one file, which may be standard input; else null.
    std::unique_ptr<SectionStore> one_page;
    std::vector<std::string> others; ///< files of a folder with bills that are neither
    Diagnostics unreadable;
};

/// Reads the files that are named, and those of folders that have bills, and decides by their
/// content. Throws Error if the only path cannot be read.
/// @param max_input  most bytes to read from one file
LintFiles lint_files(std::vector<std::string> const& paths, std::size_t max_input);

/// The same for files that the caller has read. All that are statutes are `one_page`, a later one
/// over those before it, as if they were named in this order.
LintFiles lint_files(std::vector<LintFiles::Bill> files);

} // namespace nutmeg
