// What a command found, ready to be rendered: each format is one file that reads this.
#pragma once

#include "diff/apply.hpp"
#include "diff/comparison.hpp"
#include "parser/act.hpp"

#include <memory>
#include <string>
#include <vector>

namespace nutmeg {

/// One section of an act carried out on one section of the law.
struct PreviewEntry {
    ActSection const* amendment = nullptr; ///< of the report's act
    std::string target;                    ///< citation, "44-4"; empty for New and Other
    std::string path; ///< provisions named by the opening, "(b)(4)" or "(e) to (s)"; may be empty
    Applied applied;
    Comparison comparison;
};

struct PreviewReport {
    std::string bill_file;             ///< as given
    std::vector<std::string> statutes; ///< folders and pages, as given
    std::shared_ptr<Act const> act;
    std::vector<PreviewEntry> entries; ///< in the order of the act
    Diagnostics diagnostics;           ///< of the reading and the applying, all of them
    std::size_t words_of_bill = 0;     ///< words of the act's sections
    std::size_t words_accounted = 0;   ///< of these, words applied, shown as new, or reported
};

/// The comparison of two statutes, section by section.
struct DiffReport {
    std::string old_name;
    std::string new_name;
    std::vector<Comparison>
        comparisons; ///< changed sections only, in the order of the new, then the gone
    std::size_t unchanged = 0;
    Diagnostics diagnostics;
};

} // namespace nutmeg
