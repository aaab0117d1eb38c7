// The bills of a folder, for commands that read each of them by itself.
#pragma once

#include "parser/text/diagnostic.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace nutmeg {

/// Whether one of the paths is a folder.
bool has_folder(std::vector<std::string> const& paths);

struct BillFiles {
    std::vector<std::string> bills;  ///< paths
    std::vector<std::string> others; ///< paths of files in the folders that are not bills
    Diagnostics unreadable;          ///< each with its file
};

/// Takes the path and the bytes of a bill below a folder.
using BillReader = std::function<void(std::string const&, std::string)>;

/// The files that the paths name, in their order, and in place of a folder the bills at any depth
/// below it, in byte order of their paths. Hidden files and folders are skipped. A file that is
/// named is not read, and is taken for a bill. A file below a folder that is empty, or that has the
/// name of a page or Word file but the content of neither, is unreadable if it is not a bill.
/// @param max_input  most bytes to read from one file
/// @param reader     gets each bill below a folder, so that it need not be read again; may be empty
BillFiles bill_files(std::vector<std::string> const& paths,
                     std::size_t max_input,
                     BillReader const& reader = {});

/// Names on standard error the files that are not bills.
void report_others(BillFiles const& files);

} // namespace nutmeg
