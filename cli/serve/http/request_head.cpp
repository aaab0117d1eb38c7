#include "cli/serve/http/request_head.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <string>

namespace nutmeg {

namespace {

constexpr std::string_view line_end = "\r\n";

bool is_token(std::string_view name) {
    static constexpr std::string_view others = "!#$%&'*+-.^_`|~";
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return is_alnum(c) || others.find(c) != std::string_view::npos;
    });
}

bool has_control(std::string_view text) {
    constexpr unsigned char first_printable = 0x20;
    constexpr unsigned char erase = 0x7F;
    return std::any_of(text.begin(), text.end(), [](char c) {
        auto const byte = static_cast<unsigned char>(c);
        return (byte < first_printable && c != '\t') || byte == erase;
    });
}

std::string_view without_spaces(std::string_view text) {
    constexpr std::string_view spaces = " \t";
    auto const begin = text.find_first_not_of(spaces);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(spaces) + 1 - begin);
}

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

HttpError malformed(std::string_view message) {
    constexpr int bad_request = 400;
    return {bad_request, "bad-request", message};
}

} // namespace

std::optional<NamedValues> read_fields(std::string_view head) {
    NamedValues fields;
    head.remove_prefix(std::min(head.find(line_end), head.size()));
    while (head.starts_with(line_end)) {
        head.remove_prefix(line_end.size());
        auto const end = std::min(head.find(line_end), head.size());
        auto const line = head.substr(0, end);
        head.remove_prefix(end);
        if (line.empty())
            return fields;
        auto const colon = line.find(':');
        if (colon == std::string_view::npos || !is_token(line.substr(0, colon)))
            return std::nullopt;
        auto const value = without_spaces(line.substr(colon + 1));
        if (has_control(value))
            return std::nullopt;
        fields.emplace_back(line.substr(0, colon), value);
    }
    return std::nullopt;
}

std::optional<HttpError> framing_fault(NamedValues const& fields) {
    constexpr int length_required = 411;
    constexpr int unsupported_type = 415;
    WebRequest request;
    request.headers = fields;
    auto const lengths = request.header_values("Content-Length");
    auto const encodings = request.header_values("Transfer-Encoding");
    if (lengths.size() + encodings.size() > 1)
        return malformed("The length of the body is given more than once. Give it once.");
    if (lengths.size() == 1 && !is_number(lengths.front()))
        return malformed("Content-Length is no number. Give the bytes of the body.");
    if (encodings.size() == 1 && to_lower(std::string(encodings.front())) != "chunked")
        return malformed("The transfer encoding is not understood. Use Content-Length.");
    if (encodings.size() == 1)
        return HttpError{length_required,
                         "length-required",
                         "A body in chunks is not accepted. Give its length as Content-Length."};
    if (!request.header_values("Content-Encoding").empty())
        return HttpError{
            unsupported_type, "encoded", "A compressed body is not accepted. Send it as it is."};
    return std::nullopt;
}

} // namespace nutmeg
