#include "cli/output.hpp"

#include "parser/error.hpp"

#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <iostream>
#include <sys/ioctl.h>
#include <unistd.h>

namespace nutmeg {

Format Output::kind() const {
    if (format == "html")
        return Format::Html;
    return format == "jsonl" ? Format::Jsonl : Format::Term;
}

bool Output::colour() const {
    char const* no_color = std::getenv("NO_COLOR");
    bool const refused = no_color != nullptr && *no_color != '\0';
    return file == "-" && !refused && isatty(STDOUT_FILENO) == 1;
}

int Output::width() const {
    winsize size{};
    if (file == "-" && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40)
        return size.ws_col;
    return 100;
}

void write(Output const& output, std::string_view text) {
    auto const size = static_cast<std::streamsize>(text.size());
    if (output.file == "-") {
        std::cout.write(text.data(), size);
        std::cout.flush();
        if (!std::cout)
            throw Error(
                "standard output", 0, "cannot be written: is the disk full or the pipe closed?");
        return;
    }
    std::ofstream file(output.file, std::ios::binary);
    file.write(text.data(), size);
    file.close();
    if (!file)
        throw Error(output.file, 0, "cannot be written: check that the folder exists and has room");
}

void print_diagnostics(std::string_view file, Diagnostics const& diagnostics) {
    for (auto const& diagnostic : diagnostics) {
        std::string place(diagnostic.file.empty() ? file : diagnostic.file);
        if (diagnostic.line != 0)
            place += (place.empty() ? "line " : ":") + std::to_string(diagnostic.line);
        if (!diagnostic.citation.empty())
            place += (place.empty() ? "" : ": ") + ("section " + diagnostic.citation);
        fmt::print(
            stderr, "nutmeg: {}{}{}\n", place, place.empty() ? "" : ": ", diagnostic.message);
    }
}

ExitCode exit_code(Diagnostics const& diagnostics) {
    auto code = ExitCode::Done;
    for (auto const& diagnostic : diagnostics) {
        if (diagnostic.code == "unreadable")
            return ExitCode::Unreadable;
        if (diagnostic.severity == Severity::Problem)
            code = ExitCode::Findings;
    }
    return code;
}

} // namespace nutmeg
