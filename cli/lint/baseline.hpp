// Findings that are known and not to fail a run: one line each, section, code and words, so that a
// finding is the same one when lines or provisions around it move.
#pragma once

#include "corpus/lint/bill_lint.hpp"
#include "corpus/lint/statute_lint.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// "53a-83\tdoubled-word\tthe the": what makes two findings the same.
std::string finding_key(Finding const& finding);
/// "99-3\tinserted-first\t\"class B A\"" or, about no section of the law, with "section 2".
std::string finding_key(BillFinding const& finding);

/// The baseline file: a line that names the form, then the keys in byte order, as often as found.
std::string baseline_text(std::vector<std::string> keys);

template <class Any>
std::vector<std::string> keys_of(std::vector<Any> const& findings) {
    std::vector<std::string> keys;
    for (auto const& finding : findings)
        keys.push_back(finding_key(finding));
    return keys;
}

/// For each key whether the baseline does not hold it; a line stands for one finding. Throws Error
/// where `text` is no baseline.
std::vector<bool> new_keys(std::vector<std::string> const& keys,
                           std::string_view text,
                           std::string const& name);

/// The findings that the baseline does not hold, in their order.
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
