#include "parser/text/unicode.hpp"

#include "parser/text/ascii.hpp"
#include "parser/text/error.hpp"
#include "parser/text/simd_block.hpp"

#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cassert>
#include <cstring>
#include <memory>

namespace nutmeg {

namespace {

/// Bytes of the whitespace character at `at`, or 0. NBSP counts, because it is only layout.
std::size_t space_size(std::string_view text, std::size_t at) {
    auto const c = static_cast<unsigned char>(text[at]);
    if (c == ' ' || (c >= '\t' && c <= '\r'))
        return 1;
    if (c == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) == 0xA0)
        return 2;
    return 0;
}

/// How many of the sixteen bytes from `bytes` on can be copied unchanged: no two spaces in a row
/// and no whitespace other than spaces. The first byte must not be other whitespace. Reads
/// seventeen bytes. May return fewer than possible.
std::size_t plain_bytes(char const* bytes) {
    constexpr unsigned char nbsp_lead = 0xC2;
    auto const these = byte_block::load(bytes);
    auto const next = byte_block::load(bytes + 1);
    auto const stops = (next < ' ') | (next == nbsp_lead) | ((these == ' ') & (next == ' '));
    return byte_block::first_set(reinterpret_cast<byte_block::Bytes>(stops));
}

/// After the bytes from `at` on that can be copied unchanged, as far as blocks show; at least one.
std::size_t after_plain_bytes(std::string_view text, std::size_t at) {
    constexpr auto block = sizeof(byte_block::Bytes);
    auto const begin = at;
    while (at + block < text.size()) {
        auto const plain = plain_bytes(text.data() + at);
        at += plain;
        if (plain < block)
            return std::max(at, begin + 1);
    }
    return std::max(at, begin + 1);
}

/// Whether there is a single space at `at` that is not part of a run of whitespace.
bool lone_space(std::string_view text, std::size_t at) {
    return text[at] == ' ' && (at + 1 == text.size() || space_size(text, at + 1) == 0);
}

/// Whether the bytes alone show that the text is NFC: nothing below U+0300 composes, nor does the
/// punctuation from U+2002 to U+203F. May be false although the text is NFC.
bool plainly_nfc(std::string_view text) {
    constexpr unsigned char first_combining_lead = 0xCC;
    constexpr auto block = sizeof(byte_block::Bytes);
    std::size_t at = 0;
    while (at < text.size()) {
        if (at + block <= text.size()) {
            auto const leads = byte_block::load(text.data() + at) >= first_combining_lead;
            at += byte_block::first_set(reinterpret_cast<byte_block::Bytes>(leads));
            if (at >= text.size() || static_cast<unsigned char>(text[at]) < first_combining_lead)
                continue;
        } else if (static_cast<unsigned char>(text[at]) < first_combining_lead) {
            ++at;
            continue;
        }
        if (!text.substr(at).starts_with("\xE2\x80") || at + 2 >= text.size()
            || static_cast<unsigned char>(text[at + 2]) < 0x82)
            return false;
        at += 3;
    }
    return true;
}

/// The last boundary between characters at or before `at`.
std::size_t character_boundary(std::string_view text, std::size_t at) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> const characters(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    UText utext = UTEXT_INITIALIZER;
    utext_openUTF8(&utext, text.data(), static_cast<std::int64_t>(text.size()), &status);
    std::int32_t found = 0;
    if (U_SUCCESS(status)) {
        characters->setText(&utext, status);
        // The iterator takes an offset inside a code point for its start, too late for `preceding`.
        auto end = static_cast<std::int32_t>(at);
        U8_SET_CP_START(reinterpret_cast<std::uint8_t const*>(text.data()), 0, end);
        if (U_SUCCESS(status))
            found = characters->isBoundary(end) != 0 ? end : characters->preceding(end);
    }
    utext_close(&utext);
    if (U_FAILURE(status))
        throw Error("", 0, "the Unicode data of ICU cannot be read. Install the package again");
    return static_cast<std::size_t>(std::max(found, 0));
}

} // namespace

std::size_t next_non_ascii(std::string_view text, std::size_t at) {
    constexpr auto block = sizeof(byte_block::Bytes);
    constexpr auto blocks = 4 * block;
    for (; at + blocks <= text.size(); at += blocks) {
        auto const* const here = text.data() + at;
        auto const any = byte_block::load(here) | byte_block::load(here + block)
                       | byte_block::load(here + 2 * block) | byte_block::load(here + 3 * block);
        if (byte_block::set_bits(any) != 0)
            break;
    }
    for (; at + block <= text.size(); at += block)
        if (auto const first = byte_block::first_set(byte_block::load(text.data() + at));
            first < block)
            return at + first;
    while (at < text.size() && is_ascii(text[at]))
        ++at;
    return at;
}

std::size_t invalid_utf8(std::string_view text) {
    for (auto at = next_non_ascii(text, 0); at < text.size(); at = next_non_ascii(text, at)) {
        auto const begin = at;
        if (next_code_point(text, at) < 0)
            return begin;
    }
    return std::string_view::npos;
}

std::string valid_utf8(std::string_view text) {
    auto const* bytes = reinterpret_cast<std::uint8_t const*>(text.data());
    std::string valid;
    valid.reserve(text.size());
    std::size_t at = 0;
    while (at < text.size()) {
        auto const begin = at;
        UChar32 point = 0;
        U8_NEXT(bytes, at, text.size(), point);
        valid += point < 0 ? std::string_view("\uFFFD") : text.substr(begin, at - begin);
    }
    return valid;
}

std::int32_t next_code_point(std::string_view text, std::size_t& at) {
    auto const* bytes = reinterpret_cast<std::uint8_t const*>(text.data());
    UChar32 point = 0;
    U8_NEXT(bytes, at, text.size(), point);
    return point;
}

std::string lower_case(std::string_view text) {
    constexpr auto block = sizeof(byte_block::Bytes);
    constexpr unsigned char distance = 'a' - 'A';
    std::string lowered(text);
    std::size_t at = 0;
    for (; at + block <= lowered.size(); at += block) {
        auto bytes = byte_block::load(lowered.data() + at);
        auto const is_upper = (bytes >= 'A') & (bytes <= 'Z');
        bytes += reinterpret_cast<byte_block::Bytes>(is_upper) & distance;
        std::memcpy(lowered.data() + at, &bytes, block);
    }
    for (; at < lowered.size(); ++at)
        lowered[at] = to_lower(lowered[at]);
    return lowered;
}

std::string to_nfc(std::string text) {
    if (plainly_nfc(text))
        return text;
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

void append_nfc(std::string& out, std::string_view words) {
    if (plainly_nfc(words))
        out.append(words);
    else
        out.append(to_nfc(std::string(words)));
}

void append_collapsed(std::string& out, std::string_view words) {
    std::size_t at = 0;
    while (at < words.size()) {
        auto const start = at;
        while (at < words.size()
               && (space_size(words, at) == 0 || (at > start && lone_space(words, at))))
            at = after_plain_bytes(words, at);
        out.append(words, start, at - start);
        if (at == words.size())
            return;
        while (at < words.size() && space_size(words, at) != 0)
            at += space_size(words, at);
        if (!out.empty() && out.back() != ' ' && out.back() != '\n')
            out.push_back(' ');
    }
}

std::size_t size_of_beginning(std::string_view text, std::size_t longest) {
    if (text.size() <= longest)
        return text.size();
    if (auto const space = text.rfind(' ', longest); space != text.npos && space > longest / 2)
        return space;
    constexpr std::size_t context = 64; // longer than a character
    return character_boundary(text.substr(0, longest + context), longest);
}

} // namespace nutmeg
