#include "parser/resolve.hpp"

#include <algorithm>
#include <string>

namespace nutmeg {

namespace {

/// The outline that the words at `offset` belong to: the section's, or a future text's own.
std::vector<Provision> const& outline_at(Section const& section, std::uint32_t offset) {
    for (auto const& future : section.futures)
        if (future.span.contains(offset))
            return future.provisions;
    return section.provisions;
}

/// Path of the provision of `level` that the words at `offset` stand in; empty for the section.
/// False where they stand in none of that level.
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

/// The path that "subdivision (2)" alone means at `offset`: a provision of that designator beside
/// or below one that the words stand in, the nearest first.
std::string nearest_path(Section const& section,
                         std::uint32_t offset,
                         std::string const& relative) {
    auto const& provisions = outline_at(section, offset);
    for (auto index = provision_at(provisions, offset);; index = provisions[index].parent) {
        auto const base =
            index == no_parent ? std::string() : path_of(provisions, section.text, index);
        if (find_provision(provisions, section.text, base + relative) != no_parent)
            return base + relative;
        if (index == no_parent)
            return {};
    }
}

Level level_of_mark(std::string const& path) {
    auto const open = path.rfind('(');
    auto const c = open == std::string::npos ? ' ' : path[open + 1];
    if (c >= '0' && c <= '9')
        return Level::Subdivision;
    return c >= 'A' && c <= 'Z' ? Level::Subparagraph : Level::Subsection;
}

/// What "said" and "such" can look back to: the last target of each level.
struct Antecedents {
    struct Place {
        std::string number;
        std::string path;
        bool known = false;
    };
    std::array<Place, 6> last;

    void remember(CitationTarget const& target) {
        if (target.number.empty())
            return;
        set(Level::Section, target.number, "");
        // "subdivision (2) of subsection (a)" names both.
        for (auto end = target.path.find(')'); end != std::string::npos;
             end = target.path.find(')', end + 1)) {
            auto const path = target.path.substr(0, end + 1);
            set(level_of_mark(path), target.number, path);
        }
    }
    Place const& of(Level level) const { return last[static_cast<std::size_t>(level)]; }

private:
    void set(Level level, std::string const& number, std::string const& path) {
        last[static_cast<std::size_t>(level)] = {number, path, true};
    }
};

void prefix(CitationTarget& target, std::string_view number, std::string const& base) {
    target.number = number;
    target.path = base + target.path;
    if (!target.last_path.empty())
        target.last_path = base + target.last_path;
}

void anchor(Section const& section, Citation& citation, Antecedents const& antecedents) {
    auto const offset = citation.span.begin;
    std::string base;
    for (auto& target : citation.targets) {
        if (citation.anchor == Anchor::This) {
            if (enclosing_path(section, offset, citation.anchor_level, base))
                prefix(target, section.citation(), base);
        } else if (citation.anchor == Anchor::Bare) {
            auto const found = nearest_path(section, offset, target.path);
            if (!found.empty())
                prefix(
                    target, section.citation(), found.substr(0, found.size() - target.path.size()));
        } else if (auto const& place = antecedents.of(citation.anchor_level); place.known) {
            prefix(target, place.number, place.path);
        }
    }
}

/// Path of the parent: "(b)(2)" of "(b)(2)(A)".
std::string parent_path(std::string const& path) {
    return path.substr(0, path.rfind('('));
}

/// Whether some sibling stands from the first to the last path of a range.
bool range_has_members(Section const& section, CitationTarget const& target) {
    auto const& provisions = section.provisions;
    auto const first = find_provision(provisions, section.text, target.path);
    auto const last = find_provision(provisions, section.text, target.last_path);
    return first != no_parent || last != no_parent
        || (find_provision(provisions, section.text, parent_path(target.path)) != no_parent
            && parent_path(target.path) != parent_path(target.last_path));
}

Resolution resolution_of(Section const& from,
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
    if (!target.last_path.empty())
        return range_has_members(*section, target) ? Resolution::Resolved : Resolution::Dangling;
    auto const found = find_provision(section->provisions, section->text, target.path);
    return found != no_parent ? Resolution::Resolved : Resolution::Dangling;
}

} // namespace

void anchor_citations(Section& section) {
    Antecedents antecedents;
    for (auto& citation : section.citations) {
        if (citation.kind != CitationKind::Statute)
            continue;
        if (citation.anchor != Anchor::Number)
            anchor(section, citation, antecedents);
        for (auto const& target : citation.targets)
            antecedents.remember(target);
    }
}

void resolve_citations(Section& section, SectionLookup const& find) {
    anchor_citations(section);
    for (auto& citation : section.citations) {
        if (citation.kind != CitationKind::Statute)
            continue;
        for (auto& target : citation.targets)
            target.resolution = resolution_of(section, target, find);
    }
}

} // namespace nutmeg
