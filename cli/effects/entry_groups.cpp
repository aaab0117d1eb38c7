#include "cli/effects/entry_groups.hpp"

#include "cli/report/wording.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <string_view>
#include <unordered_map>

namespace nutmeg {

namespace {

constexpr std::size_t longest_flat_list = 8; ///< entries of a list that is not divided
constexpr std::string_view several = "Several provisions";
constexpr std::string_view introduction = "Introductory text";

/// "(b)" of "(b)(2)(A)".
std::string top_of(std::string_view path) {
    return std::string(path.substr(0, path.find('(', path.empty() ? 0 : 1)));
}

std::string heading_of(EffectEntry const& entry) {
    auto const top = top_of(entry.places.front());
    bool const is_one = std::all_of(entry.places.begin(),
                                    entry.places.end(),
                                    [&](std::string const& place) { return top_of(place) == top; });
    // A term without a place is one of several provisions.
    if (!is_one || (top.empty() && entry.label == effect_heading(EffectKind::Term)))
        return std::string(several);
    return top.empty() ? std::string(introduction) : top;
}

/// The positions of groups: those of their subsections in the new text, otherwise in the old one.
class GroupPositions {
public:
    explicit GroupPositions(Comparison const& comparison)
        : old_paths_(comparison.old_section->provisions, comparison.old_section->text),
          new_paths_(comparison.new_section->provisions, comparison.new_section->text),
          new_count_(comparison.new_section->provisions.size()) {}

    std::size_t of(std::string const& heading) const {
        if (heading == several)
            return 0;
        if (heading == introduction)
            return 1;
        auto const at = new_paths_.find(heading);
        return 2 + (at != no_parent ? std::size_t{at} : new_count_ + old_paths_.find(heading));
    }

private:
    ProvisionPaths old_paths_;
    ProvisionPaths new_paths_;
    std::size_t new_count_;
};

} // namespace

std::vector<EffectGroup> grouped(std::vector<PartEntry> entries, Comparison const& comparison) {
    GroupPositions const positions(comparison);
    std::map<std::size_t, std::string> headings; ///< in the order of the text
    std::unordered_map<std::string, std::size_t> first;
    std::vector<std::size_t> group_of;
    for (auto const& one : entries) {
        auto const heading = heading_of(one.entry);
        auto const [known, is_new] = first.try_emplace(heading, 0);
        if (is_new) {
            known->second = positions.of(heading);
            headings.emplace(known->second, heading);
        }
        group_of.push_back(known->second);
    }
    bool const is_divided = entries.size() > longest_flat_list && headings.size() > 1
                         && 2 * headings.size() <= entries.size();
    std::vector<std::size_t> sequence(entries.size());
    std::iota(sequence.begin(), sequence.end(), 0U);
    std::stable_sort(sequence.begin(), sequence.end(), [&](std::size_t a, std::size_t b) {
        if (is_divided && group_of[a] != group_of[b])
            return group_of[a] < group_of[b];
        return entries[a].part < entries[b].part;
    });
    std::vector<EffectGroup> groups;
    for (auto const i : sequence) {
        auto const heading = is_divided ? headings[group_of[i]] : std::string();
        if (groups.empty() || groups.back().heading != heading)
            groups.push_back({heading, {}});
        entries[i].entry.part = entries[i].part;
        groups.back().entries.push_back(std::move(entries[i].entry));
    }
    return groups;
}

} // namespace nutmeg
