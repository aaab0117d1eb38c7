// The effects of form: one per provision, with all its edits that leave the law as it is.
#pragma once

#include "diff/effects/effects.hpp"

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace nutmeg {

class FormRecords {
public:
    /// `texts` must outlive it.
    explicit FormRecords(TextPair const& texts) : texts_(texts) {}

    /// Collects the edits of a provision. Asterisks that point to a note at the end belong to the
    /// section, wherever they are.
    void add(EditGroup const& group);

    /// Collects edits of punctuation that no rule of form accepts. They may change how a sentence
    /// is read, so the effect of the provision has `punctuation_remark`.
    void add_punctuation(EditGroup const& group);

    /// Appends one effect per provision, in the order in which they were added.
    void report(PlacedEffects& out) const;

private:
    TextPair const& texts_;
    std::vector<EditGroup> forms_;                    ///< one per provision
    std::unordered_map<std::string, std::size_t> at_; ///< index in `forms_` by provision
    std::unordered_set<std::string> may_matter_;      ///< provisions with such punctuation
};

} // namespace nutmeg
