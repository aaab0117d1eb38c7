#include "cli/effects/brief/subjects.hpp"

#include "cli/effects/brief/law_quote.hpp"
#include "parser/clauses/word_classes.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/words.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

constexpr std::size_t longest_subject = 9; ///< words of a subject that is named

template <std::size_t Size>
bool is_among(std::array<std::string_view, Size> const& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Whether the words begin with an article or the like, or with a name.
bool begins_subject(std::string const& first, std::string_view words) {
    return is_determiner(first) || first == "all" || first == "every"
        || (is_upper(words.front()) && !is_subordinator(first) && !is_preposition(first));
}

/// Whether the head of the subject is a word for persons or for those who act as one: a word of the
/// list, or one in -er, -or, -ee, -ist, -ian.
bool names_person(std::vector<std::string> const& subject) {
    constexpr std::array<std::string_view, 40> persons{
        "person",      "persons",   "individual",   "individuals",  "association",  "company",
        "corporation", "hospital",  "hospitals",    "school",       "schools",      "college",
        "university",  "bank",      "institution",  "institutions", "firm",         "entity",
        "entities",    "facility",  "organization", "union",        "municipality", "state",
        "defendant",   "applicant", "tenant",       "registrant",   "merchant",     "pharmacy",
        "department",  "agency",    "parent",       "marshal",      "official",     "clerk",
        "nurse",       "guardian",  "chief",        "board"};
    constexpr std::array<std::string_view, 9> ends{
        "er", "or", "ee", "ist", "ian", "ers", "ors", "ees", "ists"};
    constexpr std::array<std::string_view, 6> things{
        "order", "paper", "number", "matter", "letter", "elevator"};
    std::string_view head;
    for (auto const& word : subject) {
        if (word == "of" || word == "for" || word == "in")
            break;
        head = word;
    }
    if (is_among(persons, head))
        return true;
    return !is_among(things, head) && std::any_of(ends.begin(), ends.end(), [&](auto end) {
        return head.size() > end.size() + 2 && head.ends_with(end);
    });
}

} // namespace

std::vector<std::string> lower_words(std::string_view words) {
    std::vector<std::string> out;
    for (auto const span : split_words(words, make_span(0, words.size())))
        out.push_back(to_lower(span.of(words)));
    return out;
}

std::string subject_with_aside(std::string_view words) {
    words = without_designators(words);
    auto const first_word = [](std::string_view of) {
        auto const all = lower_words(of.substr(0, of.find(' ')));
        return all.empty() ? std::string() : all.front();
    };
    for (auto at = words.rfind(", "); at != std::string_view::npos && at > 0;
         at = words.rfind(", ", at - 1))
        if (is_determiner(first_word(words.substr(at + 2))))
            return std::string(words.substr(at + 2));
    return is_determiner(first_word(words)) ? std::string(words) : std::string();
}

bool refers_back(std::string_view sentence) {
    constexpr std::size_t first_words = 3;
    auto const words = lower_words(without_designators(sentence.substr(0, 60)));
    return std::any_of(words.begin(),
                       words.begin()
                           + static_cast<std::ptrdiff_t>(std::min(first_words, words.size())),
                       [](std::string const& word) { return word == "such" || word == "said"; });
}

bool names_official(std::string_view subject) {
    constexpr std::array<std::string_view, 22> officials{
        "commissioner", "department", "secretary",     "treasurer", "comptroller", "board",
        "commission",   "council",    "authority",     "agency",    "general",     "judge",
        "court",        "governor",   "committee",     "director",  "state",       "municipality",
        "town",         "officer",    "administrator", "ombuds"};
    auto const words = lower_words(subject);
    return std::any_of(words.begin(), words.end(), [&](std::string const& word) {
        return is_among(officials, word);
    });
}

std::string plain_subject(std::string_view subject) {
    constexpr std::array<std::string_view, 8> referring{
        "said", "this", "these", "he", "she", "it", "they", "who"};
    auto rest = without_designators(subject);
    for (std::string_view const relative : {" who ", " that ", " which ", " whose "})
        rest = rest.substr(0, rest.find(relative));
    // After the comma is an aside, "in consultation with the clerk", or a list of subjects.
    if (auto const comma = rest.find(", "); comma != std::string_view::npos) {
        auto const aside = lower_words(rest.substr(comma + 2));
        if (aside.empty() || !is_preposition(aside.front()))
            return {};
        rest = rest.substr(0, comma);
    }
    while (!rest.empty() && is_space(rest.back()))
        rest.remove_suffix(1);
    auto const words = lower_words(rest);
    bool const refers = std::any_of(words.begin(), words.end(), [&](std::string const& word) {
        return word == "such" || is_among(referring, word);
    });
    constexpr std::string_view breaks = ";:";
    if (words.empty() || words.size() > longest_subject || refers
        || rest.find_first_of(breaks) != rest.npos || rest.find("\u2026") != rest.npos
        || words.front() == "neither")
        return {};
    if ((!names_person(words) && !names_official(rest)) || !begins_subject(words.front(), rest))
        return {};
    std::string out(rest);
    if (is_determiner(words.front()))
        out[0] = to_lower(out[0]);
    if (words.front() == "no")
        out.replace(0, 2, "any");
    return out;
}

} // namespace nutmeg
