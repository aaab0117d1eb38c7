// One side of a comparison, word by word: the provision of each word, its match on the other side,
// and whether an effect explains its change.
#pragma once

#include "diff/align/alignment.hpp"
#include "parser/facts/law_words.hpp"

#include <cstdint>
#include <vector>

namespace nutmeg {

/// Whether an effect explains a changed word: none does; the word is immaterial and needs none
/// ("this section"); it says the same in another form ("sections 99-4 and 99-5" for "sections 99-5
/// and 99-4"); or one does. The first needs most explanation: of two passes that read a word, the
/// later value counts.
enum class Coverage : char { None, Immaterial, Form, Reported };

/// One side of a comparison. The vectors have one entry per word if not said otherwise.
struct AnnotatedText : LawWords {
    std::vector<std::uint32_t> match; ///< index of the same word on the other side, or `no_word`
    std::vector<char> is_added_or_removed; ///< 1 if its provision is added or removed entirely
    std::vector<Coverage> coverage;        ///< whether an effect explains the change
    /// Per provision: if it has no partner but its words are on the other side, the provision that
    /// has them there; otherwise `no_provision`.
    std::vector<ProvisionIndex> container_of;
    /// Run-in headings that were inserted into or deleted from subsections that stay. They count as
    /// added or removed provisions.
    std::vector<WordRange> headings;

    /// Whether the word was inserted into or deleted from a provision that stays.
    bool is_changed(std::uint32_t index) const {
        return match[index] == no_word && is_added_or_removed[index] == 0
            && is_designator[index] == 0;
    }
    bool is_claimed(std::uint32_t index) const { return coverage[index] != Coverage::None; }
};

/// A side with no word matched yet. `placed` must outlive it.
AnnotatedText annotate(SectionWords const& placed);

/// The maximal runs of changed words of one side, each inside one provision.
std::vector<WordRange> changed_ranges(AnnotatedText const& side);

/// For each word, and once more for the end: the word of the other side after the match of the last
/// matched word before it; 0 if there is none.
std::vector<std::uint32_t> ends_of_previous_matches(AnnotatedText const& side);

/// For each word, and once more for the end: the match of the next matched word from it on; the
/// size of the other side if there is none.
std::vector<std::uint32_t> starts_of_next_matches(AnnotatedText const& side,
                                                  AnnotatedText const& other);

/// Matches two words with each other.
void link(AnnotatedText& side, std::uint32_t word, AnnotatedText& other, std::uint32_t match);

} // namespace nutmeg
