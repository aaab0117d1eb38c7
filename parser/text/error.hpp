// The only exception type. It means that the environment failed (no such file, not UTF-8, a damaged
// store). Malformed documents result in Diagnostics instead.
#pragma once

#include "parser/text/diagnostic.hpp"

#include <cstdint>
#include <stdexcept>
#include <string>

namespace nutmeg {

/// what() is "FILE:LINE: message", or "FILE: message" if `line` is 0. A message says what is wrong,
/// then what to do.
class Error : public std::runtime_error {
public:
    Error(std::string file, std::uint32_t line, std::string what);

    /// The same as a finding with the code Unreadable, for callers that continue without the file.
    Diagnostic diagnostic() const;

private:
    std::string file_;
    std::uint32_t line_;
    std::string message_;
};

} // namespace nutmeg
