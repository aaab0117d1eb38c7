#include "diff/words/typography.hpp"

#include "diff/words/sequence.hpp"
#include "parser/text/words.hpp"

#include <algorithm>

namespace nutmeg {

std::string with_curly_quotes(std::string_view words) {
    std::string curly;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] != '"') {
            curly += words[i];
            continue;
        }
        char const before = i == 0 ? ' ' : words[i - 1];
        bool const opens = before == ' ' || before == '\n' || before == '(' || before == '[';
        curly += opens ? "\u201C" : "\u201D";
    }
    return curly;
}

namespace {

/// Whether one of the words is an opening and the other a closing quotation mark. What is before
/// them says which: "locks.” No" and "locks. “Off” is".
bool are_opposite_quotes(std::string_view one, std::string_view other) {
    return (one == "\u201C" && other == "\u201D") || (one == "\u201D" && other == "\u201C");
}

/// Whether a space or line end is before one of the two words only.
bool spaces_differ(std::string_view law, Span law_word, std::string_view given, Span word) {
    auto const follows_space = [](std::string_view text, std::uint32_t at) {
        return at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n';
    };
    return follows_space(law, law_word.begin) != follows_space(given, word.begin);
}

} // namespace

std::string in_law_typography(std::string_view words, std::string_view law, Paragraphs paragraphs) {
    auto const given = with_curly_quotes(words);
    auto const law_words = split_words(law, make_span(0, law.size()));
    auto const given_words = split_words(given, make_span(0, given.size()));
    QuoteBlindVocabulary vocabulary;
    auto const law_numbers = vocabulary.numbers(law, law_words);
    auto const given_numbers = vocabulary.numbers(given, given_words);
    std::string out;
    std::uint32_t law_at = 0;
    std::uint32_t given_at = 0;
    for (auto const& run : common_runs(law_numbers, given_numbers))
        for (std::uint32_t i = 0; i < run.size; ++i) {
            auto const law_word = law_words[run.old_begin + i];
            auto const given_word = given_words[run.new_begin + i];
            if (spaces_differ(law, law_word, given, given_word)
                && are_opposite_quotes(law_word.of(law), given_word.of(given)))
                continue;
            bool const nothing_new = std::all_of(given.begin() + given_at,
                                                 given.begin() + given_word.begin,
                                                 [](char c) { return c == ' ' || c == '\n'; });
            auto const law_space = law.substr(law_at, law_word.begin - law_at);
            auto const given_space =
                std::string_view{given}.substr(given_at, given_word.begin - given_at);
            bool const nothing_lost = law_space.find_first_not_of(" \n") == law_space.npos;
            bool const paragraph_differs = paragraphs == Paragraphs::Given
                                        && (law_space.find('\n') == law_space.npos)
                                               != (given_space.find('\n') == given_space.npos);
            out += nothing_new && nothing_lost && !paragraph_differs ? law_space : given_space;
            out += law_word.of(law);
            law_at = law_word.end;
            given_at = given_word.end;
        }
    out += std::string_view{given}.substr(given_at);
    return out;
}

} // namespace nutmeg
