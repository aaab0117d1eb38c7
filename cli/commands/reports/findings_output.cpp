#include "cli/commands/reports/findings_output.hpp"

#include "cli/findings/reports.hpp"
#include "cli/report/wording.hpp"
#include "parser/text/error.hpp"
#include "parser/text/file.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace nutmeg {

void add_baseline_options(CLI::App& command, BaselineOptions& options) {
    auto* known =
        command.add_option("--baseline", options.known, "Ignore the findings listed in FILE")
            ->type_name("FILE");
    command
        .add_option("--write-baseline",
                    options.new_file,
                    "Write all findings to FILE; they are not reported in this run")
        ->type_name("FILE")
        ->excludes(known);
}

std::vector<bool> new_findings(std::vector<FindingKey> const& keys,
                               BaselineOptions const& options,
                               std::size_t max_input) {
    if (!options.new_file.empty()) {
        Output file;
        file.file = options.new_file;
        write(file, baseline_text(keys));
        return std::vector<bool>(keys.size(), false);
    }
    if (options.known.empty())
        return std::vector<bool>(keys.size(), true);
    auto found = new_keys(keys, read_file(options.known, max_input), options.known);
    if (found.unnamed > 0)
        print_message(
            fmt::format("{}: {} not name the file, so no finding of several files matches. "
                        "Write the baseline again with --write-baseline",
                        options.known,
                        found.unnamed == 1 ? std::string("1 line does")
                                           : std::to_string(found.unnamed) + " lines do"));
    else if (found.unused > 0)
        print_message(fmt::format("{}: {} no finding. Write the baseline again with "
                                  "--write-baseline to remove them",
                                  options.known,
                                  found.unused == 1
                                      ? std::string("1 line matches")
                                      : std::to_string(found.unused) + " lines match"));
    return std::move(found.is_new);
}

bool is_findings_format(Format format) {
    return format == Format::Sarif || format == Format::Junit || format == Format::Github;
}

std::string findings_text(FindingReport report,
                          Format format,
                          ExitCode code,
                          FindingFileReader const& read) {
    find_columns(report, read);
    if (format == Format::Sarif)
        return sarif_report(report, static_cast<int>(code));
    return format == Format::Junit ? junit_report(report) : github_report(report);
}

void write_findings(FindingReport report,
                    Output const& output,
                    ExitCode code,
                    std::size_t max_input) {
    auto const read = [&](std::string const& file) -> std::optional<std::string> {
        if (is_standard_stream(file))
            return std::nullopt;
        try {
            return read_file(file, max_input);
        } catch (Error const&) {
            // The command has reported a file that it could not read.
            return std::nullopt;
        }
    };
    write(output, findings_text(std::move(report), output.kind(), code, read));
}

void RunFindings::add(Diagnostics const& diagnostics, std::string const& file) {
    for (auto const& one : diagnostics) {
        all_.push_back({one.file.empty() ? file : one.file, one});
        seen_.insert(identity(all_.back()));
    }
}

void RunFindings::add_missing(Diagnostics const& diagnostics, std::string const& file) {
    for (auto const& one : diagnostics)
        if (!seen_.contains(identity({one.file.empty() ? file : one.file, one})))
            add({one}, file);
}

std::vector<FindingKey> RunFindings::keys(BaselineFiles const& files) const {
    std::vector<FindingKey> keys;
    for (auto const& one : all_)
        if (can_be_known(one))
            keys.push_back(files.key(finding_key(one.diagnostic), one.file));
    return keys;
}

std::size_t RunFindings::keep(std::vector<bool> const& is_new) {
    std::vector<FileDiagnostic> kept;
    std::size_t next = 0;
    for (auto& one : all_)
        if (!can_be_known(one) || is_new[next++])
            kept.push_back(std::move(one));
    auto const removed = all_.size() - kept.size();
    all_ = std::move(kept);
    return removed;
}

void RunFindings::remove_known(BaselineOptions const& options,
                               BaselineFiles const& files,
                               std::size_t max_input) {
    auto const known = keep(new_findings(keys(files), options, max_input));
    if (known > 0)
        print_note(fmt::format("note: {} in the baseline {}",
                               known == 1 ? std::string("1 finding is")
                                          : fmt::format("{} findings are", known),
                               options.known.empty() ? options.new_file : options.known));
}

void RunFindings::print(Format format) const {
    for (auto const& one : all_)
        if (!is_findings_format(format) || !can_be_known(one))
            print_diagnostics(one.file, {one.diagnostic});
}

std::vector<std::string> RunFindings::unreadable_among(
    std::vector<std::string> const& files) const {
    std::vector<std::string> found;
    for (auto const& file : files)
        if (std::any_of(all_.begin(), all_.end(), [&](auto const& one) {
                return !can_be_known(one) && one.file == file;
            }))
            found.push_back(file);
    return found;
}

ExitCode RunFindings::exit_code() const {
    auto code = code_;
    for (auto const& one : all_)
        code = std::max(code, nutmeg::exit_code({one.diagnostic}));
    return code;
}

FindingReport RunFindings::report() const {
    FindingReport report;
    report.command = command_;
    for (auto const& one : all_)
        add_findings(report, {one.diagnostic}, one.file);
    for (auto finding : impact_.findings) {
        finding.rule = report.rule_index(impact_.rules[finding.rule]);
        report.findings.push_back(std::move(finding));
    }
    return report;
}

Diagnostics RunFindings::diagnostics() const {
    Diagnostics all;
    for (auto const& one : all_) {
        all.push_back(one.diagnostic);
        all.back().file = one.file;
    }
    return all;
}

} // namespace nutmeg
