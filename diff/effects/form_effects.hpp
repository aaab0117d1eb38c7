// The effects of form: one per provision, with all its edits that leave the law as it is.
#pragma once

#include "diff/effects/effects.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace nutmeg {

class FormRecords {
public:
    /// `texts` must outlive it.
    explicit FormRecords(TextPair const& texts) : texts_(texts) {}

    /// Collects the edits of a provision. Asterisks that point to a note at the end belong to the
    /// section, wherever they are.
    void add(EditGroup const& group);

    /// Appends one effect per provision, in the order in which they were added.
    void report(PlacedEffects& out) const;

private:
    TextPair const& texts_;
    std::vector<EditGroup> forms_;                    ///< one per provision
    std::unordered_map<std::string, std::size_t> at_; ///< index in `forms_` by provision
};

} // namespace nutmeg
