// Mental states and defenses, by the phrases that the penal code uses
// (docs/connecticut.md 6.4, 6.5).
#pragma once

#include "parser/facts/law_words.hpp"

#include <functional>
#include <string_view>
#include <vector>

namespace nutmeg {

/// "knowingly", "with intent to"; "affirmative defense", "rebuttable presumption".
struct MentalState {
    WordRange words;
    std::string_view name;   ///< normal form: "with intent to" for "with the intent to"
    bool is_defense = false; ///< a defense, a presumption or the denial of one
};

/// The names of all mental states, without defenses; each once.
std::vector<std::string_view> mental_state_names();

/// Whether the section makes someone guilty or sets a fine or imprisonment.
bool is_penal(Section const& section);

/// The phrases in the words of `within`, in order, never overlapping. Some count only in penal
/// sections; `is_in_penal_section` is asked when the first of those is found.
std::vector<MentalState> mental_states_of(LawWords const& side,
                                          WordRange within,
                                          std::function<bool()> const& is_in_penal_section);

} // namespace nutmeg
