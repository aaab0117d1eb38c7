// Order of section numbers (docs/connecticut.md 1.5): by title, article, number, length of the
// suffix, suffix: 1-1, 1-1a ... 1-1z, 1-1aa, 1-2. The same order determines what a range includes.
#pragma once

#include <string>
#include <string_view>

namespace nutmeg {

/// Less than, equal to or greater than 0 if `a` comes before, is, or comes after `b`. Anything
/// that is not a section number compares by its bytes, after all section numbers.
int compare_section_numbers(std::string_view a, std::string_view b);

/// A key that compares bytewise as the numbers do, for callers that compare each number many
/// times; equal for equal numbers.
std::string section_number_key(std::string_view number);

/// Whether the number is from `first` to `last`, both included, and in the title of `first`.
bool in_section_range(std::string_view number, std::string_view first, std::string_view last);

/// For ordered containers; allows look-up by string_view in containers of strings.
struct SectionNumberLess {
    using is_transparent = void;
    bool operator()(std::string_view a, std::string_view b) const {
        return compare_section_numbers(a, b) < 0;
    }
};

} // namespace nutmeg
