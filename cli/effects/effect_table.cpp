#include "cli/effects/effect_table.hpp"

#include "cli/report/wording.hpp"
#include "parser/text/unicode.hpp"

#include <fmt/format.h>
#include <string_view>

namespace nutmeg {

namespace {

constexpr std::string_view arrow = " \u2192 ";
constexpr std::string_view opening = "\u201C";
constexpr std::string_view closing = "\u201D";
constexpr std::size_t longest = 180; ///< bytes in a cell

std::size_t count_of(std::string_view part, std::string_view words) {
    std::size_t count = 0;
    for (auto at = words.find(part); at != words.npos; at = words.find(part, at + part.size()))
        ++count;
    return count;
}

/// The words, cut if they are long. A quotation that is cut is closed.
std::string cut(std::string_view words) {
    if (words.size() <= longest)
        return std::string(words);
    std::string out(words.substr(0, size_of_beginning(words, longest)));
    out += " \u2026";
    if (count_of(opening, out) > count_of(closing, out))
        out += closing;
    return out;
}

/// Divides "maximum payment: $30,000 → $50,000" and "added “broker”" into cells.
void set_cells(EffectRow& row, std::string_view words) {
    auto const at = words.find(arrow);
    if (at != words.npos && words.find(arrow, at + arrow.size()) == words.npos) {
        auto before = words.substr(0, at);
        auto const colon = before.find(": ");
        if (auto const quote = before.find(opening); colon != before.npos && colon < quote) {
            row.what = before.substr(0, colon);
            before = before.substr(colon + 2);
        }
        row.before = cut(before);
        row.after = cut(words.substr(at + arrow.size()));
        return;
    }
    for (std::string_view const verb : {"added ", "removed "})
        if (at == words.npos && words.starts_with(verb)) {
            row.what = verb.substr(0, verb.size() - 1);
            (verb == "added " ? row.after : row.before) = cut(words.substr(verb.size()));
            return;
        }
    row.words = cut(words);
}

std::string remark_of(EffectEntry const& entry) {
    auto remark = std::string(direction_word(entry.direction));
    if (!entry.remark.empty())
        remark += (remark.empty() ? "" : "; ") + entry.remark;
    return remark;
}

EffectRow row_of(EffectEntry const& entry) {
    EffectRow row;
    row.places = entry.places;
    row.kind = entry.label;
    row.remark = remark_of(entry);
    bool const is_added = entry.action.starts_with("added");
    bool const is_removed =
        entry.action.starts_with("removed") || entry.action.starts_with("repealed");
    if ((is_added || is_removed) && entry.words.find(arrow) == std::string::npos)
        (is_added ? row.after : row.before) = cut(entry.words);
    else
        set_cells(row, entry.words);
    if (!entry.action.empty())
        row.what = entry.action;
    return row;
}

/// The words of a section or provision that is added or removed: those of its first detail.
std::string first_words(EffectEntry const& entry) {
    return entry.words.empty() && !entry.details.empty() ? entry.details.front().words
                                                         : entry.words;
}

} // namespace

std::string effects_in_short(EffectList const& list) {
    std::size_t count = 0;
    for (auto const& group : list.groups)
        count += group.entries.size();
    if (count == 0) {
        auto const others = other_lines(list);
        return others.empty()
                 ? std::string()
                 : std::string(others.front().label) + ": " + cut(others.front().words);
    }
    auto const& entry = list.groups.front().entries.front();
    auto const head = entry_head(entry);
    auto const words = cut(first_words(entry));
    auto line = head + (head.empty() || words.empty() ? "" : ": ") + words;
    return count == 1 ? line : line + fmt::format("; and {} more", count - 1);
}

std::vector<EffectRow> effect_rows(EffectList const& list) {
    std::vector<EffectRow> rows;
    for (auto const& group : list.groups)
        for (auto const& entry : group.entries) {
            if (entry.rows.empty())
                rows.push_back(row_of(entry));
            for (auto const& rung : entry.rows)
                rows.push_back({{rung.place},
                                entry.label,
                                rung.key.empty() ? entry.words : rung.key,
                                rung.before,
                                rung.after,
                                {},
                                remark_of(entry)});
            for (auto const& detail : entry.details)
                if (!detail.label.empty() && !detail.label.starts_with('('))
                    rows.push_back({entry.places, detail.label, {}, {}, {}, cut(detail.words), {}});
        }
    return rows;
}

} // namespace nutmeg
