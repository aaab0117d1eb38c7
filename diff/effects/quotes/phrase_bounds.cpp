#include "diff/effects/quotes/phrase_bounds.hpp"

#include "parser/facts/lexicon.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace nutmeg {

namespace {

constexpr std::size_t most_changed = 2;  ///< words of a change that its phrase explains
constexpr std::size_t most_added = 2;    ///< words added on one side
constexpr std::size_t most_subject = 10; ///< words of a subject before its value
constexpr std::size_t most_read = 16;    ///< words read for it
constexpr std::size_t most_after = 6;    ///< words of a subject after its value

template <std::size_t size>
bool is_in(std::array<std::string_view, size> const& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_article(std::string_view word) {
    constexpr std::array<std::string_view, 11> articles{
        "the", "a", "an", "any", "each", "such", "said", "every", "all", "no", "this"};
    return is_in(articles, word);
}

/// Verbs without content, and modal verbs.
bool is_auxiliary(std::string_view word) {
    constexpr std::array<std::string_view, 14> verbs{"shall",
                                                     "may",
                                                     "must",
                                                     "will",
                                                     "be",
                                                     "is",
                                                     "are",
                                                     "was",
                                                     "were",
                                                     "been",
                                                     "has",
                                                     "have",
                                                     "not",
                                                     "being"};
    return is_in(verbs, word);
}

bool is_bound_word(std::string_view word) {
    constexpr std::array<std::string_view, 21> bounds{
        "more",  "less",  "than",    "least",   "most",  "exceed",  "exceeding",
        "under", "over",  "up",      "within",  "later", "earlier", "before",
        "after", "until", "through", "exceeds", "fewer", "greater", "older"};
    return is_in(bounds, word) || word == "younger";
}

/// Words that begin another clause.
bool is_clause_opener(std::string_view word) {
    constexpr std::array<std::string_view, 19> openers{"and",
                                                       "or",
                                                       "but",
                                                       "that",
                                                       "which",
                                                       "who",
                                                       "whose",
                                                       "whom",
                                                       "if",
                                                       "when",
                                                       "where",
                                                       "unless",
                                                       "whenever",
                                                       "while",
                                                       "except",
                                                       "provided",
                                                       "because",
                                                       "nor",
                                                       "whether"};
    return is_in(openers, word);
}

bool is_grammatical(std::string_view word) {
    return is_article(word) || is_auxiliary(word) || is_clause_opener(word) || is_filler_word(word);
}

bool is_clause_punctuation(char c) {
    return c == ',' || c == ';' || c == ':' || c == '.' || c == ')' || c == '(';
}

/// The word that ends at `at`, after one space; empty at the begin of a line.
Span word_before(std::string_view text, std::uint32_t at) {
    if (at < 2 || text[at - 1] != ' ')
        return {at, at};
    auto begin = --at;
    while (begin > 0 && !is_collapsed_space(text[begin - 1]))
        --begin;
    return {begin, at};
}

/// The word that begins after one space at `at`; empty at the end of a line.
Span word_after(std::string_view text, std::uint32_t at) {
    if (at + 1 >= text.size() || text[at] != ' ')
        return {at, at};
    auto end = ++at;
    while (end < text.size() && !is_collapsed_space(text[end]))
        ++end;
    return {at, end};
}

std::vector<std::string_view> words_of(std::string_view phrase) {
    std::vector<std::string_view> words;
    while (!phrase.empty()) {
        auto const end = std::min(phrase.find_first_of(" \n"), phrase.size());
        if (end > 0)
            words.push_back(phrase.substr(0, end));
        phrase.remove_prefix(std::min(end + 1, phrase.size()));
    }
    return words;
}

/// Whether the word can be inside a noun phrase: no grammatical word, no punctuation.
bool is_content(std::string_view word) {
    return !word.empty() && is_letter(word.front()) && is_alnum(word.back())
        && !is_grammatical(to_lower(word));
}

void extend_left(std::string_view text, Span& words) {
    auto begin = words.begin;
    for (std::size_t added = 0; added <= most_added; ++added) {
        auto const before = word_before(text, begin);
        auto const word = before.of(text);
        if (before.empty())
            return;
        if (is_article(to_lower(word))) {
            words.begin = before.begin;
            return;
        }
        if (!is_content(word))
            break;
        begin = before.begin;
    }
    auto const nearest = word_before(text, words.begin);
    if (is_content(nearest.of(text)))
        words.begin = nearest.begin;
}

void extend_right(std::string_view text, Span& words) {
    for (std::size_t added = 0; added < most_added; ++added) {
        auto after = word_after(text, words.end);
        auto word = after.of(text);
        bool const ends = !word.empty() && is_clause_punctuation(word.back());
        while (!after.empty() && is_clause_punctuation(text[after.end - 1]))
            --after.end;
        word = after.of(text);
        if (!is_content(word))
            return;
        words.end = after.end;
        if (ends)
            return;
    }
}

/// Without the words that lead from a subject to its value.
void strip_tail(std::vector<std::string_view>& words) {
    while (!words.empty()) {
        auto const last = to_lower(words.back());
        if (!is_grammatical(last) && !is_bound_word(last))
            return;
        words.pop_back();
    }
}

/// Whether the word continues a clause to the left, where `after` are the words that follow it.
bool continues_clause(std::string_view text,
                      Span word,
                      std::vector<std::string_view> const& after) {
    auto const words = word.of(text);
    if (words.front() == '(') {
        // The designator of a citation: "subsection (c)".
        auto const noun = word_before(text, word.begin).of(text);
        return words.back() == ')' && (noun.starts_with("sub") || noun == "section");
    }
    auto const bare = to_lower(words.substr(0, words.find_last_not_of(",;:.)") + 1));
    if (bare.empty() || is_clause_opener(bare))
        return false;
    if (!is_clause_punctuation(words.back()))
        return true;
    // A comma before "not exceeding" is inside the phrase.
    return words.back() == ',' && std::all_of(after.begin(), after.end(), [](auto other) {
               auto const lower = to_lower(other);
               return is_bound_word(lower) || lower == "not" || lower == "to";
           });
}

bool is_modal_verb(std::string_view word) {
    return word == "shall" || word == "may" || word == "must" || word == "will";
}

/// Without the subject and the verb before an object: "fee" of "keeper shall pay a fee".
void keep_object(std::vector<std::string_view>& words) {
    auto const modal = std::find_if(words.rbegin(), words.rend(), is_modal_verb).base();
    if (modal == words.begin() || modal == words.end() || *modal == "be" || *modal == "not")
        return;
    auto const article = std::find_if(modal, words.end(), is_article);
    words.erase(words.begin(), article == words.end() ? modal : article);
}

std::vector<std::string_view> subject_before(std::string_view text, Span value) {
    std::vector<std::string_view> words;
    auto before = word_before(text, value.begin);
    while (words.size() < most_read && !before.empty() && continues_clause(text, before, words)) {
        words.push_back(before.of(text));
        before = word_before(text, before.begin);
    }
    std::reverse(words.begin(), words.end());
    bool const is_cut = words.size() == most_read;
    strip_tail(words);
    keep_object(words);
    if (is_cut || words.size() > most_subject) {
        // Cut inside a phrase: what is after a grammatical word is whole.
        auto const first = words.size() > most_subject
                             ? words.end() - static_cast<std::ptrdiff_t>(most_subject)
                             : words.begin();
        words.erase(words.begin(), std::find_if(first, words.end(), [](std::string_view word) {
                        return is_grammatical(to_lower(word));
                    }));
    }
    while (!words.empty()
           && (is_grammatical(to_lower(words.front())) || is_bound_word(to_lower(words.front()))))
        words.erase(words.begin());
    return words;
}

bool is_year(std::string_view word) {
    constexpr std::size_t digits = 4;
    return word.size() >= digits && std::all_of(word.begin(), word.begin() + digits, is_digit);
}

std::vector<std::string_view> subject_after(std::string_view text, Span value, bool only_each) {
    std::vector<std::string_view> words;
    auto at = value.end;
    while (words.size() < most_after) {
        auto after = word_after(text, at);
        auto word = after.of(text);
        if (word.empty() || is_clause_opener(to_lower(word)))
            break;
        if (words.empty() && only_each && word != "for" && word != "per" && word != "each")
            return {};
        auto end = word.find_first_of(",;:.()");
        // "July 1, 2027"
        if (end + 1 == word.size() && is_digit(word.front())
            && is_year(word_after(text, after.end).of(text)))
            end = std::string_view::npos;
        word = word.substr(0, end);
        if (is_auxiliary(to_lower(word)))
            break;
        if (!word.empty())
            words.push_back(word);
        if (end != std::string_view::npos)
            break;
        at = after.end;
    }
    while (!words.empty() && is_grammatical(to_lower(words.back())))
        words.pop_back();
    if (only_each && (words.size() < 2 || (words[0] == "for" && !is_article(to_lower(words[1])))))
        return {};
    return words;
}

std::string joined(std::vector<std::string_view> const& words) {
    std::string out;
    for (auto const word : words)
        out.append(out.empty() ? "" : " ").append(word);
    while (!out.empty() && is_clause_punctuation(out.back()))
        out.pop_back();
    return out;
}

} // namespace

bool has_bound(std::string_view words) {
    auto const all = words_of(words);
    return std::any_of(all.begin(), all.end(), [](std::string_view word) {
        return is_bound_word(to_lower(word)) || word == "or";
    });
}

Span trimmed_phrase(std::string_view text, Span words) {
    auto const is_dropped_first = [](char c) {
        return is_collapsed_space(c) || c == ',' || c == ';' || c == '.' || c == ':';
    };
    auto const all = words;
    while (!words.empty() && is_dropped_first(text[words.begin]))
        ++words.begin;
    while (!words.empty()
           && (is_collapsed_space(text[words.end - 1]) || text[words.end - 1] == ','
               || text[words.end - 1] == ';' || text[words.end - 1] == ':'))
        --words.end;
    if (words.empty())
        return all;
    // One word after a period is the first of the next sentence.
    auto begin = words.end;
    while (begin > words.begin && !is_collapsed_space(text[begin - 1]))
        --begin;
    if (begin > words.begin + 1 && text[begin - 2] == '.' && is_upper(text[begin])
        && text[words.end - 1] != '.')
        words.end = begin - 1;
    // An article after a comma is the first word of the next phrase.
    if (begin > words.begin + 2 && text[begin - 2] == ','
        && is_article(to_lower(Span{begin, words.end}.of(text))))
        words.end = begin - 2;
    return words;
}

std::vector<Span> whole_phrases(std::vector<PhraseSide> const& sides) {
    std::vector<Span> phrases;
    bool is_short = true;
    bool to_left = true;
    bool to_right = true;
    for (auto const& side : sides) {
        auto const phrase = trimmed_phrase(side.text, side.words);
        auto const words = words_of(phrase.of(side.text));
        is_short = is_short && !words.empty() && words.size() <= most_changed
                && phrase.of(side.text).find('\n') == std::string_view::npos;
        to_left = to_left && is_short && is_content(words.front());
        to_right = to_right && is_short && is_alnum(words.back().back());
        phrases.push_back(phrase);
    }
    for (std::size_t i = 0; i < sides.size() && is_short; ++i) {
        if (to_left)
            extend_left(sides[i].text, phrases[i]);
        if (to_right)
            extend_right(sides[i].text, phrases[i]);
    }
    return phrases;
}

std::string subject_of(std::string_view text, Span value) {
    auto const before = subject_before(text, value);
    auto subject = joined(before);
    auto const after = joined(subject_after(text, value, !before.empty()));
    if (!subject.empty() && !after.empty())
        subject += ' ';
    return subject + after;
}

} // namespace nutmeg
