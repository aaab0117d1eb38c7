#include "diff/align/defined_terms.hpp"

#include "parser/text/ascii.hpp"

namespace nutmeg {

namespace {

constexpr std::size_t longest_term = 14; ///< words between the quotation marks

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

} // namespace

std::vector<std::string> defined_terms(SectionWords const& words) {
    std::vector<std::string> terms(words.parents.size());
    for (std::size_t i = 0; i + 1 < words.words.size(); ++i)
        if (is_designator(words, i) && words.provision_of[i + 1] == words.provision_of[i]
            && is_quote(words.words[i + 1].of(words.section->text)))
            terms[words.provision_of[i]] = term_at(words, i + 1);
    return terms;
}

} // namespace nutmeg
