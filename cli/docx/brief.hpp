// The brief of a report as a Word file.
#pragma once

#include "cli/report/brief.hpp"

#include <string>

namespace nutmeg {

/// The bytes of the file (.docx), the same for the same brief. Throws Error if memory runs out.
std::string render_docx(Brief const& brief);

} // namespace nutmeg
