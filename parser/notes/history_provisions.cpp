#include "parser/notes/history_provisions.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace nutmeg {

namespace {

constexpr std::size_t longest_range = 200;
constexpr std::size_t most_parents = 8;

enum class MarkKind : std::uint8_t { Number, Lower, Upper, Mixed };

MarkKind kind_of(std::string_view mark) {
    if (std::all_of(mark.begin(), mark.end(), is_digit))
        return MarkKind::Number;
    if (std::all_of(mark.begin(), mark.end(), is_lower))
        return MarkKind::Lower;
    return std::all_of(mark.begin(), mark.end(), is_upper) ? MarkKind::Upper : MarkKind::Mixed;
}

struct Numeral {
    std::string_view letters;
    std::size_t value;
};

constexpr std::array<Numeral, 9> numerals{{{"c", 100},
                                           {"xc", 90},
                                           {"l", 50},
                                           {"xl", 40},
                                           {"x", 10},
                                           {"ix", 9},
                                           {"v", 5},
                                           {"iv", 4},
                                           {"i", 1}}};

std::string roman(std::size_t value) {
    std::string out;
    for (auto const& numeral : numerals)
        for (; value >= numeral.value; value -= numeral.value)
            out += numeral.letters;
    return out;
}

/// 0 if the designator is not a Roman numeral in its usual form.
std::size_t roman_value(std::string_view mark) {
    auto const lower = to_lower(mark);
    std::string_view rest = lower;
    std::size_t value = 0;
    for (auto const& numeral : numerals)
        while (rest.starts_with(numeral.letters) && value < longest_range * 2) {
            value += numeral.value;
            rest.remove_prefix(numeral.letters.size());
        }
    return rest.empty() && roman(value) == lower ? value : 0;
}

/// Ordinal of a designator in its series, from 1: (12) is 12, (c) is 3, (aa) is 27, clause (iv) is
/// 4. 0 if it has none.
std::size_t place_of(std::string_view mark, bool numeral) {
    if (numeral)
        return roman_value(mark);
    std::size_t value = 0;
    if (kind_of(mark) == MarkKind::Number) {
        auto const read = std::from_chars(mark.data(), mark.data() + mark.size(), value);
        return read.ec == std::errc() ? value : 0;
    }
    if (kind_of(mark) == MarkKind::Mixed || mark.size() > 3
        || mark.find_first_not_of(mark.front()) != mark.npos)
        return 0;
    auto const letter = mark.front() - (is_lower(mark.front()) ? 'a' : 'A');
    return static_cast<std::size_t>(letter) + 1 + 26 * (mark.size() - 1);
}

std::string mark_at(std::size_t place, MarkKind kind, bool numeral) {
    if (kind == MarkKind::Number)
        return std::to_string(place);
    auto out = numeral
                 ? roman(place)
                 : std::string((place - 1) / 26 + 1, static_cast<char>('a' + (place - 1) % 26));
    if (kind == MarkKind::Upper)
        for (auto& c : out)
            c = static_cast<char>(c - 'a' + 'A');
    return out;
}

/// Whether the designator at `depth` of a path is a Roman numeral: those of clauses and subclauses
/// are.
bool counts_in_numerals(NotePath const& path, std::size_t depth) {
    return static_cast<std::size_t>(path.first) + depth >= static_cast<std::size_t>(Level::Clause);
}

/// "(a)(1)" followed by "(3)" is (a)(3), by "(b)" is (b): the deepest designator of the same kind
/// is replaced.
NotePath following(NotePath const& before, std::vector<std::string> const& marks, Level first) {
    auto const kind = kind_of(marks.front());
    for (auto depth = before.marks.size(); depth-- > 0;) {
        if (kind_of(before.marks[depth]) != kind)
            continue;
        if (counts_in_numerals(before, depth) && roman_value(marks.front()) == 0)
            continue;
        NotePath out{
            before.first,
            {before.marks.begin(), before.marks.begin() + static_cast<std::ptrdiff_t>(depth)}};
        out.marks.insert(out.marks.end(), marks.begin(), marks.end());
        return out;
    }
    return {first, marks};
}

/// Appends everything from the last path of `out`, exclusive, to `last`.
void fill_range(std::vector<NotePath>& out, NotePath const& last, std::size_t& budget) {
    auto const start = out.back();
    auto const depth = last.marks.size() - 1;
    if (start.marks.size() != last.marks.size()
        || !std::equal(start.marks.begin(), start.marks.end() - 1, last.marks.begin()))
        return;
    auto const numeral = counts_in_numerals(start, depth) && roman_value(start.marks[depth]) != 0;
    auto const kind = kind_of(start.marks[depth]);
    auto const from = place_of(start.marks[depth], numeral);
    auto const to = place_of(last.marks[depth], numeral);
    if (kind != kind_of(last.marks[depth]) || from == 0 || to <= from
        || to - from > std::min(longest_range, budget))
        return;
    budget -= to - from;
    for (auto place = from + 1; place < to; ++place) {
        auto between = start;
        between.marks[depth] = mark_at(place, kind, numeral);
        out.push_back(std::move(between));
    }
}

} // namespace

std::string NotePath::text() const {
    std::string out;
    for (auto const& mark : marks)
        out.append(1, '(').append(mark).append(1, ')');
    return out;
}

std::vector<NotePath> expand_units(Level first,
                                   std::vector<grammar::HistoryDesignator> const& list,
                                   std::size_t& budget) {
    std::vector<NotePath> out;
    for (auto const& designator : list) {
        if (designator.marks.empty())
            continue;
        auto next = out.empty() ? NotePath{first, designator.marks}
                                : following(out.back(), designator.marks, first);
        if (designator.range_end && !out.empty())
            fill_range(out, next, budget);
        out.push_back(std::move(next));
    }
    return out;
}

NotePath under(NotePath const& parent, NotePath const& child) {
    if (parent.first >= child.first)
        return child;
    auto const above =
        static_cast<std::size_t>(child.first) - static_cast<std::size_t>(parent.first);
    auto const kept = std::min(above, parent.marks.size());
    NotePath out{parent.first,
                 {parent.marks.begin(), parent.marks.begin() + static_cast<std::ptrdiff_t>(kept)}};
    out.marks.insert(out.marks.end(), child.marks.begin(), child.marks.end());
    return out;
}

std::vector<NotePath> under_all(std::vector<NotePath> const& parents,
                                std::vector<NotePath> const& children) {
    if (parents.empty() || parents.size() > most_parents)
        return children;
    std::vector<NotePath> out;
    for (auto const& parent : parents)
        for (auto const& child : children) {
            if (&parent != &parents.front() && parent.first >= child.first)
                continue;
            auto path = under(parent, child);
            if (out.empty() || out.back().marks != path.marks)
                out.push_back(std::move(path));
        }
    return out;
}

} // namespace nutmeg
