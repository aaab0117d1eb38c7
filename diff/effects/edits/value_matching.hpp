// Matches the values (quantities, citations) of both texts: first those that share matched words,
// then those of one edit, in order. A value that only moved within its subsection is not a change.
#pragma once

#include "diff/effects/edits/edit_groups.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace nutmeg {

/// A value of one side.
struct ValueItem {
    WordRange words;        ///< all words that express it
    std::uint32_t kind = 0; ///< only values of the same kind are paired
    std::string value;      ///< normal form; equal if the values are the same
    std::size_t source = 0; ///< index in the section's list of such values
    std::size_t part = 0;   ///< index in that entry, such as a member of a citation
    /// What the value bounds, 0 if that is not known; equal values with other bounds differ.
    std::uint32_t bound = 0;
};

/// A pair of changed values: indices of the old and the new item, `no_word` if there is none.
struct ValueChange {
    std::uint32_t old_item = no_word;
    std::uint32_t new_item = no_word;
    std::string at;
    std::uint32_t word = 0; ///< word index in the new text
};

/// The values that differ and overlap changed words. Items must be in text order; those in
/// provisions added or removed entirely are ignored.
std::vector<ValueChange> change_of_values(TextPair const& texts,
                                          std::vector<ValueItem> const& old_items,
                                          std::vector<ValueItem> const& new_items);

/// Sets the coverage of the changed words of `range`, except those already explained.
void claim(AnnotatedText& side, WordRange range, Coverage how = Coverage::Reported);

/// Top designator of a path: "(a)" of "(a)(2)".
std::string_view top_of(std::string_view path);

} // namespace nutmeg
