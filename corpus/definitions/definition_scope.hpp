// Where a definition holds: "as used in this chapter and sections 99-4 to 99-9, inclusive".
#pragma once

#include "corpus/index/law_index.hpp"
#include "parser/statutes/section.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

struct DefinitionScope {
    std::vector<LawScope> scopes;   ///< empty: only the section itself
    std::vector<LawScope> excluded; ///< "except section 99-4"
    /// The provisions of the section itself, if it holds only in some: "as used in this
    /// subsection".
    std::vector<std::string> paths;
    bool is_part = false; ///< "this part", which the statutes do not show: its chapter instead
};

/// The scope of the definition whose term is at byte `offset`. It is stated before the term, where
/// the list of definitions or its sentence begins.
/// @param section  with anchored citations
/// @param chapter  of the section; empty if unknown
DefinitionScope definition_scope(Section const& section,
                                 std::string_view chapter,
                                 std::uint32_t offset);

} // namespace nutmeg
