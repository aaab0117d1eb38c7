// The records of form: one a provision, with all its edits that leave the law as it is.
#pragma once

#include "diff/effects/effects.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace nutmeg {

class FormRecords {
public:
    /// `texts` must outlive it.
    explicit FormRecords(EffectTexts const& texts) : texts_(texts) {}

    /// Keeps the edits until all of their provision are known. Asterisks that point to a note at
    /// the end are the section's, wherever they stand.
    void add(EditGroup const& group);

    /// One record for every provision, in the order in which they were added.
    void tell(PlacedEffects& out) const;

private:
    EffectTexts const& texts_;
    std::vector<EditGroup> forms_;                    ///< one a provision
    std::unordered_map<std::string, std::size_t> at_; ///< by provision
};

} // namespace nutmeg
