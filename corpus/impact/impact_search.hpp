// The search for the impact of one amendment: the changed sections, the law, and what was found.
#pragma once

#include "corpus/impact/impact.hpp"
#include "corpus/impact/section_outcome.hpp"
#include "parser/citations/section_number.hpp"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// A section whose words are searched: of the law, or as the amendment leaves it.
struct SearchedSection {
    Section const* section = nullptr;        ///< with anchored citations if they are searched
    std::uint32_t copy = 0;                  ///< as CitationRow::copy
    ChangedSection const* changed = nullptr; ///< null for a section that does not change
};

class ImpactSearch {
public:
    /// `changed` and `law` must outlive it.
    ImpactSearch(std::vector<ChangedSection> const& changed, LawIndex const& law);

    LawIndex const& law() const { return law_; }
    std::vector<SectionOutcome> const& outcomes() const { return outcomes_; }

    /// Of the changed section with that number; null if there is none.
    SectionOutcome const* outcome_of(std::string_view number) const;

    /// The outcomes of changed sections from `first` to `last`.
    std::vector<SectionOutcome const*> outcomes_between(std::string_view first,
                                                        std::string_view last) const;

    /// A finding about `words` of `place`, with its sentence; `kind` and the rest are to be set.
    static ImpactFinding finding_at(SearchedSection const& place, Span words);

    /// Bytes of text that conforming amendments may still be tried on, so that no input takes long.
    std::size_t& trial_bytes_left() { return trial_bytes_left_; }

    void add(ImpactFinding finding) { findings_.push_back(std::move(finding)); }
    std::vector<ImpactFinding> take() { return std::move(findings_); }

private:
    LawIndex const& law_;
    std::vector<SectionOutcome> outcomes_;
    std::map<std::string, std::size_t, SectionNumberLess> by_number_;
    std::vector<ImpactFinding> findings_;
    std::size_t trial_bytes_left_ = std::size_t{256} << 20U;
};

/// Citations in sections that do not change.
void search_citations(ImpactSearch& search);

/// Citations in sections as the amendment leaves them.
void search_changed_citations(ImpactSearch& search);

/// Uses of terms whose definitions change.
void search_definitions(ImpactSearch& search);

/// Amounts that change, beside the same term.
void search_thresholds(ImpactSearch& search);

/// The same without an amendment, for the only section of the search: uses of every term that the
/// provisions at or below `path` define, and amounts equal to those that they state.
void search_all_definitions(ImpactSearch& search, std::string_view path);
void search_all_thresholds(ImpactSearch& search, std::string_view path);

/// The most certain first; then by kind, section and position. Removes equal ones.
void sort_findings(std::vector<ImpactFinding>& findings);

} // namespace nutmeg
