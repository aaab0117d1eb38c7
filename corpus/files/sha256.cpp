#include "corpus/files/sha256.hpp"

#include <memory>
#include <openssl/evp.h>
#include <stdexcept>

namespace nutmeg {

std::string sha256(std::initializer_list<std::string_view> parts) {
    std::string hash(EVP_MAX_MD_SIZE, '\0');
    unsigned size = 0;
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> const context(EVP_MD_CTX_new(),
                                                                          EVP_MD_CTX_free);
    bool done = context != nullptr && EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) == 1;
    for (auto const part : parts)
        done = done && EVP_DigestUpdate(context.get(), part.data(), part.size()) == 1;
    auto* bytes = reinterpret_cast<unsigned char*>(hash.data());
    if (!done || EVP_DigestFinal_ex(context.get(), bytes, &size) != 1)
        throw std::runtime_error("SHA-256 is not available");
    hash.resize(size);
    return hash;
}

std::string sha256_hex(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hexadecimal;
    for (auto const c : sha256({bytes})) {
        auto const byte = static_cast<unsigned char>(c);
        hexadecimal += digits[byte >> 4U];
        hexadecimal += digits[byte & 15U];
    }
    return hexadecimal;
}

} // namespace nutmeg
