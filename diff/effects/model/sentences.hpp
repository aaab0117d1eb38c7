// The sentences of effects, in plain English, with the words of both sides in quotation marks.
#pragma once

#include "parser/facts/penalties.hpp"

#include <string>
#include <string_view>

namespace nutmeg {

/// The words in curly quotation marks, with spaces for line ends. Long ones lose their middle.
std::string quoted(std::string_view words);

/// The words of both sides in quotation marks, joined by `between`. Of long ones, only the words
/// around the first and last difference.
std::string quoted_change(std::string_view old_words,
                          std::string_view between,
                          std::string_view new_words);

/// Returns "{what} changes from “a” to “b”.", "{what} “b” is added." or "{what} “a” is removed." An
/// empty side has no value.
std::string change_sentence(std::string_view what,
                            std::string_view old_words,
                            std::string_view new_words);

/// "A class D felony means up to 5 years and $5,000: sections 53a-35a and 53a-41." for each class
/// that is known; an empty name is none.
std::string penalty_sentence(std::string_view old_class,
                             std::string_view new_class,
                             PenaltyLookup const& find = {});

/// "section 99-4 added; section 99-5 removed": what joined and what left a list of offenses; either
/// may be empty.
std::string offense_list_words(std::string_view left, std::string_view joined);

} // namespace nutmeg
