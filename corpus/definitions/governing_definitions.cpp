#include "corpus/definitions/governing_definitions.hpp"

#include "corpus/definitions/defined_terms.hpp"
#include "corpus/store/parallel.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace nutmeg {

namespace {

/// Whether the section may define a term for others, without reading its words.
bool may_define(Section const& section) {
    auto const text = Span{0, section.current_end}.of(section.text);
    return section.status == Status::Active && text.find("\u201C") != text.npos
        && (text.find("mean") != text.npos || text.find("nclude") != text.npos);
}

std::string name_of(LawScope const& scope, bool is_part) {
    switch (scope.kind) {
    case LawScope::Kind::Chapter:
        return (is_part ? "a part of chapter " : "chapter ") + scope.first;
    case LawScope::Kind::Title:
        return "title " + scope.first;
    case LawScope::Kind::Sections:
        break;
    }
    return scope.first == scope.last ? scope.first : scope.first + " to " + scope.last;
}

DefinitionReach reach_of(LawScope const& scope) {
    switch (scope.kind) {
    case LawScope::Kind::Chapter:
        return DefinitionReach::Chapter;
    case LawScope::Kind::Title:
        return DefinitionReach::Title;
    case LawScope::Kind::Sections:
        break;
    }
    return DefinitionReach::Sections;
}

/// Collects the definitions that govern one section.
class GoverningSearch {
public:
    explicit GoverningSearch(Section const& section) : section_(section) {}

    void add(GoverningDefinition found, std::string key, std::vector<Span> uses) {
        found.uses = std::move(uses);
        all_.push_back({std::move(found), std::move(key)});
    }

    /// Of the uses of the phrase, those outside its own definitions.
    std::vector<Span> uses_of(std::string const& key) const {
        auto uses = phrase_uses(section_, key);
        std::erase_if(uses, [&](Span use) {
            return std::any_of(
                quotes_.begin(), quotes_.end(), [&](Span quote) { return quote.contains(use); });
        });
        return uses;
    }

    void add_quote(Span quote) { quotes_.push_back(quote); }

    std::vector<GoverningDefinition> take() {
        remove_repeated();
        remove_inner_uses();
        std::erase_if(all_, [](Found const& one) { return one.definition.uses.empty(); });
        std::stable_sort(all_.begin(), all_.end(), [](Found const& a, Found const& b) {
            auto const first = [](Found const& one) { return one.definition.uses.front().begin; };
            return std::tuple(first(a), a.key, a.definition.reach)
                 < std::tuple(first(b), b.key, b.definition.reach);
        });
        std::vector<GoverningDefinition> list;
        for (auto& one : all_)
            one.definition.is_possible = one.definition.is_possible || has_rival(one);
        for (auto& one : all_)
            list.push_back(std::move(one.definition));
        return list;
    }

private:
    struct Found {
        GoverningDefinition definition;
        std::string key;
    };

    static auto identity(Found const& one) {
        auto const& found = one.definition;
        return std::tie(one.key, found.section, found.path, found.words, found.reach);
    }

    /// Two citations of one definition, or a citation of one that holds here anyway.
    void remove_repeated() {
        std::stable_sort(all_.begin(), all_.end(), [](Found const& a, Found const& b) {
            return identity(a) < identity(b);
        });
        auto const is_same = [](Found const& a, Found const& b) {
            return a.key == b.key && a.definition.section == b.definition.section
                && a.definition.path == b.definition.path
                && a.definition.words == b.definition.words;
        };
        all_.erase(std::unique(all_.begin(), all_.end(), is_same), all_.end());
    }

    /// Whether another definition of the same term, as near or nearer, governs one of the same
    /// uses. Two definitions in the section itself are parts of one.
    bool has_rival(Found const& one) const {
        return std::any_of(all_.begin(), all_.end(), [&](Found const& other) {
            return &other != &one && other.key == one.key
                && other.definition.reach <= one.definition.reach
                && one.definition.reach != DefinitionReach::OwnSection
                && std::find_first_of(one.definition.uses.begin(),
                                      one.definition.uses.end(),
                                      other.definition.uses.begin(),
                                      other.definition.uses.end())
                       != one.definition.uses.end();
        });
    }

    /// "vehicle" is not used in "motor vehicle" if that is a defined term too.
    void remove_inner_uses() {
        std::vector<Span> uses;
        for (auto const& one : all_)
            uses.insert(uses.end(), one.definition.uses.begin(), one.definition.uses.end());
        std::sort(uses.begin(), uses.end(), [](Span a, Span b) {
            return std::pair(a.begin, b.end) < std::pair(b.begin, a.end);
        });
        std::vector<Span> outer;
        for (auto const use : uses)
            if (outer.empty() || use.end > outer.back().end)
                outer.push_back(use);
        for (auto& one : all_)
            std::erase_if(one.definition.uses, [&](Span use) {
                auto const around =
                    std::partition_point(outer.begin(), outer.end(), [&](Span candidate) {
                        return candidate.end < use.end;
                    });
                return around != outer.end() && around->contains(use) && *around != use;
            });
    }

    Section const& section_;
    std::vector<Span> quotes_;
    std::vector<Found> all_;
};

/// The definitions of the section itself.
void add_own(GoverningSearch& search, Section const& section) {
    auto const terms = defined_terms(section);
    for (auto const& term : terms)
        search.add_quote(term.quote);
    auto const anchored = terms.empty() ? Section() : with_anchored_citations(section);
    for (auto const& term : terms) {
        auto const scope = definition_scope(anchored, {}, term.quote.begin);
        auto uses = search.uses_of(term.key);
        // Another scope, "this subsection and section 99-2", does not widen that of this section.
        bool const is_of_provisions =
            !scope.paths.empty()
            && (scope.scopes.empty() || !is_in_scope(scope.scopes, section.citation(), {}));
        if (is_of_provisions)
            std::erase_if(uses, [&](Span use) {
                auto const path = path_at(section, use.begin);
                return std::none_of(scope.paths.begin(),
                                    scope.paths.end(),
                                    [&](std::string const& one) { return path.starts_with(one); });
            });
        GoverningDefinition found;
        found.term = term.term;
        found.section = section.citation();
        found.path = term.path;
        found.words = term.definition.of(section.text);
        found.scope = "this section";
        if (is_of_provisions)
            found.scope = found.section + scope.paths.front();
        search.add(std::move(found), term.key, std::move(uses));
    }
}

/// "gate, as defined in section 99-1".
void add_borrowed(GoverningSearch& search, Section const& section, LawIndex const& index) {
    std::map<std::string, std::vector<DefinedTerm>, SectionNumberLess> cited;
    for (auto const& row : index.citations_in(section.citation())) {
        if (row.is_frozen || row.kind != CitationKind::Statute || !row.last_number.empty()
            || row.number.empty() || row.number == section.citation())
            continue;
        auto const other = index.section(row.number);
        if (other == nullptr)
            continue;
        auto const [known, is_new] = cited.try_emplace(row.number);
        if (is_new)
            known->second = defined_terms(*other);
        for (auto const& term : known->second) {
            if ((!row.target_path.empty() && !term.path.starts_with(row.target_path))
                || !borrows_definition(section, row, term.key, term.path, true))
                continue;
            GoverningDefinition found;
            found.term = term.term;
            found.section = other->citation();
            found.path = term.path;
            found.words = term.definition.of(other->text);
            found.reach = DefinitionReach::Citation;
            found.scope = row.citation.of(section.text);
            search.add(std::move(found), term.key, search.uses_of(term.key));
        }
    }
}

} // namespace

DefinitionIndex::DefinitionIndex(SectionStore& law, LawIndex const& index) : index_(index) {
    auto const contents = law.all();
    std::vector<std::vector<Group>> found(contents.sections.size());
    parallel_for(found.size(), [&](std::size_t i) {
        auto const& section = contents.sections[i].section;
        if (!section->numbers.empty() && may_define(*section))
            found[i] = groups_in(section);
    });
    for (auto& groups : found)
        for (auto& group : groups)
            groups_.push_back(std::move(group));
}

std::vector<DefinitionIndex::Group> DefinitionIndex::groups_in(
    std::shared_ptr<Section const> const& section) const {
    std::vector<Group> groups;
    auto const terms = defined_terms(*section);
    if (terms.empty())
        return groups;
    auto const anchored = with_anchored_citations(*section);
    auto const chapter = index_.chapter_of(section->citation());
    for (auto const& term : terms) {
        auto scope = definition_scope(anchored, chapter, term.quote.begin);
        if (scope.scopes.empty())
            continue;
        bool const is_same = !groups.empty() && groups.back().scope.scopes == scope.scopes
                          && groups.back().scope.excluded == scope.excluded
                          && groups.back().scope.is_part == scope.is_part;
        if (!is_same)
            groups.push_back({section, std::move(scope), {}});
        groups.back().terms.push_back({term.term, term.key, term.path, term.definition});
    }
    return groups;
}

/// Whether the section is in the scope of the group, which another section defines.
bool DefinitionIndex::governs(Group const& group,
                              std::string_view number,
                              std::string_view chapter) const {
    return is_in_scope(group.scope.scopes, number, chapter)
        && (group.scope.excluded.empty() || !is_in_scope(group.scope.excluded, number, chapter))
        && compare_section_numbers(group.section->citation(), number) != 0;
}

std::vector<GoverningDefinition> DefinitionIndex::definitions_for(Section const& section) const {
    GoverningSearch search(section);
    auto const number = section.citation();
    auto const chapter = index_.chapter_of(number);
    add_own(search, section);
    add_borrowed(search, section, index_);
    std::vector<Group const*> governing;
    std::string_view part; ///< the section with the definitions of the part
    for (auto const& group : groups_) {
        if (!governs(group, number, chapter))
            continue;
        governing.push_back(&group);
        auto const defined_in = group.section->citation();
        if (group.scope.is_part && compare_section_numbers(defined_in, number) < 0
            && (part.empty() || compare_section_numbers(part, defined_in) < 0))
            part = defined_in;
    }
    for (auto const* group : governing) {
        auto const scope =
            std::find_if(group->scope.scopes.begin(),
                         group->scope.scopes.end(),
                         [&](LawScope const& one) { return is_in_scope({one}, number, chapter); });
        bool const is_other_part = group->scope.is_part && group->section->citation() != part;
        for (auto const& term : group->terms) {
            GoverningDefinition found;
            found.term = term.term;
            found.section = group->section->citation();
            found.path = term.path;
            found.words = term.definition.of(group->section->text);
            found.reach = is_other_part ? DefinitionReach::OtherPart : reach_of(*scope);
            found.scope = name_of(*scope, group->scope.is_part);
            found.is_possible = group->scope.is_part;
            search.add(std::move(found), term.key, search.uses_of(term.key));
        }
    }
    return search.take();
}

} // namespace nutmeg
