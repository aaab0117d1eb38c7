// Words in the language of manual pages, mdoc(7).
#pragma once

#include <string>
#include <string_view>

namespace nutmeg {

/// The text in lines of at most 80 bytes, each sentence on lines of its own; code is bold and
/// arguments are italic.
std::string man_text(std::string_view text);

/// The same as the arguments of one macro.
std::string man_arguments(std::string_view text);

/// A literal line as the arguments of a macro.
std::string man_literal(std::string_view line);

/// A usage line as macros: ".Nm nutmeg preview\n.Op Ar OPTION ...\n.Ar BILL ...\n".
std::string man_usage(std::string_view usage);

} // namespace nutmeg
