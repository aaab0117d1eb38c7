#include "parser/statutes/copied/heading_line.hpp"

#include "parser/statutes/read_section.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <initializer_list>

namespace nutmeg {

namespace {

constexpr bool is_number_character(char c) {
    return is_alnum(c) || c == '-';
}

/// Where a section number such as "42a-2A-101" ends that begins at `at`, or `at` if none does.
std::size_t number_end(std::string_view line, std::size_t at) {
    auto end = at;
    while (end < line.size() && is_number_character(line[end]))
        ++end;
    auto const number = line.substr(at, end - at);
    auto const hyphen = number.find('-');
    bool const whole = hyphen != number.npos && hyphen > 0 && hyphen + 1 < number.size()
                    && is_digit(number[0]) && number.back() != '-';
    return whole ? end : at;
}

/// The offset after one of the words that name a section, or 0.
std::size_t name_end(std::string_view line) {
    for (std::string_view const name :
         {"Sec. ", "Section ", "Sec ", "SECTION ", "SEC. ", "\u00A7 ", "\u00A7"})
        if (line.starts_with(name))
            return name.size();
    return 0;
}

/// "Secs. 99-6 and 99-7. Keys.": a period ends the numbers, except before a status. "Sec." is a
/// misprint for "Secs." if several numbers follow.
HeadingLine group_line(std::string_view line) {
    HeadingLine found;
    auto heading = parse_heading(line);
    auto const start = line.substr(0, line.size() - heading.catchline.size());
    auto const last = start.find_last_not_of(' ');
    bool const several = heading.is_group || heading.numbers.size() > 1
                      || (heading.numbers.size() == 1 && !heading.last.front().empty());
    bool const stops = last != start.npos && start[last] == '.';
    bool const ends = heading.catchline.empty();
    if (!several || !(stops || ends || status_from_body(heading.catchline) != Status::Active))
        return found;
    found.start = start;
    // A star refers to a note: "Secs. 99-6 and 99-7.* Keys."
    auto const words =
        std::min(heading.catchline.find_first_not_of("* "), heading.catchline.size());
    if (heading.catchline.starts_with('*') && heading.catchline.substr(words, 1) != "(")
        heading.catchline.erase(0, words);
    found.heading = std::move(heading);
    found.named = true;
    return found;
}

} // namespace

HeadingLine heading_line(std::string_view line) {
    HeadingLine found;
    if (line.starts_with("Secs. ") || line.starts_with("Sec. "))
        found = group_line(line);
    if (found.found())
        return found;
    auto const begin = name_end(line);
    auto const end = number_end(line, begin);
    bool const named = begin > 0;
    bool const stops = end == line.size() ? named : line[end] == '.' || line[end] == ':';
    bool const separated = end + 1 >= line.size() || line[end + 1] == ' ' || line[end + 1] == '*';
    if (end == begin || !stops || !separated)
        return found;
    // A star refers to a note: "Sec. 99-3.* Gates."
    auto const rest = line.substr(std::min(line.find_first_not_of('*', end + 1), line.size()));
    auto const printed =
        "Sec. " + std::string(line.substr(begin, end - begin)) + "." + std::string(rest);
    found.heading = parse_heading(printed);
    found.start = printed.substr(0, printed.size() - found.heading.catchline.size());
    found.named = named;
    return found;
}

} // namespace nutmeg
