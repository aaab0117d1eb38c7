#include "parser/statutes/copied/catchline.hpp"

#include "parser/statutes/designator_tokens.hpp"
#include "parser/statutes/read_section.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/designator.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

/// Words with which sentences of law begin, and catchlines seldom do.
constexpr std::array<std::string_view, 43> law_openings{"A ",
                                                        "All ",
                                                        "An ",
                                                        "Any ",
                                                        "As used in ",
                                                        "At ",
                                                        "Before ",
                                                        "During ",
                                                        "Each ",
                                                        "Every ",
                                                        "Except ",
                                                        "For purposes ",
                                                        "If ",
                                                        "In ",
                                                        "It ",
                                                        "No ",
                                                        "Not ",
                                                        "Nothing ",
                                                        "Notwithstanding ",
                                                        "On ",
                                                        "Persons ",
                                                        "Prior ",
                                                        "Said ",
                                                        "Section ",
                                                        "Sections ",
                                                        "Subject to ",
                                                        "Such ",
                                                        "The ",
                                                        "There ",
                                                        "These ",
                                                        "This ",
                                                        "To ",
                                                        "Unless ",
                                                        "Upon ",
                                                        "When ",
                                                        "Whenever ",
                                                        "Where ",
                                                        "Whoever ",
                                                        "Within ",
                                                        "Without ",
                                                        "Wherever ",
                                                        "After ",
                                                        "For the purpose"};

/// Words that catchlines almost never have.
constexpr std::array<std::string_view, 5> law_words{"shall", "means", "hereby", "mean", "shall,"};

/// Verbs that law has, and catchlines sometimes.
constexpr std::array<std::string_view, 26> verbs{
    "may",     "must",      "is",         "are",     "was",         "were",     "has",
    "have",    "had",       "does",       "do",      "constitutes", "applies",  "apply",
    "been",    "be",        "being",      "confers", "takes",       "includes", "include",
    "affects", "prohibits", "constitute", "affect",  "used"};

template <std::size_t Size>
bool has_word(std::string_view words, std::array<std::string_view, Size> const& wanted) {
    while (!words.empty()) {
        auto const end = std::min(words.find(' '), words.size());
        if (std::find(wanted.begin(), wanted.end(), words.substr(0, end)) != wanted.end())
            return true;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return false;
}

bool begins_like_law(std::string_view sentence) {
    return std::any_of(law_openings.begin(), law_openings.end(), [&](std::string_view opening) {
        return sentence.starts_with(opening);
    });
}

bool begins_with_designator(std::string_view words) {
    Designator designator;
    auto const at = std::min(words.find_first_not_of('*'), words.size());
    return words.substr(at).starts_with('(') && designator_at(words, at, designator);
}

bool names_status(std::string_view words) {
    return status_from_body(words) != Status::Active;
}

/// Whether the sentence is law rather than a part of a catchline.
bool is_law(std::string_view sentence) {
    return has_word(sentence, law_words)
        || (begins_like_law(sentence) && (has_word(sentence, verbs) || sentence.ends_with(':')));
}

/// Whether the sentence could be law, although is_law does not say so.
bool may_be_law(std::string_view sentence) {
    return begins_like_law(sentence) || has_word(sentence, verbs);
}

} // namespace

std::vector<std::size_t> sentence_starts(std::string_view words) {
    std::vector<std::size_t> starts{0};
    for (auto at = words.find_first_of(".?"); at != words.npos;
         at = words.find_first_of(".?", at + 1)) {
        auto last = at; // of the sentence
        for (std::string_view const quote : {"\u201D", "\""})
            if (words.substr(at + 1).starts_with(quote))
                last += quote.size();
        if (last + 2 < words.size() && words[last + 1] == ' ' && ends_sentence(words, last))
            starts.push_back(last + 2);
    }
    return starts;
}

bool is_sentence_of_law(std::string_view sentence) {
    return is_law(sentence);
}

bool is_phrase(std::string_view words) {
    return sentence_starts(words).size() == 1 && !is_law(words) && !may_be_law(words);
}

CatchlineEnd catchline_end(std::string_view words, bool has_more) {
    if (begins_with_designator(words) || names_status(words))
        return {0, true};
    auto const starts = sentence_starts(words);
    auto const sentence = [&](std::size_t index) {
        auto const end = index + 1 < starts.size() ? starts[index + 1] : words.size();
        auto one = words.substr(starts[index], end - starts[index]);
        while (one.ends_with(' '))
            one.remove_suffix(1);
        return one;
    };
    if (starts.size() == 1) {
        bool const law = !has_more || words.ends_with(':') || has_word(words, law_words);
        return {law ? 0 : words.size(), true};
    }
    bool certain = true;
    for (std::size_t i = 1; i < starts.size(); ++i) {
        auto const rest = words.substr(starts[i]);
        if (begins_with_designator(rest) || names_status(rest))
            return {starts[i], true};
        if (is_law(sentence(i)))
            return {starts[i], certain && begins_like_law(sentence(i))};
        certain = certain && !may_be_law(sentence(i));
    }
    if (has_more)
        return {words.size(), certain};
    return {starts[1], false};
}

} // namespace nutmeg
