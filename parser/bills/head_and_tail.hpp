// What surrounds the sections of an act or bill: its head (name, title, enacting clause) and its
// tail (effective-date table, governor's action, purpose, legend, committee reports, fiscal note
// and analysis; docs/connecticut.md 4.2, 4.3, 4.7, 4.8). None of it is law.
#pragma once

#include "parser/bills/act.hpp"
#include "parser/documents/model/document.hpp"

#include <string_view>
#include <vector>

namespace nutmeg {

/// Whether the tail begins with this paragraph.
bool begins_tail(std::string_view words);

/// Bytes of an enacting clause ("Be it enacted by ... convened:") at the start of `words`, or 0.
std::size_t enacting_clause(std::string_view words);

/// Whether a line of plain text begins a paragraph because of its words, without an empty line
/// before it.
bool begins_paragraph(std::string_view line);

/// Sets name, number, session and title of `act` from the paragraphs before the first section.
/// Reports "no-enacting-clause".
void read_head(std::vector<Paragraph> const& head, std::string_view page_title, Act& act);

/// Sets the effective-date table, the statement of purpose and the date of approval of `act` from
/// the paragraphs after the last section. Returns whether there is such a table, even if its rows
/// are not read.
bool read_tail(std::vector<Paragraph> const& tail, Act& act);

} // namespace nutmeg
