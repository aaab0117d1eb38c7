// The words of one sentence that grade an offense or set its penalty, as events in their order.
#pragma once

#include "corpus/offenses/offense.hpp"
#include "parser/facts/law_words.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace nutmeg {

/// One statement about the penalty.
struct PenalEvent {
    enum class Kind : std::uint8_t {
        Grade,        ///< "is a class D felony", "have committed an infraction"
        Fine,         ///< "fined not more than ten dollars"
        Prison,       ///< "imprisoned not more than one year"
        NotSuspended, ///< "two years of which may not be suspended"
        NotRemitted,  ///< "ten dollars of the fine imposed may not be remitted"
        Ordinal,      ///< "for a first offense"
        Qualifier,    ///< "any person found guilty under subdivision (2) of ..."
    };
    Kind kind = Kind::Grade;
    WordRange words;
    std::string offense_class; ///< of a Grade, or of a Qualifier that names one
    FineRange fine;
    PrisonRange prison;
};

/// A sentence with its events; none if it states no penalty.
struct PenalSentence {
    WordRange words;
    std::vector<PenalEvent> events; ///< in the order of the text
    std::uint32_t head = no_word;   ///< the first word that grades or punishes

    bool is_penal() const { return head != no_word; }
};

/// The sentences of the text in force, in order. A list inside a sentence belongs to it, also where
/// each member is a paragraph of its own.
std::vector<WordRange> sentences_of(LawWords const& law);

/// Reads one sentence. References to penalties ("who has been convicted of a class A felony") and
/// civil penalties are not events.
PenalSentence penal_sentence(LawWords const& law, WordRange sentence);

} // namespace nutmeg
