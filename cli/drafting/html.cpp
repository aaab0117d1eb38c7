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

/// The style does not reach the words: the page reads back as a bill.
constexpr std::string_view head =
    "<!DOCTYPE html>\n<html lang=\"en-US\">\n<head>\n<meta charset=\"utf-8\"/>\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<style>"
    "body{max-width:42rem;margin:0 auto;padding:1rem 1.25rem 3rem;overflow-wrap:anywhere;"
    "font:1.06rem/1.6 Georgia,\"Liberation Serif\",serif}td{vertical-align:top;padding:0 1rem 0 0}"
    "</style>\n<title>";

std::string_view paragraph_start(ParagraphStyle style) {
    switch (style) {
    case ParagraphStyle::Head:
        return "<p style=\"text-align:center\">";
    case ParagraphStyle::Title:
        return "<p style=\"text-align:center\" role=\"heading\" aria-level=\"1\">";
    default:
        return "<p>";
    }
}

std::string paragraphs(std::vector<PrintedParagraph> const& list) {
    std::string out;
    for (auto const& paragraph : list) {
        out += paragraph_start(paragraph.style);
        for (auto const& part : paragraph.words)
            out += in_tags(part);
        out += "</p>\n";
    }
    return out;
}

} // namespace

std::string draft_page(PrintedBill const& bill) {
    auto page = std::string(head) + html_escape(bill.title) + "</title>\n</head>\n<body>\n<main>\n"
              + paragraphs(bill.text) + "<p>" + bill.table_caption + "</p>\n<table>\n";
    for (auto const& row : bill.table)
        page += fmt::format("<tr><td>{}</td><td><i>{}</i></td><td>{}</td></tr>\n",
                            row.label,
                            html_escape(row.date),
                            html_escape(row.target));
    return page + "</table>\n" + paragraphs(bill.tail) + "<p>" + underline_legend()
         + "</p>\n</main>\n</body>\n</html>\n";
}

} // namespace nutmeg
