// The plain words around the quotations of a brief. Each frame is true of any words of its kind.
#pragma once

#include "cli/effects/brief/statement.hpp"
#include "diff/effects/model/effect.hpp"

#include <string>
#include <string_view>

namespace nutmeg {

/// "There is a new duty for each operator".
std::string added_words(Statement const& statement);

/// "A duty of each operator is removed".
std::string removed_words(Statement const& statement);

/// "A fee rises from $10 to $15", "An age changes from under 16 to under 18", for an effect with
/// values on both sides. Empty for other effects.
/// @param before, after  the values as people read them
std::string value_words_of_brief(Effect const& effect,
                                 std::string const& before,
                                 std::string const& after);

/// The kind of an effect on words or values that are in both texts.
BriefKind kind_of(Effect const& effect);

/// "The meaning of “gate” changes", "There is a new definition of “gate”".
std::string definition_frame(Effect const& effect);

/// "a becomes b" for "a → b".
std::string with_becomes(std::string words);

/// "These words are added, “or tenant”": `words` are in quotation marks, `verb` is "added".
std::string these_words(std::string const& words, std::string_view verb);

/// "A citation is removed (section 99-3(c))", for the words of an entry: "removed section 99-3(c)".
std::string citation_frame(std::string const& words);

/// " and 2 more sentences": what follows the quotation of one of them; empty for 0.
std::string more_sentences(std::size_t count);

} // namespace nutmeg
