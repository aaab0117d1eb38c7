#include "cli/offenses/offense_table.hpp"
#include "cli/offenses/offense_wording.hpp"

#include <fmt/format.h>

namespace nutmeg {

namespace {

/// A field of RFC 4180; one that a spreadsheet would read as a formula begins with an apostrophe.
std::string field(std::string_view text) {
    std::string out;
    bool const is_formula =
        !text.empty() && std::string_view("=+-@").find(text.front()) != std::string_view::npos;
    if (is_formula)
        out += '\'';
    out += text;
    if (out.find_first_of(",\"\r\n") == std::string::npos)
        return out;
    std::string quoted = "\"";
    for (char const c : out) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string number(std::optional<double> const& value) {
    return value ? fmt::format("{:g}", *value) : std::string();
}

std::string joined(std::vector<std::string> const& all) {
    std::string out;
    for (auto const& one : all)
        out += (out.empty() ? "" : "; ") + one;
    return out;
}

} // namespace

std::string offenses_csv(OffenseTable const& table) {
    std::string out =
        "section,provision,offense,when,degree,class,class_source,prison_least,prison_most,"
        "not_suspended,prison_by_class,fine_least,fine_most,not_remitted,fine_by_class,ages,"
        "mental_states,violated,punished_under\r\n";
    for (auto const* row : table.rows) {
        auto const& offense = row->offense;
        auto const yes = [](bool is) { return is ? std::string("yes") : std::string(); };
        std::vector<std::string> const cells{offense.number,
                                             offense.path,
                                             offense.name,
                                             offense.when,
                                             std::string(degree_name(offense.degree)),
                                             offense.offense_class,
                                             std::string(class_source_name(offense.class_source)),
                                             offense.prison.least,
                                             offense.prison.most,
                                             offense.prison.not_suspended,
                                             yes(offense.prison_by_class),
                                             number(offense.fine.least),
                                             number(offense.fine.most),
                                             number(offense.fine.not_remitted),
                                             yes(offense.fine_by_class),
                                             ages_phrase(offense),
                                             joined(offense.mental_states),
                                             joined(offense.violated),
                                             joined(offense.punished_under)};
        for (std::size_t i = 0; i < cells.size(); ++i)
            out += (i == 0 ? "" : ",") + field(cells[i]);
        out += "\r\n";
    }
    return out;
}

} // namespace nutmeg
