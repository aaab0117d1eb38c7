#include "parser/text/make_diagnostic.hpp"

#include <fmt/args.h>
#include <fmt/format.h>
#include <functional>

namespace nutmeg {

std::string_view code_name(DiagnosticCode code) {
    return diagnostic_kind(code).name;
}

std::string format_message(DiagnosticCode code, std::initializer_list<MessageArgument> arguments) {
    fmt::dynamic_format_arg_store<fmt::format_context> store;
    for (auto const& argument : arguments)
        store.push_back(std::cref(argument.text()));
    return fmt::vformat(diagnostic_kind(code).message, store);
}

std::string times_phrase(std::size_t count) {
    return count == 1 ? "once" : count == 2 ? "twice" : std::to_string(count) + " times";
}

std::string counted(std::size_t count, std::string_view noun) {
    return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

} // namespace nutmeg
