// Lays the paragraphs of a bill out as people have it: printed in pages with line numbers, headers
// and footers, and copied from there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace nutmeg::test {

enum class NumberPlace : std::uint8_t { None, End, Start };

/// The furniture of a page, of one kind of document or program.
enum class Furniture : std::uint8_t {
    None,
    SubstituteBill, ///< "Substitute Bill No. 5333", "LCO 2 of 14"
    RaisedBill,     ///< after a converter's "-- 1 of 2 --"
    FileCopy,       ///< "sSB428 / File No. 250 2"
    PublicAct,      ///< after a form feed
    Browser,        ///< an address with a page, then a date with a title
    PageNumber,     ///< "Page 2"
};
inline constexpr std::size_t furniture_count = 7;

struct PrintedLayout {
    std::size_t width = 65;
    std::size_t lines_per_page = 24;
    NumberPlace numbers = NumberPlace::None;
    Furniture furniture = Furniture::None;
    bool apart = true;     ///< an empty line between paragraphs
    bool joined = false;   ///< the first header is on the last line of the page
    bool quoted = false;   ///< "> " before each line
    bool one_line = false; ///< all lines joined by spaces
    std::string line_end = "\n";
};

/// "Raised Bill No. 5333": a description of the layout for a failed test.
std::string describe(PrintedLayout const& layout);

/// The text of the paragraphs from the enacting clause up to the tail, laid out, between those of
/// the head and the tail.
std::string printed(std::vector<std::string> const& paragraphs, PrintedLayout const& layout);

/// Layouts of all kinds.
std::vector<PrintedLayout> printed_layouts();

} // namespace nutmeg::test
