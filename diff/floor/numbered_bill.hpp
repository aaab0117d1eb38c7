// A bill with the lines of its file copy, to which a floor amendment refers. Three forms are read:
// a PDF file, a page in which <br/> separates the printed lines (a paragraph also begins a line),
// and a text with one line per printed line. Printed line numbers are used; otherwise lines are
// counted from 1, beginning with the first after the enacting clause. Heads and feet of the pages
// are no lines.
#pragma once

#include "parser/bills/act.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// How a byte of the bill relates to the law.
enum class MarkStatus : std::uint8_t {
    Law,     ///< plain, in a section that amends law
    Bracket, ///< inside brackets: law that the bill deletes
    New,     ///< underlined, in a new section, or part of the bill that is not law
};

/// A byte of the bill.
struct MarkedByte {
    char byte = ' ';
    bool underlined = false;
    std::uint32_t line = 0; ///< of the file copy; 0 for the head and for what an amendment inserted
    std::uint32_t source = 0; ///< line in the bill's file, from 1; 0 for what was inserted
};

using BillParagraph = std::vector<MarkedByte>;

struct NumberedBill {
    std::vector<BillParagraph> paragraphs; ///< up to the table at the end, which is omitted
    std::uint32_t last_line = 0;           ///< number of the last line
    bool numbered = false;                 ///< whether line numbers are printed
    /// Numbers that are printed beside more than one line, as where pages count from 1; in order.
    std::set<std::uint32_t> repeated_lines;
    /// Whether any words are underlined, so that insertions can be distinguished from law.
    bool underlined = false;
};

/// Reads the bytes of the bill, a page, a PDF file or plain text. The words of `law` repair broken
/// words (parser/bills/bill_document.hpp). Throws Error as read_document does, and for a Word file,
/// which does not show where its printed lines end.
NumberedBill read_numbered_bill(std::string_view bytes,
                                std::string const& name,
                                LawText const& law = {});

/// The text of the paragraph.
std::string words_of(BillParagraph const& paragraph);

/// A paragraph of new words. Those inside underline codes (underline_codes.hpp) are underlined, or
/// all if `underlined` is set.
BillParagraph bill_paragraph(std::string_view marked, bool underlined);

/// One paragraph per line of `marked`, without empty ones, each as by bill_paragraph.
std::vector<BillParagraph> bill_paragraphs(std::string_view marked, bool underlined);

/// Number of the section that the paragraph opens; empty if it opens none. Sets `wholly_new` to
/// whether all its text is new and so not underlined, and `opening` to the size of its opening
/// words in bytes.
std::string section_opened(BillParagraph const& paragraph, bool& wholly_new, std::size_t& opening);

/// The bill as a page that read_act reads; each paragraph is a line.
std::string bill_page(NumberedBill const& bill);

/// For each line of bill_page, from its first: the line of the bill's file, or 0.
std::vector<std::uint32_t> page_sources(NumberedBill const& bill);

} // namespace nutmeg
