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

enum class DesignatorKind : std::uint8_t { Number, Lower, Upper, Mixed };

DesignatorKind kind_of(std::string_view designator) {
    if (std::all_of(designator.begin(), designator.end(), is_digit))
        return DesignatorKind::Number;
    if (std::all_of(designator.begin(), designator.end(), is_lower))
        return DesignatorKind::Lower;
    return std::all_of(designator.begin(), designator.end(), is_upper) ? DesignatorKind::Upper
                                                                       : DesignatorKind::Mixed;
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
std::size_t roman_value(std::string_view designator) {
    auto const lower = to_lower(designator);
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
std::size_t ordinal_of(std::string_view designator, bool numeral) {
    if (numeral)
        return roman_value(designator);
    std::size_t value = 0;
    if (kind_of(designator) == DesignatorKind::Number) {
        auto const read =
            std::from_chars(designator.data(), designator.data() + designator.size(), value);
        return read.ec == std::errc() ? value : 0;
    }
    if (kind_of(designator) == DesignatorKind::Mixed || designator.size() > 3
        || designator.find_first_not_of(designator.front()) != designator.npos)
        return 0;
    auto const letter = designator.front() - (is_lower(designator.front()) ? 'a' : 'A');
    return static_cast<std::size_t>(letter) + 1 + 26 * (designator.size() - 1);
}

std::string designator_for(std::size_t ordinal, DesignatorKind kind, bool numeral) {
    if (kind == DesignatorKind::Number)
        return std::to_string(ordinal);
    auto out = numeral
                 ? roman(ordinal)
                 : std::string((ordinal - 1) / 26 + 1, static_cast<char>('a' + (ordinal - 1) % 26));
    if (kind == DesignatorKind::Upper)
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
NotePath following(NotePath const& before,
                   std::vector<std::string> const& designators,
                   Level first) {
    auto const kind = kind_of(designators.front());
    for (auto depth = before.designators.size(); depth-- > 0;) {
        if (kind_of(before.designators[depth]) != kind)
            continue;
        if (counts_in_numerals(before, depth) && roman_value(designators.front()) == 0)
            continue;
        NotePath out{before.first,
                     {before.designators.begin(),
                      before.designators.begin() + static_cast<std::ptrdiff_t>(depth)}};
        out.designators.insert(out.designators.end(), designators.begin(), designators.end());
        return out;
    }
    return {first, designators};
}

/// Appends everything from the last path of `out`, exclusive, to `last`.
void fill_range(std::vector<NotePath>& out, NotePath const& last, std::size_t& budget) {
    auto const start = out.back();
    auto const depth = last.designators.size() - 1;
    if (start.designators.size() != last.designators.size()
        || !std::equal(
            start.designators.begin(), start.designators.end() - 1, last.designators.begin()))
        return;
    auto const numeral =
        counts_in_numerals(start, depth) && roman_value(start.designators[depth]) != 0;
    auto const kind = kind_of(start.designators[depth]);
    auto const from = ordinal_of(start.designators[depth], numeral);
    auto const to = ordinal_of(last.designators[depth], numeral);
    if (kind != kind_of(last.designators[depth]) || from == 0 || to <= from
        || to - from > std::min(longest_range, budget))
        return;
    budget -= to - from;
    for (auto ordinal = from + 1; ordinal < to; ++ordinal) {
        auto between = start;
        between.designators[depth] = designator_for(ordinal, kind, numeral);
        out.push_back(std::move(between));
    }
}

} // namespace

std::string NotePath::text() const {
    std::string out;
    for (auto const& designator : designators)
        out.append(1, '(').append(designator).append(1, ')');
    return out;
}

std::vector<NotePath> expand_units(Level first,
                                   std::vector<grammar::HistoryDesignator> const& list,
                                   std::size_t& budget) {
    std::vector<NotePath> out;
    for (auto const& designator : list) {
        if (designator.designators.empty())
            continue;
        auto next = out.empty() ? NotePath{first, designator.designators}
                                : following(out.back(), designator.designators, first);
        if (designator.range_end && !out.empty())
            fill_range(out, next, budget);
        out.push_back(std::move(next));
    }
    return out;
}

NotePath descendant_path(NotePath const& parent, NotePath const& child) {
    if (parent.first >= child.first)
        return child;
    auto const above =
        static_cast<std::size_t>(child.first) - static_cast<std::size_t>(parent.first);
    auto const kept = std::min(above, parent.designators.size());
    NotePath out{parent.first,
                 {parent.designators.begin(),
                  parent.designators.begin() + static_cast<std::ptrdiff_t>(kept)}};
    out.designators.insert(
        out.designators.end(), child.designators.begin(), child.designators.end());
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
            auto path = descendant_path(parent, child);
            if (out.empty() || out.back().designators != path.designators)
                out.push_back(std::move(path));
        }
    return out;
}

} // namespace nutmeg
