// Texts, numbers and findings as JSON values.
#pragma once

#include "cli/report/wording.hpp"
#include "parser/text/diagnostic.hpp"

#include <boost/json.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

namespace json = boost::json;

inline json::string_view json_text(std::string_view text) {
    return {text.data(), text.size()};
}

inline json::array json_texts(std::vector<std::string> const& all) {
    json::array list;
    list.reserve(all.size());
    for (auto const& one : all)
        list.emplace_back(json_text(one));
    return list;
}

/// Null if the text is not present.
inline json::value text_or_null(bool present, std::string const& text) {
    return present ? json::value(json_text(text)) : json::value(nullptr);
}

/// Whole numbers as integers, without a decimal point.
inline json::value json_number(double value) {
    auto const whole = static_cast<std::int64_t>(value);
    return static_cast<double>(whole) == value ? json::value(whole) : json::value(value);
}

/// `file` is the path of the file that diagnostics without one are about.
inline json::array json_findings(Diagnostics const& diagnostics, std::string const& file) {
    json::array list;
    for (auto const& diagnostic : diagnostics)
        list.push_back({{"code", json_text(code_name(diagnostic.code))},
                        {"line", diagnostic.line},
                        {"begin", diagnostic.span.begin},
                        {"end", diagnostic.span.end},
                        {"message", json_text(diagnostic.message)},
                        {"severity", json_text(severity_word(diagnostic.severity))},
                        {"file", json_text(diagnostic.file.empty() ? file : diagnostic.file)},
                        {"quote", json_text(diagnostic.quote)}});
    return list;
}

/// The line with its end.
inline std::string serialized(json::object const& line) {
    return json::serialize(line) + "\n";
}

} // namespace nutmeg
