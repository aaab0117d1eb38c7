#include "cli/html/escape.hpp"
#include "cli/html/page.hpp"
#include "cli/offenses/offense_table.hpp"
#include "cli/offenses/offense_wording.hpp"

#include <array>

namespace nutmeg {

namespace {

constexpr std::array<std::string_view, 9> headings{
    "Section", "Offense", "When", "Class", "Prison", "Fine", "Minimum", "Ages", "Mental state"};

std::string row_of(Offense const& offense) {
    std::array<std::string, 9> const cells{offense_place(offense),
                                           offense.name,
                                           offense.when,
                                           class_phrase(offense),
                                           prison_phrase(offense.prison),
                                           fine_phrase(offense.fine),
                                           minimum_phrase(offense),
                                           ages_phrase(offense),
                                           mental_phrase(offense)};
    std::string row = "<tr>";
    for (std::size_t i = 0; i < cells.size(); ++i)
        row += i == 0 ? "<th scope=\"row\">" + html_escape(cells[i]) + "</th>"
                      : "<td>" + html_escape(cells[i]) + "</td>";
    return row + "</tr>\n";
}

} // namespace

std::string offenses_html(OffenseTable const& table) {
    auto out = html_page_start("Offenses");
    out += "<header><h1>Offenses</h1>\n<p>" + html_escape(offense_summary(table)) + "</p>\n";
    if (!table.conditions.empty())
        out += "<p>Only: " + html_escape(table.conditions) + "</p>\n";
    out += "</header>\n<main id=\"main\">\n<div class=\"wide\" tabindex=\"0\" role=\"region\" "
           "aria-label=\"Offenses\"><table class=\"offenses\">\n<thead><tr>";
    for (auto const heading : headings)
        out += "<th scope=\"col\">" + html_escape(heading) + "</th>";
    out += "</tr></thead>\n<tbody>\n";
    for (auto const* row : table.rows)
        out += row_of(row->offense);
    return out + "</tbody></table></div>\n</main>\n" + html_page_end();
}

} // namespace nutmeg
