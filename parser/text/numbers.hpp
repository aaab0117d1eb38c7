// Whole numbers as statutes write them: spelled ("two thousand five hundred", "twenty-first") or in
// digits with commas. A small table reads what statutes write; ICU reads what else spells a number.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace nutmeg {

/// What a word is worth inside a spelled number.
enum class NumberRole : std::uint8_t {
    None,
    Zero,
    Unit,    ///< one to nine, first to ninth
    Teen,    ///< ten to nineteen
    Ten,     ///< twenty to ninety
    Hundred, ///< hundred
    Scale,   ///< thousand to trillion
};

/// One word of the table; `value` is 0 and `role` None for any other word.
struct NumberWord {
    NumberRole role = NumberRole::None;
    bool ordinal = false;
    double value = 0;
};

/// Looks `word` up, whatever its case. Only letters; "twenty-one" is two words.
NumberWord number_word(std::string_view word);

/// A number that stands at the start of a text.
struct LeadingNumber {
    double value = 0;
    std::size_t size = 0; ///< bytes read
    bool ordinal = false;
    bool digits = false;
};

/// Reads the longest spelled number at the start of `text`, with blanks or hyphens between its
/// words and "and" only before its last two digits ("one hundred and five"). False where the text
/// does not start with one. A hyphen is read only where a number word follows: "thirty-day" gives
/// thirty; "one-hundredth" and "thirty-five-hundredths" stop before the fraction's name.
bool leading_spelled(std::string_view text, LeadingNumber& out);

/// Reads digits, with commas between groups of three and a decimal part: "2,500", "6.35", ".08".
/// At most 15 digits; longer runs are not numbers. An ending "st", "nd", "rd", "th" makes an
/// ordinal.
bool leading_digits(std::string_view text, LeadingNumber& out);

/// Either of the two.
bool leading_number(std::string_view text, LeadingNumber& out);

/// The number that `words` spell, whole ("two thousand five hundred", "twenty-one", "first",
/// "2,500"), or nothing: signalled by false. Values to 10^15.
bool number_from_words(std::string_view words, double& value);

} // namespace nutmeg
