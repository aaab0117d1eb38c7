// The head of a request as it was sent. cpp-httplib leaves out fields that are no fields, and
// decodes
// "%0d" in their values, so that it may see other fields than another program does.
#pragma once

#include "cli/serve/http/error_response.hpp"
#include "cli/serve/http/web_message.hpp"

#include <optional>
#include <string_view>

namespace nutmeg {

/// The fields of a head, with their values as they are written; nullopt if one of its lines is not
/// a field (RFC 9112, section 5): a name, of the characters that it may have, directly before the
/// colon, and a value without control characters, on one line.
///
/// @param head  from the request line to the empty line
std::optional<NamedValues> read_fields(std::string_view head);

/// What is wrong with the fields that say where the body ends. If programs disagree about that, one
/// takes a part of a body for a request. A body in chunks, whose sizes are another thing to
/// disagree about, is refused; browsers send none.
std::optional<HttpError> framing_fault(NamedValues const& fields);

} // namespace nutmeg
