#include "parser/text/error.hpp"

#include "parser/text/make_diagnostic.hpp"

namespace nutmeg {

namespace {

std::string with_location(std::string const& file, std::uint32_t line, std::string const& what) {
    if (line == 0)
        return file + ": " + what;
    return file + ":" + std::to_string(line) + ": " + what;
}

} // namespace

Error::Error(std::string file, std::uint32_t line, std::string what)
    : std::runtime_error(with_location(file, line, what)), file_(std::move(file)), line_(line),
      message_(std::move(what)) {}

Diagnostic Error::diagnostic() const {
    return make_diagnostic(DiagnosticCode::Unreadable, {.line = line_, .file = file_}, message_);
}

} // namespace nutmeg
