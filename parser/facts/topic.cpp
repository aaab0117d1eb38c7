#include "parser/facts/topic.hpp"

#include "parser/citations/level.hpp"
#include "parser/clauses/word_classes.hpp"
#include "parser/facts/clause_bounds.hpp"
#include "parser/facts/quantity_phrases.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

constexpr std::uint32_t widest_sum = 8; ///< words between an amount and "appropriated"

template <std::size_t Size>
bool is_in(std::array<std::string_view, Size> const& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Whether the words before `word` are those.
template <std::size_t Size>
bool follows(LawWords const& law,
             std::uint32_t word,
             std::array<std::string_view, Size> const& words) {
    if (word < Size)
        return false;
    for (std::uint32_t i = 0; i < Size; ++i)
        if (law.lower[word - Size + i] != words[i])
            return false;
    return true;
}

bool is_deadline(LawWords const& law, WordRange words) {
    constexpr std::array<std::string_view, 3> not_later{"not", "later", "than"};
    constexpr std::array<std::string_view, 3> no_later{"no", "later", "than"};
    constexpr std::array<std::string_view, 3> on_or_before{"on", "or", "before"};
    constexpr std::array<std::string_view, 4> counted{"after", "of", "from", "following"};
    auto const first = words.begin;
    if (follows(law, first, not_later) || follows(law, first, no_later)
        || follows(law, first, on_or_before))
        return true;
    return first > 0 && law.lower[first - 1] == "within" && is_in(counted, law.lower_at(words.end));
}

bool is_appropriated(LawWords const& law, WordRange words) {
    auto const begin = words.begin > widest_sum ? words.begin - widest_sum : 0;
    auto const end = std::min(law.size(), words.end + 3);
    for (auto i = begin; i < end; ++i)
        if (law.lower[i] == "appropriated")
            return true;
    return false;
}

Topic topic_of_money(LawWords const& law, WordRange words) {
    auto const noun = amount_noun(law, words.begin);
    auto const named = noun == no_word ? std::string_view() : law.lower[noun];
    if (named == "fee" || named == "fees")
        return Topic::Fee;
    if (named == "fine" || named == "fines" || named == "fined" || named == "penalty"
        || named == "penalties")
        return Topic::Penalty;
    return is_appropriated(law, words) ? Topic::Appropriation : Topic::None;
}

Topic topic_of_time(LawWords const& law, WordRange words, QuantityKind kind) {
    if (is_deadline(law, words))
        return Topic::Deadline;
    bool const recurs =
        kind == QuantityKind::Duration && words.begin > 0 && law.lower[words.begin - 1] == "every";
    return recurs ? Topic::Frequency : Topic::None;
}

constexpr std::array<std::string_view, 8> recurring{"annually",
                                                    "monthly",
                                                    "quarterly",
                                                    "biennially",
                                                    "biannually",
                                                    "semiannually",
                                                    "weekly",
                                                    "daily"};

constexpr std::array<std::string_view, 7> reporting{
    "submit", "file", "report", "prepare", "issue", "transmit", "make"};

/// Heads of the names of those who act for the state or a municipality.
constexpr std::array<std::string_view, 21> officials{
    "commissioner", "commissioners", "department", "departments", "secretary", "treasurer",
    "comptroller",  "board",         "boards",     "commission",  "council",   "authority",
    "agency",       "general",       "judge",      "court",       "governor",  "committee",
    "director",     "administrator", "body"};

bool ends_subject(std::string_view word) {
    constexpr std::array<std::string_view, 10> prepositions{
        "of", "for", "on", "in", "to", "with", "under", "established", ",", "and"};
    return is_in(prepositions, word);
}

/// The head noun of the subject: "commissioner" in "the Commissioner of Gates shall".
std::string_view subject_head(LawWords const& law, std::uint32_t begin, std::uint32_t modal) {
    std::string_view head;
    for (auto i = begin; i < modal && !ends_subject(law.lower[i]); ++i)
        head = law.lower[i];
    return head;
}

/// Whether the word names a part of the law: "section", "provisions".
bool names_law(std::string_view word) {
    return level_named(word) || word == "provisions" || word == "provision" || word == "act"
        || word == "requirements" || word == "chapter" || word == "title";
}

/// The first word of the verb phrase after asides and adverbs.
std::uint32_t main_verb(LawWords const& law, std::uint32_t after, std::uint32_t end) {
    auto i = aside_end(law, after);
    while (i < end
           && (law.lower[i] == "not" || law.lower[i] == "also" || law.lower[i] == "only"
               || is_adverb(law.lower[i]) || is_in(recurring, law.lower[i])))
        ++i;
    return i;
}

} // namespace

std::string_view topic_name(Topic topic) {
    constexpr std::array<std::string_view, 10> names{"",
                                                     "deadline",
                                                     "frequency",
                                                     "report",
                                                     "fee",
                                                     "penalty",
                                                     "appropriation",
                                                     "applicability",
                                                     "authority",
                                                     "offense-list"};
    static_assert(names.size() == static_cast<std::size_t>(Topic::OffenseList) + 1);
    return names[static_cast<std::size_t>(topic)];
}

Topic topic_of_quantity(LawWords const& law, Quantity const& quantity) {
    auto const words = law.words_in(quantity.span);
    switch (quantity.kind) {
    case QuantityKind::Money:
        return topic_of_money(law, words);
    case QuantityKind::Duration:
    case QuantityKind::Date:
        return topic_of_time(law, words, quantity.kind);
    case QuantityKind::Imprisonment:
        return amount_noun(law, words.begin) != no_word ? Topic::Penalty : Topic::None;
    default:
        return Topic::None;
    }
}

Topic topic_of_clause(LawWords const& law, WordRange clause, WordRange verb) {
    auto const main = main_verb(law, verb.end, clause.end);
    auto const named = law.lower_at(main);
    auto const subject = subject_head(law, clause.begin, verb.begin);
    bool const applies =
        named == "apply" || (named == "be" && law.lower_at(main + 1) == "applicable");
    if (applies && names_law(subject))
        return Topic::Applicability;
    bool recurs = false;
    bool reports = named == "report";
    for (auto i = verb.end; i < clause.end; ++i) {
        recurs |= is_in(recurring, law.lower[i]);
        reports |=
            (law.lower[i] == "report" || law.lower[i] == "reports") && is_in(reporting, named);
    }
    if (reports)
        return Topic::Report;
    if (recurs)
        return Topic::Frequency;
    return is_in(officials, subject) ? Topic::Authority : Topic::None;
}

} // namespace nutmeg
