// Uses of terms whose definitions an amendment changes.
#include "corpus/impact/definition_scope.hpp"
#include "corpus/impact/impact_search.hpp"
#include "parser/facts/definitions.hpp"
#include "parser/facts/lexicon.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace nutmeg {

namespace {

/// The definitions of a section, by term.
struct DefinedTerm {
    std::string term;  ///< in lower case
    std::string path;  ///< of the provision that defines it
    std::string words; ///< of its body, without form
    std::uint32_t offset = 0;
};

/// The words of a definition that make a difference: without designators, the last period or
/// conjunction, and "as amended by this act", which is not codified.
std::string words_that_count(LawWords const& side, WordRange body) {
    std::string words;
    auto end = body.end;
    while (end > body.begin
           && (is_punctuation(side.lower[end - 1]) || side.lower[end - 1] == "and"
               || side.lower[end - 1] == "or" || side.is_designator[end - 1] != 0))
        --end;
    for (auto i = body.begin; i < end; ++i)
        if (side.is_designator[i] == 0 && side.lower[i] != ",")
            words += std::string(side.lower[i]) + " ";
    constexpr std::string_view not_law = "as amended by this act ";
    for (auto at = words.find(not_law); at != words.npos; at = words.find(not_law))
        words.erase(at, not_law.size());
    return words;
}

std::map<std::string, DefinedTerm> defined_terms(Section const& section) {
    std::map<std::string, DefinedTerm> terms;
    if (section.text.empty() || section.status != Status::Active)
        return terms;
    auto const words = current_section_words(section);
    auto const law = law_words(words);
    for (auto const& definition : definitions_of(law)) {
        auto& term = terms[to_lower(definition.term)];
        if (term.term.empty()) {
            term.term = to_lower(definition.term);
            term.offset = law.span(definition.quote.begin).begin;
            term.path = path_at(section, term.offset);
        }
        term.words += words_that_count(law, definition.body);
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
        auto const before = defined_terms(outcome_.before());
        auto const after = defined_terms(outcome_.after());
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
        for (auto const& [key, term] : defined_terms(outcome_.before()))
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
        changed.term = term.term;
        changed.path = term.path;
        changed.new_path = now == nullptr ? std::string() : now->path;
        changed.scope = definition_scope(anchored,
                                         search_.law().chapter_of(outcome_.changed().number),
                                         now == nullptr ? term.offset : now->offset);
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
            if (section == nullptr || changed != nullptr || !borrows(*section, row, term))
                continue;
            auto one = finding({section.get(), row.copy, nullptr}, row.citation, term);
            one.certainty = Certainty::Certain;
            borrowing_.insert({row.section, term.term});
            search_.add(std::move(one));
        }
    }

    /// The end of the citation before that of the row; 0 if there is none.
    static std::uint32_t citation_end_before(Section const& section, CitationRow const& row) {
        auto const& all = section.citations;
        auto const at = std::partition_point(all.begin(), all.end(), [&](Citation const& one) {
            return one.span.end <= row.citation.begin;
        });
        return at == all.begin() ? 0 : (at - 1)->span.end;
    }

    /// Whether the words before the citation take the definition of the term from there.
    static bool borrows(Section const& section, CitationRow const& row, ChangedTerm const& term) {
        constexpr std::uint32_t reach = 60;
        constexpr std::uint32_t far = 200;
        auto const end = row.citation.begin;
        auto const begin = std::max(
            {end > far ? end - far : 0, row.sentence.begin, citation_end_before(section, row)});
        auto const near = to_lower(Span{begin, end}.of(section.text));
        auto const verb = near.substr(near.size() > reach ? near.size() - reach : 0);
        if (verb.find("defin") == verb.npos && verb.find("meaning") == verb.npos)
            return false;
        bool const names_definition =
            !row.target_path.empty() && row.target_path == term.path && !term.is_added;
        return names_definition || near.find(term.term) != near.npos;
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
