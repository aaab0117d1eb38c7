#include "parser/documents/normalize/declared_encoding.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

constexpr std::size_t head_size = 4096;

/// The value after `key` and "=", with or without quotation marks.
std::string value_after(std::string_view tag, std::string_view key) {
    auto const at = tag.find(key);
    if (at == tag.npos)
        return {};
    auto rest = tag.substr(at + key.size());
    auto const begin = rest.find_first_not_of(" =\"'");
    if (begin == rest.npos || rest.substr(0, begin).find('=') == rest.npos)
        return {};
    rest = rest.substr(begin);
    return std::string(rest.substr(0, rest.find_first_of(" \"';>/?")));
}

/// What browsers use (WHATWG Encoding Standard).
std::string browser_encoding(std::string name) {
    static constexpr std::array<std::string_view, 8> latin{
        "iso-8859-1", "iso8859-1", "latin1", "latin-1", "iso_8859-1", "cp1252", "x-cp1252", "ansi"};
    if (std::find(latin.begin(), latin.end(), name) != latin.end())
        return "windows-1252";
    if (name.starts_with("utf-16") || name == "unicode")
        return "utf-8"; // Else the declaration could not be read.
    return name;
}

/// The share of bytes at `offset` of every `width` bytes that are NUL, of all there.
bool mostly_zero(std::string_view bytes, std::size_t width, std::size_t offset) {
    std::size_t zero = 0;
    std::size_t all = 0;
    for (auto at = offset; at < bytes.size(); at += width, ++all)
        zero += bytes[at] == '\0' ? 1 : 0;
    return all > 0 && zero * 10 >= all * 9;
}

bool never_zero(std::string_view bytes, std::size_t width, std::size_t offset) {
    for (auto at = offset; at < bytes.size(); at += width)
        if (bytes[at] == '\0')
            return false;
    return true;
}

} // namespace

WideEncoding wide_encoding(std::string_view bytes) {
    using namespace std::string_view_literals;
    constexpr std::size_t fewest = 16;
    for (auto const& [mark, name] : {std::pair{"\xFF\xFE\0\0"sv, "UTF-32LE"},
                                     std::pair{"\0\0\xFE\xFF"sv, "UTF-32BE"},
                                     std::pair{"\xFF\xFE"sv, "UTF-16LE"},
                                     std::pair{"\xFE\xFF"sv, "UTF-16BE"}})
        if (bytes.starts_with(mark))
            return {name, mark.size()};
    auto const head = bytes.substr(0, head_size);
    if (bytes.size() < fewest || head.find('\0') == head.npos)
        return {};
    if (bytes.size() % 4 == 0 && mostly_zero(head, 4, 1) && mostly_zero(head, 4, 2)) {
        if (mostly_zero(head, 4, 3) && never_zero(head, 4, 0))
            return {"UTF-32LE", 0};
        if (mostly_zero(head, 4, 0) && never_zero(head, 4, 3))
            return {"UTF-32BE", 0};
    }
    if (bytes.size() % 2 != 0)
        return {};
    if (mostly_zero(head, 2, 1) && never_zero(head, 2, 0))
        return {"UTF-16LE", 0};
    if (mostly_zero(head, 2, 0) && never_zero(head, 2, 1))
        return {"UTF-16BE", 0};
    return {};
}

std::string declared_encoding(std::string_view bytes) {
    auto const head = to_lower(bytes.substr(0, head_size));
    std::string_view const words = head;
    if (auto const xml = words.find("<?xml"); xml != words.npos)
        if (auto name = value_after(words.substr(xml, words.find("?>", xml) - xml), "encoding");
            !name.empty())
            return browser_encoding(std::move(name));
    for (auto at = words.find("<meta"); at != words.npos; at = words.find("<meta", at + 1))
        if (auto name = value_after(words.substr(at, words.find('>', at) - at), "charset");
            !name.empty())
            return browser_encoding(std::move(name));
    return {};
}

bool is_other_encoding(std::string_view declared) {
    return !declared.empty() && declared != "utf-8" && declared != "utf8" && declared != "us-ascii"
        && declared != "ascii";
}

bool is_stateful(std::string_view declared) {
    return declared.starts_with("utf-7") || declared.starts_with("iso-2022")
        || declared.starts_with("hz-");
}

} // namespace nutmeg
