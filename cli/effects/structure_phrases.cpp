#include "cli/effects/structure_phrases.hpp"

#include "diff/align/provision_changes.hpp"
#include "parser/text/designator.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>
#include <unordered_map>

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

/// "(a)(1), (a)(2) and (a)(3)".
std::string joined(std::vector<std::string> const& paths) {
    std::string all;
    for (std::size_t i = 0; i < paths.size(); ++i)
        all.append(i == 0 ? "" : i + 1 == paths.size() ? " and " : ", ").append(paths[i]);
    return all;
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

bool is_inside(std::string_view part, std::string_view whole) {
    return part.size() > whole.size() && part.starts_with(whole);
}

/// One text, to ask where its provisions have words.
class TextOfSection {
public:
    explicit TextOfSection(Section const& section)
        : section_(section), paths_(section.provisions, section.text) {}

    std::uint32_t find(std::string_view path) const { return paths_.find(path); }
    std::string path(std::uint32_t index) const {
        return path_of(section_.provisions, section_.text, index);
    }

    /// Whether the provision has no words before its first part: "(a) (1) The board ...".
    bool has_only_parts(std::string_view path) const {
        auto const index = path.empty() ? no_parent : paths_.find(path);
        if (!path.empty() && index == no_parent)
            return false;
        auto const begin = index == no_parent ? 0 : section_.provisions[index].designator.end;
        auto const part = index == no_parent ? 0 : std::size_t{index} + 1;
        if (part >= section_.provisions.size() || section_.provisions[part].parent != index)
            return false;
        auto const end = section_.provisions[part].span.begin;
        return is_blank(Span{begin, end}.of(section_.text));
    }

    /// Whether no sibling follows, so that words after it without a designator are read as its own.
    bool is_last_of_list(std::string_view path) const {
        auto const index = paths_.find(path);
        if (index == no_parent)
            return false;
        auto const& all = section_.provisions;
        return std::none_of(all.begin() + index + 1, all.end(), [&](Provision const& one) {
            return one.parent == all[index].parent;
        });
    }

private:
    static bool is_blank(std::string_view words) {
        return words.find_first_not_of(" \n\t") == std::string_view::npos;
    }

    Section const& section_;
    ProvisionPaths paths_;
};

class StructureLister {
public:
    StructureLister(Section const& old_section,
                    Section const& new_section,
                    Alignment const& alignment,
                    std::vector<Effect> const& effects)
        : old_(old_section), new_(new_section), alignment_(alignment) {
        for (auto const& effect : effects) {
            auto const* before = std::get_if<std::string>(&effect.old_value);
            auto const* after = std::get_if<std::string>(&effect.new_value);
            if (before != nullptr && after != nullptr)
                changes_.push_back({ChangeKind::Redesignated, *before, *after, true, true, {}, {}});
        }
        how_ = redesignations(changes_);
        for (std::size_t i = 0; i < changes_.size(); ++i) {
            by_old_[changes_[i].old_path].push_back(i);
            by_new_[changes_[i].new_path].push_back(i);
        }
        phrase_of_.resize(changes_.size());
        is_told_.resize(changes_.size(), false);
    }

    std::vector<StructurePhrase> run() {
        for (std::size_t i = 0; i < changes_.size(); ++i)
            if (by_old_[changes_[i].old_path].front() == i)
                tell_parts(by_old_[changes_[i].old_path]);
        for (std::size_t i = 0; i < changes_.size(); ++i)
            if (is_of_part(i))
                is_told_[i] = true;
        std::vector<StructurePhrase> phrases;
        for (std::size_t i = 0; i < changes_.size(); ++i) {
            if (!phrase_of_[i].empty())
                phrases.push_back({phrase_of_[i], changes_[i].new_path});
            if (is_told_[i])
                continue;
            auto last = i;
            while (continues_range(i, last))
                ++last;
            phrases.push_back({last == i ? one_phrase(changes_[i], how_[i])
                                         : range_phrase(changes_[i], changes_[last], last == i + 1),
                               changes_[i].new_path});
            i = last;
        }
        return phrases;
    }

private:
    bool continues_range(std::size_t first, std::size_t last) const {
        return last + 1 < changes_.size() && how_[first] == Redesignation::Renamed
            && how_[last + 1] == Redesignation::Renamed && !is_told_[last + 1]
            && phrase_of_[last + 1].empty()
            && is_next(changes_[last].old_path, changes_[last + 1].old_path)
            && is_next(changes_[last].new_path, changes_[last + 1].new_path);
    }

    /// Where the provision is now as a whole: its path in the new text. Where the alignment does
    /// not say, what the changes themselves say.
    std::string whole_of(std::vector<std::size_t> const& all) const {
        auto const& path = changes_[all.front()].old_path;
        for (auto const i : all)
            if (i > 0 && old_.is_last_of_list(path) && is_next(changes_[i - 1].old_path, path)
                && is_next(changes_[i - 1].new_path, changes_[i].new_path))
                return changes_[i].new_path;
        if (path.empty() || how_[all.front()] == Redesignation::Designated)
            return path;
        auto const index = old_.find(path);
        auto const& partner = alignment_.old_to_new;
        if (index != no_parent && std::size_t{index} + 1 < partner.size()
            && partner[index + 1] != no_provision)
            return new_.path(partner[index + 1] - 1);
        return changes_[all.front()].new_path;
    }

    /// Says once what became of the parts of one provision.
    void tell_parts(std::vector<std::size_t> const& all) {
        auto const whole = whole_of(all);
        auto const& from = changes_[all.front()].old_path;
        std::vector<std::string> inside;
        std::vector<std::string> elsewhere;
        std::size_t first = no_index;
        for (auto const i : all) {
            auto const& to = changes_[i].new_path;
            if (to == whole || how_[i] == Redesignation::Undesignated)
                continue;
            is_told_[i] = true;
            first = std::min(first, i);
            (is_inside(to, whole) ? inside : elsewhere).push_back(to);
        }
        if (first == no_index)
            return;
        bool const is_divided = new_.has_only_parts(whole);
        if (whole != from && is_divided && !inside.empty())
            for (auto const i : all)
                is_told_[i] = true;
        auto& phrase = phrase_of_[first];
        if (!inside.empty() && is_divided)
            phrase = fmt::format("text of {} is now {}", place_name(from), joined(inside));
        else if (whole == from)
            add_parts(phrase, from, inside);
        // Words after a list are read as those of its last member.
        if (whole == from || !old_.is_last_of_list(from))
            add_parts(phrase, from, elsewhere);
    }

    static void add_parts(std::string& phrase,
                          std::string const& from,
                          std::vector<std::string> const& parts) {
        if (parts.empty())
            return;
        phrase += fmt::format("{}part{} of {} {} now {}",
                              phrase.empty() ? "" : "; ",
                              parts.size() == 1 ? "" : "s",
                              place_name(from),
                              parts.size() == 1 ? "is" : "are",
                              joined(parts));
    }

    /// Whether the old provision has only parts, one of which is said to be the same new one.
    bool is_of_part(std::size_t index) const {
        auto const& all = by_new_.at(changes_[index].new_path);
        return std::any_of(all.begin(),
                           all.end(),
                           [&](std::size_t other) {
                               return is_inside(changes_[other].old_path, changes_[index].old_path);
                           })
            && old_.has_only_parts(changes_[index].old_path);
    }

    static constexpr std::size_t no_index = ~std::size_t{0};

    TextOfSection old_;
    TextOfSection new_;
    Alignment const& alignment_;
    std::vector<Change> changes_;
    std::vector<Redesignation> how_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_old_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_new_;
    std::vector<std::string> phrase_of_; ///< of parts, at the first of them
    std::vector<bool> is_told_;          ///< in such a phrase, or in none
};

} // namespace

std::vector<StructurePhrase> structure_phrases(Section const& old_section,
                                               Section const& new_section,
                                               Alignment const& alignment,
                                               std::vector<Effect> const& effects) {
    return StructureLister(old_section, new_section, alignment, effects).run();
}

} // namespace nutmeg
