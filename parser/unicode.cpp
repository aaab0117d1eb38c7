#include "parser/unicode.hpp"

#include <unicode/normalizer2.h>
#include <unicode/utf8.h>

#include <cassert>
#include <cstring>

namespace nutmeg {

namespace {

/// Bytes of the blank that stands at `at`, or 0. NBSP is layout, so it counts.
std::size_t blank_size(std::string_view text, std::size_t at) {
    auto const c = static_cast<unsigned char>(text[at]);
    if (c == ' ' || (c >= '\t' && c <= '\r'))
        return 1;
    if (c == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) == 0xA0)
        return 2;
    return 0;
}

} // namespace

std::size_t invalid_utf8(std::string_view text) {
    auto const* bytes = reinterpret_cast<std::uint8_t const*>(text.data());
    std::size_t at = 0;
    while (at < text.size()) {
        std::uint64_t eight = 0;
        while (at + 8 <= text.size()) {
            std::memcpy(&eight, bytes + at, 8);
            if ((eight & 0x8080808080808080ULL) != 0)
                break;
            at += 8;
        }
        if (at >= text.size())
            break;
        auto const start = at;
        UChar32 point = 0;
        U8_NEXT(bytes, at, text.size(), point);
        if (point < 0)
            return start;
    }
    return std::string_view::npos;
}

std::string to_nfc(std::string text) {
    UErrorCode status = U_ZERO_ERROR;
    auto const* nfc = icu::Normalizer2::getNFCInstance(status);
    assert(U_SUCCESS(status));
    icu::StringPiece const piece(text.data(), static_cast<std::int32_t>(text.size()));
    if (nfc->isNormalizedUTF8(piece, status))
        return text;
    std::string normal;
    icu::StringByteSink<std::string> sink(&normal);
    status = U_ZERO_ERROR;
    nfc->normalizeUTF8(0, piece, sink, nullptr, status);
    return U_SUCCESS(status) ? normal : text;
}

void append_collapsed(std::string& out, std::string_view words) {
    std::size_t at = 0;
    while (at < words.size()) {
        auto const start = at;
        while (at < words.size() && blank_size(words, at) == 0)
            ++at;
        out.append(words, start, at - start);
        if (at == words.size())
            return;
        while (at < words.size() && blank_size(words, at) != 0)
            at += blank_size(words, at);
        if (!out.empty() && out.back() != ' ' && out.back() != '\n')
            out.push_back(' ');
    }
}

} // namespace nutmeg
