// Finds the programs that convert files, which are optional.
#pragma once

#include <string>
#include <string_view>

namespace nutmeg {

/// A program that Nutmeg can use if it is installed.
struct OptionalProgram {
    std::string_view name;     ///< of the executable, as in "mutool"
    std::string_view variable; ///< environment variable that can name another executable
    std::string_view package;  ///< Debian package that contains it
    std::string_view purpose;  ///< what it is needed for, as in "PDF files are read"
    std::string_view instead;  ///< what to do without it, as a sentence without its period
};

/// The path of the program: the value of its environment variable, or the first executable of its
/// name in PATH. Throws Error with the file `name` if there is none; the message names the package
/// and the alternative.
std::string find_program(OptionalProgram const& program, std::string const& name);

/// Whether find_program finds it.
bool has_program(OptionalProgram const& program);

} // namespace nutmeg
