#include "cli/effects/ladders.hpp"

#include "cli/effects/phrases/citation_phrases.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

namespace nutmeg {

namespace {

constexpr std::size_t least_rungs = 3;

std::string parent_of(std::string const& path) {
    auto const at = path.rfind('(');
    return at == std::string::npos ? std::string() : path.substr(0, at);
}

bool can_be_rung(PartEntry const& one) {
    return one.entry.places.size() == 1 && !one.entry.places.front().empty()
        && !one.values.before.empty() && !one.values.after.empty() && one.entry.remark.empty();
}

using LadderKey = std::tuple<std::string, std::string>; ///< label, parent

/// Whether each rung is another sibling.
bool has_one_for_each(std::vector<PartEntry> const& entries,
                      std::vector<std::size_t> const& rungs) {
    std::set<std::string_view> places;
    for (auto const rung : rungs)
        places.insert(entries[rung].entry.places.front());
    return rungs.size() >= least_rungs && places.size() == rungs.size();
}

/// Drops the entries that are part of others.
void drop(std::vector<PartEntry>& entries, std::vector<char> const& is_joined) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (is_joined[i] != 0)
            continue;
        if (kept != i)
            entries[kept] = std::move(entries[i]);
        ++kept;
    }
    entries.resize(kept);
}

/// "added ", "removed ", or nothing.
std::string_view verb_of(std::string_view words) {
    for (std::string_view const verb : {"added ", "removed "})
        if (words.starts_with(verb))
            return verb;
    return {};
}

} // namespace

void join_references(std::vector<PartEntry>& entries) {
    std::map<std::tuple<std::vector<std::string>, std::string_view>, std::vector<std::size_t>>
        lists;
    std::vector<char> is_joined(entries.size(), 0);
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (entries[i].is_citation)
            lists[{entries[i].entry.places, verb_of(entries[i].entry.words)}].push_back(i);
    for (auto const& [key, list] : lists) {
        auto const verb = std::get<1>(key);
        std::vector<std::string_view> citations;
        std::string changes;
        for (auto const i : list) {
            auto const words = std::string_view{entries[i].entry.words}.substr(verb.size());
            citations.push_back(words);
            changes.append(changes.empty() ? "" : "; ").append(words);
            is_joined[i] = i == list.front() ? 0 : 1;
        }
        auto const& first = entries[list.front()];
        auto words = verb.empty() ? changes : std::string(verb) + joined_citations(citations);
        if (!first.context.empty())
            words.append(" in ").append(first.context);
        entries[list.front()].entry.words = std::move(words);
    }
    drop(entries, is_joined);
}

void join_ladders(std::vector<PartEntry>& entries) {
    std::map<LadderKey, std::vector<std::size_t>> ladders;
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (can_be_rung(entries[i]))
            ladders[{entries[i].entry.label, parent_of(entries[i].entry.places.front())}].push_back(
                i);
    std::vector<char> is_joined(entries.size(), 0);
    for (auto const& [key, rungs] : ladders) {
        if (!has_one_for_each(entries, rungs))
            continue;
        auto& ladder = entries[rungs.front()].entry;
        auto const subject = entries[rungs.front()].subject;
        bool const is_same = std::all_of(rungs.begin(), rungs.end(), [&](std::size_t rung) {
            return entries[rung].subject == subject;
        });
        ladder.words = is_same ? subject : std::string();
        for (auto const rung : rungs) {
            auto const& one = entries[rung];
            ladder.rows.push_back({one.entry.places.front(),
                                   is_same ? std::string() : one.subject,
                                   one.values.before,
                                   one.values.after});
            is_joined[rung] = rung != rungs.front() ? 1 : 0;
        }
        ladder.places = {std::get<1>(key)};
        if (!std::all_of(rungs.begin(), rungs.end(), [&](std::size_t rung) {
                return entries[rung].entry.direction == ladder.direction;
            }))
            ladder.direction = Direction::None;
    }
    drop(entries, is_joined);
}

} // namespace nutmeg
