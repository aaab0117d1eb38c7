#include "corpus/database/row_hashes.hpp"

#include <initializer_list>
#include <memory>
#include <openssl/evp.h>
#include <stdexcept>

namespace nutmeg {

namespace {

/// The SHA-256 of the parts, one after the other.
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

} // namespace

std::string row_hash(StoredParts const& parts) {
    return sha256({parts.heading,
                   "\n",
                   parts.catchline,
                   "\n",
                   parts.text,
                   "\n",
                   parts.notes,
                   "\n",
                   parts.lists});
}

std::string file_hash(StoredFile const& file) {
    auto const sections =
        std::to_string(file.first_section) + " " + std::to_string(file.end_section);
    return sha256({file.name,
                   "\n",
                   file.chapter,
                   "\n",
                   file.chapter_name,
                   "\n",
                   file.chapter_number,
                   "\n",
                   file.supplement_year,
                   "\n",
                   file.sha256,
                   "\n",
                   file.diagnostics,
                   "\n",
                   file.is_readable ? "readable\n" : "\n",
                   file.is_act ? "act\n" : "\n",
                   sections});
}

std::string text_hash(std::string_view bytes) {
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
