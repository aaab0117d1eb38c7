// Matches the members of a run-in list with the same members of the other side, in any order.
#pragma once

#include "diff/effects/matching/annotated_text.hpp"

#include <vector>

namespace nutmeg {

/// A list member that has the same words at another place of its list.
struct MovedMember {
    WordRange old_words;
    WordRange new_words;
};

/// Whether the sentence around the word ranks what it lists, "in the following order of priority",
/// "respectively", so that another order is another law.
bool is_ranked(AnnotatedText const& side, std::uint32_t word);

/// Matches each member whole: not "[-paper charts or-] paper forms {+or paper money+}", where
/// "paper" of "paper charts" was matched with that of "paper money". A member that has another
/// place in its list keeps no match; link_members() matches it. A member with other words beside
/// it, which may belong to it, is matched with none, and nothing is in a sentence that ranks.
/// @return the members that have another place, in the order of the old text
std::vector<MovedMember> match_list_members(AnnotatedText& old_side, AnnotatedText& new_side);

/// Matches the words of the members, so that nothing in them is deleted or inserted.
void link_members(std::vector<MovedMember> const& members,
                  AnnotatedText& old_side,
                  AnnotatedText& new_side);

} // namespace nutmeg
