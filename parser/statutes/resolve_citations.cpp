#include "parser/statutes/resolve_citations.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

namespace nutmeg {

namespace {

/// The outline that the words at `offset` belong to: the section's, or that of a later version.
std::vector<Provision> const& outline_at(Section const& section, std::uint32_t offset) {
    for (auto const& later_version : section.later_versions)
        if (later_version.span.contains(offset))
            return later_version.provisions;
    return section.provisions;
}

/// Path of the provision of `level` around the words at `offset`; empty for the section.
/// @return false if there is none of that level
bool enclosing_path(Section const& section, std::uint32_t offset, Level level, std::string& path) {
    path.clear();
    if (level == Level::Section)
        return true;
    auto const& provisions = outline_at(section, offset);
    auto index = provision_at(provisions, offset);
    while (index != no_parent && provisions[index].level != level)
        index = provisions[index].parent;
    if (index == no_parent)
        return false;
    path = path_of(provisions, section.text, index);
    return true;
}

/// The paths of a section's outlines, for many look-ups.
class Paths {
public:
    explicit Paths(Section const& section) : section_(section) {
        sets_.push_back(paths_in(section.provisions));
        for (auto const& later_version : section.later_versions)
            sets_.push_back(paths_in(later_version.provisions));
    }

    /// Whether the outline around `offset` has `path`.
    bool have(std::uint32_t offset, std::string const& path) const {
        std::size_t set = 0;
        for (std::size_t i = 0; set == 0 && i < section_.later_versions.size(); ++i)
            if (section_.later_versions[i].span.contains(offset))
                set = i + 1;
        return sets_[set].count(path) != 0;
    }

    /// Whether the outline of the text in force has `path`.
    bool have_now(std::string const& path) const { return sets_.front().count(path) != 0; }

private:
    std::unordered_set<std::string> paths_in(std::vector<Provision> const& provisions) const {
        std::unordered_set<std::string> paths;
        for (std::size_t i = 0; i < provisions.size(); ++i)
            paths.insert(path_of(provisions, section_.text, i));
        return paths;
    }

    Section const& section_;
    std::vector<std::unordered_set<std::string>> sets_; ///< the section's, then that of each
                                                        ///< later version
};

/// The path that "subdivision (2)" alone means at `offset`: a provision of that designator next to
/// or below one that contains the words, the closest first.
std::string nearest_path(Section const& section,
                         Paths const& paths,
                         std::uint32_t offset,
                         std::string const& relative) {
    auto const& provisions = outline_at(section, offset);
    for (auto index = provision_at(provisions, offset);; index = provisions[index].parent) {
        auto const base =
            index == no_parent ? std::string() : path_of(provisions, section.text, index);
        if (paths.have(offset, base + relative))
            return base + relative;
        if (index == no_parent)
            return {};
    }
}

Level level_of_designator(std::string const& path) {
    auto const open = path.rfind('(');
    auto const c = open == std::string::npos ? ' ' : path[open + 1];
    if (is_digit(c))
        return Level::Subdivision;
    return is_upper(c) ? Level::Subparagraph : Level::Subsection;
}

/// What "said" and "such" can refer to: the last target of each level, and the last targets that
/// were named together.
struct Antecedents {
    struct Antecedent {
        std::string number;
        std::string path;
        bool known = false;
    };
    std::array<Antecedent, 6> last;
    std::array<std::vector<CitationTarget>, 6> together;
    bool other_law = false; ///< a section of other law was named last

    void remember(Citation const& citation) {
        other_law = citation.kind == CitationKind::FederalSection
                 || (other_law && citation.kind != CitationKind::Statute);
        if (citation.kind != CitationKind::Statute)
            return;
        for (auto const& target : citation.targets)
            remember(target);
        remember_together(citation.targets);
    }
    Antecedent const& of(Level level) const { return last[static_cast<std::size_t>(level)]; }

private:
    void remember(CitationTarget const& target) {
        if (target.number.empty())
            return;
        set(Level::Section, target.number, "");
        // "subdivision (2) of subsection (a)" names both.
        for (auto end = target.path.find(')'); end != std::string::npos;
             end = target.path.find(')', end + 1)) {
            auto const path = target.path.substr(0, end + 1);
            set(level_of_designator(path), target.number, path);
        }
    }

    void set(Level level, std::string const& number, std::string const& path) {
        last[static_cast<std::size_t>(level)] = {number, path, true};
    }

    /// Sections named together, or provisions of one level.
    void remember_together(std::vector<CitationTarget> const& targets) {
        std::array<std::vector<CitationTarget>, 6> now;
        auto& sections = now[static_cast<std::size_t>(Level::Section)];
        for (auto target : targets) {
            if (target.number.empty())
                continue;
            if (!target.path.empty())
                now[static_cast<std::size_t>(level_of_designator(target.path))].push_back(target);
            target.path.clear();
            target.last_path.clear();
            if (sections.empty() || sections.back().number != target.number)
                sections.push_back(target);
        }
        for (std::size_t level = 0; level < now.size(); ++level) {
            auto& named = now[level];
            if (named.size() > 1
                || (named.size() == 1
                    && (!named[0].last_number.empty() || !named[0].last_path.empty())))
                together[level] = std::move(named);
        }
    }
};

void prefix(CitationTarget& target, std::string_view number, std::string const& base) {
    target.number = number;
    target.path = base + target.path;
    if (!target.last_path.empty())
        target.last_path = base + target.last_path;
}

/// "said sections": all that were named together last.
/// @return false if the words mean one section, or a part of it ("subsection (a) of said
///               sections")
bool anchor_together(Section const& section, Citation& citation, Antecedents const& antecedents) {
    auto const& together = antecedents.together[static_cast<std::size_t>(citation.anchor_level)];
    if (together.empty() || citation.targets.size() != 1 || !citation.targets.front().path.empty()
        || !citation.span.of(section.text).ends_with('s'))
        return false;
    auto const span = citation.targets.front().span;
    citation.targets = together;
    for (auto& target : citation.targets) {
        target.span = span;
        target.resolution = Resolution::NotTried;
    }
    return true;
}

/// Which nouns of the levels were last used in another sense: "a subdivision of land", "the land is
/// subdivided", "a clause of the lease".
class OrdinarySenses {
public:
    /// @param words  those between two citations
    void note_words(std::string_view words) {
        is_ordinary_subdivision_ = is_ordinary_subdivision_ || words.find("ubdivi") != words.npos;
        is_ordinary_clause_ = is_ordinary_clause_ || words.find(" clause") != words.npos;
    }

    /// A provision with a designator, or "this subdivision", restores the sense of the law.
    void note_citation(Citation const& citation, std::string_view words) {
        if (citation.anchor == Anchor::Such || citation.anchor == Anchor::Said)
            return;
        if (words.find("ubdivision") != words.npos)
            is_ordinary_subdivision_ = false;
        if (words.find("lause") != words.npos)
            is_ordinary_clause_ = false;
    }

    bool has(Level level) const {
        return (level == Level::Subdivision && is_ordinary_subdivision_)
            || (level == Level::Clause && is_ordinary_clause_);
    }

private:
    bool is_ordinary_subdivision_ = false;
    bool is_ordinary_clause_ = false;
};

/// Whether the words after "such section" say what it is a part of, and that is not law: "such
/// section of land". "Said section of the general statutes" is law.
bool is_part_of_thing(std::string_view after) {
    constexpr std::string_view of = " of ";
    if (!after.starts_with(of))
        return false;
    after.remove_prefix(of.size());
    if (after.starts_with("the "))
        after.remove_prefix(4);
    static constexpr std::array<std::string_view, 9> things{
        "land", "highway", "road", "railroad", "street", "track", "pipe", "river", "state"};
    return std::any_of(things.begin(), things.end(), [&](std::string_view thing) {
        return after.starts_with(thing)
            && (after.size() == thing.size() || !is_lower(after[thing.size()]));
    });
}

/// Whether "such section" is a part of a town or a wall, or "paragraph (3) of said section" one of
/// the federal section before it.
/// @param before  the words since the last citation
bool means_another(Citation const& citation,
                   std::string_view words,
                   std::string_view before,
                   Antecedents const& antecedents) {
    if (citation.anchor_level != Level::Section)
        return false;
    if (citation.anchor == Anchor::Such && before.find("section") != before.npos)
        return true;
    return antecedents.other_law
        && (words.find("aragraph (") != words.npos || words.find(" Section") != words.npos)
        && words.find("subparagraph (") == words.npos;
}

void anchor(Section const& section,
            Paths const& paths,
            Citation& citation,
            Antecedents const& antecedents) {
    auto const offset = citation.span.begin;
    std::string base;
    for (auto& target : citation.targets) {
        if (citation.anchor == Anchor::This) {
            if (enclosing_path(section, offset, citation.anchor_level, base))
                prefix(target, section.citation(), base);
        } else if (citation.anchor == Anchor::Bare) {
            auto const found = nearest_path(section, paths, offset, target.path);
            if (!found.empty())
                prefix(
                    target, section.citation(), found.substr(0, found.size() - target.path.size()));
        } else if (auto const& antecedent = antecedents.of(citation.anchor_level);
                   antecedent.known) {
            prefix(target, antecedent.number, antecedent.path);
        }
    }
}

/// Path of the parent: "(b)(2)" of "(b)(2)(A)".
std::string parent_path(std::string const& path) {
    return path.substr(0, path.rfind('('));
}

/// Whether there is a sibling from the first to the last path of a range.
/// @param has  whether the section has a path
template <class Has>
bool range_has_members(CitationTarget const& target, Has const& has) {
    auto const parent = parent_path(target.path);
    return has(target.path) || has(target.last_path)
        || (has(parent) && parent != parent_path(target.last_path));
}

Resolution resolution_of(Section const& from,
                         Paths const& paths,
                         CitationTarget const& target,
                         SectionLookup const& find) {
    if (target.number.empty())
        return Resolution::NotTried;
    auto const* section = target.number == from.citation() ? &from : find(target.number);
    if (section == nullptr && !target.last_number.empty())
        section = find(target.last_number);
    if (section == nullptr)
        return Resolution::NotGiven;
    if (target.path.empty())
        return Resolution::Resolved;
    auto const has = [&](std::string const& path) {
        return section == &from
                 ? paths.have_now(path) || paths.have(target.span.begin, path)
                 : find_provision(section->provisions, section->text, path) != no_parent;
    };
    bool const found = target.last_path.empty() ? has(target.path) : range_has_members(target, has);
    return found ? Resolution::Resolved : Resolution::Dangling;
}

} // namespace

void anchor_citations(Section& section) {
    Antecedents antecedents;
    OrdinarySenses senses;
    Paths const paths(section);
    std::string_view const text = section.text;
    std::uint32_t last_end = 0;
    for (auto& citation : section.citations) {
        auto const before = text.substr(last_end, citation.span.begin - last_end);
        auto const words = citation.span.of(text);
        last_end = citation.span.end;
        senses.note_words(before);
        bool const looks_back = citation.anchor == Anchor::Said || citation.anchor == Anchor::Such;
        bool const is_of_thing =
            looks_back
            && (senses.has(citation.anchor_level) || is_part_of_thing(text.substr(last_end)));
        if (citation.kind == CitationKind::Statute && citation.anchor != Anchor::Number
            && !is_of_thing
            && !(looks_back
                 && (means_another(citation, words, before, antecedents)
                     || anchor_together(section, citation, antecedents))))
            anchor(section, paths, citation, antecedents);
        senses.note_citation(citation, words);
        antecedents.remember(citation);
    }
}

void resolve_citations(Section& section, SectionLookup const& find) {
    anchor_citations(section);
    Paths const paths(section);
    for (auto& citation : section.citations) {
        if (citation.kind != CitationKind::Statute)
            continue;
        for (auto& target : citation.targets)
            target.resolution = citation.qualifier.empty()
                                  ? resolution_of(section, paths, target, find)
                                  : Resolution::Frozen;
    }
}

} // namespace nutmeg
