// Which designators after a level noun belong to it, and which begin provisions of the text around
// it. "subdivision (1), (2) or (3)" has three members; in "subdivision (1), (2) the name" the
// "(2)" begins a provision.
#pragma once

#include "parser/citations/citation_grammar.hpp"
#include "parser/citations/level.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// One member as paths: "(A)(ii)", and for a range its last provision.
struct ListedPath {
    std::string path;
    std::string last_path;
    Span span;
};

/// Cuts `list` after its last real member. Members after a comma count if an "and" or "or" closes
/// the list, their designators rise, and all are of one kind: letters, capitals or digits.
/// @param is_contained  "of" and a container follow the list ("... of this section"), so that every
///                      designator is a member
/// @return the offset of the list's end
std::uint32_t trim_list(std::string_view text, grammar::Provision& list, bool is_contained);

/// The members as full paths: (A)(i) and (A)(ii) for "(A)(i) or (ii)".
std::vector<ListedPath> listed_paths(std::string_view text, grammar::Provision const& list);

/// Cuts a number list after the first designator that does not belong to the number before it:
/// "414(b) and (c)" keeps its second designator; "99-1 and (2) the" and "1415(m) and (2) the" do
/// not.
void trim_numbers(std::string_view text, std::vector<grammar::NumberMember>& list);

/// Paths of the further designators of a member that has been cut: (a)(2) for "104(a)(1) or (2)".
std::vector<ListedPath> further_paths(std::string_view text, grammar::NumberMember const& member);

/// The level that the noun of a list names; for "paragraph", the one that its first designator
/// implies.
Level level_of(std::string_view text, grammar::Provision const& list);

/// Whether the designator at the start of `rest` is of the kind that `noun` takes: "(1)" for
/// subdivision.
bool designator_suits(grammar::Noun noun, std::string_view rest);

} // namespace nutmeg
