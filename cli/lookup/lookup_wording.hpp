// The phrases that all formats of `nutmeg show` and `nutmeg log` share.
#pragma once

#include "cli/lookup/shown_law.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace nutmeg {

/// "Sec. 53a-83. Soliciting sexual acts: Class A misdemeanor."; of a provision also its path.
std::string law_heading(FoundLaw const& law);

/// "chapter 952, cgs/chap_952.htm:120", with the status of a section that is not active and the
/// date.
/// @param file  the name of the section's file: its path, or its own name for a report that people
///              send
std::string law_place(FoundLaw const& law, std::string const& file);

/// The paragraphs of the words that were asked for, without run-in headings.
std::vector<Span> law_paragraphs(FoundLaw const& law);

/// One provision for a tree.
struct TreeRow {
    std::string designator; ///< empty for words before the first provision
    std::string words;      ///< up to the first provision inside it, on one line
    std::string path;
    std::size_t depth = 0;
};
std::vector<TreeRow> tree_of(FoundLaw const& law);

/// "(a): 53a-82"; "not found" is added to citations that dangle.
std::string cited_phrase(CitedPlace const& cited);

/// "53a-40d(b) cites 53a-83(a)".
std::string citing_phrase(CitingPlace const& citing);

/// "and 3 citations of the entire section"; empty if there are none.
std::string of_section_phrase(References const& references);

/// "P.A. 21-103, S. 4 (2021)".
std::string act_phrase(SectionAct const& act);

/// What the act did: the words of the note, or that there are none.
std::string deed_phrase(SectionAct const& act);

} // namespace nutmeg
