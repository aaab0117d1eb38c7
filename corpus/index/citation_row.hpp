// The citations of a section as plain rows, which a store of pages computes and a database can
// keep.
#pragma once

#include "parser/citations/citation.hpp"
#include "parser/statutes/section.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// One member of one citation. All spans are bytes of the text of the citing section.
struct CitationRow {
    std::string section;    ///< number of the citing section
    std::uint32_t copy = 0; ///< which of the sections printed with that number, from 0
    std::string path;       ///< of the innermost provision with the citation; may be empty
    std::string chapter;    ///< of the citing section, "952"; empty if unknown
    Span citation;          ///< the entire citation
    Span member;            ///< the words that name this member
    Span sentence;          ///< that has the citation
    CitationKind kind = CitationKind::Statute; ///< or Chapter; a part counts as its chapter
    std::string number;         ///< of the cited section; first number of a range; of the chapter
    std::string target_path;    ///< "(b)(2)"; first of a range of provisions; empty for all of it
    std::string last_number;    ///< last section of an inclusive range, else empty
    std::string last_path;      ///< last provision of an inclusive range, else empty
    std::uint32_t sections = 1; ///< how many sections and ranges the citation names
    bool is_frozen = false;  ///< it cites an earlier text: "revision of 1958", "in effect prior to"
    bool is_pointer = false; ///< "said sections": it repeats a citation before it
    bool is_past = false; ///< the words around it may mean an earlier text: "former section 99-1"
};

/// The section with "this subsection" and "said section" made absolute (anchor_citations).
Section with_anchored_citations(Section const& section);

/// Whether a row is wanted, by what it cites: `kind`, the numbers and the paths are set.
using RowChoice = std::function<bool(CitationRow const&)>;

/// The rows of the General Statutes and chapters that the section cites, in the order of its text.
/// @param section  with anchored citations
/// @param chapter  of the section; what "this chapter" means
/// @param wanted   without a function, all rows
std::vector<CitationRow> citation_rows(Section const& section,
                                       std::string_view chapter,
                                       RowChoice const& wanted = {});

/// Whether the citation only repeats one before it: "said section", "such sections". "Subdivision
/// (2) of said section" does not.
bool is_pointer(Section const& section, Citation const& citation);

/// The path of the innermost provision that has `offset`, in the text in force or a later version;
/// empty outside all provisions.
std::string path_at(Section const& section, std::uint32_t offset);

} // namespace nutmeg
