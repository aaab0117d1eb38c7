// The destination and the format of a command's result.
#pragma once

#include "cli/options/exit_code.hpp"
#include "cli/terminal/flow.hpp"
#include "parser/text/diagnostic.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace nutmeg {

class ReplacementFile;

enum class Format : std::uint8_t {
    Term,
    Html,
    Jsonl,
    Sarif,
    Junit,
    Github,
    Docx,
    Text,
    Csv,
    Markdown,
    Akn,
};

/// Whether the file name is "-", which is standard input or output.
bool is_standard_stream(std::string_view file);

struct Output {
    std::string format;         ///< as typed; empty for the default
    std::string file = "-";     ///< "-" is standard output
    std::size_t max_length = 0; ///< of Markdown, in characters; 0: no limit
    /// The format typed; Term if it is empty.
    Format kind() const;
    /// Whether the output is an interactive terminal.
    bool to_terminal() const;
    /// Whether to use color: by --color, else by NO_COLOR, CLICOLOR_FORCE and CLICOLOR, else if the
    /// output is a terminal.
    bool color() const;
    /// Whether to write links (OSC 8): by --hyperlinks, else if the output is a terminal.
    bool hyperlinks() const;
    /// Columns: of --width, or of the terminal; 100 if the output is not one.
    int width() const;
    /// All three.
    TermOptions term() const;
};

/// Writes all of `text`, which is UTF-8, to the output's file: what is not UTF-8, such as the name
/// of a file, becomes U+FFFD. Throws Error if that fails.
void write(Output const& output, std::string_view text);

/// The same for the bytes of a file that is not text.
void write_bytes(Output const& output, std::string_view bytes);

/// The output's file, written in parts. The file appears when it is complete (ReplacementFile).
/// The functions throw Error if writing fails.
class OutputStream {
public:
    enum class Paging : std::uint8_t { None, OnTerminal };

    /// @param paging  whether to start the pager if the output is a terminal
    explicit OutputStream(Output const& output, Paging paging = Paging::OnTerminal);
    OutputStream(OutputStream const&) = delete;
    OutputStream& operator=(OutputStream const&) = delete;
    ~OutputStream();

    /// Writes whole characters of UTF-8, as the function `write` does.
    void write(std::string_view text);
    void write_bytes(std::string_view bytes);
    /// Ends the file. Without it, no file appears, and errors on standard output go unnoticed.
    void close();

private:
    std::unique_ptr<ReplacementFile> file_; ///< null for standard output
};

/// Prints "nutmeg: MESSAGE" to standard error. Control characters are replaced (printable), and it
/// is no error if standard error is closed or full.
void print_message(std::string_view message);

/// The same for what only informs; nothing with --quiet.
void print_note(std::string_view message);

/// Prints a line to standard output that says what was done, when there is no other result; nothing
/// with --quiet. Throws Error if writing fails.
void print_summary(std::string_view line);

/// Prints to standard error, one per line: "FILE:LINE: severity: message", or "nutmeg: severity:
/// message" if no file is known. `file` may be empty, and does not apply to diagnostics that name a
/// file themselves. With --quiet, notes are not printed.
void print_diagnostics(std::string_view file, Diagnostics const& diagnostics);

/// The exit code for these findings: Unreadable if a file could not be read, Findings if there is a
/// Problem, else Done.
ExitCode exit_code(Diagnostics const& diagnostics);

} // namespace nutmeg
