#include "diff/effects/quotes/clause_shape.hpp"

#include "diff/effects/quotes/modal_clauses.hpp"
#include "diff/effects/quotes/word_classes.hpp"
#include "parser/clauses/word_classes.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::uint32_t shortest_predicate = 7; ///< words of a sentence without modal verb

bool is_any(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// The number of words from the word on that join a clause to the one before and turn its sense:
/// "except that", "provided", "but", "in which case".
std::uint32_t turning_words(Passage const& passage, std::uint32_t i) {
    auto const word = passage.lower(i);
    auto const next = passage.lower(i + 1);
    if (word == "except")
        return next == "that" ? 2 : is_determiner(next) ? 1 : 0;
    if (word == "provided") {
        bool const is_participle = is_any(next, {"by", "for", "under", "pursuant", "to"})
                                || (next == "in" && !is_determiner(passage.lower(i + 2)));
        return next == "that" ? 2 : is_participle ? 0 : 1;
    }
    if (word == "but")
        return next == "not" ? 0 : 1;
    bool const is_case =
        word == "in" && next == "which" && is_any(passage.lower(i + 2), {"case", "cases", "event"});
    return is_case ? 3 : 0;
}

/// The main clauses of words of a passage, by word.
class ClauseMarks {
public:
    ClauseMarks(Passage const& passage, WordSpan words)
        : passage_(passage), words_(words), weights_(words.size(), PhraseWeight::Detail),
          opens_limit_(words.size(), 0) {
        auto const clauses = modal_clauses(passage, words);
        auto before = words.begin;
        for (auto const& clause : clauses) {
            mark_clause(clause, before);
            before = std::max(before, clause.predicate.end);
        }
        if (clauses.empty())
            mark_first_words();
    }

    bool is_core(std::uint32_t word) const { return at(word) == PhraseWeight::Core; }
    /// Whether the word is before the modal verb of its clause, and limits the clause.
    bool limits(std::uint32_t word) const { return at(word) == PhraseWeight::Limit; }
    bool opens_limit(std::uint32_t word) const { return opens_limit_[word - words_.begin] != 0; }

private:
    PhraseWeight at(std::uint32_t word) const { return weights_[word - words_.begin]; }

    void mark(WordSpan span, PhraseWeight weight) {
        for (auto i = std::max(span.begin, words_.begin); i < std::min(span.end, words_.end); ++i)
            weights_[i - words_.begin] = weight;
    }

    void mark_limit(WordSpan span) {
        while (!span.empty() && !passage_.is_word(span.begin))
            ++span.begin;
        if (span.empty())
            return;
        mark(span, PhraseWeight::Limit);
        opens_limit_[span.begin - words_.begin] = 1;
    }

    /// @param before  the first word after the clause before
    void mark_clause(ModalClause const& clause, std::uint32_t before) {
        auto const subject = clause.subject.empty() ? clause.modal : clause.subject.begin;
        auto opening = joined_at(before, subject);
        mark({opening, subject}, PhraseWeight::Detail);
        if (opening == words_.begin || opening > before)
            mark_limit({opening, subject});
        if (!clause.subject.empty() && passage_.lower(clause.subject.end) != ",")
            mark_limit({clause.subject.end, clause.modal});
        mark(clause.subject, PhraseWeight::Core);
        auto const next = passage_.lower(clause.modal + 1);
        mark({clause.modal, clause.modal + (next == "not" ? 2U : 1U)}, PhraseWeight::Core);
        mark(clause.predicate, PhraseWeight::Core);
    }

    /// Marks what joins the clause to the one before.
    /// @return the first word after it; `before` if there is none
    std::uint32_t joined_at(std::uint32_t before, std::uint32_t subject) {
        for (auto i = before; i < subject; ++i) {
            bool const is_first =
                i == before || !passage_.is_word(i - 1) || passage_.lower(i) == "but";
            if (auto const count = is_first ? turning_words(passage_, i) : 0; count > 0) {
                mark({i, i + count}, PhraseWeight::Core);
                return std::min(i + count, subject);
            }
        }
        if (subject > before && is_any(passage_.lower(subject - 1), {"and", "or", "nor"}))
            mark({subject - 1, subject}, PhraseWeight::Core);
        return before;
    }

    /// Of a sentence without modal verb.
    void mark_first_words() {
        auto i = words_.begin;
        for (; i < words_.end; ++i)
            if (passage_.count({words_.begin, i}) >= shortest_predicate
                && phrase_opener(passage_, i))
                break;
        mark({words_.begin, i}, PhraseWeight::Core);
    }

    Passage const& passage_;
    WordSpan words_;
    std::vector<PhraseWeight> weights_; ///< Core, Limit or Detail
    std::vector<char> opens_limit_;
};

/// The weight of the first phrase of what limits a clause.
PhraseWeight limit_weight(Passage const& passage, std::uint32_t i) {
    auto const word = passage.lower(i);
    if (word == "notwithstanding" || (word == "except" && passage.lower(i + 1) == "as")
        || phrase_opener(passage, i) == PhraseWeight::Citation)
        return PhraseWeight::Citation;
    return PhraseWeight::Limit;
}

/// Whether the phrase that opens at the word describes the word before it.
bool depends_on_last(Passage const& passage, std::uint32_t i) {
    auto const word = passage.lower(i);
    if (is_relative_word(word) || opens_relative_clause(passage, i))
        return word != "in" || !is_any(passage.lower(i + 2), {"case", "cases", "event"});
    if (word == "other" && passage.lower(i + 1) == "than")
        return true;
    return i > 0 && passage.is_word(i - 1) && (is_participle(word) || is_gerund(word));
}

/// "in which case" says nothing without the condition before it.
void keep_cases(Passage const& passage, std::vector<Phrase>& phrases) {
    for (std::size_t i = 1; i < phrases.size(); ++i) {
        auto const first = phrases[i].words.begin;
        if (passage.lower(first) != "in" || turning_words(passage, first) == 0)
            continue;
        for (auto before = i; before-- > 0;)
            if (is_any(passage.lower(phrases[before].words.begin), {"if", "unless", "when"})) {
                phrases[before].weight = PhraseWeight::Core;
                break;
            }
    }
}

} // namespace

std::vector<Phrase> phrases_of(Passage const& passage, WordSpan words) {
    ClauseMarks const marks(passage, words);
    std::vector<Phrase> phrases;
    for (auto i = words.begin; i < words.end; ++i) {
        bool const is_core = marks.is_core(i);
        bool const opens_limit = marks.opens_limit(i);
        auto const opens = phrase_opener(passage, i);
        bool const is_next = i == words.begin || is_core != marks.is_core(i - 1) || opens_limit;
        // "except as provided in"
        bool const is_cited_exception =
            i > words.begin && passage.lower(i - 1) == "except" && opens == PhraseWeight::Citation;
        if (is_next || (opens && !is_core && !is_cited_exception)) {
            auto weight = is_core     ? PhraseWeight::Core
                        : opens_limit ? limit_weight(passage, i)
                                      : opens.value_or(PhraseWeight::Detail);
            if (marks.limits(i) && !opens_limit && weight == PhraseWeight::Detail)
                weight = phrases.back().weight == PhraseWeight::Citation ? PhraseWeight::Citation
                                                                         : PhraseWeight::Condition;
            // A citation does not say who is meant; the relative clause after it does.
            bool const says_who = marks.limits(i) && !opens_limit
                               && weight == PhraseWeight::Modifier
                               && phrases.back().weight == PhraseWeight::Citation
                               && is_relative_word(passage.lower(i)) && passage.is_word(i - 1);
            if (says_who)
                weight = PhraseWeight::Limit;
            // The members of a list that "including" opens.
            bool const is_member = !is_core && !phrases.empty() && i > words.begin
                                && passage.lower(i - 1) == "," && weight == PhraseWeight::Detail
                                && phrases.back().weight == PhraseWeight::Modifier;
            phrases.push_back(
                {{i, i},
                 is_member ? PhraseWeight::Modifier : weight,
                 !is_core && !says_who && i > words.begin && depends_on_last(passage, i),
                 is_preposition(passage.lower(i)) && i > words.begin && passage.is_word(i - 1)});
        }
        phrases.back().words.end = i + 1;
    }
    for (auto& phrase : phrases)
        if ((phrase.weight == PhraseWeight::Detail || phrase.weight == PhraseWeight::Modifier)
            && says_number_or_negation(passage, phrase.words))
            phrase.weight = PhraseWeight::Condition;
    keep_cases(passage, phrases);
    return phrases;
}

} // namespace nutmeg
