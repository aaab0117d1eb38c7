// Offenses whose penalty another provision states: "is guilty of payment card theft and is subject
// to the penalties set forth in subsection (a) of section 53a-128i".
#pragma once

#include "corpus/offenses/offense.hpp"
#include "parser/facts/law_words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace nutmeg {

struct CitedPenalty {
    std::string name;                ///< "payment card theft"; empty if the words give none
    std::vector<std::string> places; ///< "53a-128i(a)"
    WordRange words;                 ///< from "subject" to the end of the citation
};

/// The cited penalty of a sentence; nothing if it cites none.
/// @param section  the section of `law`, its citations anchored (anchor_citations)
std::optional<CitedPenalty> cited_penalty(LawWords const& law,
                                          Section const& section,
                                          WordRange sentence);

/// Gives each offense with `punished_under` the class and penalty of those provisions, and removes
/// those whose provisions state no offense, such as additions to a tax.
/// @param offenses  of all sections
void take_cited_penalties(std::vector<Offense>& offenses);

/// Removes entries that are only another fine for offenses that the sections they name grade, in
/// lieu of their fine or for corporations: an offense with other sentences than a fine is no
/// violation (Gen. Stat. 53a-27).
/// @param offenses  of all sections
void remove_added_fines(std::vector<Offense>& offenses);

} // namespace nutmeg
