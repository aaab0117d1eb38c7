#include "cli/commands/output.hpp"

#include "parser/text/error.hpp"

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
    constexpr std::array<std::pair<std::string_view, Format>, 7> formats{{
        {"term", Format::Term},
        {"html", Format::Html},
        {"jsonl", Format::Jsonl},
        {"sarif", Format::Sarif},
        {"junit", Format::Junit},
        {"docx", Format::Docx},
        {"text", Format::Text},
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

void write(Output const& output, std::string_view text) {
    OutputStream stream(output);
    stream.write(text);
    stream.close();
}

OutputStream::OutputStream(Output const& output)
    : name_(output.file), is_standard_(is_standard_stream(output.file)) {
    if (!is_standard_)
        file_.open(name_, std::ios::binary);
    check();
}

void OutputStream::write(std::string_view text) {
    stream().write(text.data(), static_cast<std::streamsize>(text.size()));
    check();
}

void OutputStream::close() {
    stream().flush();
    if (!is_standard_)
        file_.close();
    check();
}

void OutputStream::check() {
    if (stream())
        return;
    if (is_standard_)
        throw Error("standard output", 0, "cannot be written (disk full or pipe closed?)");
    throw Error(name_, 0, "cannot be written. Check that the folder exists and has space");
}

void print_diagnostics(std::string_view file, Diagnostics const& diagnostics) {
    for (auto const& diagnostic : diagnostics) {
        std::string location(diagnostic.file.empty() ? file : diagnostic.file);
        if (diagnostic.line != 0)
            location += (location.empty() ? "line " : ":") + std::to_string(diagnostic.line);
        if (!diagnostic.citation.empty())
            location += (location.empty() ? "" : ": ") + ("section " + diagnostic.citation);
        fmt::print(
            stderr, "nutmeg: {}{}{}\n", location, location.empty() ? "" : ": ", diagnostic.message);
    }
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
