// An input is a request: a line "METHOD PATH?NAME=VALUE&NAME=VALUE", and the body. For the methods
// TEXT and BYTES, the body is the content of one file, so that mutations reach the readers of files
// and do not stop at the JSON.
#include "cli/json/values.hpp"
#include "cli/serve/api/api.hpp"
#include "corpus/files/base64.hpp"
#include "parser/text/unicode.hpp"
#include "tests/fuzz/fuzz.hpp"

#include <algorithm>
#include <array>

namespace nutmeg::test {

char const* const fuzz_target = "api";

namespace {

std::string_view taken_to(std::string_view& rest, char end) {
    auto const part = rest.substr(0, rest.find(end));
    rest.remove_prefix(std::min(rest.size(), part.size() + 1));
    return part;
}

std::string file_body(std::string const& key, json::string_view content) {
    json::object const file{{"name", "file"}, {key, content}};
    return json::serialize(json::object{{"files", json::array{file}}});
}

ApiRequest request_of(std::string_view input) {
    auto line = taken_to(input, '\n');
    ApiRequest request;
    request.method = taken_to(line, ' ');
    request.path = taken_to(line, '?');
    while (!line.empty()) {
        auto value = taken_to(line, '&');
        auto const name = std::string(taken_to(value, '='));
        request.query[name] = value;
    }
    request.body = input;
    if (request.method == "TEXT")
        request.body = file_body("text", json_text(valid_utf8(input)));
    else if (request.method == "BYTES")
        request.body = file_body("base64", json_text(to_base64(input)));
    if (request.method == "TEXT" || request.method == "BYTES")
        request.method = "POST";
    return request;
}

bool is_json(std::string_view text) {
    json::error_code fault;
    json::parse(json_text(text), fault);
    return !fault;
}

std::string broken_response(ApiResponse const& response) {
    constexpr std::array<int, 6> statuses{200, 400, 404, 405, 413, 422};
    if (std::find(statuses.begin(), statuses.end(), response.status) == statuses.end())
        return "status " + std::to_string(response.status) + ": " + response.body;
    bool const is_word_file = response.type.ends_with("wordprocessingml.document");
    if (!is_word_file && invalid_utf8(response.body) != std::string_view::npos)
        return "the body is not UTF-8";
    bool const is_object = response.type == "application/json";
    if (is_object && !is_json(response.body))
        return "the body is not JSON";
    if (response.status != 200
        && (!is_object || !response.body.starts_with("{\"error\":{\"status\":")))
        return "an error without its object";
    if (response.type == "application/jsonl")
        for (std::string_view rest = response.body; !rest.empty();)
            if (!is_json(taken_to(rest, '\n')))
                return "a line is not JSON";
    return {};
}

} // namespace

void fuzz_one(std::string_view input) {
    static Api api({NUTMEG_SOURCE_DIR "/corpus/sample"}, std::size_t{1} << 20U);
    auto const request = request_of(input);
    auto const response = api.answer(request, {});
    require(broken_response(response));
    if (api.answer(request, {}).body != response.body)
        require("the same request has two answers");
}

} // namespace nutmeg::test
