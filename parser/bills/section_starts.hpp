// Where the sections of an act begin (docs/connecticut.md 4.4).
#pragma once

#include "parser/bills/opening.hpp"
#include "parser/documents/model/document.hpp"
#include "parser/text/diagnostic.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace nutmeg {

/// A paragraph that opens a section.
struct SectionStart {
    std::size_t paragraph = 0; ///< its index
    std::uint32_t number = 0;
    bool joined = false; ///< the opening continues in the next paragraph
    Opening opening;
};

/// The number of a section of an act, 12 for "12"; 0 if the words are not such a number.
std::uint32_t act_section_number(std::string_view digits);

/// The paragraphs that open a section, numbered in sequence. An unclear opening (`sure` is false)
/// is skipped if its number is out of sequence or a clear opening with that number follows. A clear
/// opening with a number out of sequence is included and reported as "section-number-order".
std::vector<SectionStart> section_starts(std::vector<Paragraph> const& paragraphs,
                                         Diagnostics& diagnostics);

/// The same for a resolution, which proposes its amendments without section labels.
std::vector<SectionStart> bare_section_starts(std::vector<Paragraph> const& paragraphs);

} // namespace nutmeg
