// The words of a section, each with the provision that contains it.
#pragma once

#include "parser/statutes/section.hpp"
#include "parser/text/words.hpp"

#include <cstdint>
#include <vector>

namespace nutmeg {

/// Index of a provision: 0 is the section itself, i + 1 its i-th provision. Unlike a path, it is
/// unique.
using ProvisionIndex = std::uint32_t;

inline constexpr ProvisionIndex no_provision = 0xFFFFFFFFU;

/// Adjacent words [begin, end) of one provision, by index.
struct ProvisionWords {
    ProvisionIndex provision = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// The words of a section, each with the innermost provision that contains it. The words of later
/// versions have `no_provision`.
struct SectionWords {
    Section const* section = nullptr;
    std::vector<Span> words;                  ///< byte spans of the section's text
    std::vector<ProvisionIndex> provision_of; ///< one per word
    std::vector<char> is_designator; ///< one per word: 1 if it is the designator of its provision
    std::vector<ProvisionIndex>
        parents; ///< of each provision; `no_provision` for the section itself
    /// The direct words of all provisions, without designators, in text order.
    std::vector<ProvisionWords> runs;
    /// Number of words of each provision and its children, without designators.
    std::vector<std::uint32_t> sizes;
};

/// All words. Those of later versions are at the end and have no provision.
SectionWords all_section_words(Section const& section);

/// `words` without those of later versions.
SectionWords words_in_force(SectionWords words);

/// The words of the text in force.
SectionWords current_section_words(Section const& section);

/// Whether the word is the designator of its provision.
inline bool is_designator(SectionWords const& words, std::size_t word) {
    return words.is_designator[word] != 0;
}

} // namespace nutmeg
