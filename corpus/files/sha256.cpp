#include "corpus/files/sha256.hpp"

#include <array>
#include <openssl/evp.h>
#include <stdexcept>

namespace nutmeg {

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1)
        throw std::runtime_error("SHA-256 is not available");
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    for (unsigned i = 0; i < size; ++i) {
        hex += digits[digest[i] / digits.size()];
        hex += digits[digest[i] % digits.size()];
    }
    return hex;
}

} // namespace nutmeg
