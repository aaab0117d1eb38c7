#include "cli/lint/baseline.hpp"

#include "parser/text/error.hpp"

#include <algorithm>
#include <unordered_map>

namespace nutmeg {

namespace {

constexpr std::string_view opening = "# Nutmeg lint baseline 1";

std::string_view next_line(std::string_view& rest) {
    auto line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

} // namespace

std::string finding_key(Finding const& finding) {
    auto key = finding.citation + '\t' + std::string(lint_rule(finding.code).name) + '\t'
             + (finding.code == LintCode::SectionTwice ? std::string() : finding.quote);
    std::replace(key.begin(), key.end(), '\n', ' ');
    return key;
}

std::string finding_key(BillFinding const& finding) {
    auto key = (finding.citation.empty() ? "section " + finding.section : finding.citation) + '\t'
             + finding.code + '\t' + finding.message;
    std::replace(key.begin(), key.end(), '\n', ' ');
    return key;
}

std::string baseline_text(std::vector<std::string> keys) {
    std::sort(keys.begin(), keys.end());
    std::string text(opening);
    text += '\n';
    for (auto const& key : keys)
        text += key + '\n';
    return text;
}

std::vector<bool> new_keys(std::vector<std::string> const& keys,
                           std::string_view text,
                           std::string const& name) {
    if (next_line(text) != opening)
        throw Error(name, 1, "not a baseline. Write one with nutmeg lint --write-baseline");
    std::unordered_map<std::string, std::size_t> known;
    while (!text.empty())
        ++known[std::string(next_line(text))];
    std::vector<bool> is_new;
    for (auto const& key : keys) {
        auto const found = known.find(key);
        is_new.push_back(found == known.end() || found->second == 0);
        if (!is_new.back())
            --found->second;
    }
    return is_new;
}

} // namespace nutmeg
