#include "corpus/offenses/penal_sentence.hpp"
#include "parser/facts/lexicon.hpp"

namespace nutmeg {

namespace {

bool is_newline_before(LawWords const& law, std::uint32_t word) {
    auto const gap =
        law.text.substr(law.span(word - 1).end, law.span(word).begin - law.span(word - 1).end);
    return gap.find('\n') != std::string_view::npos;
}

/// Whether a list or sentence goes on after the word, even in the next paragraph.
bool goes_on(std::string_view word) {
    return word == ";" || word == "," || word == ":" || word == "and" || word == "or";
}

/// "J." of a name.
bool is_initial(LawWords const& law, std::uint32_t period) {
    return period > 0 && law.span(period - 1).size() == 1 && is_capital(law, period - 1);
}

/// Unlike `ends_sentence`, which stays in a paragraph, a sentence goes on through the paragraphs of
/// its list, because a list shares one grade or fine.
bool begins_sentence(LawWords const& law, std::uint32_t word) {
    auto const& before = law.lower[word - 1];
    if (is_newline_before(law, word))
        return !goes_on(before);
    bool const ends =
        before == "." || (before == "\u201D" && word > 1 && law.lower[word - 2] == ".");
    if (!ends || is_initial(law, word - 1))
        return false;
    auto const first = law.word(word);
    return is_capital(law, word) || first.front() == '(' || first == "\u201C";
}

} // namespace

std::vector<WordRange> sentences_of(LawWords const& law) {
    std::vector<WordRange> sentences;
    std::uint32_t begin = 0;
    for (std::uint32_t i = 1; i <= law.size(); ++i)
        if (i == law.size() || begins_sentence(law, i)) {
            sentences.push_back({begin, i});
            begin = i;
        }
    return sentences;
}

} // namespace nutmeg
