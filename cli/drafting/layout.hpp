// A drafted bill as it is printed, paragraph by paragraph: what every form of it shares, page, Word
// file and text (connecticut.md 4.3 to 4.7).
#pragma once

#include "corpus/drafting/draft.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

enum class Print : std::uint8_t { Plain, Inserted, Italic, Bold };

struct PrintedWords {
    std::string words;
    Print print = Print::Plain;
};

enum class PrintPlace : std::uint8_t { Head, Title, Enacting, Text, Caption, Purpose };

/// What goes stands in its square brackets; what comes is a stretch of its own.
struct PrintedParagraph {
    PrintPlace place = PrintPlace::Text;
    std::vector<PrintedWords> words;
};

/// A row of the table: "Sec. 2", "October 1, 2026", "99-3(b)".
struct PrintedRow {
    std::string label;
    std::string date;
    std::string target;
};

struct PrintedBill {
    std::string title;
    std::vector<PrintedParagraph> text; ///< head, title, enacting clause and sections
    std::string table_caption;
    std::vector<PrintedRow> table;
    std::vector<PrintedParagraph> tail; ///< statement of purpose
};

PrintedBill lay_out(Draft const& draft);

/// What stands at a bill's end about its marks: `additions` says how new words are shown, and
/// `unless` how where all is new.
std::string bill_legend(std::string_view additions, std::string_view unless);

/// The legend of bills that are printed with underlining.
std::string underline_legend();

} // namespace nutmeg
