#include "cli/options/output.hpp"

#include "cli/report/wording.hpp"
#include "corpus/files/replacement_file.hpp"
#include "parser/text/error.hpp"
#include "parser/text/unicode.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <utility>

namespace nutmeg {

bool is_standard_stream(std::string_view file) {
    return file == "-";
}

Format Output::kind() const {
    constexpr std::array<std::pair<std::string_view, Format>, 11> formats{{
        {"term", Format::Term},
        {"html", Format::Html},
        {"jsonl", Format::Jsonl},
        {"sarif", Format::Sarif},
        {"junit", Format::Junit},
        {"github", Format::Github},
        {"docx", Format::Docx},
        {"text", Format::Text},
        {"csv", Format::Csv},
        {"markdown", Format::Markdown},
        {"akn", Format::Akn},
    }};
    for (auto const& [name, kind] : formats)
        if (name == format)
            return kind;
    return Format::Term;
}

bool Output::to_terminal() const {
    return is_standard_stream(file) && isatty(STDOUT_FILENO) == 1;
}

bool Output::color() const {
    char const* no_color = std::getenv("NO_COLOR");
    bool const refused = no_color != nullptr && *no_color != '\0';
    return !refused && to_terminal();
}

int Output::width() const {
    winsize size{};
    if (is_standard_stream(file) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0
        && size.ws_col >= 40)
        return size.ws_col;
    return 100;
}

namespace {

/// Standard error may be closed or full, which must not end the program.
void print_line(std::string const& line) {
    std::fwrite(line.data(), 1, line.size(), stderr);
}

void write_standard_output(std::string_view bytes) {
    if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size())
        throw Error("standard output", 0, "cannot be written (disk full or pipe closed?)");
}

std::string line_of(std::string_view file, Diagnostic const& diagnostic) {
    std::string location = printable(diagnostic.file.empty() ? file : diagnostic.file);
    if (location.empty())
        location = "nutmeg";
    if (diagnostic.line != 0)
        location += (location == "nutmeg" ? ": line " : ":") + std::to_string(diagnostic.line);
    auto const section =
        diagnostic.citation.empty() ? std::string() : "section " + diagnostic.citation + ": ";
    return fmt::format("{}: {}: {}\n",
                       location,
                       severity_word(diagnostic.severity),
                       printable(section + diagnostic.message));
}

} // namespace

void write(Output const& output, std::string_view text) {
    OutputStream stream(output);
    stream.write(text);
    stream.close();
}

void write_bytes(Output const& output, std::string_view bytes) {
    OutputStream stream(output);
    stream.write_bytes(bytes);
    stream.close();
}

OutputStream::OutputStream(Output const& output) {
    if (!is_standard_stream(output.file))
        file_ = std::make_unique<ReplacementFile>(output.file);
}

OutputStream::~OutputStream() = default;

void OutputStream::write(std::string_view text) {
    if (invalid_utf8(text) == std::string_view::npos)
        write_bytes(text);
    else
        write_bytes(valid_utf8(text));
}

void OutputStream::write_bytes(std::string_view bytes) {
    if (file_)
        file_->write(bytes);
    else
        write_standard_output(bytes);
}

void OutputStream::close() {
    if (file_)
        file_->commit();
    else if (std::fflush(stdout) != 0)
        throw Error("standard output", 0, "cannot be written (disk full or pipe closed?)");
}

void print_message(std::string_view message) {
    print_line("nutmeg: " + printable(message) + "\n");
}

void print_diagnostics(std::string_view file, Diagnostics const& diagnostics) {
    for (auto const& diagnostic : diagnostics)
        print_line(line_of(file, diagnostic));
}

ExitCode exit_code(Diagnostics const& diagnostics) {
    auto code = ExitCode::Done;
    for (auto const& diagnostic : diagnostics) {
        if (diagnostic.code == DiagnosticCode::Unreadable)
            return ExitCode::Unreadable;
        if (diagnostic.severity == Severity::Problem)
            code = ExitCode::Findings;
    }
    return code;
}

} // namespace nutmeg
