// The words around a number that determine what it is: those before it ("not more than",
// "section", "imprisoned for a term of") and the noun that it counts. Plain look-ups over a few
// words.
#pragma once

#include "parser/quantities/quantity.hpp"
#include "parser/text/span.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace nutmeg {

/// Whether the word equals `lower_case`, ignoring case.
bool word_is(std::string_view word, std::string_view lower_case);

/// Reads words backward from a position, stopping at any punctuation but a comma.
class WordsBefore {
public:
    WordsBefore(std::string_view text, std::size_t at) : text_(text), at_(at) {}

    /// The next word to the left; empty at the start, at punctuation, or after 40 bytes without a
    /// space.
    std::string_view next();
    /// Where the last word that next() returned begins.
    std::size_t at() const { return at_; }
    /// Whether a comma is between the last word returned and the one before it.
    bool comma() const { return comma_; }

private:
    std::string_view text_;
    std::size_t at_;
    bool comma_ = false;
};

/// What the words before a number say about it.
struct PrecedingContext {
    Bound bound = Bound::None;
    bool label = false;       ///< "section", "chapter": the number is a name
    bool age = false;         ///< "age of", "ages", "aged": the number is an age
    bool implies_age = false; ///< "attained", "younger than": an age if no unit follows
    bool firm = false;        ///< "more than", "at least": a quantity even if no unit follows
    bool any_one = false;     ///< "any", "no", "such" before "one"
    bool any = false;         ///< "any" itself
    std::size_t begin = 0;    ///< where "age of" begins, else where the number does
};

/// Looks at a few words before `at`, the byte offset of a number.
PrecedingContext preceding_context(std::string_view text, std::size_t at);

/// "imprisoned not more than", "term of imprisonment of" before `begin`, or "of the sentence
/// imposed", "imprisonment", "of which may not be suspended" at `end`: whether the length of time
/// between is a term of imprisonment.
bool is_prison_term(std::string_view text, std::size_t begin, std::size_t end);

/// "is guilty of a", "shall be deemed a", "commits a" before the name of an offense's class.
bool is_charge(std::string_view text, std::size_t at);

/// A number that may count something.
struct CountedNumber {
    double value = 0;
    bool digits = false;   ///< in digits: only a measure can follow
    bool fraction = false; ///< any noun can follow
};

/// What a number counts.
struct CountNoun {
    Bound bound = Bound::None; ///< "or more" before the noun
    std::string unit;          ///< the noun in the singular
    std::size_t end = 0;       ///< end of the noun
};

/// The noun after a number that ends at `at`: "two additional members", "ten or more persons",
/// "nine-point", "two-thirds of the members". After the value 1 only a noun that is clearly a unit
/// counts.
/// @return false if no noun follows
bool count_noun_at(std::string_view text,
                   std::size_t at,
                   CountedNumber const& number,
                   CountNoun& out);

} // namespace nutmeg
