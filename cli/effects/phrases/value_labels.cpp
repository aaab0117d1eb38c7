#include "cli/effects/phrases/value_labels.hpp"

#include "diff/effects/quotes/phrase_bounds.hpp"
#include "parser/clauses/word_classes.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace nutmeg {

namespace {

using Words = std::vector<std::string>;

Words words_of(std::string const& phrase) {
    Words words;
    std::size_t at = 0;
    while (at < phrase.size()) {
        auto const end = std::min(phrase.find(' ', at), phrase.size());
        if (end > at)
            words.push_back(phrase.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

std::string joined(Words const& words) {
    std::string phrase;
    for (auto const& word : words)
        phrase.append(phrase.empty() ? "" : " ").append(word);
    return phrase;
}

bool is_article(std::string_view word) {
    return word == "a" || word == "an" || word == "the" || word == "any" || word == "such";
}

/// Without what is before the last noun phrase: "fee" of "pays the clerk a fee".
void keep_noun(Words& words) {
    for (auto i = words.size(); i-- > 1;) {
        auto const before = to_lower(words[i - 1]);
        bool const opens = words[i] == "a" || words[i] == "an";
        if (!opens || is_preposition(before) || before == "and" || before == "or")
            continue;
        words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        return;
    }
}

/// Without the verb of the noun: "request" of "request shall be made". A clause with another verb
/// is no label.
void drop_verb(Words& words) {
    auto const modal = std::find_if(words.begin(), words.end(), [](std::string const& word) {
        return word == "shall" || word == "may" || word == "must";
    });
    if (modal == words.end())
        return;
    bool const has_noun = modal != words.begin() && is_participle(words.back());
    words.erase(has_noun ? modal : words.begin(), words.end());
}

/// Without "prior" and "inclusive" at the end. They say nothing of what a value is of.
void drop_remains(Words& words) {
    constexpr std::array<std::string_view, 3> remains{"prior", "effective", "inclusive"};
    while (!words.empty()) {
        auto const last = to_lower(words.back());
        if (std::find(remains.begin(), remains.end(), last) == remains.end())
            return;
        words.pop_back();
    }
}

/// Without "in the sum", "in an amount" at the end.
void drop_amount(Words& words) {
    auto const size = words.size();
    if (size > 3 && (words.back() == "sum" || words.back() == "amount")
        && is_article(words[size - 2]) && words[size - 3] == "in")
        words.resize(size - 3);
}

/// Without "beginning with the ... commencing".
void drop_beginning(Words& words) {
    if (words.size() < 3)
        return;
    auto const first = to_lower(words.front());
    if ((first != "beginning" && first != "commencing") || (words[1] != "with" && words[1] != "on"))
        return;
    words.erase(words.begin(), words.begin() + 2);
    if (is_article(words.front()))
        words.erase(words.begin());
    if (!words.empty() && (words.back() == "commencing" || words.back() == "beginning"))
        words.pop_back();
}

/// The bound right before the value.
std::string_view bound_before(std::string_view text, Span value) {
    constexpr std::array<std::string_view, 8> bounds{"not more than",
                                                     "not less than",
                                                     "not fewer than",
                                                     "not exceeding",
                                                     "not to exceed",
                                                     "at least",
                                                     "more than",
                                                     "up to"};
    auto before = text.substr(0, value.begin);
    while (!before.empty() && is_space(before.back()))
        before.remove_suffix(1);
    auto const found = std::find_if(bounds.begin(), bounds.end(), [&](std::string_view bound) {
        return before.ends_with(bound);
    });
    return found == bounds.end() ? std::string_view() : *found;
}

/// Whether the value is the end of a range: "three to five".
bool ends_range(std::string_view text, Span value) {
    auto const before = text.substr(0, value.begin);
    if (!before.ends_with(" to "))
        return false;
    constexpr std::array<std::string_view, 12> numbers{"one",
                                                       "two",
                                                       "three",
                                                       "four",
                                                       "five",
                                                       "six",
                                                       "seven",
                                                       "eight",
                                                       "nine",
                                                       "ten",
                                                       "eleven",
                                                       "twelve"};
    auto const first = before.substr(0, before.size() - 4);
    auto const word = first.substr(first.rfind(' ') + 1);
    return std::find(numbers.begin(), numbers.end(), word) != numbers.end()
        || (!word.empty() && is_digit(word.back()));
}

} // namespace

std::string value_label(std::string_view text, Span value) {
    if (ends_range(text, value))
        return "upper limit";
    auto words = words_of(subject_of(text, value));
    drop_verb(words);
    drop_amount(words);
    keep_noun(words);
    drop_beginning(words);
    if (!words.empty() && words.front() == "of")
        words.erase(words.begin());
    drop_remains(words);
    // "expired" alone is no noun.
    if (words.size() == 1 && (is_participle(words.front()) || words.front() == "contain"))
        words.clear();
    if (!words.empty() && (words.front() == "as" || words.front() == "including"))
        words.clear();
    auto label = joined(words);
    auto const bound = bound_before(text, value);
    if (!bound.empty() && label.find(bound) == std::string::npos
        && label.find("exceeding") == std::string::npos)
        label.append(label.empty() ? "" : ", ").append(bound);
    return label;
}

bool is_first_of_many(std::string_view text, Span date) {
    auto const after = text.substr(date.end, 60);
    return after.starts_with(", and annually") || after.starts_with(" and annually")
        || after.starts_with(", and each year") || after.starts_with(", and biennially")
        || after.starts_with(", and every");
}

} // namespace nutmeg
