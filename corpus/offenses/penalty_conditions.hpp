// The words that say when a grade or penalty applies: "if the victim is under ten".
#pragma once

#include "corpus/offenses/penal_sentence.hpp"

#include <cstddef>
#include <cstdint>

namespace nutmeg {

/// Reads the conditions beside the events of one sentence.
class PenaltyConditions {
public:
    /// Both must outlive it.
    PenaltyConditions(LawWords const& law, PenalSentence const& sentence)
        : law_(law), sentence_(sentence) {}

    /// The condition before an event: "if the victim is a child" in "or, if the victim is a child,
    /// a class C felony"; "a violation of subdivision (3)" in "except that a violation of
    /// subdivision (3) is a class C felony". Empty if there is none, and for the first event.
    /// @param index  of the event in the sentence
    /// @param last   the end of the event before it, with the condition of that event
    WordRange before(std::size_t index, std::uint32_t last) const;

    /// The condition after an event: "for a violation of subdivision (1)", "if the victim is under
    /// ten". Empty if there is none, or if it is that of the next event: "or, if the victim is
    /// under ten, ten years".
    WordRange after(std::size_t index) const;

private:
    bool is_pronominal(std::uint32_t word) const;
    std::uint32_t end_of_condition(std::uint32_t begin, std::uint32_t first) const;
    std::uint32_t before_verb(std::uint32_t begin, std::uint32_t first) const;
    std::uint32_t after_both(std::uint32_t word) const;
    bool continues_list(std::uint32_t word) const;
    bool opens_part(std::uint32_t word) const;
    bool closes(std::uint32_t word) const;
    WordRange trimmed(WordRange words) const;

    LawWords const& law_;
    PenalSentence const& sentence_;
};

} // namespace nutmeg
