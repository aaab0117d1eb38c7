#include "parser/facts/clause_bounds.hpp"

#include "parser/clauses/word_classes.hpp"
#include "parser/facts/exceptions.hpp"
#include "parser/facts/lexicon.hpp"
#include "parser/facts/quantity_phrases.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::uint32_t longest_subject = 30;   ///< words before a modal verb
constexpr std::uint32_t longest_predicate = 14; ///< words after it
constexpr std::uint32_t longest_aside = 30;     ///< words between commas after it
constexpr std::uint32_t longest_penalty = 16;   ///< words between two amounts of one penalty
constexpr std::uint32_t longest_member = 4;     ///< words of one of several subjects
constexpr std::uint32_t longest_amount_gap = 2; ///< words from a designator to its amount
constexpr std::uint32_t longest_rest = 60;      ///< words from an amount to the next list member

bool is_relative(std::string_view word) {
    return word == "who" || word == "which" || word == "that";
}

/// Whether the word opens another clause than that of its verb. "Once" also means one time.
bool opens_clause(std::string_view word) {
    return (is_subordinator(word) && word != "once") || word == "until";
}

bool is_subject(std::string_view word) {
    return word == "whoever" || word == "whichever" || word == "whatever";
}

/// Whether the relative pronoun at `word` is a subject, so that its clause is inside another
/// subject: "any person who opens a gate", "a gate that is open"; not "which the keeper".
bool is_inside_subject(LawWords const& law, std::uint32_t word) {
    auto const lowered = law.lower[word];
    return lowered == "who" || (is_relative(lowered) && is_finite_verb(law.lower_at(word + 1)));
}

/// Whether a sentence, provision or paragraph ends before `word`, or a punctuation mark stronger
/// than a comma.
bool breaks_before(LawWords const& law, std::uint32_t word) {
    if (word == 0 || word >= law.size())
        return true;
    auto const before = word - 1;
    return law.is_designator[before] != 0 || law.is_designator[word] != 0
        || law.lower[before] == ":" || is_opening_quote(law, before)
        || clause_end(law, before, word) != word || clause_end(law, before, word + 1) == word;
}

bool is_list_conjunction(std::string_view word) {
    return word == "and" || word == "or";
}

/// Whether the words between `comma` and the comma before it are a short member of a list of
/// subjects: "the keeper, the clerk and the guard".
bool ends_member(LawWords const& law, std::uint32_t comma) {
    auto first = comma;
    while (comma - first <= longest_member && !breaks_before(law, first)
           && law.lower[first - 1] != "," && !is_list_conjunction(law.lower[first - 1]))
        --first;
    return first < comma && comma - first <= longest_member && !is_preposition(law.lower[first])
        && !opens_clause(law.lower[first]);
}

/// The end of the phrase that goes on at `word`, with a clause that says its content: "to such
/// charge that the gate was open".
std::uint32_t end_with_content(LawWords const& law, std::uint32_t word) {
    auto end = std::max(word, phrase_end(law, word, longest_predicate));
    if (law.lower_at(end) != "that")
        return end;
    auto const subject = end + 1;
    end = std::max(end, phrase_end(law, subject, longest_predicate));
    // "that the defendant, at that time, was a keeper"
    auto const verb = aside_end(law, end);
    return verb > end && end <= subject + longest_member
             ? std::max(end, phrase_end(law, verb, longest_predicate))
             : end;
}

/// The first word of the subject of the modal verb at `verb`; the verb itself if it shares the
/// subject of an earlier verb, or the subject is too far away.
std::uint32_t subject_begin(LawWords const& law, std::uint32_t verb) {
    bool in_aside = verb > 0 && law.lower[verb - 1] == ",";
    bool in_list = false;
    auto const limit = verb > longest_subject ? verb - longest_subject : 0;
    for (auto i = in_aside ? verb - 1 : verb; i > limit; --i) {
        auto const before = law.lower[i - 1];
        if (breaks_before(law, i))
            return i;
        if (i == verb && is_list_conjunction(before))
            return verb;
        if ((i == verb && is_relative(before)) || is_subject(before))
            return i - 1;
        if (opens_clause(before) && !is_inside_subject(law, i - 1))
            return i;
        in_list |= is_list_conjunction(before);
        if (is_modal(law, i - 1))
            return verb;
        if (before == "," && !is_inner_comma(law, i - 1)) {
            if (!in_aside && !(in_list && ends_member(law, i - 1)))
                return i;
            in_aside = false;
        }
    }
    return limit == 0 ? 0 : verb;
}

bool opens_penalty(LawWords const& law, std::uint32_t word) {
    auto const lowered = law.lower[word];
    if (lowered == "fined" || lowered == "imprisoned")
        return true;
    return (lowered == "fine" || lowered == "penalty")
        && (law.lower_at(word + 1) == "of" || is_limit_word(law.lower_at(word + 1)));
}

/// The end of the words before the modal verb at `end` without the subject of that verb, if an
/// article opens it: "of the answer" in "of the answer the applicant may".
std::uint32_t without_subject(LawWords const& law, std::uint32_t begin, std::uint32_t end) {
    for (auto i = end; i > begin + 2; --i)
        if (is_determiner(law.lower[i - 1]))
            return i - 1;
    return end;
}

/// The end of the words without conjunctions, articles and prepositions at their end.
std::uint32_t without_loose_end(LawWords const& law, std::uint32_t begin, std::uint32_t end) {
    auto last = end;
    while (last > begin && is_filler_word(law.lower[last - 1]) && !is_pronoun(law.lower[last - 1]))
        --last;
    return last == begin ? end : last;
}

/// Whether the amount at `amount` is a part of the condition that opens at `condition`: "if the
/// value is more than ten dollars"; not that of "or, if the gate is locked, ten dollars".
bool is_in_condition(LawWords const& law, std::uint32_t condition, std::uint32_t amount) {
    auto begin = amount;
    while (begin > condition + 1 && is_limit_word(law.lower[begin - 1]))
        --begin;
    return law.lower[begin - 1] != "," || condition == 0 || law.lower[condition - 1] != ",";
}

/// Whether the amount is at `word` or follows it in the same clause, and is of no condition.
bool is_near(LawWords const& law, std::uint32_t word, std::uint32_t amount) {
    if (amount < word || amount > word + longest_penalty || clause_end(law, word, amount) != amount)
        return false;
    for (auto i = word; i < amount; ++i)
        if (opens_condition(law, i))
            return !is_in_condition(law, i, amount);
    return true;
}

/// The end of the penalty whose first amount is to follow `word`; `word` if none does.
std::uint32_t penalty_end(LawWords const& law, std::uint32_t word) {
    if (word >= law.size())
        return word;
    auto const& quantities = law.section->quantities;
    auto next = std::lower_bound(
        quantities.begin(),
        quantities.end(),
        law.span(word).begin,
        [](Quantity const& one, std::uint32_t offset) { return one.span.begin < offset; });
    auto end = word;
    for (; next != quantities.end(); ++next) {
        auto const amount = law.words_in(next->span);
        bool const is_penal =
            next->kind == QuantityKind::Money || next->kind == QuantityKind::Imprisonment;
        if (amount.empty() || !is_near(law, end, amount.begin) || !is_penal)
            break;
        end = quantity_phrase(law, *next).end;
    }
    auto both = end;
    if (law.lower_at(both) == ",")
        ++both;
    return end > word && law.lower_at(both) == "or" && law.lower_at(both + 1) == "both" ? both + 2
                                                                                        : end;
}

/// The designator of the first list member after "fined", "fine of", "fined not more than", or
/// `no_word`.
std::uint32_t first_member(LawWords const& law, std::uint32_t word) {
    auto at = word;
    while (at < law.size() && law.is_designator[at] == 0
           && (law.lower[at] == "of" || law.lower[at] == ":" || is_limit_word(law.lower[at])))
        ++at;
    return at < law.size() && law.is_designator[at] != 0 ? at : no_word;
}

/// The designator of the list member after the one of `provision`, whose penalty ends at `word`;
/// `no_word` if the sentence has no more.
std::uint32_t next_member(LawWords const& law, ProvisionIndex provision, std::uint32_t word) {
    auto const parent = law.parents()[provision];
    auto const limit = std::min(law.size(), word + longest_rest);
    for (auto i = word; i < limit && !is_sentence_end(law, i); ++i)
        if (law.is_designator[i] != 0 && law.provision(i) != provision
            && law.parents()[law.provision(i)] == parent)
            return i;
    return no_word;
}

/// The penalty of the list member whose designator is at `designator`: "not more than ten dollars"
/// in "(1) not more than ten dollars for a first offense". Empty, at 0, if it does not begin with
/// one.
WordRange member_penalty(LawWords const& law, std::uint32_t designator) {
    auto begin = designator;
    while (begin < law.size() && law.is_designator[begin] != 0)
        ++begin; // "(1) (A)"
    auto const end = penalty_end(law, begin);
    if (end <= begin)
        return {};
    auto amount = begin;
    while (amount < end && is_limit_word(law.lower[amount]))
        ++amount;
    auto const& quantities = law.section->quantities;
    auto const next = std::lower_bound(
        quantities.begin(),
        quantities.end(),
        law.span(begin).begin,
        [](Quantity const& one, std::uint32_t offset) { return one.span.begin < offset; });
    bool const is_close = law.words_in(next->span).begin <= amount + longest_amount_gap;
    return is_close ? WordRange{begin, end} : WordRange{};
}

/// Whether the words before a modal verb have a verb outside a relative clause, so that they are
/// more, or less, than its subject.
bool has_other_verb(LawWords const& law, WordRange subject) {
    for (auto i = subject.begin; i < subject.end; ++i) {
        if (is_relative(law.lower[i]) || is_subject(law.lower[i]))
            return false;
        if (is_finite_verb(law.lower[i]))
            return true;
    }
    return false;
}

} // namespace

std::uint32_t phrase_end(LawWords const& law, std::uint32_t word, std::uint32_t most) {
    auto const last = std::min(law.size(), word + std::min(most, law.size()));
    auto end = last;
    for (auto i = word; i < last; ++i) {
        auto const lowered = law.lower[i];
        bool const closes = law.is_designator[i] != 0 || lowered == ";" || lowered == ":"
                         || (lowered == "," && !is_inner_comma(law, i)) || opens_clause(lowered);
        if (i > word && is_modal(law, i)) {
            end = without_subject(law, word, i);
            break;
        }
        if (closes || breaks_before(law, i + 1)) {
            end = closes || is_punctuation(lowered) ? i : i + 1;
            break;
        }
    }
    return end == word ? word : without_loose_end(law, word, end);
}

std::uint32_t aside_end(LawWords const& law, std::uint32_t word) {
    if (law.lower_at(word) != ",")
        return word;
    auto const last = std::min(law.size(), word + longest_aside);
    for (auto i = word + 1; i < last && !breaks_before(law, i); ++i)
        if (law.lower[i] == "," && !is_inner_comma(law, i))
            return i + 1;
    return word;
}

WordRange modal_clause(LawWords const& law, std::uint32_t word) {
    auto begin = subject_begin(law, word);
    while (begin < word
           && (is_list_conjunction(law.lower[begin]) || is_punctuation(law.lower[begin])))
        ++begin;
    if (has_other_verb(law, {begin, word})
        || (is_participle(law.lower[begin]) && is_preposition(law.lower_at(begin + 1))))
        begin = word;
    auto verb = aside_end(law, word + 1);
    if (verb < law.size() && law.is_designator[verb] != 0)
        ++verb; // "shall (1) examine the gate"
    auto const end = phrase_end(law, verb, longest_predicate);
    // "shall ensure that the gate is open"
    bool const is_bare = end <= verb + 2;
    return {begin, std::max(word + 1, is_bare ? end_with_content(law, verb) : end)};
}

WordRange clause_around(LawWords const& law, WordRange phrase) {
    auto const end = end_with_content(law, phrase.end);
    auto begin = subject_begin(law, phrase.begin);
    if (begin < phrase.begin || phrase.begin == 0)
        return {begin, end};
    // "It shall be an affirmative defense": the subject is before the verb.
    auto verb = phrase.begin;
    auto const limit = verb > longest_predicate ? verb - longest_predicate : 0;
    while (verb > limit && !is_modal(law, verb) && !breaks_before(law, verb))
        --verb;
    begin = is_modal(law, verb) ? subject_begin(law, verb) : phrase.begin;
    return {begin, end};
}

bool opens_condition(LawWords const& law, std::uint32_t word) {
    auto const lowered = law.lower[word];
    if (lowered == "if")
        return word == 0 || (law.lower[word - 1] != "as" && law.lower[word - 1] != "even");
    if (lowered == "whenever")
        return true;
    if (lowered == "in")
        return law.lower_at(word + 1) == "the" && law.lower_at(word + 2) == "event";
    return (lowered == "as" || lowered == "so") && law.lower_at(word + 1) == "long"
        && law.lower_at(word + 2) == "as";
}

std::vector<WordRange> penalties_in(LawWords const& law, WordRange within) {
    std::vector<WordRange> all;
    for (auto i = within.begin; i < within.end; ++i) {
        if (!opens_penalty(law, i))
            continue;
        auto member = first_member(law, i + 1);
        auto end = penalty_end(law, i + 1);
        if (end <= i + 1 && member != no_word)
            end = member_penalty(law, member).end;
        if (end <= i + 1)
            continue;
        all.push_back({noun_phrase_begin(law, i), end});
        while (member != no_word) {
            member = next_member(law, law.provision(member), end);
            auto const penalty = member == no_word ? WordRange{} : member_penalty(law, member);
            if (penalty.empty() || penalty.end > within.end)
                break;
            all.push_back(penalty);
            end = penalty.end;
        }
        i = end - 1;
    }
    return all;
}

} // namespace nutmeg
