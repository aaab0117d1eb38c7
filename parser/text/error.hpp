// The one exception: the world failed (no such file, not UTF-8, a damaged store). Documents that
// are merely odd give Diagnostics instead. Caught in cli/main.cpp only.
#pragma once

#include "parser/text/diagnostic.hpp"

#include <cstdint>
#include <stdexcept>
#include <string>

namespace nutmeg {

/// Carries "FILE:LINE: what is wrong: what to do"; `line` 0 leaves the line out.
class Error : public std::runtime_error {
public:
    Error(std::string file, std::uint32_t line, std::string what);

    /// The same as a finding, for work that goes on without the file: a Problem of code
    /// "unreadable".
    Diagnostic diagnostic() const;

private:
    std::string file_;
    std::uint32_t line_;
    std::string message_;
};

} // namespace nutmeg
