// Sections of the law that were edited with marks: tracked changes of a Word file, or words that
// are underlined and struck through.
#pragma once

#include "parser/documents/model/document.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The law of a document as a bill that restates it: the marks are those of the bill, so the text
/// without insertions is checked against the law in force.
struct TrackedLaw {
    /// For each section of the law, an opening ("Section 1. Section 99-3 of the general statutes is
    /// repealed and the following is substituted in lieu thereof:") and its paragraphs, without
    /// heading and catchline. One that is inserted with its heading opens "Section 1. (NEW)". Notes
    /// are set aside.
    Document bill;
    std::vector<std::string> headings;    ///< of the sections, in order
    std::vector<std::string> new_numbers; ///< of each section that is new; empty for the others
};

/// Reads a document that begins with a section of the law (first_section). Nullopt if no word of
/// the law is marked, or if a heading names several sections. A heading ends where catchline_end
/// says. A note with marks, and a line after the notes that is none, are reported as diagnostics.
/// @param number  the section that words before the first heading belong to; if empty, they are
/// left
///                out
std::optional<TrackedLaw> tracked_law(Document const& document, std::string_view number = {});

} // namespace nutmeg
