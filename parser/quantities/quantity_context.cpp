#include "parser/quantities/quantity_context.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::size_t longest_word = 40;

template <std::size_t Size>
bool one_of(std::string_view word, std::array<std::string_view, Size> const& words) {
    return std::any_of(words.begin(), words.end(), [word](std::string_view other) {
        return word_is(word, other);
    });
}

/// A number after one of these is a name, not a quantity.
constexpr std::array<std::string_view, 52> labels{
    "section",      "sections",  "sec",          "secs",       "chapter",     "chapters",
    "title",        "titles",    "act",          "acts",       "part",        "parts",
    "article",      "articles",  "usc",          "cfr",        "no",          "nos",
    "number",       "numbers",   "numbered",     "subsection", "subsections", "subdivision",
    "subdivisions", "paragraph", "subparagraph", "clause",     "schedule",    "form",
    "rule",         "route",     "class",        "phase",      "level",       "type",
    "tier",         "option",    "grade",        "table",      "zone",        "grades",
    "levels",       "types",     "tiers",        "classes",    "phases",      "options",
    "zones",        "tables",    "forms",        "fy"};

/// "any one member" is any member.
constexpr std::array<std::string_view, 14> pronoun_starts{"any",
                                                          "no",
                                                          "each",
                                                          "every",
                                                          "such",
                                                          "this",
                                                          "that",
                                                          "which",
                                                          "some",
                                                          "other",
                                                          "half",
                                                          "only",
                                                          "either",
                                                          "said"};

constexpr std::array<std::string_view, 4> negations{"not", "no", "nor", "never"};

bool is_negation(std::string_view word) {
    return one_of(word, negations);
}

Bound bound_if(bool negated, Bound with, Bound without) {
    return negated ? with : without;
}

/// "not more than", "younger than", "equal to or less than": `words` is before "than".
Bound bound_of_than(WordsBefore words, bool& implies_age) {
    std::string_view const word = words.next();
    std::string_view before = words.next();
    if (word_is(before, "be"))
        before = words.next();
    bool const negated = is_negation(before);
    bool const or_equal = word_is(before, "or") && word_is(words.next(), "to");
    static constexpr std::array<std::string_view, 6> more{
        "more", "greater", "longer", "higher", "later", "older"};
    static constexpr std::array<std::string_view, 6> less{
        "less", "fewer", "lower", "earlier", "sooner", "younger"};
    implies_age = word_is(word, "younger") || word_is(word, "older");
    if (one_of(word, more))
        return or_equal ? Bound::AtLeast : bound_if(negated, Bound::AtMost, Bound::MoreThan);
    if (one_of(word, less))
        return or_equal ? Bound::AtMost : bound_if(negated, Bound::AtLeast, Bound::LessThan);
    return Bound::None;
}

/// "up to", "prior to", "less than or equal to".
Bound bound_of_to(WordsBefore words) {
    std::string_view const word = words.next();
    if (word_is(word, "up"))
        return Bound::AtMost;
    if (word_is(word, "prior"))
        return Bound::LessThan;
    if (!word_is(word, "equal") || !word_is(words.next(), "or") || !word_is(words.next(), "than"))
        return Bound::None;
    std::string_view const measure = words.next();
    return word_is(measure, "less")    ? Bound::AtMost
         : word_is(measure, "greater") ? Bound::AtLeast
                                       : Bound::None;
}

/// "in excess of", "a minimum of", "a maximum of".
Bound bound_of_of(WordsBefore words) {
    std::string_view const word = words.next();
    if (word_is(word, "excess")) {
        words.next(); // "in"
        return bound_if(is_negation(words.next()), Bound::AtMost, Bound::MoreThan);
    }
    if (word_is(word, "minimum"))
        return Bound::AtLeast;
    return word_is(word, "maximum") ? Bound::AtMost : Bound::None;
}

/// "has attained", "has not yet attained", "reaches".
Bound bound_of_reaching(bool reached, WordsBefore words) {
    std::string_view word = words.next();
    if (word_is(word, "yet"))
        word = words.next();
    return is_negation(word) ? Bound::LessThan : bound_if(reached, Bound::AtLeast, Bound::None);
}

/// The bound that the words ending in `last` put on what follows; `words` is before `last`.
/// @param implies_age  set to true if they are about an age
Bound bound_of(std::string_view last, WordsBefore words, bool& implies_age) {
    static constexpr std::array<std::string_view, 3> exceeding{"exceed", "exceeds", "exceeding"};
    static constexpr std::array<std::string_view, 7> reaching{
        "attained", "reached", "attains", "attain", "attaining", "reaches", "reaching"};
    if (word_is(last, "than"))
        return bound_of_than(words, implies_age);
    if (word_is(last, "to"))
        return bound_of_to(words);
    if (word_is(last, "of"))
        return bound_of_of(words);
    if (one_of(last, exceeding)) {
        std::string_view word = words.next();
        if (word_is(word, "to") || word_is(word, "be") || word_is(word, "in"))
            word = words.next();
        return bound_if(is_negation(word), Bound::AtMost, Bound::MoreThan);
    }
    if (one_of(last, reaching)) {
        implies_age = true;
        return bound_of_reaching(last.ends_with("ed"), words);
    }
    if (word_is(last, "over") || word_is(last, "above"))
        return bound_if(is_negation(words.next()), Bound::AtMost, Bound::MoreThan);
    if (word_is(last, "under") || word_is(last, "below"))
        return bound_if(is_negation(words.next()), Bound::AtLeast, Bound::LessThan);
    if (word_is(last, "least") || word_is(last, "minimum"))
        return Bound::AtLeast;
    if (word_is(last, "maximum") || word_is(last, "within"))
        return Bound::AtMost;
    if (word_is(last, "most"))
        return bound_if(word_is(words.next(), "at"), Bound::AtMost, Bound::None);
    if (word_is(last, "before"))
        return bound_if(word_is(words.next(), "or"), Bound::AtMost, Bound::LessThan);
    if (word_is(last, "after")) {
        std::string_view const word = words.next();
        return bound_if(
            word_is(word, "or") || word_is(word, "and"), Bound::AtLeast, Bound::MoreThan);
    }
    return Bound::None;
}

/// Skips backward over words between a bound and its number: "not more than an additional thirty
/// days", "not to exceed a total of". `word` is the last one that `words` returned.
void skip_determiners(WordsBefore& words, std::string_view& word) {
    static constexpr std::array<std::string_view, 4> totals{"total", "sum", "aggregate", "amount"};
    static constexpr std::array<std::string_view, 5> determiners{
        "the", "a", "an", "additional", "total"};
    if (WordsBefore of = words; word_is(word, "of") && one_of(of.next(), totals)) {
        words = of;
        word = words.next();
    }
    static constexpr std::array<std::string_view, 4> prepositions{
        "within", "over", "under", "above"};
    WordsBefore further = words;
    std::string_view bound = word;
    bool inside = false;
    for (int i = 0; i < 3 && one_of(bound, determiners); ++i) {
        inside = word_is(bound, "a") || (word_is(bound, "an") && !word_is(word, "additional"));
        bound = further.next();
    }
    // "within a two-year period" is inside a length of time, not a limit of it.
    if (one_of(bound, prepositions) && inside)
        return;
    words = further;
    word = bound;
}

/// Words that may come between "imprisonment" and its length.
constexpr std::array<std::string_view, 46> term_fillers{
    "for",     "a",       "an",         "any",     "the",       "of",         "not",
    "no",      "nor",     "less",       "more",    "than",      "exceeding",  "exceed",
    "exceeds", "excess",  "in",         "to",      "be",        "is",         "which",
    "may",     "shall",   "or",         "and",     "at",        "least",      "most",
    "up",      "either",  "maximum",    "minimum", "period",    "mandatory",  "definite",
    "fixed",   "between", "additional", "both",    "specified", "authorized", "imposed",
    "but",     "greater", "does",       "longer"};

constexpr std::array<std::string_view, 8> prison_words{"imprisonment",
                                                       "imprisoned",
                                                       "incarceration",
                                                       "incarcerated",
                                                       "sentence",
                                                       "sentenced",
                                                       "confined",
                                                       "sentences"};

/// If one of these comes earlier in the sentence, "a term of" is a term of imprisonment.
constexpr std::array<std::string_view, 9> crime_words{"imprisonment",
                                                      "imprisoned",
                                                      "incarceration",
                                                      "felony",
                                                      "misdemeanor",
                                                      "sentence",
                                                      "sentenced",
                                                      "felonies",
                                                      "offenses"};

bool prison_before(std::string_view text, std::size_t begin) {
    constexpr int nearest = 14;
    constexpr int furthest = 30;
    WordsBefore words(text, begin);
    bool term = false;
    for (int i = 0; i < furthest; ++i) {
        std::string_view const word = words.next();
        if (word.empty())
            return false;
        if (term) {
            if (one_of(word, crime_words))
                return true;
            continue;
        }
        if (i >= nearest || words.comma())
            return false;
        if (one_of(word, prison_words))
            return true;
        if (word_is(word, "term"))
            term = true;
        else if (!one_of(word, term_fillers))
            return false;
    }
    return false;
}

/// Drops `words` from the front of `rest`, ignoring spaces and case.
bool skip_words(std::string_view& rest, std::string_view words) {
    std::string_view left = rest;
    while (!left.empty() && (left[0] == ' ' || left[0] == '\''))
        left.remove_prefix(1);
    if (left.size() < words.size() || !word_is(left.substr(0, words.size()), words))
        return false;
    left.remove_prefix(words.size());
    if (!left.empty() && is_letter(left[0]))
        return false;
    rest = left;
    return true;
}

bool prison_after(std::string_view text, std::size_t end) {
    std::string_view rest = text.substr(end, 80);
    if (skip_words(rest, "imprisonment") || skip_words(rest, "incarceration")
        || skip_words(rest, "in prison") || skip_words(rest, "in jail"))
        return true;
    if (!rest.empty() && rest[0] == ',')
        rest.remove_prefix(1);
    if (skip_words(rest, "of")) {
        skip_words(rest, "the") || skip_words(rest, "such") || skip_words(rest, "any");
        if (skip_words(rest, "imprisonment") || skip_words(rest, "incarceration")
            || skip_words(rest, "sentence"))
            return true;
    }
    if (!skip_words(rest, "which") && !skip_words(rest, "and such sentence"))
        return false;
    return (skip_words(rest, "may not be") || skip_words(rest, "shall not be"))
        && skip_words(rest, "suspended");
}

} // namespace

bool word_is(std::string_view word, std::string_view lower_case) {
    if (word.size() != lower_case.size())
        return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (to_lower(word[i]) != lower_case[i])
            return false;
    return true;
}

std::string_view WordsBefore::next() {
    std::size_t end = at_;
    comma_ = false;
    while (end > 0 && (text_[end - 1] == ' ' || text_[end - 1] == ',')) {
        comma_ = comma_ || text_[end - 1] == ',';
        --end;
    }
    std::size_t begin = end;
    while (begin > 0 && (is_letter(text_[begin - 1]) || text_[begin - 1] == '-')
           && end - begin <= longest_word)
        --begin;
    if (begin == end || end - begin > longest_word)
        return {};
    at_ = begin;
    return text_.substr(begin, end - begin);
}

PrecedingContext preceding_context(std::string_view text, std::size_t at) {
    PrecedingContext before;
    before.begin = at;
    WordsBefore words(text, at);
    std::string_view word = words.next();
    // "Sec. 5": the only label that ends with a period.
    if (word.empty()) {
        std::size_t end = at;
        while (end > 0 && text[end - 1] == ' ')
            --end;
        if (end > 0 && text[end - 1] == '.') {
            WordsBefore short_form(text, end - 1);
            before.label = one_of(short_form.next(), labels);
        }
        return before;
    }
    if (words.comma())
        return before;
    before.label = one_of(word, labels);
    before.any = word_is(word, "any");
    before.any_one = one_of(word, pronoun_starts);
    WordsBefore of = words;
    std::string_view age = word;
    if (word_is(age, "of"))
        age = of.next();
    if (word_is(age, "age") || word_is(age, "ages") || word_is(age, "aged")) {
        before.age = true;
        before.begin = of.at();
        words = of;
        word = words.next();
    }
    skip_determiners(words, word);
    if (!word.empty())
        before.bound = bound_of(word, words, before.implies_age);
    static constexpr std::array<std::string_view, 7> firm{
        "than", "least", "most", "exceed", "exceeds", "exceeding", "of"};
    before.firm = before.bound != Bound::None && one_of(word, firm);
    return before;
}

bool is_prison_term(std::string_view text, std::size_t begin, std::size_t end) {
    return prison_before(text, begin) || prison_after(text, end);
}

bool is_charge(std::string_view text, std::size_t at) {
    WordsBefore words(text, at);
    std::string_view word = words.next();
    if (!word_is(word, "a"))
        return false;
    word = words.next();
    if (word_is(word, "of"))
        return word_is(words.next(), "guilty");
    if (word_is(word, "is"))
        return !word_is(words.next(), "there");
    static constexpr std::array<std::string_view, 8> charges{
        "be", "deemed", "constitutes", "constitute", "commits", "committed", "as", "commit"};
    return one_of(word, charges);
}

} // namespace nutmeg
