// Which marks after a level noun belong to it, and which are designators of the text around it.
// "subdivision (1), (2) or (3)" has three members; in "subdivision (1), (2) the name" the "(2)"
// opens a provision.
#pragma once

#include "parser/citations/citation_grammar.hpp"
#include "parser/citations/level.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// One member as paths: "(A)(ii)", and where it is a range the last of it.
struct ListedPath {
    std::string path;
    std::string last_path;
    Span span;
};

/// Cuts `list` behind its last real member and gives the offset of its end. `held` says that "of"
/// and a holder follow the whole list ("... of this section"), which makes every mark a member.
/// Otherwise members after a comma count when an "and" or "or" closes the run, marks rise, and all
/// are of one kind: letters, capitals or digits.
std::uint32_t settle_list(std::string_view text, grammar::Provision& list, bool held);

/// The members with their stems: "(A)(i) or (ii)" gives (A)(i) and (A)(ii).
std::vector<ListedPath> listed_paths(std::string_view text, grammar::Provision const& list);

/// Cuts a number list behind the first mark that is no mark of the number before it: "414(b) and
/// (c)" has two, "99-1 and (2) the" and "1415(m) and (2) the" none.
void settle_numbers(std::string_view text, std::vector<grammar::NumberMember>& list);

/// Paths of the further marks of a settled member: (a)(2) for "104(a)(1) or (2)".
std::vector<ListedPath> further_paths(std::string_view text, grammar::NumberMember const& member);

/// The level that a list's noun names; for "paragraph", the one that its first mark names.
Level level_of(std::string_view text, grammar::Provision const& list);

/// Whether the mark at the start of `rest` is of the kind that `noun` takes: "(1)" for subdivision.
bool mark_suits(grammar::Noun noun, std::string_view rest);

} // namespace nutmeg
