#include "diff/effects/quotes/modal_clauses.hpp"

#include "diff/effects/quotes/word_classes.hpp"
#include "parser/clauses/word_classes.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::uint32_t shortest_predicate = 7; ///< words, if it is not the whole clause
constexpr std::uint32_t longest_predicate = 16;
constexpr std::uint32_t whole_subject = 8; ///< words of a subject that is kept whole
/// The same of "no person claiming an exemption under subsection (a)": without its limit it would
/// bind everyone.
constexpr std::uint32_t whole_negated_subject = 14;
constexpr std::uint32_t shortest_object = 4;
constexpr std::uint32_t most_before_verb = 1200; ///< words that are searched for a definition

bool is_conjunction(std::string_view word) {
    return word == "and" || word == "or" || word == "but" || word == "nor";
}

/// Of "in which case", "in which event", which open a main clause.
bool is_case(std::string_view word) {
    return word == "case" || word == "cases" || word == "event";
}

bool is_closing(std::string_view word) {
    return word == ";" || word == ":";
}

class ClauseReader {
public:
    ClauseReader(Passage const& passage, WordSpan sentence)
        : passage_(passage), sentence_(sentence) {}

    std::vector<ModalClause> read() {
        for (auto const modal : main_modals())
            clauses_.push_back(clause_at(modal));
        return std::move(clauses_);
    }

    std::vector<std::uint32_t> main_modals() {
        std::vector<std::uint32_t> modals;
        for (auto i = sentence_.begin; i < sentence_.end; ++i)
            if (is_main_modal(i))
                modals.push_back(i);
        return modals;
    }

private:
    /// Whether the word is the modal verb of a main clause. Reads the words in order.
    bool is_main_modal(std::uint32_t i) {
        auto const word = passage_.lower(i);
        if (passage_.is_quoted(i))
            return false;
        if ((word == "," && !is_suspended(i)) || is_closing(word) || passage_.opens_item(i))
            waits_for_verb_ = false;
        else if (opens_inner_clause(i))
            waits_for_verb_ = true;
        if (!is_finite_verb(word))
            return false;
        bool const is_inner = waits_for_verb_;
        waits_for_verb_ = false;
        return is_modal_word(word) && !is_inner && !is_idiom(i) && !is_capitals(passage_.word(i));
    }

    /// Whether the comma is inside a noun phrase: "a change of, or a departure from, the plan".
    bool is_suspended(std::uint32_t comma) const {
        return comma > 0 && is_preposition(passage_.lower(comma - 1));
    }

    /// "as may be required", "than may be"
    bool is_idiom(std::uint32_t i) const {
        auto const before = i > 0 ? passage_.lower(i - 1) : std::string_view();
        return before == "as" || before == "than";
    }

    /// Whether a clause with a finite verb of its own opens at the word.
    bool opens_inner_clause(std::uint32_t i) const {
        auto const word = passage_.lower(i);
        auto const next = passage_.lower(i + 1);
        if (word == "as" || word == "than")
            return is_determiner(next) && next != "a" && next != "an" && has_modal_within(i + 2, 4);
        if (word == "provided" || word == "except" || word == "notwithstanding" || word == "but"
            || word == "once" || !is_subordinator(word))
            return false;
        if (!is_relative_word(word))
            return true;
        auto const before = i > 0 ? passage_.lower(i - 1) : std::string_view();
        if (before == "except" || before == "provided")
            return false;
        if (word == "whom" || word == "whose")
            return true;
        // "with respect to which data shall be sent"; but "in which case the clerk shall".
        if (is_preposition(before) && word == "which")
            return !is_case(next);
        // "that claims" has its verb; "that the board claims" and "that shall" wait for theirs.
        return is_determiner(next) || is_finite_verb(next) || is_adverb(next) || says_that(before)
            || is_modal_word(passage_.lower(i + 2));
    }

    bool has_modal_within(std::uint32_t from, std::uint32_t most) const {
        for (auto i = from; i < from + most && i < sentence_.end; ++i) {
            if (passage_.lower(i) == ",")
                return false;
            if (is_modal_word(passage_.lower(i)))
                return true;
        }
        return false;
    }

    ModalClause clause_at(std::uint32_t modal) const {
        ModalClause clause;
        clause.modal = modal;
        clause.subject = subject_of(modal);
        clause.predicate = predicate_of(modal);
        return clause;
    }

    /// The first word that can be of the subject of the verb.
    std::uint32_t clause_begin(std::uint32_t modal) const {
        auto const earliest = clauses_.empty()
                                ? sentence_.begin
                                : std::max(sentence_.begin, clauses_.back().predicate.end);
        for (auto i = modal; i > earliest; --i) {
            auto const before = passage_.lower(i - 1);
            bool const opens_exception =
                (before == "provided" && i - 1 > earliest && passage_.lower(i - 2) == ",")
                || (before == "that" && i - 1 > earliest
                    && (passage_.lower(i - 2) == "except" || passage_.lower(i - 2) == "provided"));
            if (is_closing(before) || passage_.opens_item(i - 1) || opens_exception)
                return i;
        }
        return earliest;
    }

    WordSpan subject_of(std::uint32_t modal) const {
        // "nor shall this section require": the subject follows the verb.
        if (modal > 0 && passage_.lower(modal - 1) == "nor")
            return {modal - 1, modal};
        auto begin = clause_begin(modal);
        bool const is_first = clauses_.empty() || begin > clauses_.back().predicate.end;
        if (!is_first)
            begin = after_earlier_clause(begin, modal);
        while (begin < modal && (!passage_.is_word(begin) || is_conjunction(passage_.lower(begin))))
            ++begin;
        begin = after_other_verb(after_adverbial(begin, modal), modal);
        return {begin, subject_end(begin, modal)};
    }

    /// After the rest of an earlier clause of the sentence: the words after its last conjunction or
    /// comma, if a determiner opens them; the verb if it shares the earlier subject.
    std::uint32_t after_earlier_clause(std::uint32_t begin, std::uint32_t modal) const {
        for (auto i = modal; i > begin; --i) {
            auto const before = passage_.lower(i - 1);
            if (is_conjunction(before) && i == modal)
                return modal;
            if (is_case(before) && i > 1 && passage_.lower(i - 2) == "which")
                return i;
            if ((before == "," || is_conjunction(before)) && opens_noun(i))
                return i;
        }
        return modal;
    }

    /// After a clause without modal verb: "the gate is open, and the clerk".
    std::uint32_t after_other_verb(std::uint32_t begin, std::uint32_t modal) const {
        bool is_inner = false;
        for (auto i = begin + 1; i < modal; ++i) {
            auto const before = passage_.lower(i - 1);
            is_inner = is_inner || opens_inner_clause(i - 1);
            if (!is_finite_verb(passage_.lower(i)))
                continue;
            bool const belongs_inside = is_inner || is_relative_word(before) || before == "as"
                                     || is_relative_word(passage_.lower(i > 1 ? i - 2 : i));
            is_inner = false;
            if (belongs_inside)
                continue;
            auto const subject = after_earlier_clause(i, modal);
            return subject == modal ? begin : subject;
        }
        return begin;
    }

    bool opens_noun(std::uint32_t i) const {
        auto const word = passage_.lower(i);
        return is_determiner(word) || word == "he" || word == "it" || word == "they"
            || word == "she" || word == "whoever";
    }

    /// After a phrase before the subject: "Not later than July 1, 2027, the board".
    std::uint32_t after_adverbial(std::uint32_t begin, std::uint32_t modal) const {
        auto const first = passage_.lower(begin);
        bool const is_adverbial =
            begin < modal
            && (is_preposition(first) || is_adverb(first) || first == "not" || first == "commencing"
                || first == "beginning" || (is_subordinator(first) && first != "whoever"));
        if (!is_adverbial)
            return begin;
        std::vector<std::uint32_t> commas;
        auto last = begin;
        for (auto i = begin; i + 1 < modal; ++i) {
            if (passage_.lower(i) != "," || passage_.is_date_comma(i))
                continue;
            if (opens_noun(i + 1))
                commas.push_back(i);
            else if (!is_conjunction(passage_.lower(i + 1)))
                last = i + 1;
        }
        if (!commas.empty())
            return first_of_list(commas, modal) + 1;
        if (last > begin)
            return last;
        for (auto i = modal; i > begin; --i)
            if (opens_noun(i - 1))
                return i - 1;
        return modal;
    }

    /// The last comma before a noun, or that before the first of several subjects: "the clerk, the
    /// board or the guard".
    std::uint32_t first_of_list(std::vector<std::uint32_t> const& commas,
                                std::uint32_t modal) const {
        constexpr std::uint32_t longest_member = 5;
        auto first = commas.size() - 1;
        bool has_conjunction = false;
        for (auto i = commas.back(); i < modal; ++i)
            has_conjunction = has_conjunction || is_conjunction(passage_.lower(i));
        while (has_conjunction && first > 0
               && passage_.count({commas[first - 1], commas[first]}) <= longest_member)
            --first;
        return commas[first];
    }

    std::uint32_t subject_end(std::uint32_t begin, std::uint32_t modal) const {
        auto const longest = passage_.lower(begin) == "no" ? whole_negated_subject : whole_subject;
        if (passage_.count({begin, modal}) <= longest)
            return without_joints(begin, modal);
        for (auto i = begin + 1; i < modal; ++i) {
            auto const opens = phrase_opener(passage_, i);
            if (opens
                && passage_.count({begin, i}) > (is_determiner(passage_.lower(begin)) ? 1 : 0))
                return without_joints(begin, i);
        }
        return without_joints(begin, modal);
    }

    std::uint32_t without_joints(std::uint32_t begin, std::uint32_t end) const {
        while (end > begin
               && (is_conjunction(passage_.lower(end - 1)) || passage_.lower(end - 1) == ","))
            --end;
        return end;
    }

    WordSpan predicate_of(std::uint32_t modal) const {
        auto verb = modal + 1;
        if (passage_.lower(verb) == "not")
            ++verb;
        if (passage_.lower(verb) == ",")
            verb = aside_end(verb);
        std::uint32_t count = 1;
        auto i = verb;
        for (; i < sentence_.end && count < longest_predicate; ++i) {
            if (is_closing(passage_.lower(i)) || passage_.opens_item(i))
                break;
            if (i > verb && ends_predicate(i, count))
                break;
            count += passage_.is_word(i) ? 1 : 0;
        }
        return {verb, std::max(i, std::min(verb + 1, sentence_.end))};
    }

    bool ends_predicate(std::uint32_t i, std::uint32_t count) const {
        if (count < shortest_object)
            return false;
        auto const opens = phrase_opener(passage_, i);
        if (!opens)
            return false;
        bool const is_strong = *opens == PhraseWeight::Condition || *opens == PhraseWeight::Citation
                            || passage_.lower(i - 1) == ",";
        return is_strong || count >= shortest_predicate;
    }

    /// After the words between commas that follow the verb: "shall, not later than May 1, 2027,
    /// file".
    std::uint32_t aside_end(std::uint32_t comma) const {
        // A condition goes on at least to its own verb, ", if such gate, door or lamp is old,", if
        // it is not one of two words: ", whenever possible,".
        bool has_verb =
            !is_subordinator(passage_.lower(comma + 1))
            || (!is_determiner(passage_.lower(comma + 2)) && passage_.lower(comma + 3) == ",");
        for (auto i = comma + 1; i + 1 < sentence_.end; ++i) {
            if (is_closing(passage_.lower(i)) || passage_.opens_item(i))
                break;
            has_verb =
                has_verb || is_finite_verb(passage_.lower(i)) || is_participle(passage_.lower(i));
            auto const next = passage_.lower(i + 1);
            if (has_verb && passage_.lower(i) == "," && !passage_.is_date_comma(i)
                && !is_conjunction(next) && !is_preposition(next) && !is_subordinator(next)
                && (!is_determiner(next) || next == "either") && next != "not")
                return i + 1;
        }
        return comma + 1;
    }

    Passage const& passage_;
    WordSpan sentence_;
    bool waits_for_verb_ = false;
    std::vector<ModalClause> clauses_;
};

} // namespace

std::vector<ModalClause> modal_clauses(Passage const& passage, WordSpan sentence) {
    return ClauseReader(passage, sentence).read();
}

std::vector<std::uint32_t> main_modals(Passage const& passage, WordSpan sentence) {
    return ClauseReader(passage, sentence).main_modals();
}

bool is_in_definition(Passage const& passage, WordSpan sentence, std::uint32_t modal) {
    auto const first =
        std::max(sentence.begin, modal > most_before_verb ? modal - most_before_verb : 0);
    for (auto i = modal; i > first; --i) {
        auto const word = passage.lower(i - 1);
        if (word == ";" && i < modal)
            return false;
        if ((word == "means" || word == "mean" || word == "includes" || word == "include")
            && i > sentence.begin + 1 && passage.lower(i - 2) == "\u201D")
            return true;
    }
    return false;
}

} // namespace nutmeg
