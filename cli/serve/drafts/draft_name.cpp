#include "cli/serve/drafts/draft_name.hpp"

#include "parser/text/unicode.hpp"

#include <unicode/uchar.h>

namespace nutmeg {

namespace {

bool is_name_character(std::int32_t code_point) {
    constexpr std::int32_t first_beyond_ascii = 0x80;
    constexpr std::string_view others = " ._-()";
    if (code_point < 0)
        return false;
    if (code_point < first_beyond_ascii && u_isalnum(code_point) == 0)
        return others.find(static_cast<char>(code_point)) != std::string_view::npos;
    auto const mask = U_GET_GC_MASK(code_point);
    return (mask & (U_GC_L_MASK | U_GC_M_MASK | U_GC_ND_MASK)) != 0;
}

} // namespace

bool is_draft_name(std::string_view name) {
    constexpr std::size_t most_bytes = 100;
    if (name.empty() || name.size() > most_bytes || name.front() == '.' || name.front() == ' '
        || name.back() == ' ')
        return false;
    for (std::size_t at = 0; at < name.size();)
        if (!is_name_character(next_code_point(name, at)))
            return false;
    return true;
}

std::string_view draft_name_rule() {
    return "A name has letters, digits, spaces and ._-(), at most 100 bytes, and starts with "
           "neither "
           "a dot nor a space";
}

} // namespace nutmeg
