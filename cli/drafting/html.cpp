#include "cli/drafting/page.hpp"
#include "cli/html/escape.hpp"

#include <fmt/format.h>

namespace nutmeg {

namespace {

std::string in_tags(PrintedWords const& part) {
    auto words = html_escape(part.words);
    switch (part.style) {
    case RunStyle::Inserted:
        return "<u>" + words + "</u>";
    case RunStyle::Italic:
        return "<i>" + words + "</i>";
    case RunStyle::Bold:
        return "<b>" + words + "</b>";
    case RunStyle::Plain:
        break;
    }
    return words;
}

std::string paragraphs(std::vector<PrintedParagraph> const& list) {
    std::string out;
    for (auto const& paragraph : list) {
        bool const centered =
            paragraph.style == ParagraphStyle::Head || paragraph.style == ParagraphStyle::Title;
        out += centered ? "<p style=\"text-align:center\">" : "<p>";
        for (auto const& part : paragraph.words)
            out += in_tags(part);
        out += "</p>\n";
    }
    return out;
}

} // namespace

std::string draft_page(PrintedBill const& bill) {
    std::string page = "<!DOCTYPE html>\n<html lang=\"en-US\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                       "<title>"
                     + html_escape(bill.title) + "</title>\n</head>\n<body>\n"
                     + paragraphs(bill.text) + "<p>" + bill.table_caption + "</p>\n<table>\n";
    for (auto const& row : bill.table)
        page += fmt::format("<tr><td>{}</td><td><i>{}</i></td><td>{}</td></tr>\n",
                            row.label,
                            html_escape(row.date),
                            html_escape(row.target));
    return page + "</table>\n" + paragraphs(bill.tail) + "<p>" + underline_legend()
         + "</p>\n</body>\n</html>\n";
}

} // namespace nutmeg
