// A bill as floor amendments leave it, read.
#pragma once

#include "parser/bills/act.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// A floor amendment's page, Word file or text.
struct FloorFile {
    std::string bytes;
    std::string name; ///< for messages
};

/// The bill (bytes of a page or text) with the floor amendments carried out on it, each on what
/// those before it left. What they did and could not do stands first in the act's diagnostics.
/// Throws Error as read_lined_bill and parse_floor_amendment do.
Act amended_act(std::string_view bill,
                std::string const& name,
                std::vector<FloorFile> const& amendments);

} // namespace nutmeg
