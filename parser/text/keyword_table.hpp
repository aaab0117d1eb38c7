// Shared by the quantity grammars: a Spirit parser that reads one word and looks up its value,
// ignoring case, and the function that runs a grammar at an offset. Included by *_grammar.cpp files
// only.
#pragma once

#include "parser/text/ascii.hpp"
#include "parser/text/x3_support.hpp"

#include <cstddef>
#include <string_view>

namespace nutmeg::grammar {

/// Whether the words are equal, ignoring the case of `word`; `lower_case` is in lower case.
constexpr bool same_word(std::string_view word, std::string_view lower_case) {
    if (word.size() != lower_case.size())
        return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (to_lower(word[i]) != lower_case[i])
            return false;
    return true;
}

/// The letters from `first` on, at most 16; empty if the word is longer or a digit follows.
constexpr std::string_view leading_word(char const* first, char const* last) {
    constexpr std::ptrdiff_t longest = 16;
    char const* end = first;
    while (end != last && end - first <= longest && is_letter(*end))
        ++end;
    bool const continues = end != last && is_alnum(*end);
    return continues ? std::string_view()
                     : std::string_view(first, static_cast<std::size_t>(end - first));
}

template <class Value>
struct WordEntry {
    std::string_view word; ///< in lower case
    Value value;
};

/// Parses one word of the table at `entries`; the attribute is the value of the word.
template <class Value, std::size_t Size>
struct WordIn : x3::parser<WordIn<Value, Size>> {
    using attribute_type = Value;
    static bool const has_attribute = true;

    WordEntry<Value> const* entries;

    constexpr explicit WordIn(WordEntry<Value> const* table) : entries(table) {}

    template <class It, class Context, class RuleContext, class Attribute>
    bool parse(It& first, It const& last, Context const&, RuleContext&, Attribute& out) const {
        std::string_view const word = leading_word(first, last);
        if (word.empty())
            return false;
        for (std::size_t i = 0; i < Size; ++i)
            if (same_word(word, entries[i].word)) {
                first += word.size();
                Value value = entries[i].value;
                x3::traits::move_to(value, out);
                return true;
            }
        return false;
    }
};

/// Runs `parser` on `text` from the byte offset `at` on. Spans count from the start of the text.
/// Returns false if the parser does not match.
template <class Parser, class Value>
bool parse_at(std::string_view text, std::size_t at, Parser const& parser, Value& out) {
    if (at >= text.size())
        return false;
    char const* first = text.data() + at;
    char const* const last = text.data() + text.size();
    return x3::parse(first, last, x3::with<origin_tag>(text.data())[parser], out);
}

} // namespace nutmeg::grammar
