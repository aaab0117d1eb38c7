#include "cli/serve/api/parameters.hpp"

#include "cli/options/choice.hpp"
#include "cli/report/wording.hpp"
#include "cli/serve/api/request_error.hpp"
#include "parser/text/dates.hpp"
#include "parser/text/join.hpp"
#include "parser/text/unicode.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <system_error>

namespace nutmeg {

namespace {

/// What a message repeats of a value, which may be long.
std::string shown(std::string const& value) {
    constexpr std::size_t most = 60;
    auto words = printable(value.substr(0, most));
    return "\"" + words + (value.size() > most ? "...\"" : "\"");
}

[[noreturn]] void reject(std::string const& message) {
    throw RequestError(400, "bad-parameter", message);
}

} // namespace

Parameters::Parameters(ApiRequest const& request) : request_(request) {
    constexpr unsigned char first_printable = 0x20;
    constexpr unsigned char erase = 0x7F;
    for (auto const& [name, value] : request.query) {
        bool const has_control = std::any_of(value.begin(), value.end(), [](unsigned char c) {
            return c < first_printable || c == erase;
        });
        if (has_control || invalid_utf8(value) != std::string_view::npos)
            reject(fmt::format("The parameter {} is no text in UTF-8 without control characters. "
                               "Correct it",
                               shown(name)));
    }
}

std::string const* Parameters::find(std::string const& name) {
    known_.push_back(name);
    auto const found = request_.query.find(name);
    return found == request_.query.end() ? nullptr : &found->second;
}

std::string Parameters::text(std::string const& name, std::size_t longest) {
    auto const* value = find(name);
    if (value == nullptr)
        return {};
    if (value->size() > longest)
        reject(fmt::format("The parameter {} has {} bytes; at most {} are read. Use fewer words",
                           name,
                           value->size(),
                           longest));
    return *value;
}

std::string Parameters::needed(std::string const& name, std::string const& example) {
    auto value = text(name);
    if (value.empty())
        reject(fmt::format("The parameter {} is missing. Add {}={}", name, name, example));
    return value;
}

bool Parameters::flag(std::string const& name, bool otherwise) {
    auto const* value = find(name);
    if (value == nullptr)
        return otherwise;
    if (*value != "0" && *value != "1")
        reject(fmt::format(
            "{} of the parameter {} is neither 1 nor 0. Use one of them", shown(*value), name));
    return *value == "1";
}

std::size_t Parameters::number(std::string const& name,
                               std::size_t least,
                               std::size_t most,
                               std::size_t otherwise) {
    auto const* value = find(name);
    if (value == nullptr)
        return otherwise;
    std::size_t number = 0;
    auto const* end = value->data() + value->size();
    auto const [read, failed] = std::from_chars(value->data(), end, number);
    if (failed != std::errc() || read != end || number < least || number > most)
        reject(fmt::format("{} of the parameter {} is not a whole number from {} to {}. Use one",
                           shown(*value),
                           name,
                           least,
                           most));
    return number;
}

std::string Parameters::date(std::string const& name) {
    auto const typed = text(name);
    auto iso = read_date(typed);
    if (iso.empty() && !typed.empty())
        reject(fmt::format("{} of the parameter {} is not a date. Use 2026-10-01 or \"October 1, "
                           "2026\"",
                           shown(typed),
                           name));
    return iso;
}

std::string Parameters::choice(std::string const& name, std::vector<std::string> const& values) {
    auto const* value = find(name);
    if (value == nullptr)
        return values.front();
    if (std::find(values.begin(), values.end(), *value) == values.end())
        reject(fmt::format("{} of the parameter {} is unknown. Use {}",
                           shown(*value),
                           name,
                           alternatives(values)));
    return *value;
}

void Parameters::check_all_known() const {
    for (auto const& [name, value] : request_.query)
        if (std::find(known_.begin(), known_.end(), name) == known_.end())
            reject(fmt::format("{} {}. {}",
                               request_.path,
                               "has no parameter " + shown(name),
                               known_.empty() ? "Omit it" : "It has " + join_with_and(known_)));
}

} // namespace nutmeg
