// Text as JSON values.
#pragma once

#include <boost/json.hpp>

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

} // namespace nutmeg
