#include "diff/effects/quotes/passage.hpp"

#include "parser/text/ascii.hpp"
#include "parser/text/words.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

bool is_designator(std::string_view word) {
    return word.size() > 2 && word.front() == '(' && word.back() == ')';
}

/// Whether a designator after the word belongs to a citation: "subsection (a)", "99-4 (b)".
bool cites(std::string_view word) {
    constexpr std::array<std::string_view, 6> nouns{
        "section", "sections", "clause", "clauses", "paragraph", "paragraphs"};
    return word.starts_with("sub") || std::find(nouns.begin(), nouns.end(), word) != nouns.end()
        || (!word.empty() && is_digit(word.front()) && word.find('-') != std::string_view::npos);
}

/// Whether the word joins the designators of a citation: "(1) to (6), inclusive".
bool joins_citation(std::string_view word) {
    return word == "to" || word == "or" || word == "and" || word == "through" || word == ","
        || word == "both";
}

} // namespace

Passage::Passage(std::string_view text)
    : text_(text), spans_(split_words(text, make_span(0, text.size()))), lower_(text, spans_),
      opens_item_(spans_.size(), 0), is_cited_(spans_.size(), 0), is_quoted_(spans_.size(), 0) {
    mark_designators();
    mark_quotations();
}

void Passage::mark_designators() {
    bool in_citation = false;
    for (std::uint32_t i = 0; i < size(); ++i) {
        if (is_designator(lower_[i])) {
            // "Section 1915(c)" has no space.
            in_citation = in_citation
                       || (i > 0
                           && (cites(lower_[i - 1])
                               || (is_digit(lower_[i - 1].back())
                                   && spans_[i - 1].end == spans_[i].begin)));
            (in_citation ? is_cited_ : opens_item_)[i] = 1;
        } else if (!joins_citation(lower_[i]) || !is_designator(lower(i + 1))) {
            in_citation = false;
        } else if (lower_[i] == ",") {
            // A comma before the next item ends the citation, unless both are of one series.
            in_citation = in_citation && is_digit(lower_[i + 1][1]) == is_digit(lower_[i - 1][1]);
        }
    }
}

void Passage::mark_quotations() {
    bool inside = false;
    for (std::uint32_t i = 0; i < size(); ++i) {
        if (lower_[i] == "\u201C")
            inside = true;
        is_quoted_[i] = inside ? 1 : 0;
        if (lower_[i] == "\u201D")
            inside = false;
    }
}

Span Passage::bytes(WordSpan words) const {
    return words.empty() ? Span{} : Span{spans_[words.begin].begin, spans_[words.end - 1].end};
}

bool Passage::is_word(std::uint32_t index) const {
    auto const word = lower_[index];
    return !is_designator(word) && std::any_of(word.begin(), word.end(), is_alnum);
}

std::uint32_t Passage::count(WordSpan words) const {
    std::uint32_t count = 0;
    for (auto i = words.begin; i < words.end; ++i)
        count += is_word(i) ? 1 : 0;
    return count;
}

bool Passage::is_date_comma(std::uint32_t index) const {
    return lower(index) == "," && index > 0 && index + 1 < size() && is_digit(lower_[index - 1][0])
        && lower_[index + 1].size() == 4 && is_digit(lower_[index + 1][0]);
}

bool Passage::ends_sentence(std::uint32_t index) const {
    if (lower_[index] != ".")
        return false;
    if (index + 1 == size())
        return true;
    // "U.S. survey"
    if (index > 0 && lower_[index - 1].size() == 1)
        return false;
    auto const next = word(index + 1);
    return is_upper(next.front()) || is_designator(next) || next == "\u201C" || next == "\u201D";
}

std::vector<WordSpan> Passage::sentences() const {
    std::vector<WordSpan> all;
    std::uint32_t begin = 0;
    for (std::uint32_t i = 0; i < size(); ++i) {
        if (!ends_sentence(i))
            continue;
        if (lower(i + 1) == "\u201D")
            ++i;
        all.push_back({begin, i + 1});
        begin = i + 1;
    }
    if (begin < size())
        all.push_back({begin, size()});
    return all;
}

} // namespace nutmeg
