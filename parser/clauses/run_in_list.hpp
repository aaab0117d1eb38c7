// Where a sentence goes on after a list inside it. In "Any person who (1) sells nuts, or (2) buys
// nuts, shall pay a fee", the words "shall pay a fee" are not part of (2).
//
// The sentence goes on after the list only if it must: the words before the list have no finite
// verb of their own, and no member but the last has one that could be the sentence's. Then the
// last member ends
//   - before a subject and its verb, if the sentence begins with a phrase or clause that needs
//     them: "For the purposes of (1) gates, and (2) locks, the Treasurer shall issue bonds";
//   - before the verb, after a comma, if the subject comes before the list;
//   - before the verb, without a comma, if the members are phrases that cannot have one: "Any
//     person absent from (1) three meetings or (2) half of them shall be deemed to have resigned".
// In doubt, the words stay in the member. docs/reading/provisions.md gives examples.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace nutmeg {

/// A list inside a sentence.
struct RunInList {
    std::string_view head;    ///< the words of the sentence before the first member
    std::string_view earlier; ///< the members before the last, with their designators
    std::string_view last;    ///< from the last member's first word to the end of the sentence
    bool nested = false;      ///< its parent is a member of such a list
};

/// Where the last member ends, as an offset in `list.last`: after its last word or the comma after
/// that. Empty if the sentence does not clearly go on. Linear in the words of the list.
std::optional<std::size_t> end_of_last_member(RunInList const& list);

} // namespace nutmeg
