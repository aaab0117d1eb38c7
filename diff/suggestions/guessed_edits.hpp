// What a sentence that is not understood, or an operation that is refused, may mean: edits to try.
#pragma once

#include "parser/instructions/instruction.hpp"
#include "parser/statutes/section.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The number of the first section that the text names; may be empty.
std::string section_in(std::string_view text);

/// Edits of `law` in the order in which they may be meant, from the verb, the provision, the
/// quotations and the amounts in `text`. They may not work.
std::vector<Edit> guessed_edits(std::string_view text, Section const& law);

/// Adds other forms of a refused edit: the next designator for a provision that is added, the
/// sentence or the provision that a repeal may mean, words after which to insert.
void add_guessed_forms(Section const& law, Edit const& edit, std::vector<Edit>& out);

} // namespace nutmeg
