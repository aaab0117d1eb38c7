#include "parser/statutes/heading.hpp"
#include "parser/statutes/section.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace nutmeg {

namespace {

/// The end in `words` of a part at their start that is `prefix` apart from spaces, or 0.
std::size_t prefix_end(std::string_view words, std::string_view prefix) {
    std::size_t at = 0;
    for (char const c : prefix) {
        if (c == ' ')
            continue;
        while (at < words.size() && words[at] == ' ')
            ++at;
        if (at == words.size() || words[at] != c)
            return 0;
        ++at;
    }
    return at;
}

constexpr std::size_t short_title = 64; ///< bytes of one that may ask a question

bool is_finite_verb(std::string_view word) {
    constexpr std::array<std::string_view, 28> verbs{
        "shall",   "may",   "must",    "is",      "are",      "was",     "were",
        "means",   "mean",  "has",     "have",    "had",      "do",      "does",
        "did",     "will",  "would",   "can",     "cannot",   "could",   "should",
        "include", "apply", "applies", "governs", "includes", "permits", "constitutes"};
    return std::find(verbs.begin(), verbs.end(), word) != verbs.end();
}

bool is_question_word(std::string_view word) {
    constexpr std::array<std::string_view, 6> words{"when", "who", "how", "what", "where", "which"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

bool is_title(std::string_view words) {
    if (words.empty() || !is_upper(words.front()) || words.size() > longest_title)
        return false;
    bool verb = false;
    bool question = false;
    bool first = true;
    for (auto const span : split_words(words, make_span(0, words.size()))) {
        auto const word = to_lower(span.of(words));
        question = first ? is_question_word(word) : question;
        verb = verb || is_finite_verb(word);
        first = false;
    }
    return !verb || (question && words.size() <= short_title && words.find(',') == words.npos);
}

void mark_repeated_heading(Section& section) {
    if (section.catchline.empty() || section.paragraphs.empty())
        return;
    auto const end = prefix_end(section.paragraphs.front().of(section.text), section.heading);
    bool const is_followed = end > 0 && end < section.text.size()
                          && (section.text[end] == ' ' || section.text[end] == '\n');
    if (is_followed)
        section.run_in_headings.insert(section.run_in_headings.begin(), make_span(0, end));
}

std::size_t repeated_heading_size(Section const& section) {
    auto const& headings = section.run_in_headings;
    if (headings.empty() || headings.front().begin != 0
        || prefix_end(headings.front().of(section.text), section.heading) == 0)
        return 0;
    return std::size_t{headings.front().end} + 1;
}

} // namespace nutmeg
