#include "cli/report/brief.hpp"

#include "parser/text/join.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

/// "sections 99-1(a) and 99-2"; places of the bill keep their noun.
std::string joined_places(std::vector<std::string> places) {
    constexpr std::string_view noun = "section ";
    bool const are_sections =
        places.size() > 1 && std::all_of(places.begin(), places.end(), [&](auto const& place) {
            return place.starts_with(noun) && place.find(" of ") == std::string::npos;
        });
    if (!are_sections)
        return join_with_and(places);
    for (auto& place : places)
        place.erase(0, noun.size());
    return "sections " + join_with_and(places);
}

} // namespace

std::string brief_warning(Brief const& brief) {
    std::string words;
    for (auto const& warning : brief.warnings)
        words += (words.empty() ? "" : " ") + warning;
    return words;
}

std::string brief_places(BriefSentence const& sentence) {
    auto words = "(" + joined_places(sentence.places);
    if (!sentence.from.empty())
        words += "; from " + sentence.from;
    return words + ")";
}

std::string brief_line(BriefSentence const& sentence) {
    return sentence.words + (sentence.quote.empty() ? "" : ": " + sentence.quote) + " "
         + brief_places(sentence) + ".";
}

std::string brief_meaning(BriefTerm const& term) {
    return term.meaning + (term.source.empty() ? "" : " (" + term.source + ")");
}

} // namespace nutmeg
