// The content of a file of any format: paragraphs with marks, and the lines that belong to the
// printed or published page instead of the text. Square brackets are still characters of the text
// here; parser/bills interprets them.
#pragma once

#include "parser/text/diagnostic.hpp"
#include "parser/text/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The formats that are recognized. Pdf, Rtf, Doc, Odt and Wpd are read with other programs, which
/// may not be installed.
enum class DocumentFormat : std::uint8_t {
    Html,
    Docx,
    Pdf,
    Rtf,
    Doc, ///< Word's format before .docx (an OLE compound file)
    Odt, ///< OpenDocument text
    Wpd, ///< WordPerfect
    Text
};

/// Whether files of the format are those of word processors, in which the lines of a paragraph are
/// not fixed.
bool is_word_processor_format(DocumentFormat format);

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
    std::uint32_t page = 0;     ///< printed page, counted over the file from 1; 0 if unknown
    bool ends_inserted = false; ///< Word tracks the end of the paragraph as inserted
    bool ends_deleted = false;  ///< or as deleted, so that the next paragraph continues this one
    /// Byte offsets of `text` at which a line after the first begins: after a <br> of a page, a
    /// line break of a Word file, or the end of a line of plain text. In order.
    std::vector<std::uint32_t> line_starts;

    /// Appends words, as append_collapsed does, and marks them. A space that collapses with the space
    /// before it leaves one with the marks of both, so that the old and the new text keep a space.
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

/// What a line of a document is, or a part of a line that differs from the rest.
enum class LineClass : std::uint8_t {
    Text,           ///< words of the document, which are in its paragraphs
    LineNumber,     ///< printed beside the line
    PageHeader,     ///< running head, repeated at the top of printed pages
    PageFooter,     ///< the same at their bottom
    PageMark,       ///< inserted by a converter between pages: "-- 1 of 2 --"
    FileCopyHeader, ///< of a bill's file copy: "sSB428 / File No. 250"
    Navigation,     ///< links of a published page: "(Return to Chapter Table of Contents)"
    Note,           ///< source, History, annotation or cross reference after a section
    Heading,        ///< head of a bill or page, above its first section
    Unknown,        ///< none of these; a finding, and never applied as law
};

/// A line of the file, or a part of it, with its class.
struct ClassifiedLine {
    LineClass line_class = LineClass::Text;
    std::uint32_t line = 0; ///< in the file, from 1
    std::string text;       ///< its words, with whitespace collapsed
};

/// The content of a file.
struct Document {
    DocumentFormat format = DocumentFormat::Text;
    std::string name;  ///< of the file; for messages
    std::string title; ///< of a page, from its head
    std::vector<Paragraph> paragraphs;
    /// Lines that are in no paragraph because they are not words of the document, in order.
    std::vector<ClassifiedLine> set_aside;
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

} // namespace nutmeg
