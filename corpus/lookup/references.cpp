#include "corpus/lookup/references.hpp"

#include "corpus/store/parallel.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/statutes/resolve_citations.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace nutmeg {

namespace {

/// "53a-82(b)", "53a-65 to 53a-70", "53a-82(b) to (b)(3)".
std::string member_name(std::string const& number,
                        std::string const& path,
                        std::string const& last_number,
                        std::string const& last_path) {
    auto name = number + path;
    if (!last_number.empty())
        name += " to " + last_number;
    else if (!last_path.empty())
        name += " to " + last_path;
    return name;
}

/// The citation's member as it would be written from anywhere; the printed words for other law.
std::string name_of(Section const& section,
                    Citation const& citation,
                    CitationTarget const& target) {
    if (citation.kind == CitationKind::Chapter && !target.number.empty())
        return "chapter " + target.number;
    if (citation.kind != CitationKind::Statute || target.number.empty())
        return std::string(citation.span.of(section.text));
    return member_name(target.number, target.path, target.last_number, target.last_path);
}

std::vector<CitedPlace> cites_of(SectionStore& store, FoundLaw const& law) {
    auto section = *law.section;
    std::vector<std::shared_ptr<Section const>> read; ///< resolving needs them all at once
    resolve_citations(section, [&](std::string_view number) {
        auto found = store.find(number);
        return read.emplace_back(found ? found : store.find_group(number)).get();
    });
    std::vector<CitedPlace> cites;
    auto const span = law.span();
    for (auto const& citation : section.citations) {
        if (!span.contains(citation.span))
            continue;
        for (auto const& target : citation.targets)
            cites.push_back({citation.kind,
                             name_of(section, citation, target),
                             path_at(section, citation.span.begin),
                             citation.span,
                             target.resolution});
    }
    return cites;
}

/// Whether one path is the other or a provision inside it.
bool is_inside(std::string_view inner, std::string_view outer) {
    return inner.starts_with(outer);
}

/// Whether the provision of `path` is one of "(b) to (e), inclusive".
bool is_in_range(Section const& cited, std::string const& path, CitationRow const& target) {
    if (target.last_path.empty())
        return false;
    auto const find = [&](std::string_view wanted) {
        return find_provision(cited.provisions, cited.text, wanted);
    };
    auto const first = find(target.target_path);
    auto const last = find(target.last_path);
    auto const here = find(path);
    return first != no_parent && last != no_parent && here != no_parent
        && cited.provisions[first].span.begin <= cited.provisions[here].span.begin
        && cited.provisions[here].span.begin < cited.provisions[last].span.end;
}

/// How a citation relates to the law that was asked for.
enum class Relation : std::uint8_t {
    Other,   ///< it names other provisions
    Named,   ///< it names the law, something inside it, or a range with it
    Section, ///< it names the entire section of the provision that was asked for
};

bool is_whole(CitationRow const& row) {
    return row.target_path.empty() || !row.last_number.empty();
}

Relation relation_of(FoundLaw const& law, CitationRow const& row) {
    auto const path = law.path();
    if (path.empty())
        return Relation::Named;
    if (is_whole(row))
        return Relation::Section;
    return names_provision(*law.section, path, row) ? Relation::Named : Relation::Other;
}

auto place_of(CitationRow const& row) {
    return std::tie(row.copy,
                    row.citation.begin,
                    row.member.begin,
                    row.number,
                    row.target_path,
                    row.last_number,
                    row.last_path);
}

/// The citations of the section of a law, by any of its numbers: by section number, then in the
/// order of the text.
std::vector<CitationRow> rows_citing(Section const& section, LawIndex const& index) {
    std::vector<CitationRow> rows;
    for (auto const& number : section.numbers)
        for (auto& row : index.citations_of(number))
            rows.push_back(std::move(row));
    std::stable_sort(rows.begin(), rows.end(), [](CitationRow const& a, CitationRow const& b) {
        return compare_section_numbers(a.section, b.section) < 0;
    });
    if (section.numbers.size() < 2)
        return rows;
    // A range may include several of the numbers.
    std::stable_sort(rows.begin(), rows.end(), [](CitationRow const& a, CitationRow const& b) {
        auto const order = compare_section_numbers(a.section, b.section);
        return order != 0 ? order < 0 : place_of(a) < place_of(b);
    });
    auto const is_same = [](CitationRow const& a, CitationRow const& b) {
        return a.section == b.section && place_of(a) == place_of(b);
    };
    rows.erase(std::unique(rows.begin(), rows.end(), is_same), rows.end());
    return rows;
}

void add_cited_by(FoundLaw const& law, LawIndex const& index, References& references) {
    for (auto const& row : rows_citing(*law.section, index)) {
        auto const relation = relation_of(law, row);
        bool const is_own = compare_section_numbers(law.section->citation(), row.section) == 0;
        // "This section" says nothing to the section itself; "subsection (c) of this section" does.
        if (relation == Relation::Other
            || (is_own && (law.provision == no_parent || relation != Relation::Named)))
            continue;
        if (relation == Relation::Section) {
            ++references.of_section;
            continue;
        }
        auto const citing = index.section(row.section, row.copy);
        references.cited_by.push_back(
            {row.section,
             row.path,
             member_name(row.number, row.target_path, row.last_number, row.last_path),
             citing ? std::string(row.citation.of(citing->text)) : std::string(),
             is_whole(row)});
    }
}

} // namespace

bool names_provision(Section const& section, std::string const& path, CitationRow const& row) {
    return is_inside(row.target_path, path) || is_inside(path, row.target_path)
        || is_in_range(section, path, row);
}

std::vector<References> references_of(SectionStore& store,
                                      LawIndex const& index,
                                      std::vector<FoundLaw> const& laws) {
    std::vector<References> all(laws.size());
    parallel_for(laws.size(), [&](std::size_t i) {
        all[i].cites = cites_of(store, laws[i]);
        add_cited_by(laws[i], index, all[i]);
    });
    return all;
}

} // namespace nutmeg
