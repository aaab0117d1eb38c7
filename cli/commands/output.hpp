// Where a command's result goes and in which form.
#pragma once

#include "cli/commands/exit_code.hpp"
#include "parser/text/diagnostic.hpp"

#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

enum class Format : std::uint8_t { Term, Html, Jsonl };

struct Output {
    std::string format;     ///< as typed; empty for the default
    std::string file = "-"; ///< "-" is standard output
    Format kind() const;
    /// Whether it goes to a person's terminal.
    bool to_terminal() const;
    /// Whether colour may be used: it goes to a terminal, and NO_COLOR is not set.
    bool colour() const;
    /// Columns of the terminal, or 100 where it is none.
    int width() const;
};

/// Writes all of `text` to the output's file. Throws Error where it cannot.
void write(Output const& output, std::string_view text);

/// The output's file, written piece by piece. Opened (and emptied) at once; write and close throw
/// Error where it cannot be written.
class OutputStream {
public:
    explicit OutputStream(Output const& output);
    void write(std::string_view text);
    /// To be called at the end: what is still kept back is written.
    void close();

private:
    std::ostream& stream() { return is_standard_ ? std::cout : file_; }
    void check();

    std::string name_;
    bool is_standard_;
    std::ofstream file_;
};

/// Prints to standard error, one a line: "nutmeg: FILE:LINE: what is wrong". `file` may be empty; a
/// diagnostic that names its own comes under that.
void print_diagnostics(std::string_view file, Diagnostics const& diagnostics);

/// How a command ends that has these findings: Unreadable where a file could not be read, Findings
/// where there is a Problem, else Done.
ExitCode exit_code(Diagnostics const& diagnostics);

} // namespace nutmeg
