#include "parser/clauses/clause_words.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

using namespace word_class;

WordClasses classes_in_sentence(std::string_view word) {
    if (word == "," || word == ";")
        return separator;
    constexpr std::size_t longest = 15; // "notwithstanding"
    if (word.size() > longest)
        return 0;
    std::array<char, longest> lower{};
    std::ranges::transform(word, lower.begin(), [](char c) { return to_lower(c); });
    auto const classes = classes_of({lower.data(), word.size()});
    constexpr auto verb = modal | duty | auxiliary;
    return is_upper(word.front()) ? classes & ~verb : classes;
}

/// The size of the UTF-8 character that begins with `first`.
std::size_t size_of_character(char first) {
    auto const byte = static_cast<unsigned char>(first);
    return byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
}

/// The size of the designator at the start of `rest`; 0 if there is none.
std::size_t size_of_designator(std::string_view rest) {
    constexpr std::size_t longest = 12;
    if (rest.front() != '(')
        return 0;
    auto const end = rest.substr(0, longest).find(')');
    return end != rest.npos && end > 1 && std::ranges::all_of(rest.substr(1, end - 1), is_alnum)
             ? end + 1
             : 0;
}

/// The size of the letters, hyphens and apostrophes at the start of `rest`.
std::size_t size_of_word(std::string_view rest) {
    constexpr std::string_view apostrophe = "\u2019";
    std::size_t size = 0;
    while (size < rest.size()) {
        if (is_letter(rest[size]) || (size > 0 && (rest[size] == '-' || rest[size] == '\'')))
            ++size;
        else if (size > 0 && !is_ascii(rest[size]) && rest.substr(size).starts_with(apostrophe))
            size += apostrophe.size();
        else
            break;
    }
    return size;
}

} // namespace

bool ClauseWord::is(std::string_view lower_case) const {
    return std::ranges::equal(text, lower_case, {}, [](char c) { return to_lower(c); });
}

std::vector<ClauseWord> clause_words(std::string_view sentence) {
    constexpr std::size_t bytes_a_word = 5; // average in statutes; the list grows if needed
    std::vector<ClauseWord> words;
    words.reserve(sentence.size() / bytes_a_word + 1);
    for (std::size_t at = 0; at < sentence.size();) {
        if (is_space(sentence[at])) {
            ++at;
            continue;
        }
        auto const rest = sentence.substr(at);
        auto size = size_of_designator(rest);
        auto classes = designator;
        if (size == 0) {
            size = std::max(size_of_word(rest),
                            std::min(size_of_character(rest.front()), rest.size()));
            classes = classes_in_sentence(rest.substr(0, size));
        }
        words.push_back({rest.substr(0, size), classes});
        at += size;
    }
    return words;
}

} // namespace nutmeg
