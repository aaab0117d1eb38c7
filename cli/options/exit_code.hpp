// The exit codes of the program.
#pragma once

namespace nutmeg {

enum class ExitCode : int {
    Done = 0,       ///< done
    Findings = 1,   ///< done, with findings, such as a base mismatch
    Usage = 2,      ///< usage error; nothing was done
    Unreadable = 3, ///< unreadable input
};

} // namespace nutmeg
