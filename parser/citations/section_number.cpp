#include "parser/citations/section_number.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace nutmeg {

namespace {

/// One part of a number between hyphens: digits, then letters.
struct Part {
    std::uint64_t digits = 0;
    std::string_view letters;
};

struct Parts {
    std::array<Part, 3> parts{};
    std::size_t count = 0;
};

bool split(std::string_view number, Parts& parts) {
    std::size_t at = 0;
    while (parts.count < parts.parts.size()) {
        auto& part = parts.parts[parts.count];
        auto const begin = at;
        while (at < number.size() && is_digit(number[at]) && at - begin < 9)
            part.digits = part.digits * 10 + static_cast<std::uint64_t>(number[at++] - '0');
        if (at == begin)
            return false;
        auto const letters = at;
        while (at < number.size() && is_letter(number[at]))
            ++at;
        part.letters = number.substr(letters, at - letters);
        ++parts.count;
        if (at == number.size())
            return parts.count >= 2;
        if (number[at++] != '-')
            return false;
    }
    return false;
}

int compare_letters(std::string_view a, std::string_view b) {
    if (a.size() != b.size())
        return a.size() < b.size() ? -1 : 1;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (to_lower(a[i]) != to_lower(b[i]))
            return to_lower(a[i]) < to_lower(b[i]) ? -1 : 1;
    return 0;
}

int compare_parts(Part const& a, Part const& b) {
    if (a.digits != b.digits)
        return a.digits < b.digits ? -1 : 1;
    return compare_letters(a.letters, b.letters);
}

/// Appends `size` so that a smaller one sorts before a larger one; one byte if it is small.
void append_size(std::string& key, std::size_t size) {
    constexpr std::size_t small = 0xFF;
    key += static_cast<char>(std::min(size, small));
    if (size >= small)
        for (unsigned shift = 64; shift > 0; shift -= 8)
            key += static_cast<char>(size >> (shift - 8) & 0xFFU);
}

void append_key(std::string& key, Part const& part) {
    auto const digits = part.digits == 0 ? std::string() : std::to_string(part.digits);
    append_size(key, digits.size());
    key += digits;
    append_size(key, part.letters.size());
    for (char const c : part.letters)
        key += to_lower(c);
}

} // namespace

std::string section_number_key(std::string_view number) {
    constexpr char after_all = '\xFF'; // not a digit count
    Parts parts;
    if (!split(number, parts))
        return after_all + std::string(number);
    std::string key;
    for (std::size_t i = 0; i < parts.count; ++i) {
        append_key(key, parts.parts[i]);
        if (i == 0) // within a title, numbers of two parts come before those of three
            key += static_cast<char>(parts.count);
    }
    return key;
}

int compare_section_numbers(std::string_view a, std::string_view b) {
    Parts left;
    Parts right;
    bool const left_is = split(a, left);
    bool const right_is = split(b, right);
    if (!left_is || !right_is)
        return left_is != right_is ? (left_is ? -1 : 1) : a.compare(b);
    if (left.count != right.count)
        if (auto const title = compare_parts(left.parts[0], right.parts[0]); title == 0)
            return left.count < right.count ? -1 : 1;
    for (std::size_t i = 0; i < left.count; ++i)
        if (auto const order = compare_parts(left.parts[i], right.parts[i]); order != 0)
            return order;
    return 0;
}

bool in_section_range(std::string_view number, std::string_view first, std::string_view last) {
    auto const title = [](std::string_view n) { return n.substr(0, n.find('-')); };
    return title(number) == title(first) && compare_section_numbers(first, number) <= 0
        && compare_section_numbers(number, last) <= 0;
}

} // namespace nutmeg
