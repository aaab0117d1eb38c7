// Parts shared by the pages of a preview and of a comparison.
#pragma once

#include "cli/html/effects_table.hpp"
#include "cli/html/redline.hpp"
#include "cli/report/report.hpp"

#include <string>
#include <string_view>

namespace nutmeg {

/// "s53a-83" for a section of the statutes, "new-4" for new text.
std::string html_prefix(std::string_view citation, std::string_view act_section);

/// The start of a part of the page with its heading. The element is not closed. Not a landmark, for
/// a page may have hundreds.
/// @param level  of the heading, 1 to 6
std::string html_section_start(std::string_view id, std::string_view heading, int level = 2);

/// How deleted, inserted and moved words look.
std::string html_legend();

/// A part of the page that is about one section of the law.
struct HtmlPart {
    std::string id;      ///< of its element
    std::string section; ///< "44-4"; in the table of effects
};

/// Two lists, of the changed provisions and of the effects, with links into the redline. The
/// effects also become rows of the table.
std::string html_changes(Comparison const& comparison,
                         HtmlRedline const& redline,
                         HtmlPart const& part,
                         HtmlEffectsTable& table);

/// The text: a redline, or all of it if the section is added or repealed.
/// @param level  of its heading, 1 to 6
std::string html_words(SectionChange change, HtmlRedline const& redline, int level = 3);

/// The versions that take effect later (Comparison::later): for each date its effects and its
/// redline against the text until then. Takes its ids from `ids`.
std::string html_later_versions(Comparison const& comparison,
                                HtmlPart const& part,
                                HtmlEffectsTable& table,
                                HtmlIds& ids);

/// How many words change, and whether the section changes again on a later date.
std::string html_counts(Comparison const& comparison, View const& view);

/// List of diagnostics under a heading; empty if there are none.
std::string html_diagnostics(Diagnostics const& diagnostics, std::string_view file);

} // namespace nutmeg
