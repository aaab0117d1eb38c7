// A bill with the lines of its file copy, so that a floor amendment can name them. Two forms are
// read: a page whose printed lines are parted by <br/> (a paragraph begins a line), and a text
// with a line for each printed one. Where the lines' numbers are printed at their ends they are
// used; else lines are counted from 1, from the first behind the enacting clause.
#pragma once

#include "parser/bills/act.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// How a byte of the bill stands to the law.
enum class BillWord : std::uint8_t {
    Law,     ///< plain, in a section that amends law
    Bracket, ///< inside brackets: law that the bill takes out
    Own,     ///< underlined, in a new section, or the bill's own machinery
};

/// A byte of the bill.
struct BillByte {
    char byte = ' ';
    bool underlined = false;
    std::uint32_t line = 0; ///< of the file copy; 0 for the head and for what an amendment put in
};

using BillParagraph = std::vector<BillByte>;

struct LinedBill {
    std::vector<BillParagraph> paragraphs; ///< up to the table at the end, which is left out
    std::uint32_t last_line = 0;
    bool numbered = false;   ///< the numbers are printed
    bool underlined = false; ///< something is underlined: own words can be told from law
};

/// Reads the bytes of the bill, a page or plain text. Throws Error as read_document does, and for a
/// Word file, which does not show where its printed lines end.
LinedBill read_lined_bill(std::string_view bytes, std::string const& name);

std::string words_of(BillParagraph const& paragraph);

/// The paragraph for new words, with underlining as in marked_words, or all of it.
BillParagraph bill_paragraph(std::string_view marked, bool underlined);

/// Number of the section that the paragraph opens, or empty; `wholly_new` is set where its text is
/// new and bears no underlining, `opening` to the bytes of its opening words.
std::string section_opened(BillParagraph const& paragraph, bool& wholly_new, std::size_t& opening);

/// The bill as a page that read_act reads.
std::string bill_page(LinedBill const& bill);

} // namespace nutmeg
