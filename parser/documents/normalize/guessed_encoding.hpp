// Encodings of text that declares none, as far as they are certain.
#pragma once

#include <cstddef>
#include <string_view>

namespace nutmeg {

/// Whether bytes that are not UTF-8 are certainly windows-1252: each byte over 0x7F is a quotation
/// mark, dash, section sign or other character that law has, where it can be ("town\x92s",
/// "\x93gate\x94"). In other encodings these bytes are letters.
bool looks_like_windows_1252(std::string_view bytes);

/// An encoding in which all bytes are ASCII.
struct TransferEncoding {
    std::string_view name; ///< "UTF-7", "quoted-printable"
    std::size_t offset =
        std::string_view::npos; ///< of the first character encoded in it; npos if none
    std::size_t size = 0;
};

/// Whether ASCII text has characters in UTF-7 ("+IBk-") or quoted-printable ("=E2=80=99").
TransferEncoding transfer_encoding(std::string_view text);

} // namespace nutmeg
