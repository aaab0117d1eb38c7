#include "parser/citations/citation.hpp"

#include "parser/citations/citation_forms.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/word_scanner.hpp"

#include <array>

namespace nutmeg {

namespace {

/// Bytes of the words that citations begin with.
constexpr auto word_bytes = [] {
    std::array<bool, 256> table{};
    for (std::size_t c = 0; c < 256; ++c)
        table[c] = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return table;
}();

constexpr bool is_word_byte(char c) {
    return word_bytes[static_cast<unsigned char>(c)];
}

/// "18 USC", "29 CFR": up to two digits, then a space and the right letter.
bool opens_federal_code(std::string_view word) {
    if (!is_digit(word[0]))
        return false;
    auto const digits = word.size() > 1 && is_digit(word[1]) ? 2U : 1U;
    return word.size() > digits + 1 && (word[digits + 1] == 'U' || word[digits + 1] == 'C');
}

using Form = std::uint32_t (*)(std::string_view, std::uint32_t, std::vector<Citation>&);

/// The form that may begin with the word at the start of `word`, judged by its first letters.
Form form_at(std::string_view word) {
    auto const starts = [&](std::string_view rest) { return word.substr(1, rest.size()) == rest; };
    switch (word.front()) {
    case 's':
    case 'S':
        if (starts("ub"))
            return read_provisions;
        if (starts("pecial act"))
            return read_act_itself;
        if (starts("ection") || starts("ec. ") || starts("ecs. "))
            return read_sections;
        if (starts("aid ") || starts("uch "))
            return read_reference;
        return nullptr;
    case 'c':
    case 'C':
        return starts("lause") ? read_provisions : starts("hapter") ? read_containers : nullptr;
    case 'p':
    case 'P':
        if (starts("aragraph"))
            return read_provisions;
        if (starts("art ") || starts("arts "))
            return read_containers;
        if (starts("ublic act"))
            return read_act_itself;
        return starts(".") || starts("ub") ? read_public_law : nullptr;
    case 't':
    case 'T':
        return starts("his ") ? read_reference : starts("itle") ? read_containers : nullptr;
    case 'a':
    case 'A':
        return starts("rticle") ? read_containers : nullptr;
    case 'n':
    case 'N':
        return starts("umber ") ? read_act_itself : nullptr;
    default:
        return opens_federal_code(word) ? read_federal_code : nullptr;
    }
}

} // namespace

std::vector<Citation> find_citations(std::string_view text) {
    std::vector<Citation> citations;
    // The first letters of the words in form_at.
    WordStarts<'\0',
               "su",
               "spe",
               "sec",
               "sai",
               "cla",
               "cha",
               "pa",
               "pu",
               "p.",
               "thi",
               "tit",
               "art",
               "num">
        starts(text);
    for (auto at = starts.next(0); at < text.size(); at = starts.next(at)) {
        if (!is_word_byte(text[at])) {
            ++at;
            continue;
        }
        auto form = form_at(text.substr(at));
        // "in the following sections: 99-1, 99-3 and 99-9"
        if (form == nullptr && at > 1 && text[at - 2] == ':' && text[at] >= '0' && text[at] <= '9')
            form = read_number_run;
        if (form != nullptr) {
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

std::string_view citation_kind_name(CitationKind kind) {
    constexpr std::array<std::string_view, 14> names{"section",
                                                     "chapter",
                                                     "title",
                                                     "part",
                                                     "article",
                                                     "public-act",
                                                     "special-act",
                                                     "this-act",
                                                     "usc",
                                                     "cfr",
                                                     "public-law",
                                                     "federal-section",
                                                     "state-regulations",
                                                     "constitution"};
    return names[static_cast<std::size_t>(kind)];
}

} // namespace nutmeg
