// The sentences of a brief about one section: what each entry of its list of effects does, in plain
// words, with the words of the law.
#pragma once

#include "cli/report/brief.hpp"
#include "corpus/offenses/penalty_schedule.hpp"
#include "diff/comparison.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The name of a place: "section 99-3" with "(a)" is "section 99-3(a)"; "section 4" with " of the
/// bill" after it is "section 4(a) of the bill".
struct PlaceName {
    std::string before;
    std::string after;

    std::string with(std::string_view path) const { return before + std::string(path) + after; }
};

struct BriefChange {
    BriefSentence sentence;
    std::string subject; ///< whose duty, power or penalty it is; may be empty
};

/// What the list has that is no change of law.
struct LeftOutCounts {
    std::size_t form = 0;       ///< changes of form
    std::size_t structure = 0;  ///< redesignations
    std::size_t conforming = 0; ///< citations that only follow redesignations
    std::size_t not_law = 0;    ///< catchlines, notes
    std::size_t repeated = 0;   ///< definitions that only refer to another one
};

struct BriefChanges {
    std::vector<BriefChange> changes; ///< in the order of the list
    LeftOutCounts left_out;
};

/// One change for each entry; of a section that is added or repealed, one for each of its
/// subsections.
BriefChanges brief_changes(Comparison const& comparison,
                           PlaceName const& place,
                           PenaltySchedule const& schedule);

} // namespace nutmeg
