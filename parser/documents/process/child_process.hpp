// Runs another program within limits, without a shell. Formats that Nutmeg does not read itself are
// converted by such programs.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// What a child process may use. When it exceeds a limit, it and the processes that it started are
/// killed.
struct ProcessLimits {
    std::chrono::milliseconds time{60'000}; ///< from start to exit
    std::uint64_t memory = 0; ///< address space of each process, in bytes (RLIMIT_AS); 0: no limit
    std::uint64_t output = 0; ///< bytes of standard output; 0: no limit
};

/// Why a child process ended.
enum class ProcessEnd : std::uint8_t {
    Exited,      ///< by itself; see ProcessResult::code
    Killed,      ///< by a signal that it did not get from here, such as a crash
    TimeLimit,   ///< it ran longer than ProcessLimits::time
    OutputLimit, ///< it wrote more than ProcessLimits::output
    Stopped,     ///< the caller did not want more output
};

struct ProcessResult {
    ProcessEnd end = ProcessEnd::Exited;
    int code = 0;       ///< exit code, or the signal if it was killed
    std::string errors; ///< the first 64 KiB of standard error
};

/// Receives a part of the standard output; returns false to stop the process.
using OutputHandler = std::function<bool(std::string_view)>;

/// Runs `command`, the path of a program and its arguments, until it exits. Standard input is
/// empty. `take` receives the standard output as it arrives. No other file of this process is open
/// in the child, and the child dies with this process. Thread-safe. Throws Error, with the path as
/// its file, if the program cannot be started; exceptions of `take` kill the child and are passed
/// on.
ProcessResult run_process(std::vector<std::string> const& command,
                          ProcessLimits const& limits,
                          OutputHandler const& take);

} // namespace nutmeg
