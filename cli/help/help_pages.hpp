// The help pages that come with the program.
#pragma once

#include "cli/help/help_page.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The page of a command ("preview", "corpus import") or of the program ("nutmeg"); nullopt if it
/// has none.
std::optional<HelpPage> command_page(std::string_view command);

/// The page of a topic ("formats"); nullopt if there is none. The topic "environment" is the
/// section of that name of the program's page.
std::optional<HelpPage> topic_page(std::string_view topic);

/// In alphabetical order.
std::vector<std::string> topic_names();

} // namespace nutmeg
