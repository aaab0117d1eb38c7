// Aligns two versions of a section: pairs each provision of the old one with its counterpart in the
// new one.
#pragma once

#include "diff/words/sequence.hpp"
#include "parser/facts/section_words.hpp"

#include <cstdint>
#include <vector>

namespace nutmeg {

/// A text with one vocabulary number per word. Both must outlive it.
struct NumberedWords {
    SectionWords const& words;
    std::vector<std::uint32_t> const& numbers;
};

struct Alignment {
    /// The partner of each provision on the other side, or `no_provision`. The two sections are
    /// partners.
    std::vector<ProvisionIndex> old_to_new;
    std::vector<ProvisionIndex> new_to_old;
    /// For each provision of the new section that has no partner: the old provision that its words
    /// come from ("existing provisions designated as subsection (a)"), or `no_provision` if they
    /// are new.
    std::vector<ProvisionIndex> moved_from;
    /// For each provision of the old section that has no partner: the new provision that has its
    /// words now, without a designator of their own, or `no_provision` if they are deleted.
    std::vector<ProvisionIndex> moved_to;
};

/// Where the common runs of two texts come from.
enum class RunSource : bool {
    Comparison, ///< a search, which may match designators of different provisions
    Marks,      ///< the marks of a bill: a designator that stays is that of the same provision
};

/// Aligns the provisions by `runs` (the common runs of the two texts), designators and defined
/// terms. In order: the children of partners, as the heaviest set of pairs that keeps their order,
/// where each of a pair must have most of what the other kept; then similar provisions anywhere in
/// the tree, most similar first; then provisions rewritten in their list; then provisions that
/// changed places; last, existing text that got or lost a designator. Exchanging the texts
/// exchanges the sides of the result.
Alignment align(NumberedWords const& old_side,
                NumberedWords const& new_side,
                std::vector<CommonRun> const& runs,
                RunSource source = RunSource::Comparison);

/// The same, for texts whose words have no numbers yet.
Alignment align(SectionWords const& old_words,
                SectionWords const& new_words,
                std::vector<CommonRun> const& runs,
                RunSource source = RunSource::Comparison);

} // namespace nutmeg
