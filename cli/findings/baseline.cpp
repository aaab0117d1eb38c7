#include "cli/findings/baseline.hpp"

#include "parser/text/ascii.hpp"
#include "parser/text/error.hpp"
#include "parser/text/file.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

namespace nutmeg {

namespace {

constexpr std::string_view opening = "# Nutmeg lint baseline 1";

std::string_view next_line(std::string_view& rest) {
    auto const line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    return line;
}

/// A key has two tabs, and a code between them.
void check_key(std::string_view key, std::string const& name, std::uint32_t line) {
    for (std::string_view const marker : {"<<<<<<<", "=======", ">>>>>>>", "|||||||"})
        if (key.starts_with(marker))
            throw Error(name,
                        line,
                        "a merge conflict is not resolved. Write the baseline again with "
                        "--write-baseline");
    auto const code = key.substr(std::min(key.find('\t'), key.size()));
    auto const end = code.find('\t', 1);
    bool const is_code =
        end != code.npos && end > 1
        && code.substr(1, end - 1).find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == code.npos;
    if (!is_code)
        throw Error(name,
                    line,
                    "damaged line. Restore the baseline, or write it again with "
                    "--write-baseline");
}

/// "on lines 12 and 40" as "on lines # and #", so that the key does not depend on them.
std::string without_line_numbers(std::string_view message) {
    std::string text;
    while (!message.empty()) {
        auto const at = message.find("line");
        text += message.substr(0, at);
        if (at == message.npos)
            break;
        message.remove_prefix(at);
        auto size = std::min(message.find_first_not_of("lines "), message.size());
        text += message.substr(0, size);
        message.remove_prefix(size);
        while (!message.empty() && is_digit(message.front())) {
            text += '#';
            message.remove_prefix(
                std::min(message.find_first_not_of("0123456789"), message.size()));
            for (std::string_view const separator : {", ", " and ", " to "})
                if (message.starts_with(separator) && message.size() > separator.size()
                    && is_digit(message[separator.size()])) {
                    text += separator;
                    message.remove_prefix(separator.size());
                    break;
                }
        }
    }
    return text;
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

std::string finding_key(Diagnostic const& diagnostic) {
    auto const place = !diagnostic.citation.empty() ? diagnostic.citation
                     : diagnostic.amendment.empty() ? std::string("file")
                                                    : diagnostic.amendment;
    auto key = place + '\t' + std::string(code_name(diagnostic.code)) + '\t'
             + without_line_numbers(diagnostic.message);
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

NewKeys new_keys(std::vector<std::string> const& keys,
                 std::string_view bytes,
                 std::string const& name) {
    auto const lines = with_unix_line_ends(bytes);
    std::string_view text = lines;
    if (next_line(text) != opening)
        throw Error(name, 1, "not a baseline. Write one with --write-baseline");
    std::unordered_map<std::string, std::size_t> known;
    for (std::uint32_t line = 2; !text.empty(); ++line) {
        auto const key = next_line(text);
        check_key(key, name, line);
        ++known[std::string(key)];
    }
    NewKeys result;
    for (auto const& key : keys) {
        auto const found = known.find(key);
        result.is_new.push_back(found == known.end() || found->second == 0);
        if (!result.is_new.back())
            --found->second;
    }
    for (auto const& [key, count] : known)
        result.unused += count;
    return result;
}

} // namespace nutmeg
