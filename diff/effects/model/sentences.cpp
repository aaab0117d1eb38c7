#include "diff/effects/model/sentences.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace nutmeg {

namespace {

constexpr std::size_t longest_quote = 160; ///< bytes of a quotation that is printed in full
constexpr std::size_t end_of_quote = 40;   ///< bytes printed of the end of a longer one

constexpr std::size_t least_context = 24; ///< bytes of equal words next to a difference

bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

} // namespace

std::string quoted(std::string_view words) {
    std::string out = "\u201C";
    if (words.size() > longest_quote) {
        auto head = longest_quote - end_of_quote;
        while (head > 0 && words[head] != ' ')
            --head;
        auto tail = words.size() - end_of_quote;
        while (tail < words.size() && words[tail] != ' ')
            ++tail;
        while (tail < words.size() && is_continuation(words[tail]))
            ++tail;
        out += words.substr(0, head);
        out += " \u2026";
        out += words.substr(tail);
    } else {
        out += words;
    }
    for (auto& c : out)
        if (c == '\n')
            c = ' ';
    return out + "\u201D";
}

namespace {

constexpr std::string_view space_characters = " \n"; // a line of a table is a paragraph

/// The offset of the last space at or before `at`; 0 if there is none.
std::size_t space_before(std::string_view words, std::size_t at) {
    auto const space = words.find_last_of(space_characters, at);
    return space == std::string_view::npos ? 0 : space;
}

/// The offset of the first space at or after `at`, or the end.
std::size_t space_after(std::string_view words, std::size_t at) {
    return std::min(words.find_first_of(space_characters, at), words.size());
}

/// The words without `head` bytes at the beginning and `tail` at the end; an ellipsis marks each
/// cut.
std::string quoted_inside(std::string_view words, std::size_t head, std::size_t tail) {
    std::string inside(head > 0 ? "\u2026" : "");
    inside += words.substr(head, words.size() - head - tail);
    return quoted(tail > 0 ? inside + " \u2026" : inside);
}

} // namespace

std::string quoted_change(std::string_view old_words,
                          std::string_view between,
                          std::string_view new_words) {
    if (old_words.size() > longest_quote || new_words.size() > longest_quote) {
        auto const least = std::min(old_words.size(), new_words.size());
        auto const same = static_cast<std::size_t>(
            std::mismatch(old_words.begin(),
                          old_words.begin() + static_cast<std::ptrdiff_t>(least),
                          new_words.begin())
                .first
            - old_words.begin());
        std::size_t tail = 0;
        while (tail < least - same
               && old_words[old_words.size() - 1 - tail] == new_words[new_words.size() - 1 - tail])
            ++tail;
        auto const head = space_before(old_words, same > least_context ? same - least_context : 0);
        auto const kept = tail > least_context
                            ? space_after(old_words, old_words.size() - tail + least_context)
                            : old_words.size();
        auto const cut = old_words.size() - kept;
        return quoted_inside(old_words, head, cut) + std::string(between)
             + quoted_inside(new_words, head, cut);
    }
    return quoted(old_words) + std::string(between) + quoted(new_words);
}

std::string change_sentence(std::string_view what,
                            std::string_view old_words,
                            std::string_view new_words) {
    std::string out(what);
    if (old_words.empty())
        out += " " + quoted(new_words) + " is added";
    else if (new_words.empty())
        out += " " + quoted(old_words) + " is removed";
    else
        out += " changes from " + quoted_change(old_words, " to ", new_words);
    return out + ".";
}

namespace {

std::string with_commas(double dollars) {
    auto digits = std::to_string(static_cast<long long>(dollars));
    for (auto at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    return digits;
}

/// "up to 364 days", "no imprisonment".
std::string term_phrase(PrisonTerm const& term) {
    if (term.count == 0)
        return "no imprisonment";
    constexpr std::array<std::string_view, 3> units{" day", " month", " year"};
    return "up to " + std::to_string(term.count)
         + std::string(units[static_cast<std::size_t>(term.unit)]) + (term.count == 1 ? "" : "s");
}

/// "section 53a-43", "sections 53a-35a and 53a-41".
std::string sources_phrase(Penalty const& penalty) {
    std::string phrase = penalty.sources.size() == 1 ? "section " : "sections ";
    for (std::size_t i = 0; i < penalty.sources.size(); ++i) {
        phrase += i == 0 ? "" : " and ";
        phrase += penalty.sources[i];
    }
    return phrase;
}

std::string sentence_for(Penalty const& penalty) {
    auto sentence = (penalty.offense_class.front() == 'i' ? "An " : "A ")
                  + std::string(penalty.offense_class) + " means " + term_phrase(penalty.longest);
    if (penalty.fine > 0)
        sentence += " and $" + with_commas(penalty.fine);
    return sentence + ": " + sources_phrase(penalty) + ".";
}

} // namespace

std::string penalty_sentence(std::string_view old_class,
                             std::string_view new_class,
                             PenaltyLookup const& find) {
    std::string out;
    for (auto const offense_class : {old_class, new_class})
        if (auto const penalty = penalty_of(offense_class, find))
            out += (out.empty() ? "" : " ") + sentence_for(*penalty);
    return out;
}

namespace {

/// "sections 99-4, 99-5 and 99-6" for "section 99-4, section 99-5, section 99-6"; unchanged if one
/// of them is no section.
std::string joined_sections(std::string_view list) {
    constexpr std::string_view noun = "section ";
    constexpr std::string_view comma = ", ";
    std::vector<std::string_view> numbers;
    for (auto rest = list; !rest.empty();) {
        auto const end = std::min(rest.find(comma), rest.size());
        auto const one = rest.substr(0, end);
        if (!one.starts_with(noun))
            return std::string(list);
        numbers.push_back(one.substr(noun.size()));
        rest.remove_prefix(std::min(rest.size(), end + comma.size()));
    }
    if (numbers.size() < 2)
        return std::string(list);
    std::string words = "sections ";
    for (std::size_t i = 0; i < numbers.size(); ++i)
        words.append(i == 0 ? "" : i + 1 == numbers.size() ? " and " : ", ").append(numbers[i]);
    return words;
}

} // namespace

std::string offense_list_words(std::string_view left, std::string_view joined) {
    std::string words;
    if (!joined.empty())
        words.append(joined_sections(joined)).append(" added");
    if (!left.empty())
        words.append(words.empty() ? "" : "; ").append(joined_sections(left)).append(" removed");
    return words;
}

} // namespace nutmeg
