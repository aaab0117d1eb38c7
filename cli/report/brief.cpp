#include "cli/report/brief.hpp"

#include "parser/text/join.hpp"

namespace nutmeg {

std::string brief_warning(Brief const& brief) {
    std::string words;
    for (auto const& warning : brief.warnings)
        words += (words.empty() ? "" : " ") + warning;
    return words;
}

std::string brief_places(BriefSentence const& sentence) {
    auto words = "(" + join_with_and(sentence.places);
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
