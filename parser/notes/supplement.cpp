#include "parser/notes/supplement.hpp"

namespace nutmeg {

std::string supplement_year_in(std::string_view page_bytes) {
    constexpr std::string_view lead = "This ";
    constexpr std::string_view tail = " Supplement is intended";
    auto const at = page_bytes.find(tail);
    constexpr std::size_t digits = 4;
    if (at == std::string_view::npos || at < lead.size() + digits
        || page_bytes.substr(at - digits - lead.size(), lead.size()) != lead)
        return {};
    auto const year = page_bytes.substr(at - digits, digits);
    return year.find_first_not_of("0123456789") == year.npos ? std::string(year) : std::string();
}

} // namespace nutmeg
