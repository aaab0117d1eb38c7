#include "parser/documents/normalize/wrong_decoding.hpp"

#include "parser/documents/normalize/converter.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace nutmeg {

namespace {

/// Bytes of the character of UTF-8 that begins with `first`; 1 for other bytes.
std::size_t size_of_character(char first) {
    auto const byte = static_cast<unsigned char>(first);
    return byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
}

/// Whether a character is in such text for its bytes alone: a first byte of UTF-8 (0xC2, 0xC3,
/// 0xE2, 0xEF) as windows-1252, CP437 and Mac Roman read it.
bool may_begin(std::int32_t point) {
    static constexpr std::array<std::int32_t, 11> points{
        0xC2, 0xC3, 0xE2, 0xEF, 0x252C, 0x251C, 0x393, 0x2229, 0xAC, 0x221A, 0x201A};
    return std::find(points.begin(), points.end(), point) != points.end();
}

/// Whether text in English can mean the character: Latin-1, quotation marks and dashes, ligatures.
bool is_usual(std::string_view character) {
    std::size_t at = 0;
    auto const point = next_code_point(character, at);
    bool const usual = (point >= 0xA0 && point <= 0xFF) || (point >= 0x2000 && point <= 0x206F)
                    || point == 0xFEFF || point == 0xFFFD || point == 0x20AC || point == 0x2122
                    || (point >= 0xFB00 && point <= 0xFB06) || point == 0x2212;
    return usual && at == character.size();
}

/// The next `count` characters that are not ASCII, as bytes; fewer if the text has fewer.
std::string_view characters(std::string_view text, std::size_t begin, unsigned count) {
    auto at = begin;
    for (; count > 0 && at < text.size() && !is_ascii(text[at]); --count)
        next_code_point(text, at);
    return text.substr(begin, at - begin);
}

WrongDecoding wrong_at(std::string_view text, std::size_t at) {
    for (auto const& [encoding, shown] :
         {std::pair<std::string_view, std::string_view>{"windows-1252", "windows-1252"},
          {"iso-8859-1", "ISO-8859-1"},
          {"ibm-437", "CP437"},
          {"macintosh", "Mac Roman"}})
        for (unsigned const count : {3U, 2U}) {
            auto const part = characters(text, at, count);
            auto meant = from_utf8(encoding, part);
            if (meant && meant->size() == count && invalid_utf8(*meant) == std::string::npos
                && is_usual(*meant))
                return {at, part.size(), std::move(*meant), shown};
        }
    return {};
}

} // namespace

WrongDecoding wrongly_decoded(std::string_view text) {
    constexpr std::size_t most_tries = 1000; // Trying all of a text in another script takes long.
    std::size_t tries = 0;
    for (auto at = next_non_ascii(text, 0); at < text.size() && tries < most_tries;
         at = next_non_ascii(text, at)) {
        auto const begin = at;
        at += size_of_character(text[at]);
        bool const is_alone = at >= text.size() || is_ascii(text[at]);
        if (is_alone)
            continue;
        at = begin;
        if (!may_begin(next_code_point(text, at)))
            continue;
        ++tries;
        if (auto found = wrong_at(text, begin); found.offset != text.npos)
            return found;
    }
    return {};
}

} // namespace nutmeg
