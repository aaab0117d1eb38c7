// Server-sent events (HTML, "text/event-stream") of long work.
#pragma once

#include "cli/serve/api/api.hpp"
#include "cli/serve/workers/message.hpp"

#include <string>
#include <string_view>

namespace nutmeg {

/// "event: progress" with {"what","done","all"}.
std::string progress_event(ProgressReport const& report);

/// "event: result" with {"status","type","file_name","body"}; the body is "base64" instead if it is
/// not UTF-8.
std::string result_event(ApiResponse const& response);

/// "event: error" with the JSON of an error.
std::string error_event(std::string_view error_json);

/// A comment, by which a client that is gone is noticed.
std::string_view waiting_comment();

} // namespace nutmeg
