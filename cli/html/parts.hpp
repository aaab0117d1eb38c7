// The parts that the pages of a preview and of a comparison have in common.
#pragma once

#include "cli/html/redline.hpp"
#include "cli/report/report.hpp"

#include <string>
#include <string_view>

namespace nutmeg {

/// "s53a-83" for a section of the statutes, "new-4" for new text.
std::string html_prefix(std::string_view citation, std::string_view act_section);

/// How deleted, inserted and moved words look.
std::string html_legend();

/// Both lists: the provisions that changed, and the effects; links lead into the redline.
std::string html_changes(Comparison const& comparison, HtmlRedline const& redline);

/// The text: a redline, or all of it if the section is added or repealed.
std::string html_words(SectionChange change, HtmlRedline const& redline);

/// List of diagnostics under a heading; empty if there are none.
std::string html_diagnostics(Diagnostics const& diagnostics, std::string_view file);

} // namespace nutmeg
