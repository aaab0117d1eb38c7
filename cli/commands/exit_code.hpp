// What the program's exit says.
#pragma once

namespace nutmeg {

enum class ExitCode : int {
    Done = 0,       ///< done
    Findings = 1,   ///< done, and there are findings: lint, check, a base that does not match
    Usage = 2,      ///< wrong usage; nothing was done
    Unreadable = 3, ///< an input that cannot be read
};

} // namespace nutmeg
