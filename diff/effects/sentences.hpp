// The sentences of effects, in plain English, with the words of both sides in quotation marks.
#pragma once

#include <string>
#include <string_view>

namespace nutmeg {

/// " in (a)(2)", or nothing for the section itself.
std::string in_place(std::string_view at);

/// The words in curly quotation marks, with blanks for line ends; long ones lose their middle.
std::string quoted(std::string_view words);

/// The words of both sides in quotation marks, joined by `between`: of long ones what stands around
/// the first and the last word that differ.
std::string quoted_change(std::string_view old_words,
                          std::string_view between,
                          std::string_view new_words);

/// "{what} goes from “a” to “b” in (a).", "{what} “b” is new in (a).", "{what} “a” is gone in (a)."
/// An empty side is none.
std::string change_sentence(std::string_view what,
                            std::string_view old_words,
                            std::string_view new_words,
                            std::string_view at);

} // namespace nutmeg
