#include "corpus/fetch/manifest.hpp"

#include "corpus/fetch/page_name.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/error.hpp"

#include <boost/json.hpp>

#include <algorithm>

namespace nutmeg {

namespace json = boost::json;

namespace {

/// The member of the object, which is text that a header field or a message can have.
std::string text_of(json::object const& object, char const* key) {
    std::string text(object.at(key).as_string());
    constexpr char del = 0x7f;
    if (std::any_of(
            text.begin(), text.end(), [](char c) { return !is_ascii(c) || c < ' ' || c == del; }))
        throw std::invalid_argument(key);
    return text;
}

/// What a site sent need not be UTF-8, which JSON has to be.
json::string json_text(std::string_view text) {
    std::string ascii(text);
    std::replace_if(
        ascii.begin(), ascii.end(), [](char c) { return !is_ascii(c); }, '?');
    return json::string(ascii);
}

json::object page_object(std::string const& file, ManifestPage const& page) {
    return {{"file", json_text(file)},
            {"url", json_text(page.url)},
            {"last_modified", json_text(page.last_modified)},
            {"etag", json_text(page.etag)},
            {"sha256", json_text(page.sha256)},
            {"bytes", page.bytes},
            {"fetched", json_text(page.fetched)}};
}

void read_page(json::object const& object, Manifest& manifest) {
    auto const file = text_of(object, "file");
    if (!page_kind(file))
        throw std::invalid_argument("file");
    ManifestPage page;
    page.url = text_of(object, "url");
    page.last_modified = text_of(object, "last_modified");
    page.etag = text_of(object, "etag");
    page.sha256 = text_of(object, "sha256");
    page.bytes = object.at("bytes").to_number<std::uint64_t>();
    page.fetched = text_of(object, "fetched");
    manifest.pages.insert_or_assign(file, std::move(page));
}

} // namespace

std::string manifest_text(Manifest const& manifest) {
    auto text = "{\"from\":" + json::serialize(json_text(manifest.from)) + ",\"pages\":[";
    std::string_view separator = "\n";
    for (auto const& [file, page] : manifest.pages) {
        text.append(separator).append(json::serialize(page_object(file, page)));
        separator = ",\n";
    }
    return text + "\n]}\n";
}

Manifest parse_manifest(std::string_view text, std::string const& path) {
    try {
        auto const value = json::parse(json::string_view(text.data(), text.size()));
        auto const& object = value.as_object();
        Manifest manifest;
        manifest.from = text_of(object, "from");
        for (auto const& page : object.at("pages").as_array())
            read_page(page.as_object(), manifest);
        return manifest;
    } catch (std::exception const&) {
        throw Error(
            path, 0, "is damaged. Restore it, or remove the folder and fetch all pages again");
    }
}

} // namespace nutmeg
