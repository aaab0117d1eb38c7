#include "cli/effects/structure_phrases.hpp"

#include "diff/align/provision_changes.hpp"
#include "parser/text/designator.hpp"

#include <fmt/format.h>
#include <string_view>

namespace nutmeg {

namespace {

struct DividedPath {
    std::string_view parent;
    std::string_view designator;
};

DividedPath divided(std::string_view path) {
    auto const at = path.rfind('(');
    return at == std::string_view::npos ? DividedPath{{}, path}
                                        : DividedPath{path.substr(0, at), path.substr(at)};
}

/// Whether the second path has the same parent and the next designator of the same series.
bool is_next(std::string_view path, std::string_view next) {
    auto const one = divided(path);
    auto const other = divided(next);
    Designator first;
    Designator second;
    if (one.parent != other.parent || !designator_at(one.designator, 0, first)
        || !designator_at(other.designator, 0, second))
        return false;
    for (std::size_t series = 0; series < series_count; ++series)
        if (first.ordinal[series] != 0 && second.ordinal[series] == first.ordinal[series] + 1)
            return true;
    return false;
}

std::string place_name(std::string const& path) {
    return path.empty() ? "the section" : path;
}

/// "text of (a) is now (a)(1), (a)(2) and (a)(3)".
std::string designated_phrase(std::vector<Change> const& changes,
                              std::size_t first,
                              std::size_t last) {
    auto phrase = fmt::format(
        "text of {} is now {}", place_name(changes[first].old_path), changes[first].new_path);
    for (auto i = first + 1; i <= last; ++i)
        phrase.append(i == last ? " and " : ", ").append(changes[i].new_path);
    return phrase;
}

std::string one_phrase(Change const& change, Redesignation how) {
    switch (how) {
    case Redesignation::Designated:
    case Redesignation::Undesignated:
        return fmt::format("{} is now part of {}", change.old_path, place_name(change.new_path));
    case Redesignation::Renamed:
        break;
    }
    return fmt::format("{} is now {}", place_name(change.old_path), place_name(change.new_path));
}

std::string range_phrase(Change const& first, Change const& last, bool is_pair) {
    auto const* const to = is_pair ? "and" : "to";
    return fmt::format("{0} {4} {1} are now {2} {4} {3}",
                       first.old_path,
                       last.old_path,
                       first.new_path,
                       last.new_path,
                       to);
}

} // namespace

std::vector<StructurePhrase> structure_phrases(std::vector<Effect> const& effects) {
    std::vector<Change> changes;
    for (auto const& effect : effects) {
        auto const* before = std::get_if<std::string>(&effect.old_value);
        auto const* after = std::get_if<std::string>(&effect.new_value);
        if (before != nullptr && after != nullptr)
            changes.push_back({ChangeKind::Redesignated, *before, *after, true, true, {}, {}});
    }
    auto const how = redesignations(changes);
    std::vector<StructurePhrase> phrases;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        auto last = i;
        while (last + 1 < changes.size() && how[i] == Redesignation::Designated
               && how[last + 1] == Redesignation::Designated
               && changes[last + 1].old_path == changes[i].old_path)
            ++last;
        while (last + 1 < changes.size() && how[i] == Redesignation::Renamed
               && how[last + 1] == Redesignation::Renamed
               && is_next(changes[last].old_path, changes[last + 1].old_path)
               && is_next(changes[last].new_path, changes[last + 1].new_path))
            ++last;
        auto words = how[i] == Redesignation::Designated ? designated_phrase(changes, i, last)
                   : last == i                           ? one_phrase(changes[i], how[i])
                               : range_phrase(changes[i], changes[last], last == i + 1);
        phrases.push_back({std::move(words), changes[i].new_path});
        i = last;
    }
    return phrases;
}

} // namespace nutmeg
