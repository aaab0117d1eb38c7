// Makes diagnostics from the table, with the number of arguments checked by the compiler.
#pragma once

#include "parser/text/diagnostic.hpp"
#include "parser/text/diagnostic_table.hpp"

#include <concepts>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace nutmeg {

/// Where a diagnostic is; see Diagnostic for the members.
struct DiagnosticLocation {
    std::string citation = {};
    Span span = {};
    std::uint32_t line = 0;
    std::string file = {};
    std::string quote = {};
    std::string before = {};
};

/// An integer that a message shows in digits.
template <class Number>
concept DecimalNumber =
    std::integral<Number> && !std::same_as<Number, char> && !std::same_as<Number, bool>;

/// One argument of a message: text, or a number in decimal digits.
class MessageArgument {
public:
    MessageArgument(std::string_view text) : text_(text) {}
    MessageArgument(std::string const& text) : text_(text) {}
    MessageArgument(char const* text) : text_(text) {}
    template <DecimalNumber Number>
    MessageArgument(Number number) : text_(std::to_string(number)) {}

    std::string const& text() const { return text_; }

private:
    std::string text_;
};

/// A code known at compile time, with a message that takes exactly these arguments.
template <class... Arguments>
struct CheckedCode {
    DiagnosticCode code;

    consteval CheckedCode(DiagnosticCode checked) : code(checked) {
        if (argument_count(checked) != sizeof...(Arguments))
            throw "the message takes a different number of arguments";
    }
};

/// The message of a code with its arguments inserted. Throws fmt::format_error if there are too
/// few, which make_diagnostic and diagnostic_message rule out.
std::string format_message(DiagnosticCode code, std::initializer_list<MessageArgument> arguments);

/// The message of a code, in which argument i replaces the i-th "{}".
template <class... Arguments>
std::string diagnostic_message(CheckedCode<std::type_identity_t<Arguments>...> code,
                               Arguments const&... arguments) {
    return format_message(code.code, {MessageArgument(arguments)...});
}

/// A diagnostic with the severity and message of its code.
template <class... Arguments>
Diagnostic make_diagnostic(CheckedCode<std::type_identity_t<Arguments>...> code,
                           DiagnosticLocation location,
                           Arguments const&... arguments) {
    return {diagnostic_kind(code.code).severity,
            code.code,
            std::move(location.citation),
            location.span,
            location.line,
            format_message(code.code, {MessageArgument(arguments)...}),
            std::move(location.file),
            std::move(location.quote),
            std::move(location.before)};
}

/// "once", "twice", "3 times".
std::string times_phrase(std::size_t count);

/// "1 word", "2 words".
std::string counted(std::size_t count, std::string_view noun);

} // namespace nutmeg
