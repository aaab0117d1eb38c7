#include "parser/facts/mental_states.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <string>

namespace nutmeg {

namespace {

/// Phrases of mental states and defenses in penal sections (docs/connecticut.md 6.4, 6.5).
struct Phrase {
    std::string_view words;
    std::string_view name; ///< normal form; empty if it is the phrase itself
    bool is_defense = false;
    bool only_penal = false; ///< counts only in sections that make someone guilty
};

/// A longer phrase precedes its prefixes.
constexpr std::array<Phrase, 40> phrases{{
    {"knew or reasonably should have known", "", false, false},
    {"knew or should reasonably have known", "", false, false},
    {"knew or should have known", "", false, false},
    {"knows or reasonably should know", "", false, false},
    {"knows or should know", "", false, false},
    {"knowing or having reason to know", "", false, false},
    {"extreme indifference to human life", "", false, false},
    {"with criminal negligence", "criminal negligence", false, false},
    {"criminal negligence", "", false, false},
    {"criminally negligent", "", false, false},
    {"with the intent to", "with intent to", false, false},
    {"with intent to", "", false, false},
    {"with actual intent to", "", false, false},
    {"with the specific intent", "with specific intent", false, false},
    {"with intent that", "", false, false},
    {"with specific intent", "", false, false},
    {"knowingly", "", false, false},
    {"intentionally", "", false, false},
    {"recklessly", "", false, false},
    {"negligently", "", false, false},
    {"wilfully", "", false, false},
    {"willfully", "", false, false},
    {"maliciously", "", false, false},
    {"purposely", "", false, false},
    {"knowing that", "", false, true},
    {"reasonable cause to believe", "", false, true},
    {"reason to believe", "", false, true},
    {"reasonably believes", "", false, true},
    {"should have known", "", false, true},
    {"affirmative defense", "", true, false},
    {"not constitute a defense", "no defense", true, false},
    {"not be a defense", "no defense", true, false},
    {"no defense", "", true, false},
    {"be a defense", "defense", true, false},
    {"is a defense", "defense", true, false},
    {"constitute a defense", "defense", true, false},
    {"rebuttable presumption", "", true, false},
    {"presumption that", "presumption", true, false},
    {"prima facie evidence", "", true, false},
    {"rebuttably presumed", "presumption", true, false},
}};

/// The number of words of the phrase if it is at `word`; otherwise 0.
std::uint32_t match(LawWords const& side, std::uint32_t word, std::string_view phrase) {
    if (!phrase.starts_with(side.lower[word]))
        return 0;
    auto i = word;
    while (!phrase.empty()) {
        auto const blank = std::min(phrase.find(' '), phrase.size());
        if (i >= side.size() || side.lower[i] != phrase.substr(0, blank))
            return 0;
        ++i;
        phrase.remove_prefix(std::min(blank + 1, phrase.size()));
    }
    return i - word;
}

std::string_view name_of(Phrase const& phrase) {
    return phrase.name.empty() ? phrase.words : phrase.name;
}

/// For each lower-case letter, a bit for each phrase that begins with it, because few words of a
/// section can begin a phrase.
constexpr std::array<std::uint64_t, 26> phrases_by_letter() {
    static_assert(phrases.size() <= 64);
    std::array<std::uint64_t, 26> all{};
    for (std::size_t k = 0; k < phrases.size(); ++k)
        all[static_cast<std::size_t>(phrases[k].words.front() - 'a')] |= std::uint64_t{1} << k;
    return all;
}

/// The same by the size of the first word.
constexpr std::array<std::uint64_t, 16> phrases_by_size() {
    std::array<std::uint64_t, 16> all{};
    for (std::size_t k = 0; k < phrases.size(); ++k)
        all[std::min(phrases[k].words.find(' '), phrases[k].words.size())] |= std::uint64_t{1} << k;
    return all;
}

/// The same by the first letter of the second word; phrases of one word have every bit.
constexpr std::array<std::uint64_t, 256> phrases_by_second_letter() {
    std::array<std::uint64_t, 256> all{};
    for (std::size_t k = 0; k < phrases.size(); ++k) {
        auto const blank = phrases[k].words.find(' ');
        for (std::size_t c = 0; c < all.size(); ++c)
            if (blank == std::string_view::npos
                || phrases[k].words[blank + 1] == static_cast<char>(c))
                all[c] |= std::uint64_t{1} << k;
    }
    return all;
}

/// The phrases that may begin with the word, as bits.
std::uint64_t phrases_at(LawWords const& side, std::uint32_t word) {
    static constexpr auto by_letter = phrases_by_letter();
    static constexpr auto by_size = phrases_by_size();
    static constexpr auto by_second_letter = phrases_by_second_letter();
    auto const first = side.lower[word];
    auto const letter = static_cast<std::size_t>(first.front() - 'a');
    if (letter >= by_letter.size() || first.size() >= by_size.size())
        return 0;
    auto const found = by_letter[letter] & by_size[first.size()];
    if (found == 0 || word + 1 >= side.size())
        return found;
    return found & by_second_letter[static_cast<unsigned char>(side.lower[word + 1].front())];
}

} // namespace

std::vector<std::string_view> mental_state_names() {
    std::vector<std::string_view> all;
    for (auto const& phrase : phrases)
        if (!phrase.is_defense && std::find(all.begin(), all.end(), name_of(phrase)) == all.end())
            all.push_back(name_of(phrase));
    return all;
}

bool is_penal(Section const& section) {
    return section.text.find("guilty of") != std::string::npos
        || section.text.find("shall be fined") != std::string::npos
        || section.text.find("imprisoned") != std::string::npos;
}

std::vector<MentalState> mental_states_of(LawWords const& side,
                                          WordRange within,
                                          std::function<bool()> const& is_in_penal_section) {
    std::vector<MentalState> all;
    for (auto i = within.begin; i < within.end; ++i)
        for (auto left = phrases_at(side, i); left != 0; left &= left - 1) {
            auto const& phrase = phrases[static_cast<std::size_t>(std::countr_zero(left))];
            auto const size = match(side, i, phrase.words);
            if (size == 0 || (phrase.only_penal && !is_in_penal_section()))
                continue;
            all.push_back({{i, i + size}, name_of(phrase), phrase.is_defense});
            i += size - 1;
            break;
        }
    return all;
}

} // namespace nutmeg
