// Numbers as statutes write them: spelled ("two thousand five hundred", "twenty-first") or in
// digits with commas. A small table covers what statutes use; ICU reads all other spellings.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace nutmeg {

/// The role of a word in a spelled number.
enum class NumberRole : std::uint8_t {
    None,
    Zero,
    Unit,    ///< one to nine, first to ninth
    Teen,    ///< ten to nineteen
    Ten,     ///< twenty to ninety
    Hundred, ///< hundred
    Scale,   ///< thousand to trillion
};

/// A word of the table. For any other word `value` is 0 and `role` is None.
struct NumberWord {
    NumberRole role = NumberRole::None;
    bool ordinal = false;
    double value = 0;
};

/// Looks up `word`, which has letters only, ignoring case; "twenty-one" is two words.
NumberWord number_word(std::string_view word);

/// A number at the start of a text.
struct LeadingNumber {
    double value = 0;
    std::size_t size = 0; ///< bytes read
    bool ordinal = false;
    bool digits = false; ///< written in digits
};

/// Reads the longest spelled number at the start of `text`, with spaces or hyphens between its
/// words and "and" only before its last two digits ("one hundred and five"). False if the text does
/// not start with a number. A hyphen is read only if a number word follows: "thirty-day" is
/// read as thirty; "one-hundredth" and "thirty-five-hundredths" stop before the name of the
/// fraction.
bool leading_spelled(std::string_view text, LeadingNumber& out);

/// Reads digits, with commas between groups of three and a decimal part: "2,500", "6.35", ".08".
/// At most 15 digits; longer runs are not numbers. "st", "nd", "rd" or "th" after them makes an
/// ordinal.
bool leading_digits(std::string_view text, LeadingNumber& out);

/// Reads a number in digits or spelled out. False if the text does not start with one.
bool leading_number(std::string_view text, LeadingNumber& out);

/// The number that all of `words` spell ("two thousand five hundred", "twenty-one", "first",
/// "2,500"), up to 10^15. False if they do not spell a number.
bool number_from_words(std::string_view words, double& value);

/// "eighteen", "two thousand five hundred", "one million": the words for `value`, as statutes write
/// it.
std::string spelled_number(std::uint64_t value);

} // namespace nutmeg
