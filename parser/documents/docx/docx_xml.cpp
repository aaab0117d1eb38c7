#include "parser/documents/docx/docx_xml.hpp"

#include "parser/text/error.hpp"

#include <algorithm>
#include <cstdint>

namespace nutmeg {

namespace {

/// Whether "&#...;" at the start of `words` is a reference to a number that is not a code point.
bool is_invalid_reference(std::string_view words, std::size_t end) {
    auto digits = words.substr(2, end - 2);
    unsigned const base = digits.starts_with('x') ? 16 : 10;
    if (base == 16)
        digits.remove_prefix(1);
    constexpr std::uint32_t last_character = 0x10FFFF;
    std::uint32_t value = 0;
    for (char const c : digits) {
        char const lower = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
        bool const letter = base == 16 && lower >= 'a' && lower <= 'f';
        if (!letter && (c < '0' || c > '9'))
            return false;
        value = value * base + static_cast<unsigned>(letter ? lower - 'a' + 10 : c - '0');
        if (value > last_character)
            return true;
    }
    return value == 0 && !digits.empty();
}

/// The end of the comment or character data that begins at `at`, in which '&' has no meaning; else
/// `at`.
std::size_t end_of_raw(std::string_view part, std::size_t at) {
    auto const rest = part.substr(at);
    std::string_view const close = rest.starts_with("<![CDATA[") ? "]]>"
                                 : rest.starts_with("<!--")      ? "-->"
                                                                 : "";
    return close.empty() ? at : std::min(part.size(), part.find(close, at));
}

std::string replace_invalid_references(std::string part) {
    if (part.find("&#") == std::string::npos)
        return part;
    std::string_view const all = part;
    std::string out;
    std::size_t done = 0;
    for (auto at = all.find_first_of("<&"); at < all.size(); at = all.find_first_of("<&", at + 1)) {
        if (all[at] == '<') {
            at = end_of_raw(all, at);
            continue;
        }
        auto const end = all.find_first_of(";<&", at + 1);
        if (!all.substr(at).starts_with("&#") || end == all.npos || all[end] != ';'
            || !is_invalid_reference(all.substr(at), end - at))
            continue;
        out += all.substr(done, at - done);
        out += "&#xD800;";
        done = end + 1;
    }
    out += all.substr(done);
    return out;
}

} // namespace

bool load_docx_xml(std::string& part,
                   std::string const& name,
                   pugi::xml_encoding encoding,
                   pugi::xml_document& xml) {
    constexpr std::ptrdiff_t most = 4'000'000;
    auto const is_delimiter = [](char c) { return c == '<' || c == '='; };
    if (std::count_if(part.begin(), part.end(), is_delimiter) > most)
        throw Error(name,
                    0,
                    "the file has more than four million tags and attributes. Copy its text into a "
                    "new Word file, or save it as plain text");
    part = replace_invalid_references(std::move(part));
    return xml.load_buffer_inplace(
                  part.data(), part.size(), pugi::parse_default | pugi::parse_ws_pcdata, encoding)
               .status
        == pugi::status_ok;
}

std::optional<std::string> docx_prefix(pugi::xml_node root) {
    constexpr std::string_view transitional =
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    constexpr std::string_view strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    for (auto const attribute : root.attributes()) {
        std::string_view const name = attribute.name();
        std::string_view const value = attribute.value();
        if (value != transitional && value != strict)
            continue;
        if (name == "xmlns")
            return "";
        if (name.starts_with("xmlns:"))
            return std::string(name.substr(6)) + ":";
    }
    return std::nullopt;
}

} // namespace nutmeg
