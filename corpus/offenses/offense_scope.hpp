// Where the conduct of an offense is described, so that its ages and mental states can be read.
#pragma once

#include "corpus/offenses/offense.hpp"
#include "parser/facts/law_words.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// An offense that the section defines: "A person is guilty of NAME when ...".
struct DefinedOffense {
    std::string name; ///< as printed
    WordRange words;  ///< of the name
};

std::vector<DefinedOffense> defined_offenses(LawWords const& law);

/// The name in "Soliciting sexual acts is a class A misdemeanor", whose verb is before `grade`;
/// empty for "any person who ... is guilty of".
std::string name_of_graded(LawWords const& law, WordRange sentence, std::uint32_t grade);

/// What the penalty of a sentence is for.
struct OffenseScope {
    std::vector<Span> spans;           ///< byte spans of the section's text
    std::vector<std::string> violated; ///< other sections
};

/// A sentence that states a penalty.
struct PenaltyWords {
    WordRange sentence;
    std::uint32_t head = 0; ///< the first word that grades or punishes
    std::string_view name;  ///< of the offense, or empty
};

/// @param section  the section of `law`, its citations anchored (anchor_citations)
/// @param defined  the offenses that the section defines
OffenseScope scope_of_offense(LawWords const& law,
                              Section const& section,
                              PenaltyWords const& penalty,
                              std::vector<DefinedOffense> const& defined);

} // namespace nutmeg
