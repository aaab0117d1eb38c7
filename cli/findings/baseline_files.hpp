// The files of a run as a baseline names them: without the folders around them, so that the names
// are the same in another checkout.
#pragma once

#include "cli/findings/baseline.hpp"

#include <map>
#include <string>
#include <vector>

namespace nutmeg {

class BaselineFiles {
public:
    /// Without bills.
    BaselineFiles() = default;
    /// A bill below a folder is named by its path in the folder, another by its file name; bills
    /// with the same name also by the folders above that distinguish them.
    /// @param operands  the bills and folders that the command line names
    /// @param bills     paths of the bills, each an operand or below one
    BaselineFiles(std::vector<std::string> const& operands, std::vector<std::string> const& bills);

    /// The key of a finding.
    /// @param text  finding_key
    /// @param file  path of the file that it is in: a bill, a page of statutes, or empty
    FindingKey key(std::string text, std::string const& file) const;

private:
    std::map<std::string, std::string> names_; ///< of each bill, by its path
    bool is_one_ = false;                      ///< one bill is named, and no folder
};

} // namespace nutmeg
