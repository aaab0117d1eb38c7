// A baseline: known findings, which do not fail a run. One line per finding: section, code and
// words, so that a finding stays the same when lines or provisions around it move.
#pragma once

#include "corpus/lint/bill_lint.hpp"
#include "corpus/lint/statute_lint.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The identity of a finding: "53a-83\tdoubled-word\tthe the".
std::string finding_key(Finding const& finding);
/// "99-3\tinserted-first\t\"class B A\""; "section 2" replaces the number if the finding is not
/// about a section of the law.
std::string finding_key(BillFinding const& finding);

/// The baseline file: a line that names the format, then one key for each finding, in byte order.
std::string baseline_text(std::vector<std::string> keys);

template <class Any>
std::vector<std::string> keys_of(std::vector<Any> const& findings) {
    std::vector<std::string> keys;
    keys.reserve(findings.size());
    for (auto const& finding : findings)
        keys.push_back(finding_key(finding));
    return keys;
}

/// For each key, whether it is new. Each line of the baseline matches one finding. Throws Error
/// if `text` is not a baseline.
std::vector<bool> new_keys(std::vector<std::string> const& keys,
                           std::string_view text,
                           std::string const& name);

/// The findings that are not in the baseline, in their order.
template <class Any>
std::vector<Any> without_known(std::vector<Any> findings,
                               std::string_view text,
                               std::string const& name) {
    auto const is_new = new_keys(keys_of(findings), text, name);
    std::vector<Any> kept;
    for (std::size_t i = 0; i < findings.size(); ++i)
        if (is_new[i])
            kept.push_back(std::move(findings[i]));
    return kept;
}

} // namespace nutmeg
