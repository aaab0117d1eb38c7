#include "diff/suggestions/clauses_of_law.hpp"

#include "parser/text/ascii.hpp"
#include "parser/text/words.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace nutmeg {

namespace {

/// The start of a word by which it is compared: "market" of "markets".
std::string stem_of(std::string_view word) {
    constexpr std::size_t longest = 6;
    return to_lower(word.substr(0, longest));
}

/// Whether the word has no meaning of its own.
bool is_function_word(std::string_view word) {
    constexpr std::array<std::string_view, 14> words{"this",
                                                     "that",
                                                     "such",
                                                     "with",
                                                     "from",
                                                     "have",
                                                     "shall",
                                                     "should",
                                                     "under",
                                                     "which",
                                                     "there",
                                                     "other",
                                                     "when",
                                                     "been"};
    return std::find(words.begin(), words.end(), to_lower(word)) != words.end();
}

} // namespace

Span clause_around(Section const& law, Span region, Span span) {
    constexpr std::string_view marks = ",;.:\n";
    auto begin = std::size_t{span.begin};
    while (begin > region.begin && marks.find(law.text[begin - 1]) == std::string_view::npos)
        --begin;
    bool const after_comma = begin > region.begin && law.text[begin - 1] == ',';
    auto const first = begin;
    for (auto const& one : law.provisions)
        if (one.designator.end <= span.begin)
            begin = std::max<std::size_t>(begin, one.designator.end);
    auto const end = std::min<std::size_t>(law.text.find_first_of(marks, span.end), region.end);
    if (after_comma && begin == first && law.text[end] != ',')
        return make_span(begin - 1, end);
    while (begin < span.begin && law.text[begin] == ' ')
        ++begin;
    return make_span(begin, end);
}

std::optional<Span> related_word(Section const& law, Span region, std::string_view words) {
    constexpr std::size_t shared = 4;
    for (auto const sought : split_words(words, make_span(0, words.size()))) {
        auto const word = sought.of(words);
        if (word.size() < shared)
            continue;
        for (auto const span : split_words(law.text, region)) {
            auto const there = span.of(law.text);
            if (there.size() >= shared
                && std::equal(
                    word.begin(), word.begin() + shared, there.begin(), [](char a, char b) {
                        return to_lower(a) == to_lower(b);
                    }))
                return span;
        }
    }
    return std::nullopt;
}

std::optional<Span> shared_clause(Section const& law, Span region, std::string_view words) {
    constexpr std::size_t shortest = 4;
    constexpr std::string_view marks = ",;.:";
    std::set<std::string> sought;
    for (auto const word : split_words(words, make_span(0, words.size())))
        if (word.size() >= shortest && !is_function_word(word.of(words)))
            sought.insert(stem_of(word.of(words)));
    std::optional<Span> best;
    std::size_t most = 0;
    std::set<std::string> shared;
    for (auto const word : split_words(law.text, region)) {
        auto const there = word.of(law.text);
        auto const stem = stem_of(there);
        if (marks.find(there.front()) != marks.npos
            || (word.begin > 0 && law.text[word.begin - 1] == '\n'))
            shared.clear();
        if (sought.contains(stem))
            shared.insert(stem);
        if (shared.size() <= most)
            continue;
        most = shared.size();
        best = word;
    }
    return best;
}

} // namespace nutmeg
