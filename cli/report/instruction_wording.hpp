// How an amending instruction is interpreted, in words.
#pragma once

#include "parser/instructions/instruction.hpp"

#include <string>
#include <string_view>

namespace nutmeg {

/// "after", "before", "end", "beginning"; empty for None.
std::string_view position_name(Position position);

/// "strike \"sixteen\" and insert \"eighteen\" in lieu thereof, in section 53a-82(a)".
std::string edit_phrase(Edit const& edit);

} // namespace nutmeg
