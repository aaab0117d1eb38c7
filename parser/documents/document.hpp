// A file of any format as paragraphs: a page (HTML), a Word file (.docx) or plain text. Only this
// folder detects the format. Square brackets are still characters of the text here; parser/bills
// interprets them.
#pragma once

#include "parser/text/diagnostic.hpp"
#include "parser/text/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The formats that are recognized. Not all of them can be read.
enum class DocumentFormat : std::uint8_t {
    Html,
    Docx,
    Pdf, ///< recognized and rejected
    Rtf, ///< recognized, but without a reader, so its bytes are read as plain text
    Doc, ///< Word's format before .docx (an OLE compound file); likewise, and rejected because of
         ///< its NUL bytes
    Text
};

/// The format of a file, from its bytes alone, because a name can be wrong and standard input has
/// none. Any file that is in no other format is Text.
DocumentFormat detect_format(std::string_view bytes);

/// A paragraph, table cell, heading or list item: its text, in which whitespace is collapsed to
/// single spaces, the marks of its words, and where it is in the file.
struct Paragraph {
    std::string text;
    /// Bytes of `text` that are underlined or tracked as inserted, and those that are struck
    /// through or tracked as deleted. Each list is in order and without overlap; words in neither
    /// are plain, words in both were inserted and deleted again.
    std::vector<Span> inserted;
    std::vector<Span> deleted;
    /// The line of its first words in the file, from 1; in a Word file, the number of the
    /// paragraph.
    std::uint32_t line = 0;
    std::uint32_t row = 0;      ///< table row, counted over the file from 1; 0 outside tables
    bool ends_inserted = false; ///< Word tracks the end of the paragraph as inserted
    bool ends_deleted = false;  ///< or as deleted, so that the next paragraph continues this one
    /// Byte offsets of `text` at which a line after the first begins: after a <br> of a page, a
    /// line break of a Word file, or the end of a line of plain text. In order.
    std::vector<std::uint32_t> line_starts;

    /// Appends words, as append_collapsed does, and marks them.
    void add(std::string_view next, bool is_inserted, bool is_deleted);
    /// Records that the words added next begin a line.
    void begin_line();
    /// Removes the space at the end.
    void end_words();
    /// The part from byte `from` on, without spaces at its start.
    Paragraph tail(std::size_t from) const;
    /// Appends `next`, separated by one space.
    void append(Paragraph const& next);
};

/// The content of a file.
struct Document {
    DocumentFormat format = DocumentFormat::Text;
    std::string name;  ///< of the file; for messages
    std::string title; ///< of a page, from its head
    std::vector<Paragraph> paragraphs;
    /// Whether the format can show which words are underlined. If it cannot, as in plain text,
    /// unmarked words may have been marked in the original.
    bool shows_marks = false;
    Diagnostics diagnostics; ///< content that could not be read
};

using LineTest = bool (*)(std::string_view line);

/// How the lines of a kind of document form paragraphs, for plain text, which has only lines. A
/// null test matches no line.
struct LineRules {
    /// The words of the line begin a paragraph, without an empty line before it.
    LineTest begins_paragraph = nullptr;
    /// The line may be a header or footer of a printed page. It is dropped only if the text has
    /// printed line numbers and this line has none.
    LineTest is_header_or_footer = nullptr;
    /// The line is certainly a footer of a printed page. It is always dropped, and a sentence that
    /// it interrupts continues after it.
    LineTest is_footer = nullptr;
};

/// Reads a file of any format. `name` is for messages.
///
/// The paragraphs of a page end at block elements and at two successive line breaks. Those of a
/// Word file are Word's own: see docx_paragraphs.hpp. Those of plain text end at empty lines and
/// before the lines that `rules` name. Where plain text has a printed line number at the end of
/// nearly every line, from 1 on, the numbers are dropped. A word broken between two lines is
/// joined; a hyphen that may belong to the word or to the line is kept, with the diagnostic
/// "broken-word".
///
/// Throws Error if the file is damaged, is not UTF-8, contains NUL bytes, is too large, or has a
/// format that is recognized but not read.
Document read_document(std::string_view bytes,
                       std::string const& name,
                       LineRules const& rules = {});

/// Throws Error if the format is recognized but not read, for readers that take the bytes
/// of plain text.
void require_readable(DocumentFormat format, std::string const& name);

} // namespace nutmeg
