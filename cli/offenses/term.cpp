#include "cli/offenses/offense_table.hpp"
#include "cli/offenses/offense_wording.hpp"
#include "cli/report/wording.hpp"

#include <array>
#include <fmt/format.h>

namespace nutmeg {

namespace {

constexpr std::size_t gap = 2; ///< spaces between columns

std::string padded(std::string text, std::size_t width) {
    auto const size = columns(text);
    text.append(width > size ? width - size + gap : gap, ' ');
    return text;
}

/// What does not fit in a column, in one line under the row.
std::string detail_of(Offense const& offense) {
    std::string detail;
    auto const add = [&](std::string const& part) {
        if (!part.empty())
            detail += (detail.empty() ? "" : "; ") + part;
    };
    add(offense.when);
    add(minimum_phrase(offense));
    if (auto const ages = ages_phrase(offense); !ages.empty())
        add("ages: " + ages);
    add(mental_phrase(offense));
    if (auto const places = comma_list(offense.violated); !places.empty())
        add("violation of " + places);
    if (auto const places = comma_list(offense.punished_under); !places.empty())
        add("punished under " + places);
    return detail;
}

struct Widths {
    std::size_t place = columns("Section");
    std::size_t offense_class = columns("Class");
    std::size_t prison = columns("Prison");
    std::size_t fine = columns("Fine");
};

/// Place, class, prison, fine and name.
std::string line_of(Widths const& widths, std::array<std::string, 5> const& cells) {
    auto const& [place, offense_class, prison, fine, name] = cells;
    return padded(place, widths.place) + padded(offense_class, widths.offense_class)
         + padded(prison, widths.prison) + padded(fine, widths.fine) + name;
}

} // namespace

std::string offense_summary(OffenseTable const& table) {
    auto summary = table.rows.size() == table.offense_count
                     ? count_phrase(table.offense_count, "penalty clause")
                     : fmt::format("{} of {}",
                                   table.rows.size(),
                                   count_phrase(table.offense_count, "penalty clause"));
    return fmt::format(
        "{} in {}. A term or fine that a section does not state is that of its class.",
        summary,
        count_phrase(table.section_count, "section"));
}

std::string offenses_term(OffenseTable const& table, TermOptions const& options) {
    Widths widths;
    for (auto const* row : table.rows) {
        auto const& offense = row->offense;
        widths.place = std::max(widths.place, columns(offense_place(offense)));
        widths.offense_class = std::max(widths.offense_class, columns(class_phrase(offense)));
        widths.prison = std::max(widths.prison, columns(prison_phrase(offense.prison)));
        widths.fine = std::max(widths.fine, columns(fine_phrase(offense.fine)));
    }
    std::string out;
    if (!table.rows.empty())
        out += line_of(widths, {"Section", "Class", "Prison", "Fine", "Offense"}) + '\n';
    for (auto const* row : table.rows) {
        auto const& offense = row->offense;
        out += printable(line_of(widths,
                                 {offense_place(offense),
                                  class_phrase(offense),
                                  prison_phrase(offense.prison),
                                  fine_phrase(offense.fine),
                                  offense.name}))
             + '\n';
        if (auto const detail = detail_of(offense); !detail.empty()) {
            TermPage page(options);
            page.write(WrappedText().add(detail, Style::Quiet), indent::detail, indent::detail);
            out += page.take();
        }
    }
    return out + (table.rows.empty() ? "" : "\n") + offense_summary(table) + '\n';
}

} // namespace nutmeg
