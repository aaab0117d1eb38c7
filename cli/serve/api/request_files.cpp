#include "cli/serve/api/request_files.hpp"

#include "cli/json/values.hpp"
#include "cli/report/wording.hpp"
#include "cli/serve/api/request_error.hpp"
#include "corpus/files/base64.hpp"
#include "parser/text/error.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>
#include <span>
#include <string_view>
#include <utility>

namespace nutmeg {

namespace {

constexpr std::string_view form =
    R"(Send {"files": [{"name": "53a-83.txt", "text": "..."}]}, for a comparison "first" and "second" )"
    R"(in place of "files", and for a file that is not text "base64" in place of "text")";

[[noreturn]] void reject(std::string const& what) {
    throw RequestError(400, "bad-body", fmt::format("{}. {}", what, form));
}

std::string_view view(json::string const& text) {
    return {text.data(), text.size()};
}

json::object parsed(std::string const& body) {
    json::parse_options options;
    constexpr std::size_t deepest = 8;
    options.max_depth = deepest;
    json::error_code fault;
    auto value = json::parse(body, fault, {}, options);
    if (fault)
        throw RequestError(
            400, "bad-json", fmt::format("The body is not JSON: {}. {}", fault.message(), form));
    if (!value.is_object())
        reject("The body is not an object");
    return std::move(value.as_object());
}

/// Throws if the object has another key.
void check_keys(json::object const& object, std::span<std::string_view const> keys) {
    for (auto const& field : object) {
        std::string_view const key(field.key().data(), field.key().size());
        constexpr std::size_t most = 60;
        if (std::find(keys.begin(), keys.end(), key) == keys.end())
            reject(
                fmt::format("The body has the unknown key \"{}\"", printable(key.substr(0, most))));
    }
}

/// The name of a file without folders, so that no path of a request reaches the file system, and a
/// finding names one file.
std::string file_name(json::object const& object) {
    auto const* value = object.if_contains("name");
    if (value == nullptr || !value->is_string())
        reject("A file has no name");
    std::string name(view(value->as_string()));
    constexpr std::size_t longest = 255;
    bool const has_control = std::any_of(
        name.begin(), name.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; });
    if (name.empty() || name.size() > longest || name.front() == '.' || name.front() == '-'
        || has_control || name.find_first_of("/\\") != name.npos)
        throw RequestError(
            400,
            "bad-file-name",
            fmt::format("\"{}\" is not the name of a file. Use a name without slashes, of at most "
                        "255 bytes, that does not begin with a dot or hyphen",
                        printable(name.substr(0, 60))));
    return name;
}

std::string file_bytes(json::object const& object, std::string const& name) {
    auto const* text = object.if_contains("text");
    auto const* base64 = object.if_contains("base64");
    if ((text == nullptr) == (base64 == nullptr))
        reject(fmt::format("The file {} has neither or both of \"text\" and \"base64\"", name));
    auto const& content = text == nullptr ? *base64 : *text;
    if (!content.is_string())
        reject(fmt::format("The content of the file {} is not a string", name));
    auto const words = view(content.as_string());
    if (text != nullptr)
        return std::string(words);
    auto bytes = from_base64(words);
    if (!bytes)
        throw RequestError(400,
                           "bad-base64",
                           fmt::format("The content of the file {} is not base64. Encode its bytes "
                                       "with padding, without spaces or line ends",
                                       name));
    return std::move(*bytes);
}

RequestFile read_file_of(json::value const& value, std::size_t max_input) {
    if (!value.is_object())
        reject("A file is not an object");
    auto const& object = value.as_object();
    constexpr std::array<std::string_view, 3> keys{"name", "text", "base64"};
    check_keys(object, keys);
    RequestFile file;
    file.name = file_name(object);
    file.bytes = file_bytes(object, file.name);
    if (file.bytes.size() > max_input)
        throw RequestError(413,
                           "too-large",
                           fmt::format("The file {} has {} bytes; at most {} are read. Send a "
                                       "smaller file",
                                       file.name,
                                       file.bytes.size(),
                                       max_input));
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (file.bytes.starts_with(byte_order_mark))
        file.bytes.erase(0, byte_order_mark.size());
    return file;
}

std::vector<RequestFile> files_under(json::object const& body,
                                     std::string_view key,
                                     std::size_t max_input) {
    auto const* list = body.if_contains(json_text(key));
    if (list == nullptr || !list->is_array())
        reject(fmt::format("The body has no array \"{}\"", key));
    auto const& values = list->as_array();
    constexpr std::size_t most = 500;
    if (values.empty() || values.size() > most)
        reject(fmt::format(
            "\"{}\" has {} files; it must have one, and at most {}", key, values.size(), most));
    std::vector<RequestFile> files;
    files.reserve(values.size());
    std::set<std::string> names;
    for (auto const& value : values) {
        files.push_back(read_file_of(value, max_input));
        if (!names.insert(files.back().name).second)
            reject(fmt::format("Two files have the name {}", files.back().name));
    }
    return files;
}

} // namespace

std::vector<RequestFile> read_files(std::string const& body, std::size_t max_input) {
    auto const object = parsed(body);
    constexpr std::array<std::string_view, 1> keys{"files"};
    check_keys(object, keys);
    return files_under(object, "files", max_input);
}

ApiResponse with_readable(std::vector<RequestFile> const& files,
                          std::function<ApiResponse()> const& work) {
    try {
        return work();
    } catch (Error const& error) {
        auto const finding = error.diagnostic();
        if (std::none_of(files.begin(), files.end(), [&](RequestFile const& file) {
                return file.name == finding.file;
            }))
            throw;
        throw RequestError(422,
                           "unreadable",
                           fmt::format("{} cannot be read: {}. Remove or replace it",
                                       finding.file,
                                       finding.message),
                           {finding});
    }
}

FilePair read_file_pair(std::string const& body, std::size_t max_input) {
    auto const object = parsed(body);
    constexpr std::array<std::string_view, 2> keys{"first", "second"};
    check_keys(object, keys);
    return {files_under(object, "first", max_input), files_under(object, "second", max_input)};
}

} // namespace nutmeg
