// The citations of a section in both directions.
#pragma once

#include "corpus/index/law_index.hpp"
#include "corpus/lookup/find_law.hpp"
#include "parser/citations/citation.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace nutmeg {

/// What the words cite.
struct CitedPlace {
    CitationKind kind = CitationKind::Statute;
    std::string name; ///< "53a-82(b)", "53a-65 to 53a-70", "chapter 952", "18 USC 1595"
    std::string path; ///< of the provision with the citation
    Span span;        ///< the words, in the text of the citing section
    Resolution resolution = Resolution::NotTried;
};

/// Who cites it.
struct CitingPlace {
    std::string section;   ///< number of the citing section
    std::string path;      ///< of the provision with the citation
    std::string name;      ///< what it cites: "53a-83(b)", "53a-82 to 53a-86"
    std::string words;     ///< the citation as printed
    bool is_whole = false; ///< it cites the entire section, by itself or in a range
};

struct References {
    std::vector<CitedPlace> cites;     ///< in the order of the text
    std::vector<CitingPlace> cited_by; ///< by section number, then in the order of the text
    /// For a provision: how many more citations name the entire section.
    std::size_t of_section = 0;
};

/// The citations in the words of the law, and those of it elsewhere in the store. Of a provision
/// are those that name it, something inside it or a range with it, also in its own section.
/// @param index  of the store
std::vector<References> references_of(SectionStore& store,
                                      LawIndex const& index,
                                      std::vector<FoundLaw> const& laws);

/// Whether a citation of the section names the provision of `path`, something inside it or around
/// it, or a range of provisions with it.
bool names_provision(Section const& section, std::string const& path, CitationRow const& row);

} // namespace nutmeg
