#include "parser/clauses/run_in_list.hpp"

#include "parser/clauses/clause_words.hpp"
#include "parser/clauses/open_clauses.hpp"

#include <algorithm>
#include <span>
#include <vector>

namespace nutmeg {

using namespace word_class;

namespace {

using Words = std::vector<ClauseWord>;

constexpr WordClasses clause_word = relative | subordinator | interrogative | comparison;
constexpr WordClasses any_verb = modal | auxiliary;

/// The words of `text` after the designators that it begins with.
Words words_after_designator(std::string_view text) {
    auto words = clause_words(text);
    auto const first =
        std::ranges::find_if(words, [](ClauseWord const& word) { return !word.is(designator); });
    words.erase(words.begin(), first);
    return words;
}

/// What the words before the list leave open.
struct Head {
    ClauseWord first;
    ClauseWord last;
    bool has_verb = false;     ///< the verb of the sentence
    bool has_subject = false;  ///< after a comma, something that can be a subject begins
    std::size_t relatives = 0; ///< see OpenClauses
    std::size_t others = 0;

    bool opens() const { return first.is(opener); }
    /// Whether the subject is still to come, or is the list: "Subject to section 99-2, (1) no
    /// grower ..., and (2) no seller ..., shall".
    bool needs_subject() const {
        return first.is(clause_opener) || (opens() && !last.is(separator) && !has_subject);
    }
};

Head read_head(Words const& words) {
    Head head{.first = words.front(), .last = words.back()};
    OpenClauses clauses;
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto const& word = words[i];
        head.has_subject |= i > 0 && words[i - 1].is(separator) && word.is(subject_start);
        if (clauses.begin(words, i))
            continue;
        // "who may" is a clause; the verb of another one looks like that of the sentence.
        if (is_modal_verb(words, i))
            head.has_verb |=
                i == 0 || !words[i - 1].is(relative | comparison) || !clauses.take_verb();
        else if (word.is(auxiliary))
            head.has_verb |= !clauses.take_verb();
    }
    head.relatives = clauses.relatives();
    head.others = clauses.others();
    return head;
}

/// Whether a member has a verb that the sentence could have, or is a definition.
bool has_own_verb(std::span<ClauseWord const> words) {
    OpenClauses clauses;
    bool quoted = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto const& word = words[i];
        if (clauses.begin(words, i))
            continue;
        if (is_modal_verb(words, i)) {
            if (i == 0)
                return true;
            if (words[i - 1].is(coordinator))
                continue;
            if (!clauses.take_verb() && word.is(duty))
                return true;
        } else if (word.is(auxiliary)) {
            clauses.take_verb();
        }
        quoted |= word.text == "\u201C" || word.text == "\"";
        if (quoted
            && (word.is("means") || word.is("mean") || word.is("includes") || word.is("include")))
            return true;
    }
    return false;
}

bool any_has_own_verb(Words const& members) {
    auto const is_designator = [](ClauseWord const& word) { return word.is(designator); };
    for (auto at = members.begin(); at != members.end();) {
        auto const end = std::find_if(at, members.end(), is_designator);
        if (has_own_verb({at, end}))
            return true;
        at = end == members.end() ? end : end + 1;
    }
    return false;
}

bool ends_in(std::string_view word, std::string_view ending) {
    return word.size() > ending.size() && word.ends_with(ending);
}

/// Looks for the end of the last member.
class LastMember {
public:
    LastMember(Head const& head, ClauseWord first_of_list, Words const& words)
        : head_(head), first_of_list_(first_of_list), words_(words) {}

    /// Index of the first word after the member; 0 if the sentence does not clearly go on.
    std::size_t end() {
        auto const& first = words_.front();
        if (is_modal_verb(words_, 0) || (first.is(clause_opener) && !head_.first.is(clause_opener)))
            return 0;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (begins_proviso(words_, i) || excepts_clause(i))
                return 0;
            excepts_ |= i > 0 && words_[i].is("except") && words_[i - 1].is(separator);
            if (clauses_.begin(words_, i) || i == 0)
                continue;
            if (!is_modal_verb(words_, i) && !words_[i].is(auxiliary))
                continue;
            if (auto const found = end_before_verb(i))
                return *found;
        }
        return 0;
    }

private:
    bool excepts_clause(std::size_t at) const {
        return words_[at].is("except") && at + 1 < words_.size() && words_[at + 1].is("that");
    }

    /// Whether the verb at `at` is the sentence's: the end of the member, or 0 if that is in doubt.
    /// Empty if the verb belongs to a clause in the member.
    std::optional<std::size_t> end_before_verb(std::size_t at) {
        auto const& previous = words_[at - 1];
        bool const is_modal = words_[at].is(modal);
        if (previous.is(coordinator))
            return std::nullopt;
        if (previous.is(clause_word) || (!is_modal && previous.is(separator))) {
            clauses_.take_verb();
            return std::nullopt;
        }
        if (previous.is(separator))
            return end_at_separator(at);
        if (auto const subject = subject_before(at); subject != 0)
            return is_subject_of_sentence(subject, at) ? begin_with_then(subject) : 0;
        if (clauses_.take_verb() || !is_modal || head_.needs_subject())
            return std::nullopt;
        return can_end_without_comma(at) ? at : 0;
    }

    /// The end before ", shall" at `at`.
    std::size_t end_at_separator(std::size_t at) const {
        bool const members_have_subjects =
            head_.last.is("provided")
            || (head_.last.is(relative | subordinator | interrogative) && !head_.last.is("who")
                && !head_.last.is("which")
                && (words_.front().is(subject_start) || first_of_list_.is(subject_start)));
        if (!words_[at].is(duty) || clauses_.others() > 0 || members_have_subjects
            || interrupts_clause(at))
            return 0;
        if (!head_.needs_subject())
            return at;
        auto const subject = interrupted_subject_before(at);
        return subject == 0 ? 0 : begin_with_then(subject);
    }

    /// Whether the words between the last two separators before `at` interrupt a clause: "which, in
    /// his judgment, shall".
    bool interrupts_clause(std::size_t at) const {
        if (at < 2 || words_[at - 2].is(clause_word))
            return true;
        auto const previous = separator_before(at - 1);
        return previous > 0 && words_[previous - 1].is(clause_word);
    }

    /// The index of the last separator before `at`; 0 if there is none.
    std::size_t separator_before(std::size_t at) const {
        while (at-- > 1)
            if (words_[at].is(separator))
                return at;
        return 0;
    }

    /// Where the subject of the verb at `at` begins, after a separator; 0 if it is not found.
    std::size_t subject_before(std::size_t at) const {
        auto const separator = separator_before(at);
        if (separator == 0 || !begins_subject(separator + 1))
            return 0;
        OpenClauses clauses;
        for (auto i = separator + 1; i < at; ++i) {
            if (clauses.begin(words_, i))
                continue;
            if (words_[i].is(any_verb) && !clauses.take_verb())
                return 0;
        }
        return clauses.none() ? separator + 1 : 0;
    }

    /// The same if a phrase between commas comes before the verb: "the board, in June, shall".
    std::size_t interrupted_subject_before(std::size_t at) const {
        for (auto i = separator_before(at - 1); i != 0; i = separator_before(i)) {
            if (words_[i + 1].is(subject_start))
                return begins_subject(i + 1) ? i + 1 : 0;
            if (!words_[i + 1].is(opener | preposition))
                return 0;
        }
        return 0;
    }

    bool begins_subject(std::size_t at) const {
        return words_[at].is(subject_start) && !interrupts_clause(at);
    }

    bool is_subject_of_sentence(std::size_t subject, std::size_t verb) const {
        auto const& first = words_.front();
        // After "In June, " the members are the subjects.
        bool const members_are_subjects =
            head_.last.is(separator) && !head_.first.is(clause_opener);
        if (!head_.opens() || members_are_subjects || !words_[verb].is(duty | auxiliary))
            return false;
        if (!first.is(opener))
            return words_[verb].is(duty) || !first.is("that");
        // "..., (2) after June, the board shall": the phrase belongs to the subject after it.
        bool const own_phrase =
            head_.last.is("provided") || head_.last.is(separator)
            || (!first_of_list_.is(opener | preposition) && separator_before(subject - 1) == 0);
        return words_[verb].is(duty) && !own_phrase;
    }

    /// "then, in June, the board shall": the index of "then" if a clause before the subject at
    /// `subject` begins with it; else `subject`.
    std::size_t begin_with_then(std::size_t subject) const {
        constexpr int most_separators = 3;
        auto at = subject - 1;
        for (int i = 0; i < most_separators && at > 0; ++i) {
            if (words_[at + 1].is("then"))
                return at + 1;
            at = separator_before(at);
        }
        return subject;
    }

    bool can_end_without_comma(std::size_t verb) const {
        auto const& first = words_.front();
        bool const no_duty = !words_[verb].is("shall") && !words_[verb].is("may");
        if (no_duty || excepts_ || head_.others > 0 || head_.last.is("except")
            || clause_without_relative(verb) || begins_other_clause(verb)
            || std::any_of(words_.begin(),
                           words_.begin() + static_cast<std::ptrdiff_t>(verb),
                           [](ClauseWord const& word) { return word.is(designator); }))
            return false;
        if (head_.last.is(relative) && !head_.last.is("whose"))
            return head_.relatives == 1 && !first.is(subject_start)
                && !first_of_list_.is(subject_start);
        bool const participle = (ends_in(first.text, "ed") || ends_in(first.text, "ing"))
                             && !ends_in(head_.last.text, "ly");
        return participle || first.is(relative | preposition)
            || head_.last.is(preposition | auxiliary | subject_start);
    }

    /// ", and the board may": whether the words of the verb at `verb` are added by a conjunction.
    bool begins_other_clause(std::size_t verb) const {
        auto const separator = separator_before(verb);
        return separator != 0 && words_[separator + 1].is(coordinator);
    }

    /// "any relief the court may": a subject directly after a noun.
    bool clause_without_relative(std::size_t verb) const {
        auto at = verb - 1;
        while (at > 0 && !words_[at].is(subject_start | preposition | separator))
            --at;
        while (at > 0 && words_[at].is(subject_start) && words_[at - 1].is(subject_start))
            --at;
        return at > 0 && words_[at].is(subject_start)
            && !words_[at - 1].is(preposition | auxiliary | coordinator);
    }

    Head const& head_;
    ClauseWord first_of_list_;
    Words const& words_;
    OpenClauses clauses_;
    bool excepts_ = false; ///< an exception began before
};

} // namespace

std::optional<std::size_t> end_of_last_member(RunInList const& list) {
    auto const last_character = list.head.find_last_not_of(" \n");
    if (last_character == list.head.npos || list.head[last_character] == ':')
        return std::nullopt;
    auto const head_words = words_after_designator(list.head);
    if (head_words.empty())
        return std::nullopt;
    auto const head = read_head(head_words);
    bool const can_be_sentence =
        !list.nested || head.first.is(subject_start | opener) || head.first.is("provided");
    if (head.has_verb || !can_be_sentence)
        return std::nullopt;
    auto const earlier = words_after_designator(list.earlier);
    auto const words = words_after_designator(list.last);
    if (earlier.empty() || words.empty() || any_has_own_verb(earlier))
        return std::nullopt;
    auto const end = LastMember(head, earlier.front(), words).end();
    if (end == 0)
        return std::nullopt;
    auto const& word = words[end - 1].text;
    return static_cast<std::size_t>(word.data() - list.last.data()) + word.size();
}

} // namespace nutmeg
