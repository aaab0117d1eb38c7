// The findings of preview, diff and lint: those of a baseline are known, and the others are printed
// or written in a format for other programs.
#pragma once

#include "cli/findings/baseline_files.hpp"
#include "cli/findings/finding.hpp"
#include "cli/findings/finding_report.hpp"
#include "cli/findings/impact_findings.hpp"
#include "cli/options/exit_code.hpp"
#include "cli/options/output.hpp"
#include "parser/text/diagnostic.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace CLI {
class App;
}

namespace nutmeg {

struct BaselineOptions {
    std::string known;    ///< file of known findings, which are ignored; or empty
    std::string new_file; ///< file to write all findings to, none of which is reported; or empty
};

/// Adds --baseline and --write-baseline.
void add_baseline_options(CLI::App& command, BaselineOptions& options);

/// Whether each finding, by its key, is not in the baseline. Writes the new baseline, if one is
/// asked for; then none is new. Says on standard error how many lines of the baseline match no
/// finding. Throws Error if a file cannot be read or written.
/// @param max_input  most bytes to read from the baseline
std::vector<bool> new_findings(std::vector<FindingKey> const& keys,
                               BaselineOptions const& options,
                               std::size_t max_input);

/// Whether the format has findings only: sarif, junit or github.
bool is_findings_format(Format format);

/// The report in a format of findings, with the columns of the quoted words.
/// @param code  of the run
/// @param read  the bytes of the files that findings name
std::string findings_text(FindingReport report,
                          Format format,
                          ExitCode code,
                          FindingFileReader const& read);

/// Writes the report in a format of findings, with the columns of the quoted words.
/// @param code       of the run
/// @param max_input  most bytes to read from one file
void write_findings(FindingReport report,
                    Output const& output,
                    ExitCode code,
                    std::size_t max_input);

/// The diagnostics of one run of a command, in the order in which they are added.
class RunFindings {
public:
    /// @param command  "nutmeg preview"
    explicit RunFindings(std::string command) : command_(std::move(command)) {}

    /// Adds diagnostics; `file` is the path of the file that those without one are about, or empty.
    void add(Diagnostics const& diagnostics, std::string const& file);
    /// The same for those that are not there already, as a page that is read twice.
    void add_missing(Diagnostics const& diagnostics, std::string const& file);

    /// Adds the citations that a bill leaves wrong, for the formats of findings. A baseline does
    /// not have them, and none sets the exit code.
    void add_impact(ImpactReport const& impact,
                    std::function<AmendingLine(std::string const& number)> const& line_of) {
        add_findings(impact_, impact, line_of);
    }

    /// Adds the exit code of a part of the run whose diagnostics are printed.
    void add_code(ExitCode code) { code_ = std::max(code_, code); }

    /// Removes those in the baseline, as new_findings does, and says on standard error how many. A
    /// file that cannot be read is never known.
    /// @param files  with the bills of the run
    void remove_known(BaselineOptions const& options,
                      BaselineFiles const& files,
                      std::size_t max_input);

    /// The keys of those that can be known, in their order.
    std::vector<FindingKey> keys(BaselineFiles const& files) const;
    /// Removes those of `keys` whose bit is not set; `is_new` may be longer. Returns how many.
    std::size_t keep(std::vector<bool> const& is_new);

    /// Prints them on standard error; for a format of findings, only files that cannot be read.
    void print(Format format) const;

    /// Those of the files that cannot be read.
    std::vector<std::string> unreadable_among(std::vector<std::string> const& files) const;

    ExitCode exit_code() const;

    FindingReport report() const;

    /// All of them, each with its file.
    Diagnostics diagnostics() const;

private:
    struct FileDiagnostic {
        std::string file;
        Diagnostic diagnostic;
    };
    /// File, line, severity, code, citation and message.
    using Identity = std::
        tuple<std::string, std::uint32_t, Severity, std::string_view, std::string, std::string>;
    static Identity identity(FileDiagnostic const& one) {
        auto const& found = one.diagnostic;
        return {one.file,
                found.line,
                found.severity,
                code_name(found.code),
                found.citation,
                found.message};
    }
    static bool can_be_known(FileDiagnostic const& one) {
        return one.diagnostic.code != DiagnosticCode::Unreadable;
    }
    std::string command_;
    ExitCode code_ = ExitCode::Done;
    std::vector<FileDiagnostic> all_;
    std::set<Identity> seen_; ///< of each that was added
    FindingReport impact_;
};

} // namespace nutmeg
