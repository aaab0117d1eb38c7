// A brief as a page.
#pragma once

#include "cli/report/brief.hpp"

#include <string>

namespace nutmeg {

/// The entire page, as render_term of a brief. All input is escaped.
std::string render_html(Brief const& brief);

} // namespace nutmeg
