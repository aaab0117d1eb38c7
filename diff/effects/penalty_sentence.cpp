#include "diff/effects/penalty_sentence.hpp"

#include <array>

namespace nutmeg {

namespace {

std::string with_commas(double dollars) {
    auto digits = std::to_string(static_cast<long long>(dollars));
    for (auto at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    return digits;
}

/// "up to 364 days", "no imprisonment".
std::string term_phrase(PrisonTerm const& term) {
    if (term.count == 0)
        return "no imprisonment";
    constexpr std::array<std::string_view, 3> units{" day", " month", " year"};
    return "up to " + std::to_string(term.count)
         + std::string(units[static_cast<std::size_t>(term.unit)]) + (term.count == 1 ? "" : "s");
}

/// "section 53a-43", "sections 53a-35a and 53a-41".
std::string sources_phrase(Penalty const& penalty) {
    std::string phrase = penalty.sources.size() == 1 ? "section " : "sections ";
    for (std::size_t i = 0; i < penalty.sources.size(); ++i) {
        phrase += i == 0 ? "" : " and ";
        phrase += penalty.sources[i];
    }
    return phrase;
}

std::string sentence_for(Penalty const& penalty) {
    auto sentence = (penalty.offense_class.front() == 'i' ? "An " : "A ")
                  + std::string(penalty.offense_class) + " means " + term_phrase(penalty.longest);
    if (penalty.fine > 0)
        sentence += " and $" + with_commas(penalty.fine);
    return sentence + ": " + sources_phrase(penalty) + ".";
}

} // namespace

std::string penalty_sentence(std::string_view old_class,
                             std::string_view new_class,
                             PenaltyLookup const& find) {
    std::string out;
    for (auto const offense_class : {old_class, new_class})
        if (auto const penalty = penalty_of(offense_class, find))
            out += (out.empty() ? "" : " ") + sentence_for(*penalty);
    return out;
}

} // namespace nutmeg
