#include "parser/notes/supplement.hpp"

#include "parser/text/dates.hpp"

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

std::string supplemented_revision_in(std::string_view page_bytes) {
    constexpr std::string_view tail = " Supplement is intended";
    constexpr std::string_view lead = ", revised to ";
    auto const note = page_bytes.find(tail);
    if (note == std::string_view::npos)
        return {};
    auto const sentence = page_bytes.substr(note, page_bytes.find('.', note) - note);
    auto const at = sentence.find(lead);
    return at == sentence.npos ? std::string() : read_date(sentence.substr(at + lead.size()));
}

} // namespace nutmeg
