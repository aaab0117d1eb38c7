// Responses with a body of each kind.
#pragma once

#include "cli/options/output.hpp"
#include "cli/serve/api/api.hpp"
#include "parser/text/diagnostic.hpp"

#include <boost/json/object.hpp>

#include <string>

namespace nutmeg {

/// One JSON object, with a line end.
ApiResponse json_response(boost::json::object const& body);

/// JSON Lines. `findings`, if there are any, are one more line, {"findings": [...]}, the last.
ApiResponse lines_response(std::string lines, Diagnostics const& findings = {});

/// A report to download in a format: text, or the bytes of a Word file.
/// @param name  of the file, without the extension of the format
ApiResponse report_response(std::string report, Format format, std::string const& name);

} // namespace nutmeg
