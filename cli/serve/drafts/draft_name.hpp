// Names of drafts and of their files, as they may come in a request.
#pragma once

#include <string_view>

namespace nutmeg {

/// Whether a name is one component of a path that is safe to create: valid UTF-8 of letters,
/// digits, spaces and ._-(), at most 100 bytes, not starting with a dot, not starting or ending
/// with a space.
bool is_draft_name(std::string_view name);

/// What a name may be, for messages.
std::string_view draft_name_rule();

} // namespace nutmeg
