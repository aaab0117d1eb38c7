// Whether a bill is complete: signs that a part of it is missing from the file, or that its
// sections refer to each other wrongly. A bill without a table or a tail is complete as such; only
// what the bill itself says is evidence.
#pragma once

#include "parser/bills/act.hpp"
#include "parser/documents/model/document.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace nutmeg {

/// How the bytes of a page end.
enum class PageEnd : std::uint8_t {
    Closed,  ///< its <html> element is closed
    Cut,     ///< it is opened and not closed
    Unknown, ///< the page has no such element
};

PageEnd page_end(std::string_view bytes);

/// Whether the words may be the end of a section: they end with the punctuation that ends a
/// sentence, before closing quotation marks and parentheses, or with a blank to be filled in; if
/// `is_part`, also as a member of a list ends, "; and".
bool ends_sentence(std::string_view words, bool is_part);

/// "unfinished-section" if the text of the section stops in the middle of a sentence. Words that
/// the section restates need not end; the law decides. `ends_in_table`: the last paragraph is a
/// cell.
void check_end(ActSection const& section, bool ends_in_table, Diagnostics& found);

/// The findings of an act that has been read: "act-without-end", "amended-before",
/// "amended-by-none", "amended-in-circle", "missing-section", "table-row-missing",
/// "table-row-unknown", "table-row-unread", "unfinished-end". `tail` is what follows the last
/// section; `has_table`: it has an effective-date table; `is_closed`: the file is a page that is
/// not cut off, so its last paragraph is there. n log n in the size of the act.
Diagnostics completeness_findings(Act const& act,
                                  std::vector<Paragraph> const& tail,
                                  bool has_table,
                                  bool is_closed);

} // namespace nutmeg
