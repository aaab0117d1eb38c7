#include "cli/serve/http/web_message.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

bool is_same_name(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
        return to_lower(x) == to_lower(y);
    });
}

} // namespace

std::vector<std::string_view> WebRequest::header_values(std::string_view name) const {
    std::vector<std::string_view> values;
    for (auto const& [field, value] : headers)
        if (is_same_name(field, name))
            values.emplace_back(value);
    return values;
}

std::string_view WebRequest::header(std::string_view name) const {
    auto const values = header_values(name);
    return values.empty() ? std::string_view() : values.front();
}

std::vector<std::string_view> WebRequest::parameters(std::string_view name) const {
    std::vector<std::string_view> values;
    for (auto const& [parameter, value] : query)
        if (parameter == name)
            values.emplace_back(value);
    return values;
}

WebResponse text_response(std::string body, std::string type) {
    return {.type = std::move(type), .body = std::make_shared<std::string const>(std::move(body))};
}

} // namespace nutmeg
