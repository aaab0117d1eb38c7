// The pages of a PDF file as the paragraphs of a document.
#pragma once

#include "parser/documents/model/document.hpp"
#include "parser/documents/pdf/pdf_lines.hpp"
#include "parser/documents/pdf/pdf_marks.hpp"
#include "parser/documents/pdf/pdf_page.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace nutmeg {

/// Takes the pages of a file one by one, so that only their words are kept.
class PdfText {
public:
    /// `name` is of the file, for messages.
    explicit PdfText(std::string name) : name_(std::move(name)) {}

    /// Throws Error if the file has more text than any bill does.
    void add(PdfPage const& page);

    /// Adds the paragraphs, what was set aside, and the findings to the document. Throws Error if
    /// the file has no text. O(n log n).
    void finish(LineRules const& rules, Document& out);

private:
    void report(PdfPage const& page, PdfMarks const& marks);

    std::string name_;
    std::vector<PdfLine> lines_;
    Diagnostics diagnostics_;
    std::size_t bytes_ = 0;
    std::uint32_t count_ = 0; ///< of lines
    std::size_t marked_ = 0;  ///< glyphs
    std::size_t pictures_ = 0;
    std::size_t hidden_ = 0;
};

} // namespace nutmeg
