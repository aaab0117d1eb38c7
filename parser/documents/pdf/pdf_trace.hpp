// The output of `mutool trace`: XML with every glyph, path and picture of a page.
#pragma once

#include "parser/documents/pdf/pdf_page.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace nutmeg {

/// Reads one <page> element. `name` is of the PDF file, for messages. Throws Error if it is not
/// well formed. Linear, without recursion.
PdfPage read_pdf_page(std::string xml, std::string const& name);

/// Collects the output of `mutool trace` as it arrives and hands on each page when it is complete,
/// so that only one page is in memory.
class PdfTraceReader {
public:
    using PageHandler = std::function<void(PdfPage)>;

    PdfTraceReader(std::string name, PageHandler take)
        : name_(std::move(name)), take_(std::move(take)) {}

    /// Takes the next bytes. Throws Error if a page is larger than any page of law, or as
    /// read_pdf_page does.
    void add(std::string_view bytes);

    /// Whether the output ended with the end of the document.
    bool is_complete() const { return complete_; }

private:
    std::string name_;
    PageHandler take_;
    std::string pending_;
    std::size_t searched_ = 0; ///< bytes of pending_ without the end of a page
    bool complete_ = false;
};

} // namespace nutmeg
