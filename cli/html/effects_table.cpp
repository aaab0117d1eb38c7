#include "cli/html/effects_table.hpp"

#include "cli/effects/effect_table.hpp"
#include "cli/report/wording.hpp"

#include <fmt/format.h>

namespace nutmeg {

namespace {

constexpr std::size_t most_shown = 30; ///< rows; a longer table is folded

/// The place, with a link to its words. A change of the section's own text links to the section.
std::string place_cell(EffectRow const& row, HtmlRedline const& redline, std::string_view part) {
    auto const place = places_phrase(row.places);
    auto link = redline.link_to(row.places.front());
    if (link.empty())
        link = fmt::format("#{}", part);
    return fmt::format("<a href=\"{}\">{}</a>", link, place.empty() ? "text" : html_escape(place));
}

std::string change_cells(EffectRow const& row) {
    std::string note;
    if (!row.remark.empty())
        note = fmt::format(" <span class=\"dir\">({})</span>", html_escape(row.remark));
    if (row.before.empty() && row.after.empty())
        return fmt::format("<td colspan=\"2\">{}{}</td>", html_escape(row.words), note);
    auto const cell = [](std::string const& words, std::string const& after) {
        return words.empty() ? "<td class=\"none\">\u2013" + after + "</td>"
                             : "<td>" + html_escape(words) + after + "</td>";
    };
    return row.after.empty() ? cell(row.before, note) + cell(row.after, {})
                             : cell(row.before, {}) + cell(row.after, note);
}

} // namespace

void HtmlEffectsTable::add(EffectList const& list,
                           HtmlRedline const& redline,
                           std::string_view section,
                           std::string_view part) {
    for (auto const& row : effect_rows(list)) {
        rows_ += fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td><td>{}{}</td>{}</tr>\n",
                             html_escape(section),
                             place_cell(row, redline, part),
                             html_escape(row.kind),
                             row.what.empty()
                                 ? std::string()
                                 : " <span class=\"what\">" + html_escape(row.what) + "</span>",
                             change_cells(row));
        ++count_;
    }
}

std::string HtmlEffectsTable::html() const {
    if (count_ == 0)
        return {};
    return fmt::format("<h2>Effects</h2>\n<details class=\"table\"{}><summary>{}</summary>\n"
                       "<table class=\"changes\">\n<thead><tr><th scope=\"col\">Section</th><th "
                       "scope=\"col\">Place</th><th scope=\"col\">Kind</th><th "
                       "scope=\"col\">Before</th><th scope=\"col\">After</th></tr></thead>\n"
                       "<tbody>\n{}</tbody>\n</table>\n</details>\n",
                       count_ <= most_shown ? " open=\"open\"" : "",
                       count_phrase(count_, "effect"),
                       rows_);
}

} // namespace nutmeg
