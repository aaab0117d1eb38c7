// Citations of the General Statutes as people type them: "53a-83(c)", "Sec. 53a-83 (c)",
// "§ 53A-83", "section 53a-83, subsection (c)", "53a-83 to 53a-86", "chapter 952", "53a-83@2025".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

struct TypedCitation {
    enum class Kind : std::uint8_t { Section, Range, Chapter, Article, Title };
    Kind kind = Kind::Section;
    std::string number;  ///< of the section, chapter, article or title, in lower case
    std::string last;    ///< of a Range
    std::string path;    ///< of a Section: "(b)(2)", as typed; empty for all of it
    std::string edition; ///< after "@": a name or year; empty for the law in force
};

struct TypedCitations {
    std::vector<TypedCitation> citations; ///< in the order typed
    std::string fault;                    ///< what cannot be read and what to type; else empty
};

/// Reads one or more citations, separated by commas, spaces or "and".
TypedCitations read_typed_citations(std::string_view typed);

/// "53a-83(c)", "53a-83 to 53a-86", "chapter 952".
std::string name_of(TypedCitation const& citation);

} // namespace nutmeg
