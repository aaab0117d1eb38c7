// A brief in Markdown.
#pragma once

#include "cli/report/brief.hpp"

#include <string>

namespace nutmeg {

/// As render_term of a brief. All input is escaped.
std::string render_markdown(Brief const& brief);

} // namespace nutmeg
