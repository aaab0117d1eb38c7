// Modal verbs: whether a clause imposes a duty, gives a power or forbids.
#pragma once

#include "parser/facts/law_words.hpp"

#include <array>
#include <string>
#include <string_view>

namespace nutmeg {

/// The names that modal verbs have.
inline constexpr std::array<std::string_view, 8> modal_verb_names{
    "may", "may not", "must", "must not", "shall", "shall not", "will", "will not"};

struct ModalVerb {
    std::uint32_t word = no_word; ///< `no_word` if there is none
    std::string name;             ///< "shall", "shall not"; "may" for "shall have the authority"
    std::uint32_t length = 1;     ///< in words
};

/// Whether "shall have the authority", "shall have the power" or "shall have the right", which mean
/// the same as "may", are at `word`.
bool gives_power(LawWords const& side, std::uint32_t word);

/// The modal verb at `word`, with "not" after it; `is_modal` must hold.
ModalVerb modal_verb_at(LawWords const& side, std::uint32_t word);

/// "is authorized to", "are required to", which mean the same as "may" and "shall"; none if they
/// are not at `word`.
ModalVerb modal_paraphrase_at(LawWords const& side, std::uint32_t word);

/// The only modal verb of a range; none if there are several.
ModalVerb only_modal_verb(LawWords const& side, WordRange range);

/// "a power", "a prohibition", "a duty" for the name of a modal verb.
std::string_view force_of(std::string_view verb);

} // namespace nutmeg
