#include "corpus/lookup/references.hpp"

#include "corpus/store/parallel.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/statutes/resolve_citations.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace nutmeg {

namespace {

std::string path_at(Section const& section, std::uint32_t offset) {
    auto const index = provision_at(section.provisions, offset);
    return index == no_parent ? std::string() : path_of(section.provisions, section.text, index);
}

/// The citation's member as it would be written from anywhere; the printed words for other law.
std::string name_of(Section const& section,
                    Citation const& citation,
                    CitationTarget const& target) {
    if (citation.kind == CitationKind::Chapter && !target.number.empty())
        return "chapter " + target.number;
    if (citation.kind != CitationKind::Statute || target.number.empty())
        return std::string(citation.span.of(section.text));
    auto name = target.number + target.path;
    if (!target.last_number.empty())
        name += " to " + target.last_number;
    else if (!target.last_path.empty())
        name += " to " + target.last_path;
    return name;
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

bool names_section(CitationTarget const& target, std::string_view number) {
    if (target.number.empty())
        return false;
    return compare_section_numbers(target.number, number) == 0
        || (!target.last_number.empty()
            && in_section_range(number, target.number, target.last_number));
}

/// Whether one path is the other or a provision inside it.
bool is_inside(std::string_view inner, std::string_view outer) {
    return inner.starts_with(outer);
}

/// The citations of one law in the order of the store; a copy of each section that has them.
class CitationSearch {
public:
    CitationSearch(FoundLaw const& law, References& result)
        : section_(*law.section), path_(law.path()), result_(result) {}

    bool is_cited_in(Section const& section) const {
        return std::any_of(
            section.citations.begin(), section.citations.end(), [&](Citation const& citation) {
                return citation.kind == CitationKind::Statute
                    && std::any_of(citation.targets.begin(),
                                   citation.targets.end(),
                                   [&](CitationTarget const& target) { return is_meant(target); });
            });
    }

    /// @param section  its citations anchored
    void add(Section const& section) {
        for (auto const& citation : section.citations)
            if (citation.kind == CitationKind::Statute)
                for (auto const& target : citation.targets)
                    if (is_meant(target))
                        add(section, citation, target);
    }

private:
    bool is_meant(CitationTarget const& target) const {
        return std::any_of(
            section_.numbers.begin(), section_.numbers.end(), [&](std::string const& number) {
                return names_section(target, number);
            });
    }

    void add(Section const& section, Citation const& citation, CitationTarget const& target) {
        bool const is_whole = target.path.empty() || !target.last_number.empty();
        if (!path_.empty() && is_whole) {
            ++result_.of_section;
            return;
        }
        if (!path_.empty() && !is_inside(target.path, path_) && !is_inside(path_, target.path)
            && !is_in_range(target))
            return;
        result_.cited_by.push_back({std::string(section.citation()),
                                    path_at(section, citation.span.begin),
                                    name_of(section, citation, target),
                                    std::string(citation.span.of(section.text)),
                                    is_whole});
    }

    /// Whether the provision is one of "(b) to (e), inclusive".
    bool is_in_range(CitationTarget const& target) const {
        if (target.last_path.empty())
            return false;
        auto const find = [&](std::string_view path) {
            return find_provision(section_.provisions, section_.text, path);
        };
        auto const first = find(target.path);
        auto const last = find(target.last_path);
        auto const here = find(path_);
        return first != no_parent && last != no_parent && here != no_parent
            && section_.provisions[first].span.begin <= section_.provisions[here].span.begin
            && section_.provisions[here].span.begin < section_.provisions[last].span.end;
    }

    Section const& section_;
    std::string path_;
    References& result_;
};

} // namespace

std::vector<References> references_of(SectionStore& store, std::vector<FoundLaw> const& laws) {
    std::vector<References> all(laws.size());
    for (std::size_t i = 0; i < laws.size(); ++i)
        all[i].cites = cites_of(store, laws[i]);
    std::vector<CitationSearch> searches;
    searches.reserve(laws.size());
    for (std::size_t i = 0; i < laws.size(); ++i)
        searches.emplace_back(laws[i], all[i]);
    auto contents = store.all();
    std::vector<std::vector<std::size_t>> citing(contents.sections.size());
    parallel_for(citing.size(), [&](std::size_t i) {
        for (std::size_t s = 0; s < searches.size(); ++s)
            if (searches[s].is_cited_in(*contents.sections[i].section))
                citing[i].push_back(s);
    });
    std::vector<std::size_t> order(citing.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return compare_section_numbers(contents.sections[a].section->citation(),
                                       contents.sections[b].section->citation())
             < 0;
    });
    for (auto const i : order) {
        if (citing[i].empty())
            continue;
        auto section = *contents.sections[i].section;
        anchor_citations(section);
        for (auto const s : citing[i])
            searches[s].add(section);
    }
    return all;
}

} // namespace nutmeg
