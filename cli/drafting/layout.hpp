// A drafted bill as printed, paragraph by paragraph. The page, the Word file and the text are
// written from it (docs/connecticut.md 4.3 to 4.7).
#pragma once

#include "corpus/drafting/draft.hpp"
#include "diff/words/redline.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

enum class RunStyle : std::uint8_t { Plain, Inserted, Italic, Bold };

struct PrintedWords {
    std::string words;
    RunStyle style = RunStyle::Plain;
    Op change = Op::Equal; ///< of a bill with tracked changes
};

enum class ParagraphStyle : std::uint8_t { Head, Title, Enacting, Text, Caption, Purpose };

/// Deleted words include their square brackets; inserted words are a run of their own.
struct PrintedParagraph {
    ParagraphStyle style = ParagraphStyle::Text;
    std::vector<PrintedWords> words;
    Op end = Op::Equal; ///< of the end of the paragraph, in a bill with tracked changes
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
    std::string legend;                 ///< explains the marks
    std::string author;                 ///< of tracked changes
    std::string date;                   ///< of tracked changes, ISO 8601, or empty
};

/// How a bill shows what it deletes and inserts.
enum class BillMarks : std::uint8_t {
    Printed, ///< brackets and underlining (Gen. Stat. 2-18)
    Tracked, ///< tracked changes of a Word file, which can be accepted and rejected
};

PrintedBill lay_out(Draft const& draft, BillMarks marks = BillMarks::Printed);

/// The legend at the end of a bill that explains its marks. `additions` states how new words are
/// shown, and `unless` what differs where all words are new.
std::string bill_legend(std::string_view additions, std::string_view unless);

/// The legend of bills with underlining.
std::string underline_legend();

} // namespace nutmeg
