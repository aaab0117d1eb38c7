// Reports in GitHub-flavored Markdown, for pull requests, e-mail and newsletters. They read well as
// plain text too: no HTML but where a mark touches a word.
#pragma once

#include "cli/report/report.hpp"
#include "corpus/impact/impact.hpp"

#include <cstddef>
#include <string>

namespace nutmeg {

/// The entire report, as render_term. All input is escaped.
/// @param max_length  in characters; 0 if there is no limit. What is left out is named (limit.hpp)
std::string render_markdown(PreviewReport const& report,
                            ImpactReport const* impact,
                            std::size_t max_length);
std::string render_markdown(DiffReport const& report,
                            ImpactReport const* impact,
                            std::size_t max_length);

} // namespace nutmeg
