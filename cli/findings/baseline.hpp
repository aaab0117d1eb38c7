// A baseline: known findings, which do not fail a run. One line per finding: section, code and
// words, so that a finding stays the same when lines or provisions around it move; of several bills
// also the name of the bill.
#pragma once

#include "corpus/lint/bill_lint.hpp"
#include "corpus/lint/statute_lint.hpp"
#include "parser/text/diagnostic.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The identity of a finding: "53a-83\tdoubled-word\tthe the".
std::string finding_key(Finding const& finding);
/// "99-3\tinserted-first\t\"class B A\""; "section 2" replaces the number if the finding is not
/// about a section of the law.
std::string finding_key(BillFinding const& finding);
/// The same for a diagnostic; numbers of lines in its message are replaced by "#".
std::string finding_key(Diagnostic const& diagnostic);

/// A finding as a line of a baseline names it.
struct FindingKey {
    std::string text; ///< finding_key
    std::string file; ///< name of its file (baseline_files.hpp); empty if the text is enough
    /// A line without a file matches too, and is written, because the run has no other file of the
    /// kind. So the baseline of one bill still matches when the bill has another name.
    bool is_only_file = false;
};

/// The baseline file: a line that names the format, then one line for each finding, in byte order.
/// If a line has the name of a file, the file is of version 2, and each line begins with the name
/// or a tab: "a.htm\tsection 1\tbase-mismatch\t...".
std::string baseline_text(std::vector<FindingKey> const& keys);

struct NewKeys {
    std::vector<bool> is_new; ///< for each key
    std::size_t unused = 0;   ///< lines of the baseline that match no finding
    /// Those of `unused` that would match if they named a file: a baseline of one bill for several.
    std::size_t unnamed = 0;
};

/// Compares the keys with a baseline of either version. Each line of it matches one finding. Throws
/// Error, with the line, if `text` is not a baseline, is damaged, or has the marks of a merge
/// conflict.
NewKeys new_keys(std::vector<FindingKey> const& keys,
                 std::string_view text,
                 std::string const& name);

} // namespace nutmeg
