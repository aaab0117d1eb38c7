// The offenses of the statutes.
#pragma once

#include "corpus/offenses/offense.hpp"
#include "corpus/offenses/penalty_schedule.hpp"
#include "corpus/store/section_store.hpp"

#include <cstddef>
#include <memory>
#include <vector>

namespace nutmeg {

/// The offenses whose penalty or definition the text in force of a section states, in the order of
/// the text. If another provision states the penalty, only `punished_under` names it. Civil
/// penalties, forfeitures and the general rules of sentencing are no offenses.
std::vector<Offense> offenses_of(Section const& section, PenaltySchedule const& schedule);

/// An offense with the section that states it.
struct FoundOffense {
    Offense offense;
    std::shared_ptr<Section const> section; ///< never null
    std::size_t file = 0;                   ///< index into StoreContents::files
};

struct FoundOffenses {
    std::vector<FoundOffense> offenses; ///< by section number, then in the order of the text
    std::vector<StoreFile> files;
    std::size_t section_count = 0; ///< active sections read
};

/// The offenses of all sections in force, on all cores.
FoundOffenses find_offenses(SectionStore& store);

} // namespace nutmeg
