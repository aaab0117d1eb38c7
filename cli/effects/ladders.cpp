#include "cli/effects/ladders.hpp"

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

/// "99-2" of "section 99-2" after "section 99-1, ".
std::string_view without_noun(std::string_view citation, std::string_view before) {
    constexpr std::string_view noun = "section ";
    bool const is_list = before.starts_with(noun) && citation.starts_with(noun)
                      && std::count(before.begin(), before.end(), ' ')
                             == std::count(before.begin(), before.end(), ',') + 1;
    return is_list ? citation.substr(noun.size()) : citation;
}

} // namespace

void join_references(std::vector<PartEntry>& entries) {
    std::map<std::tuple<std::vector<std::string>, std::string_view>, std::size_t> first;
    std::vector<char> is_joined(entries.size(), 0);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        auto const& entry = entries[i].entry;
        if (!entries[i].is_citation)
            continue;
        auto const verb = verb_of(entry.words);
        auto const [known, is_new] = first.try_emplace({entry.places, verb}, i);
        if (is_new)
            continue;
        auto& words = entries[known->second].entry.words;
        auto const more = std::string_view{entry.words}.substr(verb.size());
        words.append(verb.empty() ? "; " : ", ");
        words.append(verb.empty() ? more : without_noun(more, words.substr(verb.size())));
        is_joined[i] = 1;
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
