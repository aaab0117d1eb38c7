#include "parser/documents/process/program.hpp"

#include "parser/text/error.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <unistd.h>

namespace nutmeg {

namespace {

std::string_view variable(std::string_view name) {
    // Nothing in Nutmeg changes the environment, so reading it is thread-safe.
    auto const* value = std::getenv(std::string(name).c_str()); // NOLINT(concurrency-mt-unsafe)
    return value == nullptr ? std::string_view() : std::string_view(value);
}

std::optional<std::string> in_path(std::string_view name) {
    std::string_view folders = variable("PATH");
    while (!folders.empty()) {
        auto const end = std::min(folders.find(':'), folders.size());
        // An empty entry is the working directory, where a program is not expected.
        if (end > 0) {
            auto path = std::string(folders.substr(0, end)) + "/" + std::string(name);
            if (access(path.c_str(), X_OK) == 0)
                return path;
        }
        folders.remove_prefix(std::min(end + 1, folders.size()));
    }
    return std::nullopt;
}

std::optional<std::string> path_of(OptionalProgram const& program) {
    auto const chosen = variable(program.variable);
    if (chosen.empty())
        return in_path(program.name);
    if (chosen.find('/') == chosen.npos)
        return in_path(chosen);
    return access(std::string(chosen).c_str(), X_OK) == 0 ? std::optional(std::string(chosen))
                                                          : std::nullopt;
}

} // namespace

std::string find_program(OptionalProgram const& program, std::string const& name) {
    if (auto path = path_of(program))
        return *path;
    auto const chosen = variable(program.variable);
    auto const missing = chosen.empty() ? "which is not installed"
                                        : "but " + std::string(program.variable) + "="
                                              + std::string(chosen) + " is not an executable file";
    throw Error(name,
                0,
                std::string(program.purpose) + " with the program " + std::string(program.name)
                    + ", " + missing + ". Install the Debian package "
                    + std::string(program.package) + ", or " + std::string(program.instead));
}

bool has_program(OptionalProgram const& program) {
    return path_of(program).has_value();
}

} // namespace nutmeg
