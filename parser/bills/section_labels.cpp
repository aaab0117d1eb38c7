#include "parser/bills/section_labels.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <charconv>

namespace nutmeg {

namespace {

/// Removes `lead`, which is in lower case, from the front of `words`, ignoring case; false if it is
/// not there.
bool take(std::string_view& words, std::string_view lead) {
    bool const found = words.size() >= lead.size()
                    && std::equal(lead.begin(), lead.end(), words.begin(), [](char a, char b) {
                           return a == to_lower(b);
                       });
    if (found)
        words.remove_prefix(lead.size());
    return found;
}

/// Removes a number from the front; false if there is none or it does not fit.
bool take_number(std::string_view& words, std::uint32_t& value) {
    auto const [end, error] = std::from_chars(words.data(), words.data() + words.size(), value);
    if (error != std::errc())
        return false;
    words.remove_prefix(static_cast<std::size_t>(end - words.data()));
    return true;
}

/// Removes one of `links` from the front if a number follows it.
bool take_link(std::string_view& words, std::initializer_list<std::string_view> links) {
    for (auto const link : links) {
        auto rest = words;
        if (take(rest, link) && !rest.empty() && is_digit(rest.front())) {
            words = rest;
            return true;
        }
    }
    return false;
}

} // namespace

bool SectionList::names(std::string_view number) const {
    std::uint32_t value = 0;
    return take_number(number, value) && number.empty()
        && std::any_of(ranges.begin(), ranges.end(), [value](auto const& range) {
               return range.first <= value && value <= range.second;
           });
}

SectionList section_list(std::string_view words) {
    auto rest = words;
    // "Secs. 2-5" is a range of the act's sections; "sections 2-5" may be one of the statutes.
    bool const short_plural = take(rest, "secs. ");
    if (!short_plural && !take(rest, "sections ") && !take(rest, "section ")
        && !take(rest, "sec. "))
        return {};
    SectionList list;
    do {
        std::uint32_t first = 0;
        if (!take_number(rest, first))
            return {};
        auto last = first;
        if (take_link(rest, {" to ", " through "})
            || (short_plural && take_link(rest, {"-", "\u2013"}))) {
            if (!take_number(rest, last))
                return {};
            take(rest, ", inclusive");
        }
        list.ranges.emplace_back(first, last);
    } while (take_link(rest, {", and ", " and ", ", "}));
    take(rest, ".");
    if (!rest.empty() && rest.front() != ' ' && rest.front() != '|')
        return {};
    list.end = words.size() - rest.size();
    return list;
}

} // namespace nutmeg
