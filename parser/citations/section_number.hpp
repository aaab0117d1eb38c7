// Order of section numbers (connecticut.md 1.5): by title, article, number, length of the suffix,
// suffix: 1-1, 1-1a ... 1-1z, 1-1aa, 1-2. The same order says what a range holds.
#pragma once

#include <string>
#include <string_view>

namespace nutmeg {

/// Less than, equal to or greater than 0 as `a` comes before, is, or comes after `b`. What is not a
/// section number compares by its bytes, after all that are.
int compare_section_numbers(std::string_view a, std::string_view b);

/// Bytes that compare as the numbers do, for who compares each of many numbers many times; equal
/// for equal ones.
std::string section_number_key(std::string_view number);

/// Whether the number lies in the inclusive range, in the same title.
bool in_section_range(std::string_view number, std::string_view first, std::string_view last);

/// For ordered containers; lets string_view look up in containers of strings.
struct SectionNumberLess {
    using is_transparent = void;
    bool operator()(std::string_view a, std::string_view b) const {
        return compare_section_numbers(a, b) < 0;
    }
};

} // namespace nutmeg
