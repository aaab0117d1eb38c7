// The destination and the format of a command's result.
#pragma once

#include "cli/commands/exit_code.hpp"
#include "parser/text/diagnostic.hpp"

#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

enum class Format : std::uint8_t { Term, Html, Jsonl, Sarif, Junit, Docx, Text };

/// Whether the file name is "-", which is standard input or output.
bool is_standard_stream(std::string_view file);

struct Output {
    std::string format;     ///< as typed; empty for the default
    std::string file = "-"; ///< "-" is standard output
    /// The format typed; Term if it is empty.
    Format kind() const;
    /// Whether the output is an interactive terminal.
    bool to_terminal() const;
    /// Whether to use color: the output is a terminal, and NO_COLOR is not set.
    bool color() const;
    /// Columns of the terminal; 100 if the output is not one.
    int width() const;
};

/// Writes all of `text` to the output's file. Throws Error if that fails.
void write(Output const& output, std::string_view text);

/// The output's file, written in parts. The constructor opens and truncates it; write and close
/// throw Error if writing fails.
class OutputStream {
public:
    explicit OutputStream(Output const& output);
    void write(std::string_view text);
    /// Flushes the file. Call it at the end, or write errors go unnoticed.
    void close();

private:
    std::ostream& stream() { return is_standard_ ? std::cout : file_; }
    void check();

    std::string name_;
    bool is_standard_;
    std::ofstream file_;
};

/// Prints to standard error, one per line: "nutmeg: FILE:LINE: message". `file` may be empty,
/// and does not apply to diagnostics that name a file themselves.
void print_diagnostics(std::string_view file, Diagnostics const& diagnostics);

/// The exit code for these findings: Unreadable if a file could not be read, Findings if there is a
/// Problem, else Done.
ExitCode exit_code(Diagnostics const& diagnostics);

} // namespace nutmeg
