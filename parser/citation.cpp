#include "parser/citation.hpp"

#include "parser/citation_forms.hpp"

#include <array>

namespace nutmeg {

namespace {

/// Bytes that make words: ASCII letters and digits, and whatever is not ASCII.
constexpr auto word_bytes = [] {
    std::array<bool, 256> table{};
    for (std::size_t c = 0; c < 256; ++c)
        table[c] =
            (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0xC3;
    return table;
}();

constexpr bool is_word_byte(char c) {
    return word_bytes[static_cast<unsigned char>(c)];
}

using Form = std::uint32_t (*)(std::string_view, std::uint32_t, std::vector<Citation>&);

/// The form that the word at the start of `word` may open, judged by its first letters.
Form form_at(std::string_view word) {
    auto const starts = [&](std::string_view rest) { return word.substr(1, rest.size()) == rest; };
    switch (word.front()) {
    case 's':
    case 'S':
        if (starts("ub"))
            return read_provisions;
        if (starts("ection") || starts("ec. ") || starts("ecs. "))
            return read_sections;
        if (starts("aid ") || starts("uch "))
            return read_reference;
        return nullptr;
    case 'c':
    case 'C':
        return starts("lause") ? read_provisions : nullptr;
    case 'p':
    case 'P':
        return starts("aragraph") ? read_provisions : nullptr;
    case 't':
    case 'T':
        return starts("his ") ? read_reference : nullptr;
    default:
        return nullptr;
    }
}

} // namespace

std::vector<Citation> find_citations(std::string_view text) {
    std::vector<Citation> citations;
    std::size_t at = 0;
    while (at < text.size()) {
        if (!is_word_byte(text[at])) {
            ++at;
            continue;
        }
        if (auto const form = form_at(text.substr(at))) {
            auto const begin = static_cast<std::uint32_t>(at);
            if (auto const end = form(text, begin, citations); end != begin) {
                at = end;
                continue;
            }
        }
        while (at < text.size() && is_word_byte(text[at]))
            ++at;
    }
    return citations;
}

} // namespace nutmeg
