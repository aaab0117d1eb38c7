// Checks a bill on the command line; `nutmeg lint` calls it for files that are bills.
#pragma once

#include "cli/lint/baseline.hpp"
#include "cli/options/exit_code.hpp"
#include "cli/options/output.hpp"
#include "parser/text/file.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The options of `nutmeg lint` besides the files.
struct LintOutput {
    std::string baseline; ///< file of known findings, which are ignored; or empty
    std::string
        new_baseline; ///< file to write all findings to, none of which is reported; or empty
    std::size_t max_input = 0; ///< most bytes to read from one file
    Output output;
};

/// Checks a bill or act, the bytes of the file at `path`, against the named statutes
/// (statutes_or_default) as amended by the acts `after`, and writes the findings; as text, one per
/// line: "FILE:LINE: severity: code: section 2 of the bill: ...: the rule". Returns Done or
/// Findings. Throws Error if something cannot be read.
ExitCode lint_bill_file(std::string_view bytes,
                        std::string const& path,
                        std::vector<std::string> const& statutes,
                        std::vector<std::string> const& after,
                        LintOutput const& lint_output);

/// Says on standard error that lines of the baseline match no finding; nothing if there are none.
void report_unused_lines(std::string const& baseline, std::size_t unused);

/// Writes all findings to the new baseline, if one is requested, and removes those in the baseline.
template <class Any>
std::vector<Any> apply_baseline(std::vector<Any> findings, LintOutput const& lint_output) {
    if (!lint_output.new_baseline.empty()) {
        Output file;
        file.file = lint_output.new_baseline;
        write(file, baseline_text(keys_of(findings)));
        return {};
    }
    auto const& known = lint_output.baseline;
    if (known.empty())
        return findings;
    auto kept = without_known(std::move(findings), read_file(known, lint_output.max_input), known);
    report_unused_lines(known, kept.unused);
    return std::move(kept.findings);
}

} // namespace nutmeg
