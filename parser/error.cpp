#include "parser/error.hpp"

namespace nutmeg {

namespace {

std::string placed(std::string const& file, std::uint32_t line, std::string const& what) {
    if (line == 0)
        return file + ": " + what;
    return file + ":" + std::to_string(line) + ": " + what;
}

} // namespace

Error::Error(std::string const& file, std::uint32_t line, std::string const& what)
    : std::runtime_error(placed(file, line, what)) {}

} // namespace nutmeg
