// The content of a file of any format: paragraphs with marks, and the lines that belong to the
// printed or published page instead of the text. Square brackets are still characters of the text
// here; parser/bills interprets them.
#pragma once

#include "parser/documents/model/known_words.hpp"
#include "parser/text/diagnostic.hpp"
#include "parser/text/span.hpp"

#include <cstddef>
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

/// Whether files of the format are often made from printed pages, by converters that put spaces
/// into words.
bool is_print_format(DocumentFormat format);

/// Words that begin on a line of the file, or in a Word file, in a paragraph.
struct SourceLine {
    std::uint32_t begin = 0; ///< byte offset of the first word
    std::uint32_t line = 0;  ///< from 1
};

/// The line of the word at the byte offset, if the first line is `first`.
std::uint32_t line_at(std::vector<SourceLine> const& lines,
                      std::uint32_t first,
                      std::size_t offset);

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
    /// The line numbers printed beside the first line and beside those of `line_starts`, so one
    /// more than these; 0 for a line without one. Empty if no line of the paragraph has a number.
    std::vector<std::uint32_t> printed_lines;
    /// The lines of the file after the first that have words of it, in order.
    std::vector<SourceLine> source_lines;

    /// Appends words, as append_collapsed does, and marks them. A space that collapses with the
    /// space before it leaves one with the marks of both, so that the old and the new text keep a
    /// space.
    void add(std::string_view next, bool is_inserted, bool is_deleted);
    /// Records that the words added next begin a line.
    void begin_line();
    /// Records that the words from byte `begin` on are on this line of the file.
    void begin_source_line(std::size_t begin, std::uint32_t number);
    /// Removes the space at the end.
    void end_words();
    /// The part from byte `from` on, without spaces at its start.
    Paragraph tail(std::size_t from) const;
    /// The part before byte `to`, without spaces at its end.
    Paragraph head(std::size_t to) const;
    /// The parts between the byte offsets, which are in order, without those that are empty and
    /// without spaces at their ends. Lines that begin inside a part are kept.
    std::vector<Paragraph> split(std::vector<std::size_t> const& offsets) const;
    /// Appends `next` as further lines, after `separator`.
    void append(Paragraph const& next, std::string_view separator = " ");
};

/// What a line of a document is, or a part of a line that differs from the rest.
enum class LineClass : std::uint8_t {
    Text,           ///< words of the document, which are in its paragraphs
    LineNumber,     ///< printed beside the line
    PageHeader,     ///< running head, repeated at the top of printed pages
    PageFooter,     ///< the same at their bottom
    PageMark,       ///< inserted by a converter between pages: "-- 1 of 2 --"
    FileCopyHeader, ///< of a bill's file copy: "sSB428 / File No. 250"
    Message,        ///< of the e-mail that contained the text: quote marks, signature
    Navigation,     ///< links of a published page: "(Return to Chapter Table of Contents)"
    Note,           ///< source, History, annotation or cross reference after a section
    Heading,        ///< head of a bill or page, above its first section
    Tail,           ///< what follows the last section of a bill: table, purpose, fiscal note
    Unknown,        ///< none of these; a finding, and never applied as law
};

inline constexpr std::size_t line_class_count = 12;

/// "text", "line-number", "page-header" and so on.
std::string_view line_class_name(LineClass line_class);

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

/// The header or footer of a printed page that begins a text.
struct PageFurniture {
    std::size_t size = 0; ///< bytes; 0 if the text begins with none
    LineClass line_class = LineClass::PageHeader;
    /// It can be nothing else, as "LCO No. 5622 2 of 8". Otherwise its place decides, because the
    /// same words can be in the head of the document, as "Raised Bill No. 5333".
    bool certain = false;
};

using FurnitureTest = PageFurniture (*)(std::string_view words);

/// How the lines of a kind of document form paragraphs, and what belongs to its printed pages. A
/// null test matches no line.
struct LineRules {
    /// The words of the line begin a paragraph, without an empty line before it.
    LineTest begins_paragraph = nullptr;
    /// The header or footer of a printed page at the start of the words.
    FurnitureTest furniture = nullptr;
    /// The head ends and the law begins: nothing above this line is set aside by its words alone.
    LineTest begins_body = nullptr;
    /// The law ends.
    LineTest ends_body = nullptr;
    /// The lines are of law as published, which has neither line numbers nor running heads: a
    /// number alone is a cell of a table, and a line that repeats is law. A space inside a word is
    /// the law's, too.
    bool is_published_law = false;
    /// The words of the law that the document amends; null if it is unknown. It must outlive the
    /// reading. It decides whether a word that is broken at the end of a line has a hyphen, and
    /// whether a space is inside a word.
    KnownWords const* law_words = nullptr;
};

} // namespace nutmeg
