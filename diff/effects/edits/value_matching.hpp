// Values that stand in both texts (quantities, citations) and which of the old became which of the
// new: first those that share words that stayed, then those of one edit in their order. A value
// that only went to another place of its subsection is no change.
#pragma once

#include "diff/effects/edits/edit_groups.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace nutmeg {

/// A value of one side.
struct ValueItem {
    WordRange words;        ///< all words that say it
    std::uint32_t kind = 0; ///< only values of one kind pair up
    std::string value;      ///< normal form: equal ones are the same value
    std::size_t source = 0; ///< index in the section's own list
    std::size_t part = 0;   ///< index inside the source
};

/// What became of values: indices into the old and the new items, no_word on a side without one.
struct ValueChange {
    std::uint32_t old_item = no_word;
    std::uint32_t new_item = no_word;
    std::string at;
    std::uint32_t word = 0; ///< of the new text
};

/// The values that changed words touch and that are not the same on both sides. Items must be in
/// the order of their text; those in provisions wholly added or removed are passed over.
std::vector<ValueChange> change_of_values(EffectTexts const& texts,
                                          std::vector<ValueItem> const& old_items,
                                          std::vector<ValueItem> const& new_items);

/// Marks the changed words of `range`; what is told stays told.
void tell_words(EffectSide& side, WordRange range, Telling how = Telling::Told);

/// Top designator of a path: "(a)" of "(a)(2)".
std::string_view top_of(std::string_view path);

} // namespace nutmeg
