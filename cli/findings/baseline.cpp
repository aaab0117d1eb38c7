#include "cli/findings/baseline.hpp"

#include "parser/text/ascii.hpp"
#include "parser/text/error.hpp"
#include "parser/text/file.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <unordered_set>

namespace nutmeg {

namespace {

constexpr std::string_view opening = "# Nutmeg lint baseline 1";
constexpr std::string_view opening_with_files = "# Nutmeg lint baseline 2";

std::string_view next_line(std::string_view& rest) {
    auto const line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    return line;
}

/// A line is the name of the file or nothing, a tab, and a key, which has two tabs and a code
/// between them.
void check_line(std::string_view key, bool has_file, std::string const& name, std::uint32_t line) {
    for (std::string_view const marker : {"<<<<<<<", "=======", ">>>>>>>", "|||||||"})
        if (key.starts_with(marker))
            throw Error(name,
                        line,
                        "a merge conflict is not resolved. Write the baseline again with "
                        "--write-baseline");
    if (has_file)
        key.remove_prefix(std::min(key.find('\t'), key.size() - 1) + 1);
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

std::string line_of(std::string_view file, std::string_view text) {
    return std::string(file) + '\t' + std::string(text);
}

/// How often each line is in a baseline.
using LineCounts = std::unordered_map<std::string, std::size_t>;

/// Each as line_of makes it, in either version.
LineCounts read_lines(std::string_view bytes, std::string const& name) {
    auto const unix_lines = with_unix_line_ends(bytes);
    std::string_view text = unix_lines;
    auto const first = next_line(text);
    if (first != opening && first != opening_with_files)
        throw Error(name, 1, "not a baseline. Write one with --write-baseline");
    bool const with_files = first == opening_with_files;
    LineCounts known;
    for (std::uint32_t number = 2; !text.empty(); ++number) {
        auto const line = next_line(text);
        check_line(line, with_files, name, number);
        ++known[with_files ? std::string(line) : line_of("", line)];
    }
    return known;
}

/// Takes one of the line away. Returns whether there was one.
bool take(LineCounts& known, std::string const& line) {
    auto const found = known.find(line);
    if (found == known.end() || found->second == 0)
        return false;
    --found->second;
    return true;
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

std::string baseline_text(std::vector<FindingKey> const& keys) {
    auto const has_file = [](FindingKey const& key) {
        return !key.file.empty() && !key.is_only_file;
    };
    bool const with_files = std::any_of(keys.begin(), keys.end(), has_file);
    std::vector<std::string> lines;
    lines.reserve(keys.size());
    for (auto const& key : keys)
        lines.push_back(with_files ? line_of(has_file(key) ? key.file : "", key.text) : key.text);
    std::sort(lines.begin(), lines.end());
    std::string text(with_files ? opening_with_files : opening);
    text += '\n';
    for (auto const& line : lines)
        text += line + '\n';
    return text;
}

NewKeys new_keys(std::vector<FindingKey> const& keys,
                 std::string_view bytes,
                 std::string const& name) {
    auto known = read_lines(bytes, name);
    NewKeys result;
    std::unordered_set<std::string> with_file; ///< texts of new findings that need their file
    for (auto const& key : keys) {
        bool const is_known = take(known, line_of(key.file, key.text))
                           || (key.is_only_file && take(known, line_of("", key.text)));
        result.is_new.push_back(!is_known);
        if (!is_known && !key.file.empty())
            with_file.insert(line_of("", key.text));
    }
    for (auto const& [line, count] : known) {
        result.unused += count;
        result.unnamed += with_file.contains(line) ? count : 0;
    }
    return result;
}

} // namespace nutmeg
