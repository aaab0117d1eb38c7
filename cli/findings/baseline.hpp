// A baseline: known findings, which do not fail a run. One line per finding: section, code and
// words, so that a finding stays the same when lines or provisions around it move.
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

/// The baseline file: a line that names the format, then one key for each finding, in byte order.
std::string baseline_text(std::vector<std::string> keys);

struct NewKeys {
    std::vector<bool> is_new; ///< for each key
    std::size_t unused = 0;   ///< lines of the baseline that match no finding
};

/// Compares the keys with a baseline. Each line of it matches one finding. Throws Error, with the
/// line, if `text` is not a baseline, is damaged, or has the marks of a merge conflict.
NewKeys new_keys(std::vector<std::string> const& keys,
                 std::string_view text,
                 std::string const& name);

} // namespace nutmeg
