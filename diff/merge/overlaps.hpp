// Sentences and provisions in which two amendments both change words, but different ones. Each was
// drafted without the other, so a person should read the combined text.
#pragma once

#include "diff/merge/merge.hpp"
#include "parser/statutes/section.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace nutmeg {

/// Edits of both amendments in one provision (the words outside its children), or in one sentence
/// with the text directly after it.
struct NearbyEdits {
    std::string path;      ///< of its provision; empty for words outside all provisions
    bool sentence = false; ///< whether it is a sentence, not a provision
    std::string words;     ///< after both amendments, from the first change to the last
    std::vector<std::uint32_t> earlier_by; ///< ascending
    std::vector<std::uint32_t> later_by;
};

/// The provisions and sentences of `law` with edits of both lists, in order, one per path. `base`
/// is the text of `law`, and `merged` the merge of `earlier` and `later`. Excludes edits that both
/// make, edits in conflict, edits reported as adjacent, and designators. Words inserted after a
/// sentence count as part of it; an inserted paragraph counts only that way.
std::vector<NearbyEdits> find_nearby_edits(Section const& law,
                                           BaseWords const& base,
                                           MergedEdits const& merged,
                                           WordEdits const& earlier,
                                           WordEdits const& later);

} // namespace nutmeg
