#include "parser/statutes/copied/loose_text.hpp"

#include "parser/text/ascii.hpp"

#include <array>
#include <utility>

namespace nutmeg {

namespace {

/// The next character of `words` from `at` on that counts, as its loose form: one ASCII character,
/// or one byte of another character. Advances `at` past it; 0 at the end.
char next_loose(std::string_view words, std::size_t& at) {
    static constexpr std::array<std::pair<std::string_view, char>, 14> same{{
        {"\u201C", '"'},
        {"\u201D", '"'},
        {"\u2018", '\''},
        {"\u2019", '\''},
        {"\u2010", '-'},
        {"\u2011", '-'},
        {"\u2012", '-'},
        {"\u2013", '-'},
        {"\u2014", '-'},
        {"\u00A0", 0},
        {"\u2009", 0},
        {"\u200B", 0},
        {"\u00AD", 0},
        {"\uFEFF", 0},
    }};
    while (at < words.size()) {
        char const c = words[at];
        if (is_space(c) || c == '*') {
            ++at;
            continue;
        }
        if (static_cast<unsigned char>(c) < 0x80) {
            ++at;
            return c;
        }
        char loose = c;
        std::size_t size = 1;
        for (auto const& [printed, plain] : same)
            if (words.substr(at).starts_with(printed)) {
                loose = plain;
                size = printed.size();
                break;
            }
        at += size;
        if (loose != 0)
            return loose;
    }
    return 0;
}

} // namespace

std::string loose_text(std::string_view words) {
    std::string loose;
    loose.reserve(words.size());
    std::size_t at = 0;
    while (char const c = next_loose(words, at))
        loose += c;
    return loose;
}

std::optional<std::size_t> loose_prefix_end(std::string_view words, std::string_view prefix) {
    std::size_t at = 0;
    std::size_t in_prefix = 0;
    std::size_t end = 0;
    while (char const wanted = next_loose(prefix, in_prefix)) {
        if (next_loose(words, at) != wanted)
            return std::nullopt;
        end = at;
    }
    bool const inside_word =
        end > 0 && end < words.size() && is_alnum(words[end - 1]) && is_alnum(words[end]);
    if (end == 0 || inside_word)
        return std::nullopt;
    return end;
}

} // namespace nutmeg
