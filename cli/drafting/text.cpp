#include "cli/drafting/page.hpp"

#include <fmt/format.h>

namespace nutmeg {

namespace {

std::string paragraphs(std::vector<PrintedParagraph> const& list) {
    std::string out;
    for (auto const& paragraph : list) {
        for (auto const& part : paragraph.words)
            out += part.style == RunStyle::Inserted ? "{" + part.words + "}" : part.words;
        out += "\n\n";
    }
    return out;
}

} // namespace

std::string draft_text(PrintedBill const& bill) {
    auto out = paragraphs(bill.text) + bill.table_caption + "\n\n";
    for (auto const& row : bill.table)
        out += fmt::format("{} | {} | {}\n", row.label, row.date, row.target);
    return out + "\n" + paragraphs(bill.tail)
         + bill_legend("are enclosed in braces", "it is not enclosed in braces") + "\n";
}

} // namespace nutmeg
