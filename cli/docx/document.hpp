// A Word document as values, and its file. Deleted and inserted words are tracked changes:
// accepted, they leave the new text; rejected, the old one (ECMA-376, part 1, 17.13.5).
#pragma once

#include "diff/words/redline.hpp"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace nutmeg {

enum class DocxFormat : std::uint8_t { Plain, Bold, Italic, Underlined, Struck, Quiet, Alarm };

/// Words of a paragraph with one format.
struct DocxRun {
    std::string words;
    DocxFormat format = DocxFormat::Plain;
    Op change = Op::Equal;   ///< Delete and Insert are tracked changes
    std::string anchor = {}; ///< the bookmark of the document that the words link to, or empty
};

struct DocxParagraph {
    std::string style; ///< the id of a style of `docx_styles`: "LawText"
    std::vector<DocxRun> runs = {};
    std::uint8_t level = 0; ///< how far it is indented: the number of provisions around it
    /// Of its end. An end that is deleted joins the paragraph with the next one when the changes
    /// are accepted; one that is inserted, when they are rejected.
    Op end = Op::Equal;
    std::string bookmark = {}; ///< unique in the document, or empty
    bool suppresses_line_numbers = false;
};

struct DocxCell {
    std::vector<DocxParagraph> paragraphs; ///< at least one
    std::uint8_t span = 1;                 ///< columns
};

struct DocxTable {
    std::vector<std::uint16_t> widths; ///< of the columns, in twentieths of a point
    std::vector<std::vector<DocxCell>> rows;
    bool has_heading = false; ///< the first row is repeated on every page
    bool splits_rows = false; ///< a row may continue on the next page
};

using DocxBlock = std::variant<DocxParagraph, DocxTable>;

struct DocxDocument {
    std::string title;
    std::string author; ///< of the tracked changes
    std::string date;   ///< of the tracked changes, ISO 8601; they have no date if it is empty
    bool has_line_numbers = false;
    std::vector<DocxBlock> blocks;
};

/// The bytes of the file (.docx), the same for the same document. Characters that XML does not
/// allow become U+FFFD. Throws Error if memory runs out.
std::string docx_file(DocxDocument const& document);

} // namespace nutmeg
