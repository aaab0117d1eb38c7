// Reads a bill as floor amendments change it.
#pragma once

#include "parser/bills/act.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The file of a floor amendment, in any format.
struct FloorFile {
    std::string bytes;
    std::string name; ///< for messages
};

/// Applies the floor amendments to the bill (the bytes of a page or text) in their order and reads
/// the result. `name` is the bill's name for messages. The act's diagnostics begin with what was
/// changed and what could not be applied.
/// Throws Error as read_numbered_bill and parse_floor_amendment do.
Act amended_act(std::string_view bill,
                std::string const& name,
                std::vector<FloorFile> const& amendments,
                LawText const& law = {});

} // namespace nutmeg
