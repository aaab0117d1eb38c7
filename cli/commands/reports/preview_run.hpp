// A preview of bills, from their files to the text of the report.
#pragma once

#include "cli/commands/reports/findings_output.hpp"
#include "cli/docx/render.hpp"
#include "cli/options/output.hpp"
#include "corpus/impact/impact.hpp"
#include "corpus/preview/preview.hpp"
#include "corpus/store/statutes.hpp"
#include "parser/amendment_file.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// "marks" or "minimal", as typed for --redline.
RedlineSource redline_source(std::string_view name);

/// Applies the files together, and adds what is found in them and between them to `findings`.
/// Throws Error if a page of the statutes cannot be read.
/// @param inputs  the files, for the footnote of the report
PreviewReport report_on(std::vector<AmendmentFile> const& files,
                        std::vector<InputFile> inputs,
                        Statutes& statutes,
                        PreviewOptions const& options,
                        RunFindings& findings);

/// Adds what the search for the impact found: the citations that the bills leave wrong, each with
/// the line that first amends the section, and files that could not be searched.
void add_impact(PreviewReport const& report, ImpactReport const& impact, RunFindings& findings);

/// The report in the output's format, which is none of findings (is_findings_format): text, or the
/// bytes of a Word file.
/// @param impact  null if it was not searched; Akoma Ntoso does not have it
/// @param origin  of the tracked changes of a Word file
std::string rendered(PreviewReport const& report,
                     ImpactReport const* impact,
                     SectionStore& statutes,
                     ChangeOrigin const& origin,
                     Output const& output);

} // namespace nutmeg
