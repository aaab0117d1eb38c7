#include "diff/apply/compared_text.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

/// A character of a text: its size in bytes and the byte it is compared as.
struct Character {
    std::size_t size = 1;
    char compared = 0; ///< 0 for whitespace
};

Character character_at(std::string_view text, std::size_t at) {
    struct Form {
        std::string_view printed;
        char compared;
    };
    constexpr std::array<Form, 5> forms{{
        {"\u201C", '"'},
        {"\u201D", '"'},
        {"\u2018", '\''},
        {"\u2019", '\''},
        {"\u00A0", 0},
    }};
    if (is_space(text[at]))
        return {1, 0};
    for (auto const& form : forms)
        if (text.substr(at).starts_with(form.printed))
            return {form.printed.size(), form.compared};
    return {1, text[at]};
}

/// Whether the three bytes are one of the hyphens and dashes U+2010 to U+2015.
bool is_dash(std::string_view bytes) {
    return bytes.size() == 3 && bytes.starts_with("\xE2\x80") && bytes[2] >= '\x90'
        && bytes[2] <= '\x95';
}

} // namespace

ComparedText::ComparedText(std::string_view text, Span within) {
    bytes_.reserve(within.size());
    offsets_.reserve(within.size());
    spaced_.reserve(within.size());
    bool spaced = false;
    for (std::size_t at = within.begin; at < within.end;) {
        auto const character = character_at(text.substr(0, within.end), at);
        if (character.compared != 0) {
            bytes_.push_back(character.compared);
            offsets_.push_back(static_cast<std::uint32_t>(at));
            spaced_.push_back(spaced);
        }
        spaced = character.compared == 0;
        at += character.size;
    }
}

bool ComparedText::has_free_space(std::size_t i) const {
    if (i == 0 || i == size())
        return true;
    bool const between_designators = bytes_[i - 1] == ')' && bytes_[i] == '(';
    return between_designators || ends_with_dash(i) || begins_with_dash(i)
        || is_closing_punctuation(i);
}

std::size_t ComparedText::index_at(std::uint32_t offset) const {
    return static_cast<std::size_t>(std::lower_bound(offsets_.begin(), offsets_.end(), offset)
                                    - offsets_.begin());
}

bool ComparedText::ends_with_dash(std::size_t end) const {
    return bytes_[end - 1] == '-'
        || (end >= 3 && is_dash(std::string_view{bytes_}.substr(end - 3, 3)));
}

/// Not the point of ".5" or the comma of "2,500".
bool ComparedText::is_closing_punctuation(std::size_t at) const {
    bool const is_mark = std::string_view(",;:.").find(bytes_[at]) != std::string_view::npos;
    return is_mark && (at + 1 == size() || spaced_[at + 1] || !is_alnum(bytes_[at + 1]));
}

bool ComparedText::begins_with_dash(std::size_t at) const {
    return bytes_[at] == '-' || is_dash(std::string_view{bytes_}.substr(at, 3));
}

} // namespace nutmeg
