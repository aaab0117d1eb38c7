// Where the catchline of a section ends, if the first paragraph of the law follows it on the same
// line: "Sec. 99-3. Gates. Locks. Each gate shall have a lock."
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The end of a catchline.
struct CatchlineEnd {
    std::size_t end = 0; ///< byte offset at which the law begins; 0 if there is no catchline
    /// Whether the words leave no doubt. If not, `end` is the likely place.
    bool certain = true;
};

/// Reads what follows the number of a heading. The law begins with the first sentence after the
/// first that has a designator, names the status of the section ("Reserved for future use."), or
/// reads as law ("Each gate shall ..."). A single sentence is the law, unless `has_more`:
/// paragraphs of the section follow. A catchline is a phrase, but may contain a verb ("When gates
/// may be sold."), so two readings are possible in 4 of 100 published sections without designators.
CatchlineEnd catchline_end(std::string_view words, bool has_more);

/// Whether the words are one phrase, as a catchline is, and not a sentence of law.
bool is_phrase(std::string_view words);

/// Whether the sentence commands or defines something, as law does.
bool is_sentence_of_law(std::string_view sentence);

/// The byte offsets at which the sentences of `words` begin; the first is 0.
std::vector<std::size_t> sentence_starts(std::string_view words);

} // namespace nutmeg
