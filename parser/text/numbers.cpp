#include "parser/text/numbers.hpp"

#include "parser/text/ascii.hpp"

#include <unicode/rbnf.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <memory>
#include <optional>
#include <string>

namespace nutmeg {

namespace {

constexpr double largest = 1e15;
constexpr std::size_t longest_word = 12;
constexpr std::size_t longest_spelling = 256;

using enum NumberRole;

/// Bytes of the spaces or the hyphen at `at`, or 0.
std::size_t separator(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && text[end] == ' ')
        ++end;
    if (end == at && end < text.size() && text[end] == '-')
        return 1;
    if (end == at && text.substr(at).starts_with("\u00a0"))
        return std::string_view("\u00a0").size();
    return end - at;
}

std::string_view word_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && end - at <= longest_word && is_letter(text[end]))
        ++end;
    if (end < text.size() && (is_letter(text[end]) || is_digit(text[end])))
        return {};
    return text.substr(at, end - at);
}

/// The number as read: `done_` in complete scales, `group_` before the next scale.
class Spelling {
public:
    /// Takes the next word; false if the number ends before it.
    bool take(NumberWord word, bool after_hyphen) {
        if (word.role == None || last_ == Zero || ordinal_)
            return false;
        bool const first = last_ == None;
        double const below = std::fmod(group_, 100);
        switch (word.role) {
        case Zero:
            if (!first)
                return false;
            break;
        case Unit:
            if (std::fmod(below, 10) != 0 || below == 10)
                return false;
            group_ += word.value;
            break;
        case Teen:
        case Ten:
            if (below != 0)
                return false;
            group_ += word.value;
            break;
        case Hundred:
            if (group_ < 1 || group_ > 99 || (word.ordinal && after_hyphen))
                return false;
            group_ *= 100;
            break;
        case Scale:
            if (group_ < 1 || word.value >= scale_ || (word.ordinal && after_hyphen))
                return false;
            done_ += group_ * word.value;
            group_ = 0;
            scale_ = word.value;
            break;
        case None:
            return false;
        }
        last_ = word.role;
        ordinal_ = word.ordinal;
        return true;
    }

    /// Whether "and" may follow, because the number ends with "hundred" or a scale.
    bool round() const { return (last_ == Hundred || last_ == Scale) && !ordinal_; }
    double value() const { return done_ + group_; }
    bool ordinal() const { return ordinal_; }

private:
    double done_ = 0;
    double group_ = 0;
    double scale_ = 1e18;
    NumberRole last_ = None;
    bool ordinal_ = false;
};

/// The offset of "five" in "and five" after "one hundred"; 0 if "and" begins another number ("one
/// hundred and two hundred", "one hundred and one-half").
std::size_t after_and(std::string_view text, std::size_t at, char separator_before) {
    if (word_at(text, at) != "and")
        return 0;
    std::size_t const next = at + 3 + separator(text, at + 3);
    if (next == at + 3)
        return 0;
    Spelling rest;
    std::size_t end = next;
    std::size_t from = next;
    while (rest.value() < 100) {
        std::string_view const word = word_at(text, from);
        if (!rest.take(number_word(word), false))
            break;
        end = from + word.size();
        from = end + separator(text, end);
        if (from == end)
            break;
    }
    if (rest.value() < 1 || rest.value() >= 100)
        return 0;
    if (separator_before != '-' && end < text.size() && text[end] == '-')
        return 0;
    return next;
}

icu::RuleBasedNumberFormat const* speller() {
    static thread_local std::unique_ptr<icu::RuleBasedNumberFormat> const format = [] {
        UErrorCode status = U_ZERO_ERROR;
        auto made = std::make_unique<icu::RuleBasedNumberFormat>(
            icu::URBNF_SPELLOUT, icu::Locale::getUS(), status);
        if (U_FAILURE(status))
            made.reset();
        else
            made->setLenient(false);
        return made;
    }();
    return format.get();
}

/// The form that two spellings of one number share: lower case, without "and", one space between
/// words instead of hyphens and commas.
std::string bare_spelling(std::string_view words) {
    std::string bare;
    std::size_t at = 0;
    while (at < words.size()) {
        if (!is_letter(words[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < words.size() && is_letter(words[end]))
            ++end;
        if (std::string_view const word = words.substr(at, end - at); word != "and") {
            bare.append(bare.empty() ? "" : " ");
            bare += to_lower(word);
        }
        at = end;
    }
    return bare;
}

/// The value of a spelling that the table does not cover, by ICU. ICU accepts more than numbers
/// ("one one" is 101), so its value must be spelled the same way.
std::optional<double> spelled_for_icu(std::string_view words) {
    if (words.size() > longest_spelling || !std::all_of(words.begin(), words.end(), [](char c) {
            return is_letter(c) || c == ' ' || c == '-' || c == ',';
        }))
        return std::nullopt;
    auto const* format = speller();
    if (format == nullptr)
        return std::nullopt;
    icu::Formattable result;
    icu::ParsePosition position(0);
    auto const folded = to_lower(words);
    auto const text = icu::UnicodeString::fromUTF8(folded);
    format->parse(text, result, position);
    UErrorCode status = U_ZERO_ERROR;
    double const value = result.getDouble(status);
    std::string const bare = bare_spelling(folded);
    if (bare.empty() || position.getIndex() != text.length() || U_FAILURE(status)
        || !std::isfinite(value) || value < 0 || value > largest)
        return std::nullopt;
    icu::UnicodeString spelled;
    std::string again;
    format->format(static_cast<std::int64_t>(value), spelled);
    spelled.toUTF8String(again);
    if (bare_spelling(again) != bare)
        return std::nullopt;
    return value;
}

} // namespace

bool leading_spelled(std::string_view text, LeadingNumber& out) {
    Spelling spelling;
    std::size_t end = 0;
    std::size_t at = 0;
    char separator_before = ' ';
    while (true) {
        std::string_view const word = word_at(text, at);
        if (!spelling.take(number_word(word), separator_before == '-')) {
            std::size_t const next = spelling.round() ? after_and(text, at, separator_before) : 0;
            if (next == 0)
                break;
            at = next;
            continue;
        }
        end = at + word.size();
        std::size_t const gap = separator(text, end);
        if (gap == 0)
            break;
        separator_before = text[end];
        at = end + gap;
    }
    if (end == 0)
        return false;
    out = {spelling.value(), end, spelling.ordinal(), false};
    return true;
}

bool leading_digits(std::string_view text, LeadingNumber& out) {
    std::array<char, 32> digits{};
    std::size_t count = 0;
    std::size_t at = 0;
    auto take_run = [&] {
        std::size_t const start = at;
        while (at < text.size() && is_digit(text[at])) {
            if (count == 15)
                return std::size_t{0};
            digits[count++] = text[at++];
        }
        return at - start;
    };
    auto is_group = [&] {
        if (at + 3 >= text.size() || text[at] != ',')
            return false;
        bool const three =
            is_digit(text[at + 1]) && is_digit(text[at + 2]) && is_digit(text[at + 3]);
        return three && (at + 4 == text.size() || !is_digit(text[at + 4]));
    };
    std::size_t run = take_run();
    if (at < text.size() && is_digit(text[at]))
        return false;
    if (run > 0 && run <= 3)
        while (is_group() && count + 3 <= 15) {
            ++at;
            run = take_run();
        }
    if (at + 1 < text.size() && text[at] == '.' && is_digit(text[at + 1]) && count < 15) {
        ++at;
        std::size_t const whole = count;
        digits[count++] = '.';
        std::size_t fraction = 0;
        while (at < text.size() && is_digit(text[at]) && count < digits.size()) {
            digits[count++] = text[at++];
            ++fraction;
        }
        if (at < text.size() && (is_digit(text[at]) || (text[at] == '.' && whole == 0)))
            return false;
        run = fraction;
    }
    if (run == 0)
        return false;
    double value = 0;
    std::from_chars(digits.data(), digits.data() + count, value);
    std::string_view const ending = word_at(text, at);
    bool const ordinal = ending == "st" || ending == "nd" || ending == "rd" || ending == "th";
    if (!ending.empty() && !ordinal)
        return false;
    if (at < text.size() && is_letter(text[at]) && !ordinal)
        return false;
    out = {value, ordinal ? at + 2 : at, ordinal, true};
    return true;
}

bool leading_number(std::string_view text, LeadingNumber& out) {
    if (text.empty())
        return false;
    if (is_digit(text[0]) || text[0] == '.')
        return leading_digits(text, out);
    return leading_spelled(text, out);
}

bool number_from_words(std::string_view words, double& value) {
    LeadingNumber number;
    if (leading_number(words, number) && number.size == words.size()) {
        value = number.value;
        return value <= largest;
    }
    auto const spelled = spelled_for_icu(words);
    if (spelled)
        value = *spelled;
    return spelled.has_value();
}

std::string spelled_number(std::uint64_t value) {
    auto const* const format = speller();
    if (format == nullptr)
        return std::to_string(value);
    icu::UnicodeString spelled;
    format->format(static_cast<std::int64_t>(value), spelled);
    std::string words;
    spelled.toUTF8String(words);
    return words;
}

} // namespace nutmeg
