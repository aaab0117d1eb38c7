#include "diff/align/defined_terms.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::size_t longest_term = 14;   ///< words between the quotation marks
constexpr std::size_t longest_opener = 10; ///< words

bool is_punctuation(std::string_view word) {
    return word == "," || word == "." || word == ";";
}

bool is_quote(std::string_view word) {
    return word == "\u201C" || word == "\"";
}

/// The term that the opening quotation mark at word `open` begins; empty if it is not closed.
std::string term_at(SectionWords const& words, std::size_t open) {
    std::string term;
    for (auto i = open + 1; i < words.words.size() && i <= open + longest_term + 1; ++i) {
        auto const word = words.words[i].of(words.section->text);
        if (word == "\u201D" || word == "\"")
            return term;
        if (!is_punctuation(word))
            term += (term.empty() ? "" : " ") + to_lower(word);
    }
    return {};
}

/// Whether the words from `begin` to `end` open a definition: "For the purposes of this section,".
bool is_opener(SectionWords const& words, std::size_t begin, std::size_t end) {
    auto const word = [&](std::size_t i) { return words.words[i].of(words.section->text); };
    if (begin >= end || word(end - 1) != ",")
        return false;
    bool has_purposes = false;
    for (auto i = begin; i < end; ++i)
        has_purposes = has_purposes || word(i) == "purposes";
    return (word(begin) == "For" && has_purposes)
        || (word(begin) == "As" && begin + 1 < end && word(begin + 1) == "used");
}

/// The opening quotation mark of the term that the provision begins with, after its designator at
/// word `i` and perhaps an opener; the number of words if it begins with none.
std::size_t quote_after(SectionWords const& words, std::size_t i) {
    auto const first = i + 1;
    for (auto at = first; at < words.words.size() && at <= first + longest_opener
                          && words.provision_of[at] == words.provision_of[i];
         ++at)
        if (is_quote(words.words[at].of(words.section->text)))
            return at == first || is_opener(words, first, at) ? at : words.words.size();
    return words.words.size();
}

} // namespace

std::vector<std::string> defined_terms(SectionWords const& words) {
    std::vector<std::string> terms(words.parents.size());
    for (std::size_t i = 0; i + 1 < words.words.size(); ++i)
        if (is_designator(words, i) && words.provision_of[i + 1] == words.provision_of[i])
            if (auto const quote = quote_after(words, i); quote < words.words.size())
                terms[words.provision_of[i]] = term_at(words, quote);
    return terms;
}

} // namespace nutmeg
