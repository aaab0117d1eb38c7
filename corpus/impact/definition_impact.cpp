// Uses of terms whose definitions an amendment changes.
#include "corpus/definitions/defined_terms.hpp"
#include "corpus/definitions/definition_scope.hpp"
#include "corpus/impact/impact_search.hpp"

#include <map>
#include <set>
#include <utility>

namespace nutmeg {

namespace {

/// The definitions of a section, by term. Definitions of the same term count as one.
std::map<std::string, DefinedTerm> terms_by_key(Section const& section) {
    std::map<std::string, DefinedTerm> terms;
    for (auto& term : defined_terms(section)) {
        auto const words = term.words;
        auto const [known, is_new] = terms.try_emplace(term.key, std::move(term));
        if (!is_new)
            known->second.words += words;
    }
    return terms;
}

/// A term whose definition changes, is added or is removed, with where it holds.
struct ChangedTerm {
    std::string term;
    std::string path;     ///< of the definition, before if there was one
    std::string new_path; ///< of the definition now; empty if it is removed
    bool is_added = false;
    DefinitionScope scope;
};

class DefinitionSearch {
public:
    DefinitionSearch(ImpactSearch& search, SectionOutcome const& outcome)
        : search_(search), outcome_(outcome) {}

    void run() {
        auto const before = terms_by_key(outcome_.before());
        auto const after = terms_by_key(outcome_.after());
        for (auto const& [key, term] : before) {
            auto const now = after.find(key);
            if (now == after.end())
                add_term(term, nullptr);
            else if (now->second.words != term.words)
                add_term(term, &now->second);
        }
        for (auto const& [key, term] : after)
            if (!before.contains(key)) {
                add_term(term, &term);
                terms_.back().is_added = true;
            }
        search_terms();
    }

    /// All terms that the provisions at or below `path` define.
    void run_all(std::string_view path) {
        for (auto const& [key, term] : terms_by_key(outcome_.before()))
            if (term.path.starts_with(path))
                add_term(term, &term);
        search_terms();
    }

private:
    void search_terms() {
        if (!terms_.empty())
            rows_ = search_.law().citations_of(outcome_.changed().number);
        for (auto const& term : terms_) {
            search_borrowed(term);
            search_scope(term);
        }
    }

    void add_term(DefinedTerm const& term, DefinedTerm const* now) {
        auto const& section = now == nullptr ? outcome_.before() : outcome_.after();
        auto const anchored = with_anchored_citations(section);
        ChangedTerm changed;
        changed.term = term.key;
        changed.path = term.path;
        changed.new_path = now == nullptr ? std::string() : now->path;
        changed.scope = definition_scope(anchored,
                                         search_.law().chapter_of(outcome_.changed().number),
                                         now == nullptr ? term.quote.begin : now->quote.begin);
        terms_.push_back(std::move(changed));
    }

    ImpactFinding finding(SearchedSection const& place, Span words, ChangedTerm const& term) const {
        auto one = ImpactSearch::finding_at(place, words);
        one.kind = ImpactKind::Definition;
        one.amended = outcome_.changed().number;
        one.cites = term.term;
        one.now = short_citation(outcome_.changed().number,
                                 term.new_path.empty() ? term.path : term.new_path);
        return one;
    }

    /// "gate, as defined in section 99-1".
    void search_borrowed(ChangedTerm const& term) {
        for (auto const& row : rows_) {
            if (row.is_frozen || !row.last_number.empty()
                || row.section == outcome_.changed().number
                || (!row.target_path.empty() && !term.path.starts_with(row.target_path)))
                continue;
            auto const* changed = search_.outcome_of(row.section);
            auto const section = search_.law().section(row.section, row.copy);
            if (section == nullptr || changed != nullptr
                || !borrows_definition(*section, row, term.term, term.path, !term.is_added))
                continue;
            auto one = finding({section.get(), row.copy, nullptr}, row.citation, term);
            one.certainty = Certainty::Certain;
            borrowing_.insert({row.section, term.term});
            search_.add(std::move(one));
        }
    }

    void search_scope(ChangedTerm const& term) {
        if (term.scope.scopes.empty())
            return;
        for (auto const& use : search_.law().uses_of(term.term, term.scope.scopes)) {
            if (use.defines || search_.outcome_of(use.section) != nullptr)
                continue;
            auto const section = search_.law().section(use.section, use.copy);
            if (section != nullptr)
                add_use({section.get(), use.copy, nullptr}, use, term);
        }
        for (auto const& other : search_.outcomes()) {
            if (other.changed().number.empty() || &other == &outcome_ || other.is_repealed()
                || !is_in_scope(term.scope.scopes,
                                other.changed().number,
                                search_.law().chapter_of(other.changed().number)))
                continue;
            for (auto const& use : uses_in(other.after(), term.term))
                if (!use.defines)
                    add_use({&other.after(), 0, &other.changed()}, use, term);
        }
    }

    void add_use(SearchedSection const& place, WordUse const& use, ChangedTerm const& term) {
        auto const& number = use.section;
        if (borrowing_.contains({number, term.term})
            || (!term.scope.excluded.empty()
                && is_in_scope(term.scope.excluded, number, search_.law().chapter_of(number))))
            return;
        auto one = finding(place, use.words, term);
        one.certainty = term.scope.is_part ? Certainty::Possible : Certainty::Likely;
        one.count = use.count;
        search_.add(std::move(one));
    }

    ImpactSearch& search_;
    SectionOutcome const& outcome_;
    std::vector<ChangedTerm> terms_;
    std::vector<CitationRow> rows_; ///< the citations of the section
    /// Sections that name the definition, with its term.
    std::set<std::pair<std::string, std::string>> borrowing_;
};

} // namespace

void search_definitions(ImpactSearch& search) {
    for (auto const& outcome : search.outcomes())
        if (!outcome.changed().number.empty())
            DefinitionSearch(search, outcome).run();
}

void search_all_definitions(ImpactSearch& search, std::string_view path) {
    for (auto const& outcome : search.outcomes())
        DefinitionSearch(search, outcome).run_all(path);
}

} // namespace nutmeg
