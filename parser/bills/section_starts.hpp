// Where the sections of an act begin (connecticut.md 4.4).
#pragma once

#include "parser/bills/opening.hpp"
#include "parser/documents/document.hpp"
#include "parser/text/diagnostic.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace nutmeg {

/// A paragraph that opens a section.
struct SectionStart {
    std::size_t paragraph = 0; ///< its place
    std::uint32_t number = 0;
    bool joined = false; ///< the opening runs on into the next paragraph
    Opening opening;
};

/// An act's own section number, 12 for "12"; 0 where it is none.
std::uint32_t act_section_number(std::string_view digits);

/// The paragraphs that open a section: the next number in turn, unless a clearer opening with that
/// number follows; and whatever is clearly an opening though its number is out of turn, which is a
/// warning.
std::vector<SectionStart> section_starts(std::vector<Paragraph> const& paragraphs,
                                         Diagnostics& diagnostics);

/// A resolution proposes its amendments without section labels of its own.
std::vector<SectionStart> bare_section_starts(std::vector<Paragraph> const& paragraphs);

} // namespace nutmeg
