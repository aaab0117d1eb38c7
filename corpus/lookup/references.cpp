#include "corpus/lookup/references.hpp"

#include "corpus/store/parallel.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/statutes/resolve_citations.hpp"

#include <algorithm>
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

/// Whether one path is the other or a provision inside it.
bool is_inside(std::string_view inner, std::string_view outer) {
    return inner.starts_with(outer);
}

/// The laws that were asked for, by the numbers of their sections.
class LawsByNumber {
public:
    explicit LawsByNumber(std::vector<FoundLaw> const& laws) {
        for (std::size_t i = 0; i < laws.size(); ++i)
            for (auto const& number : laws[i].section->numbers)
                by_key_.push_back({section_number_key(number), number, i});
        std::stable_sort(by_key_.begin(), by_key_.end(), [](Entry const& a, Entry const& b) {
            return a.key < b.key;
        });
    }

    bool contains(std::string_view number) const {
        auto const key = section_number_key(number);
        auto const found = first_from(key);
        return found != by_key_.end() && found->key == key;
    }

    /// The laws whose section the target names, by itself or in a range, in order.
    std::vector<std::size_t> named_by(CitationTarget const& target) const {
        std::vector<std::size_t> named;
        if (target.number.empty())
            return named;
        auto const first = section_number_key(target.number);
        auto const last =
            target.last_number.empty() ? first : section_number_key(target.last_number);
        for (auto next = first_from(first); next != by_key_.end() && next->key <= last; ++next)
            if (target.last_number.empty()
                || in_section_range(next->number, target.number, target.last_number))
                named.push_back(next->law);
        std::sort(named.begin(), named.end());
        named.erase(std::unique(named.begin(), named.end()), named.end());
        return named;
    }

private:
    struct Entry {
        std::string key; ///< section_number_key
        std::string number;
        std::size_t law = 0; ///< index
    };

    std::vector<Entry>::const_iterator first_from(std::string const& key) const {
        return std::lower_bound(
            by_key_.begin(), by_key_.end(), key, [](Entry const& one, std::string const& wanted) {
                return one.key < wanted;
            });
    }

    std::vector<Entry> by_key_; ///< by key
};

/// Whether the provision of `path` is one of "(b) to (e), inclusive".
bool is_in_range(Section const& cited, std::string const& path, CitationTarget const& target) {
    if (target.last_path.empty())
        return false;
    auto const find = [&](std::string_view wanted) {
        return find_provision(cited.provisions, cited.text, wanted);
    };
    auto const first = find(target.path);
    auto const last = find(target.last_path);
    auto const here = find(path);
    return first != no_parent && last != no_parent && here != no_parent
        && cited.provisions[first].span.begin <= cited.provisions[here].span.begin
        && cited.provisions[here].span.begin < cited.provisions[last].span.end;
}

/// How a target relates to the law that was asked for.
enum class Relation : std::uint8_t {
    Other,   ///< it names other provisions
    Named,   ///< it names the law, something inside it, or a range with it
    Section, ///< it names the entire section of the provision that was asked for
};

Relation relation_of(FoundLaw const& law, CitationTarget const& target) {
    auto const path = law.path();
    bool const is_whole = target.path.empty() || !target.last_number.empty();
    if (path.empty())
        return Relation::Named;
    if (is_whole)
        return Relation::Section;
    return is_inside(target.path, path) || is_inside(path, target.path)
                || is_in_range(*law.section, path, target)
             ? Relation::Named
             : Relation::Other;
}

/// A citation of one of the laws.
struct FoundCitation {
    std::size_t law = 0; ///< index
    Relation relation = Relation::Other;
    CitingPlace place;
};

bool cites_any(Section const& section, LawsByNumber const& laws) {
    return std::any_of(
        section.citations.begin(), section.citations.end(), [&](Citation const& citation) {
            return citation.kind == CitationKind::Statute
                && std::any_of(citation.targets.begin(),
                               citation.targets.end(),
                               [&](CitationTarget const& target) {
                                   return !laws.named_by(target).empty();
                               });
        });
}

/// The citations of the laws in one section, in the order of its text.
std::vector<FoundCitation> citations_in(Section const& printed,
                                        std::vector<FoundLaw> const& laws,
                                        LawsByNumber const& by_number) {
    std::vector<FoundCitation> found;
    if (!by_number.contains(printed.citation()) && !cites_any(printed, by_number))
        return found;
    auto section = printed;
    anchor_citations(section);
    for (auto const& citation : section.citations) {
        if (citation.kind != CitationKind::Statute)
            continue;
        for (auto const& target : citation.targets)
            for (auto const law : by_number.named_by(target)) {
                auto const relation = relation_of(laws[law], target);
                bool const is_own =
                    compare_section_numbers(laws[law].section->citation(), section.citation()) == 0;
                // "This section" says nothing to the section itself; "subsection (c) of this section" does.
                if (relation == Relation::Other
                    || (is_own
                        && (laws[law].provision == no_parent || relation != Relation::Named)))
                    continue;
                found.push_back({law,
                                 relation,
                                 {std::string(section.citation()),
                                  path_at(section, citation.span.begin),
                                  name_of(section, citation, target),
                                  std::string(citation.span.of(section.text)),
                                  target.path.empty() || !target.last_number.empty()}});
            }
    }
    return found;
}

} // namespace

std::vector<References> references_of(SectionStore& store, std::vector<FoundLaw> const& laws) {
    std::vector<References> all(laws.size());
    parallel_for(laws.size(), [&](std::size_t i) { all[i].cites = cites_of(store, laws[i]); });
    auto contents = store.all();
    std::stable_sort(
        contents.sections.begin(),
        contents.sections.end(),
        [](StoredSection const& a, StoredSection const& b) {
            return compare_section_numbers(a.section->citation(), b.section->citation()) < 0;
        });
    LawsByNumber const by_number(laws);
    std::vector<std::vector<FoundCitation>> found(contents.sections.size());
    parallel_for(found.size(), [&](std::size_t i) {
        found[i] = citations_in(*contents.sections[i].section, laws, by_number);
    });
    for (auto& citations : found)
        for (auto& [law, relation, place] : citations)
            if (relation == Relation::Named)
                all[law].cited_by.push_back(std::move(place));
            else
                ++all[law].of_section;
    return all;
}

} // namespace nutmeg
