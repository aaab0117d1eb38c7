#include "tests/support/api_request.hpp"

#include "cli/json/values.hpp"
#include "corpus/files/base64.hpp"
#include "parser/text/unicode.hpp"

namespace nutmeg::test {

std::string const sample_statutes = NUTMEG_SOURCE_DIR "/corpus/sample";

Api& sample_api() {
    static Api api({sample_statutes}, std::size_t{1} << 20U);
    return api;
}

ApiResponse get(std::string const& path, std::map<std::string, std::string> const& query) {
    return sample_api().answer({"GET", path, query, {}}, {});
}

ApiResponse post(std::string const& path,
                 std::string const& body,
                 std::map<std::string, std::string> const& query) {
    return sample_api().answer({"POST", path, query, body}, {});
}

std::string body_of(std::vector<NamedFile> const& files) {
    json::array list;
    for (auto const& file : files) {
        json::object one{{"name", json_text(file.name)}};
        if (invalid_utf8(file.bytes) == std::string_view::npos)
            one["text"] = json_text(file.bytes);
        else
            one["base64"] = json_text(to_base64(file.bytes));
        list.push_back(std::move(one));
    }
    return json::serialize(json::object{{"files", std::move(list)}});
}

std::string without_findings(std::string const& body) {
    auto const last = body.size() < 2 ? std::string::npos : body.rfind('\n', body.size() - 2);
    auto const begin = last == std::string::npos ? 0 : last + 1;
    return body.compare(begin, 12, "{\"findings\":") == 0 ? body.substr(0, begin) : body;
}

} // namespace nutmeg::test
