#include "parser/documents/normalize/guessed_encoding.hpp"

#include "parser/documents/normalize/converter.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/substring.hpp"

#include <string>

namespace nutmeg {

namespace {

bool is_hex(char c) {
    return is_digit(c) || (c >= 'A' && c <= 'F');
}

/// What is next to a byte.
struct Neighbors {
    char before = ' ';
    char after = ' ';
};

bool opens(Neighbors const& near) {
    return std::string_view(" ([\n\r\t").find(near.before) != std::string_view::npos
        && (is_alnum(near.after) || near.after == '(');
}

bool closes(Neighbors const& near) {
    return (is_alnum(near.before)
            || std::string_view(".,;:?!)").find(near.before) != std::string_view::npos)
        && !is_alnum(near.after);
}

/// Whether the byte is a character of windows-1252 that law has, in such a place.
bool is_plausible(unsigned char byte, Neighbors const& near) {
    switch (byte) {
    case 0x91: // opening single quotation mark
    case 0x93: // opening double quotation mark
        return opens(near);
    case 0x92: // apostrophe or closing single quotation mark
        return is_letter(near.before) || closes(near);
    case 0x94: // closing double quotation mark
        return closes(near);
    case 0x96: // en dash
    case 0x97: // em dash
        return (is_digit(near.before) && is_digit(near.after))
            || (near.before == ' ' && near.after == ' ')
            || (byte == 0x97 && is_alnum(near.before) && is_alnum(near.after));
    case 0xA0: // no-break space
        return !is_letter(near.before) || !is_letter(near.after);
    case 0xA7: // section sign
        return !is_letter(near.before) && (near.after == ' ' || is_digit(near.after));
    default:
        return false;
    }
}

/// Whether the character is one that law has and that encoders do not leave as it is.
bool is_encoded(std::string_view character) {
    return (character.size() == 1
            && std::string_view("[]{}\"<>&=;").find(character[0]) != std::string_view::npos)
        || (character.size() == 2 && character[0] == '\xC2')
        || (character.size() == 3 && character.starts_with("\xE2\x80"));
}

} // namespace

bool looks_like_windows_1252(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] >= 0)
            continue;
        Neighbors const near{i == 0 ? ' ' : bytes[i - 1],
                             i + 1 < bytes.size() ? bytes[i + 1] : ' '};
        if (!is_plausible(static_cast<unsigned char>(bytes[i]), near))
            return false;
    }
    return true;
}

TransferEncoding transfer_encoding(std::string_view text) {
    constexpr std::size_t fewest = 3;
    constexpr std::size_t most = 64;
    for (auto at = text.find('+'); at != text.npos; at = text.find('+', at + 1)) {
        auto end = at + 1;
        while (end < text.size() && end - at < most && (is_alnum(text[end]) || text[end] == '/'))
            ++end;
        if (end - at - 1 < fewest || end == text.size() || text[end] != '-')
            continue;
        auto const decoded = to_utf8("UTF-7", text.substr(at, end + 1 - at));
        if (decoded && is_encoded(*decoded))
            return {"UTF-7", at, end + 1 - at};
    }
    for (auto at = find_pair(text, '=', '=', 3); at != text.npos;
         at = find_pair(text, '=', '=', 3, at + 1))
        if (at + 5 < text.size() && is_hex(text[at + 1]) && text[at + 1] >= '8'
            && is_hex(text[at + 2]) && is_hex(text[at + 4]) && is_hex(text[at + 5]))
            return {"quoted-printable", at, 6};
    return {};
}

} // namespace nutmeg
