#include "parser/statutes/resolve_citations.hpp"

#include "parser/text/ascii.hpp"
#include "parser/text/substring.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace nutmeg {

namespace {

/// The index of the later version that the words at `offset` belong to, plus one; 0 for the text in
/// force.
std::size_t version_at(Section const& section, std::uint32_t offset) {
    auto const& all = section.later_versions;
    auto const after = std::upper_bound(
        all.begin(), all.end(), offset, [](std::uint32_t at, LaterVersion const& later_version) {
            return at < later_version.span.begin;
        });
    return after != all.begin() && (after - 1)->span.contains(offset)
             ? static_cast<std::size_t>(after - all.begin())
             : 0;
}

/// The outline that the words at `offset` belong to: the section's, or that of a later version.
std::vector<Provision> const& outline_at(Section const& section, std::uint32_t offset) {
    auto const version = version_at(section, offset);
    return version == 0 ? section.provisions : section.later_versions[version - 1].provisions;
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
        outlines_.emplace_back(section.provisions, section.text);
        for (auto const& later_version : section.later_versions)
            outlines_.emplace_back(later_version.provisions, section.text);
    }

    /// Whether the outline around `offset` has `path`.
    bool have(std::uint32_t offset, std::string const& path) const {
        return outlines_[version_at(section_, offset)].find(path) != no_parent;
    }

    /// Whether the outline of the text in force has `path`.
    bool have_now(std::string const& path) const {
        return outlines_.front().find(path) != no_parent;
    }

private:
    Section const& section_;
    std::vector<ProvisionPaths> outlines_; ///< the section's, then that of each later version
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

Level level_of_designator(std::string_view path) {
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
        // "subdivision (2) of subsection (a)" names both. The last of a level counts.
        std::array<bool, 6> is_set{};
        std::string_view path = target.path;
        for (path = path.substr(0, path.rfind(')') + 1); !path.empty();
             path = path.substr(0, path.rfind(')', path.size() - 2) + 1)) {
            auto const level = level_of_designator(path);
            if (!std::exchange(is_set[static_cast<std::size_t>(level)], true))
                set(level, target.number, std::string(path));
            if (path.size() < 2)
                break;
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
/// @param left  how many targets the section's citations may still get this way; without a limit,
///              a long list and many "said sections" would multiply. A citation over the limit
///              keeps an empty number.
/// @return false if the words mean one section, or a part of it ("subsection (a) of said
///               sections")
bool anchor_together(Section const& section,
                     Citation& citation,
                     Antecedents const& antecedents,
                     std::size_t& left) {
    auto const& together = antecedents.together[static_cast<std::size_t>(citation.anchor_level)];
    if (together.empty() || citation.targets.size() != 1 || !citation.targets.front().path.empty()
        || !citation.span.of(section.text).ends_with('s'))
        return false;
    if (together.size() > left)
        return true;
    left -= together.size();
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
        is_ordinary_subdivision_ =
            is_ordinary_subdivision_ || find_substring(words, "ubdivi") != words.npos;
        is_ordinary_clause_ = is_ordinary_clause_ || begins_word(words, "clause");
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
    /// Whether `start` is in the words after a space.
    static bool begins_word(std::string_view words, std::string_view start) {
        auto at = find_substring(words, start);
        while (at != words.npos && (at == 0 || words[at - 1] != ' '))
            at = find_substring(words, start, at + 1);
        return at != words.npos;
    }

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
                         SectionLookup const& find,
                         PathsBySection& others) {
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
        return section == &from ? paths.have_now(path) || paths.have(target.span.begin, path)
                                : others.of(*section).find(path) != no_parent;
    };
    bool const found = target.last_path.empty() ? has(target.path) : range_has_members(target, has);
    return found ? Resolution::Resolved : Resolution::Dangling;
}

} // namespace

ProvisionPaths const& PathsBySection::of(Section const& section) {
    std::unique_lock lock(mutex_);
    auto& entry = by_section_[&section];
    lock.unlock();
    std::call_once(entry.once, [&] {
        entry.paths = std::make_unique<ProvisionPaths>(section.provisions, section.text);
    });
    return *entry.paths;
}

void anchor_citations(Section& section) {
    Antecedents antecedents;
    OrdinarySenses senses;
    Paths const paths(section);
    std::string_view const text = section.text;
    std::uint32_t last_end = 0;
    auto targets_left = section.text.size();
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
                     || anchor_together(section, citation, antecedents, targets_left))))
            anchor(section, paths, citation, antecedents);
        senses.note_citation(citation, words);
        antecedents.remember(citation);
    }
}

void resolve_citations(Section& section, SectionLookup const& find) {
    PathsBySection others;
    resolve_citations(section, find, others);
}

void resolve_citations(Section& section, SectionLookup const& find, PathsBySection& others) {
    anchor_citations(section);
    Paths const paths(section);
    for (auto& citation : section.citations) {
        if (citation.kind != CitationKind::Statute)
            continue;
        for (auto& target : citation.targets)
            target.resolution = citation.qualifier.empty()
                                  ? resolution_of(section, paths, target, find, others)
                                  : Resolution::Frozen;
    }
}

} // namespace nutmeg
