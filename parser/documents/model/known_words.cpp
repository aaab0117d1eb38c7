#include "parser/documents/model/known_words.hpp"

#include "parser/text/ascii.hpp"

#include <utility>

namespace nutmeg {

namespace {

bool is_part(char c) {
    return is_alnum(c) || c == '-';
}

/// Whether the word is the "s" of "owner's".
bool is_possessive(std::string_view text, WordBounds word) {
    auto const before = text.substr(0, word.begin);
    return word.end - word.begin == 1 && to_lower(text[word.begin]) == 's'
        && (before.ends_with('\'') || before.ends_with("\u2019"));
}

std::string pair_of(std::string_view first, std::string_view second) {
    std::string pair(first);
    pair += ' ';
    pair += second;
    return pair;
}

} // namespace

WordBounds next_word(std::string_view text, std::size_t from) {
    WordBounds word{from, from};
    do {
        word.begin = word.end;
        while (word.begin < text.size() && !is_part(text[word.begin]))
            ++word.begin;
        word.end = word.begin;
        while (word.end < text.size() && is_part(text[word.end]))
            ++word.end;
    } while (word.begin < word.end && is_possessive(text, word));
    return word;
}

WordBounds previous_word(std::string_view text, std::size_t to) {
    WordBounds word{to, to};
    do {
        word.end = word.begin;
        while (word.end > 0 && !is_part(text[word.end - 1]))
            --word.end;
        word.begin = word.end;
        while (word.begin > 0 && is_part(text[word.begin - 1]))
            --word.begin;
    } while (word.begin < word.end && is_possessive(text, word));
    return word;
}

void KnownWords::add(std::string_view text) {
    std::string last;
    for (auto word = next_word(text, 0); word.begin < word.end; word = next_word(text, word.end)) {
        auto next = to_lower(text.substr(word.begin, word.end - word.begin));
        if (!last.empty())
            pairs_.insert(pair_of(last, next));
        words_.insert(next);
        last = std::move(next);
    }
}

bool KnownWords::contains(std::string_view word) const {
    return words_.contains(std::string(word));
}

bool KnownWords::contains(std::string_view first, std::string_view second) const {
    return pairs_.contains(pair_of(first, second));
}

} // namespace nutmeg
