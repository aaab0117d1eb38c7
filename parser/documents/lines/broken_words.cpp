#include "parser/documents/lines/broken_words.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

constexpr std::string_view soft_hyphen = "\u00AD";

bool is_part(char c) {
    return is_letter(c) || c == '-';
}

std::size_t word_end(std::string_view line, std::size_t at) {
    while (at < line.size() && is_part(line[at]))
        ++at;
    return at;
}

/// The last word of the line: letters, digits and hyphens. A word that is joined over many lines
/// has no end, so only the part that can be one is looked at.
std::string_view last_word(std::string_view line) {
    constexpr std::size_t longest = 80;
    auto from = line.size();
    while (from > 0 && line.size() - from < longest
           && (is_alnum(line[from - 1]) || line[from - 1] == '-'))
        --from;
    return line.substr(from);
}

/// "two-" before "and three-family" is a word of its own.
bool is_conjunction(std::string_view next) {
    auto const word = next.substr(0, next.find(' '));
    return word == "and" || word == "or" || word == "to" || word == "and/or";
}

/// "twenty-" before "five".
bool is_tens(std::string_view word) {
    static constexpr std::array<std::string_view, 8> tens{
        "twenty-", "thirty-", "forty-", "fifty-", "sixty-", "seventy-", "eighty-", "ninety-"};
    return std::any_of(
        tens.begin(), tens.end(), [&](auto const ten) { return word.ends_with(ten); });
}

} // namespace

BrokenWords::BrokenWords(std::vector<PrintedLine> const& lines, KnownWords const* law) : law_(law) {
    for (auto const& line : lines) {
        if (!line.is_text())
            continue;
        std::string_view const text = line.words.text;
        for (std::size_t at = 0; at < text.size();) {
            auto const end = word_end(text, at);
            if (end > at && text[end - 1] != '-')
                words_.insert(to_lower(text.substr(at, end - at)));
            at = end + 1;
        }
    }
}

LineJoint BrokenWords::joint(std::string_view line, std::string_view next) const {
    if (line.ends_with(soft_hyphen))
        return {false, soft_hyphen.size(), false, {}};
    bool const broken = line.size() > 1 && line.back() == '-' && is_alnum(line[line.size() - 2])
                     && !next.empty() && is_alnum(next.front()) && !is_conjunction(next);
    if (!broken)
        return {};
    LineJoint joint{false, 0, false, {}};
    auto const first = last_word(line);
    auto const rest = next.substr(0, word_end(next, 0));
    bool const letters = std::all_of(first.begin(), first.end(), is_part) && !rest.empty();
    bool const same_case = is_upper(rest.empty() ? ' ' : rest.front())
                        == is_upper(first.size() > 1 ? first[first.size() - 2] : ' ');
    // The hyphens of section numbers and of numbers in words, and those before a capital, stay.
    if (!letters || !same_case)
        return joint;
    auto const whole = to_lower(first) + to_lower(rest);
    auto const begin = to_lower(first.substr(0, first.size() - 1));
    auto const without = begin + to_lower(rest);
    if (words_.contains(whole) || is_in_law(whole) || is_tens(to_lower(first)))
        return joint;
    // "health care" and "healthcare" in the law leave open what "health-care" is.
    joint.from_law =
        !words_.contains(without) && is_in_law(without) && !law_->contains(begin, to_lower(rest));
    joint.hyphen = words_.contains(without) || joint.from_law ? 1 : 0;
    joint.unsure = joint.hyphen == 0;
    joint.word = std::string(first) + std::string(rest);
    return joint;
}

} // namespace nutmeg
