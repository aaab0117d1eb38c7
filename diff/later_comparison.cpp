#include "diff/later_comparison.hpp"

#include "diff/effects/effects.hpp"
#include "parser/statutes/read_section.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace nutmeg {

namespace {

/// Whether `section` prints the later version of `other`, word for word.
bool has_later_version(Section const& section,
                       Section const& other,
                       LaterVersion const& later_version) {
    return std::any_of(
        section.later_versions.begin(), section.later_versions.end(), [&](LaterVersion const& one) {
            return one.from == later_version.from && one.paths == later_version.paths
                && one.span.of(section.text) == later_version.span.of(other.text);
        });
}

/// The last date before `date` on which a version of `section` takes effect; "" if there is none,
/// which is before all dates.
std::string date_before(Section const& section, std::string const& date) {
    std::string before;
    for (auto const& version : section.later_versions)
        if (version.from < date)
            before = std::max(before, version.from);
    return before;
}

bool has_version_from(Section const& section, std::string const& date) {
    return std::any_of(section.later_versions.begin(),
                       section.later_versions.end(),
                       [&](LaterVersion const& version) { return version.from == date; });
}

/// Whether the text in force of `section` has the words of the later version of `old_section`, so
/// that the version is not dropped, but in force.
bool came_into_force(Section const& old_section,
                     LaterVersion const& version,
                     Section const& section) {
    auto const in_force = std::string_view{section.text}.substr(0, section.current_end);
    return in_force.find(version.span.of(old_section.text)) != std::string_view::npos;
}

/// Removes what the text in force, or a version of an earlier date, changes in the same way.
void remove_known(Comparison& later, Comparison const& in_force) {
    std::set<std::string> known;
    for (auto const& effect : in_force.effects)
        known.insert(effect_key(effect));
    std::erase_if(later.effects,
                  [&](Effect const& effect) { return known.count(effect_key(effect)) > 0; });
    std::erase_if(later.changes, [&](Change const& change) {
        return std::any_of(
            in_force.changes.begin(), in_force.changes.end(), [&](Change const& one) {
                return one.kind == change.kind && one.old_path == change.old_path
                    && one.new_path == change.new_path;
            });
    });
}

/// The spans of a dated text, as spans of the section as printed. A span that is printed in several
/// places becomes several.
std::vector<Span> printed_spans(std::vector<Span> const& spans,
                                std::vector<std::uint32_t> const& origins) {
    std::vector<Span> printed;
    for (auto const span : spans)
        for (auto at = span.begin; at < span.end; ++at) {
            if (at > span.begin && printed.back().end == origins[at])
                ++printed.back().end;
            else
                printed.push_back({origins[at], origins[at] + 1});
        }
    return printed;
}

void move_evidence(Effect& effect, LaterComparison const& later) {
    effect.old_evidence = printed_spans(effect.old_evidence, later.old_origins);
    effect.new_evidence = printed_spans(effect.new_evidence, later.new_origins);
    for (auto& detail : effect.details)
        move_evidence(detail, later);
}

} // namespace

std::vector<LaterComparison> later_comparisons(Comparison const& comparison,
                                               PenaltyLookup const& find) {
    auto const& section = *comparison.new_section;
    std::set<std::string> dates;
    for (auto const& version : section.later_versions)
        if (!version.from.empty() && !has_later_version(*comparison.old_section, section, version))
            dates.insert(version.from);
    for (auto const& version : comparison.old_section->later_versions)
        if (!version.from.empty() && !has_version_from(section, version.from)
            && !came_into_force(*comparison.old_section, version, section))
            dates.insert(version.from);
    std::vector<LaterComparison> all;
    for (auto const& date : dates) {
        bool const is_amended = has_version_from(*comparison.old_section, date);
        auto before = is_amended ? dated_section(*comparison.old_section, date)
                                 : dated_section(section, date_before(section, date));
        auto then = dated_section(section, date);
        LaterComparison later{date,
                              is_amended ? LaterBase::OldVersion : LaterBase::TextUntilThen,
                              compare(std::make_shared<Section const>(std::move(before.section)),
                                      std::make_shared<Section const>(std::move(then.section)),
                                      find),
                              std::move(before.origins),
                              std::move(then.origins)};
        if (is_amended) {
            remove_known(later.comparison, comparison);
            for (auto const& earlier : all)
                remove_known(later.comparison, earlier.comparison);
        }
        bool const is_known =
            is_amended && later.comparison.effects.empty() && !has_version_from(section, date);
        if (later.comparison.change != SectionChange::Unchanged && !is_known)
            all.push_back(std::move(later));
    }
    return all;
}

std::vector<Effect> printed_effects(LaterComparison const& later) {
    auto effects = later.comparison.effects;
    for (auto& effect : effects)
        move_evidence(effect, later);
    return effects;
}

} // namespace nutmeg
