// Lists of offenses by citation, as in registries, forfeitures and bail: "convicted of a violation
// of section 99-4, 99-5 or 99-6".
#pragma once

#include "parser/facts/law_words.hpp"

#include <cstdint>
#include <vector>

namespace nutmeg {

/// The citations [first, last) of the section.
struct OffenseList {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    WordRange words; ///< from the word that governs it to its last citation
};

/// The lists of at least two sections or provisions that words of violating, committing or being
/// convicted govern, in text order. Citations are in one list if only conjunctions, commas,
/// prepositions and words of offenses are between them: not ", as defined in section 99-8,".
class OffenseLists {
public:
    explicit OffenseLists(LawWords const& law);

    std::vector<OffenseList> const& all() const { return lists_; }
    /// The list with that citation of the section, or null.
    OffenseList const* list_of(std::uint32_t citation) const;

private:
    std::vector<OffenseList> lists_;
};

} // namespace nutmeg
