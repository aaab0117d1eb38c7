// Places in which two amendments of a section both change words, though none of the same: each was
// drawn without the other, so what they say together has to be read.
#pragma once

#include "diff/merge/merge.hpp"
#include "parser/statutes/section.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace nutmeg {

/// A provision (the words that stand in none of its parts), or a sentence with what comes right
/// behind it.
struct SharedPlace {
    std::string path;      ///< of the provision that holds it; empty for the section's own words
    bool sentence = false; ///< a sentence; else the provision
    std::string words;     ///< as both leave them, from the first change to the last
    std::vector<std::uint32_t> earlier_by; ///< rising
    std::vector<std::uint32_t> later_by;
};

/// The places of `law` that hold edits of both lists, in order, one a path. Edits that both make,
/// that clash, or that are told as adjoining do not count, nor do designators. Words that come
/// behind a sentence count as its own; a paragraph that comes counts only so.
std::vector<SharedPlace> shared_places(Section const& law,
                                       BaseWords const& base,
                                       MergedEdits const& merged,
                                       WordEdits const& earlier,
                                       WordEdits const& later);

} // namespace nutmeg
