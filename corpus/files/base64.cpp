#include "corpus/files/base64.hpp"

#include <cstddef>
#include <openssl/evp.h>

namespace nutmeg {

namespace {

constexpr std::string_view alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// OpenSSL takes sizes as int.
constexpr std::size_t most_bytes = std::size_t{1} << 30U;

unsigned char const* bytes_of(std::string_view text) {
    return reinterpret_cast<unsigned char const*>(text.data());
}

} // namespace

std::optional<std::string> from_base64(std::string_view text) {
    if (text.empty())
        return std::string();
    if (text.size() % 4 != 0 || text.size() > most_bytes)
        return std::nullopt;
    // EVP_DecodeBlock skips spaces at both ends, and writes padding as bytes.
    auto const digits = text.substr(0, text.find('='));
    auto const padding = text.size() - digits.size();
    if (padding > 2 || digits.find_first_not_of(alphabet) != digits.npos
        || text.find_first_not_of('=', digits.size()) != text.npos)
        return std::nullopt;
    std::string bytes(text.size() / 4 * 3, '\0');
    auto const size = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(bytes.data()),
                                      bytes_of(text),
                                      static_cast<int>(text.size()));
    if (size < 0)
        return std::nullopt;
    bytes.resize(static_cast<std::size_t>(size) - padding);
    return bytes;
}

std::string to_base64(std::string_view bytes) {
    std::string text;
    constexpr std::size_t block = std::size_t{3} << 20U;
    for (std::size_t at = 0; at < bytes.size(); at += block) {
        auto const part = bytes.substr(at, block);
        // EVP_EncodeBlock ends its text with a zero.
        std::string digits((part.size() + 2) / 3 * 4 + 1, '\0');
        auto const size = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(digits.data()),
                                          bytes_of(part),
                                          static_cast<int>(part.size()));
        text.append(digits, 0, static_cast<std::size_t>(size));
    }
    return text;
}

} // namespace nutmeg
