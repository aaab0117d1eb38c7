#include "corpus/offenses/gradings.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

using Kind = PenalEvent::Kind;

constexpr std::uint32_t longest_condition = 45;

bool is_list_designator(std::string_view word) {
    return word.size() > 2 && word.front() == '(' && word.back() == ')';
}

/// A grading under construction.
struct Draft {
    Grading grading;
    bool has_grade = false;
    bool has_ordinal = false;
    bool grade_has_ordinal = false;  ///< the class is only for a first offense
    std::vector<WordRange> of_grade; ///< conditions of its class
};

bool has_amount(Draft const& draft, Kind kind) {
    auto const& fine = draft.grading.fine;
    auto const& prison = draft.grading.prison;
    switch (kind) {
    case Kind::Fine:
        return fine.least || fine.most;
    case Kind::Prison:
        return !prison.least.empty() || !prison.most.empty();
    case Kind::NotSuspended:
        return !prison.not_suspended.empty();
    case Kind::NotRemitted:
        return fine.not_remitted.has_value();
    default:
        return false;
    }
}

bool has_any_amount(Draft const& draft) {
    return !draft.grading.fine.empty() || !draft.grading.prison.empty();
}

void take_amount(Grading& grading, PenalEvent const& event) {
    switch (event.kind) {
    case Kind::Fine:
        grading.fine.least = event.fine.least;
        grading.fine.most = event.fine.most;
        break;
    case Kind::Prison:
        grading.prison.least = event.prison.least;
        grading.prison.most = event.prison.most;
        break;
    case Kind::NotSuspended:
        grading.prison.not_suspended = event.prison.not_suspended;
        break;
    case Kind::NotRemitted:
        grading.fine.not_remitted = event.fine.not_remitted;
        break;
    default:
        break;
    }
}

class GradingReader {
public:
    GradingReader(LawWords const& law, PenalSentence const& sentence)
        : law_(law), sentence_(sentence), last_(sentence.words.begin) {}

    std::vector<Grading> read() {
        for (std::size_t i = 0; i < sentence_.events.size(); ++i)
            take(i);
        std::vector<Grading> gradings;
        for (auto& draft : drafts_)
            if (draft.has_grade || has_any_amount(draft))
                gradings.push_back(std::move(draft.grading));
        return gradings;
    }

private:
    void take(std::size_t index) {
        auto const& event = sentence_.events[index];
        switch (event.kind) {
        case Kind::Grade:
            take_grade(index);
            break;
        case Kind::Ordinal:
            take_ordinal(event);
            break;
        case Kind::Qualifier:
            take_qualifier(event);
            break;
        default:
            take_penalty(index);
        }
        last_ = std::max(event.words.end, consumed_);
    }

    Draft& current() {
        if (drafts_.empty())
            start({sentence_.words.begin, sentence_.words.begin});
        return drafts_.back();
    }

    /// A grading with the class of the one before it.
    Draft& start(WordRange words) {
        Draft draft;
        if (!drafts_.empty()) {
            auto const& before = drafts_.back().grading;
            if (hands_on_class(drafts_.back()))
                draft.grading.offense_class = before.offense_class;
            draft.grading.adds_to_earlier = before.adds_to_earlier;
            draft.grading.earlier_class = before.earlier_class;
            draft.grading.when = drafts_.back().of_grade;
            draft.of_grade = drafts_.back().of_grade;
        } else {
            draft.grading.adds_to_earlier = true;
        }
        draft.grading.words = words;
        drafts_.push_back(std::move(draft));
        return drafts_.back();
    }

    /// Whether what follows is a part of the same grade. "An infraction for a first violation" ends
    /// with it.
    static bool hands_on_class(Draft const& draft) {
        return !draft.grade_has_ordinal && draft.grading.offense_class != "infraction"
            && draft.grading.offense_class != "violation";
    }

    void extend(Draft& draft, WordRange words) {
        auto& own = draft.grading.words;
        own = own.empty()
                ? words
                : WordRange{std::min(own.begin, words.begin), std::max(own.end, words.end)};
    }

    void take_grade(std::size_t index) {
        auto const& event = sentence_.events[index];
        auto* draft = &current();
        if (draft->has_grade || has_any_amount(*draft))
            draft = &start(event.words);
        draft->has_grade = true;
        draft->grade_has_ordinal = draft->has_ordinal;
        drop_inherited(*draft);
        draft->grading.adds_to_earlier = false;
        draft->grading.offense_class = event.offense_class;
        extend(*draft, event.words);
        add_when(*draft, condition_before(index));
        auto const after = condition_after(index);
        add_when(*draft, after);
        if (is_ordinal(index + 1) && after.begin <= sentence_.events[index + 1].words.begin
            && sentence_.events[index + 1].words.begin < after.end)
            draft->grade_has_ordinal = true;
        else if (!draft->has_ordinal)
            draft->of_grade = draft->grading.when;
        consumed_ = after.end;
    }

    /// Removes the conditions of the grade before, which a grade of its own does not have.
    static void drop_inherited(Draft& draft) {
        auto& when = draft.grading.when;
        when.erase(when.begin(), when.begin() + static_cast<std::ptrdiff_t>(draft.of_grade.size()));
        draft.of_grade.clear();
    }

    bool is_ordinal(std::size_t index) const {
        return index < sentence_.events.size() && sentence_.events[index].kind == Kind::Ordinal;
    }

    void take_ordinal(PenalEvent const& event) {
        auto* draft = &current();
        bool const is_full = draft->has_grade || has_any_amount(*draft);
        if (draft->has_ordinal && is_full)
            draft = &start(event.words);
        else if (draft->has_ordinal)
            draft->grading.when = draft->of_grade;
        draft->has_ordinal = true;
        extend(*draft, event.words);
        add_when(*draft, event.words);
    }

    void take_qualifier(PenalEvent const& event) {
        auto* draft = &current();
        if (draft->has_grade || has_any_amount(*draft)) {
            if (!limits(event, *draft)) {
                for_all_ = event.offense_class.empty();
                return;
            }
            draft = &start(event.words);
        }
        extend(*draft, event.words);
        if (!event.offense_class.empty())
            draft->grading.earlier_class = event.offense_class;
        else if (limits(event, *draft))
            add_when(*draft, event.words);
    }

    /// Whether the words name a part of the section, and not all of it.
    bool limits(PenalEvent const& event, Draft const& draft) const {
        for (auto i = event.words.begin; i < event.words.end; ++i)
            if (law_.lower[i].starts_with("subdivision")
                || law_.lower[i].starts_with("subparagraph")
                || law_.lower[i].starts_with("subsection"))
                return true;
        return !event.offense_class.empty() && event.offense_class != draft.grading.offense_class;
    }

    /// "for which, in either case under subdivision (1) or (2), one year".
    bool is_for_either(PenalEvent const& event) const {
        for (auto i = last_; i + 1 < event.words.begin; ++i)
            if (law_.lower[i] == "either" && law_.lower[i + 1] == "case")
                return true;
        return false;
    }

    void take_penalty(std::size_t index) {
        auto const& event = sentence_.events[index];
        auto* draft = &current();
        auto const kind = static_cast<std::size_t>(event.kind);
        if ((for_all_ || is_for_either(event)) && !was_for_all_[kind]) {
            was_for_all_[kind] = true;
            for (auto& one : drafts_)
                if (!has_amount(one, event.kind))
                    take_amount(one.grading, event);
            return;
        }
        auto const after = condition_after(index);
        // ", if the victim is a child" is about all of the sentence before it.
        auto const before = condition_before(index);
        bool const is_part =
            draft->has_grade
            && (!before.empty() || (!after.empty() && law_.lower_at(event.words.end) != ","));
        if (has_amount(*draft, event.kind) || is_part) {
            draft = &start(event.words);
            add_when(*draft, before);
        }
        add_when(*draft, after);
        consumed_ = std::max(consumed_, after.end);
        take_amount(draft->grading, event);
        extend(*draft, event.words);
    }

    void add_when(Draft& draft, WordRange words) {
        auto& when = draft.grading.when;
        auto const overlaps = [&](WordRange other) {
            return other.begin < words.end && words.begin < other.end;
        };
        if (!words.empty() && std::none_of(when.begin(), when.end(), overlaps))
            when.push_back(words);
    }

    /// "if the victim is a child" in "or, if the victim is a child, a class C felony"; "a violation
    /// of subdivision (3)" in "except that a violation of subdivision (3) is a class C felony".
    WordRange condition_before(std::size_t index) const {
        auto const first = sentence_.events[index].words.begin;
        auto const begin =
            std::max(last_, first > longest_condition ? first - longest_condition : 0);
        if (index == 0)
            return {};
        for (auto i = first; i > begin; --i) {
            auto const word = law_.lower[i - 1];
            if (word == "if" || word == "when")
                return trimmed({i - 1, end_of_condition(i, first)});
            if (word == "that" && law_.lower_at(i - 2) == "except")
                return is_pronominal(i) ? WordRange{} : trimmed({i, before_verb(i, first)});
        }
        return {};
    }

    /// Whether the subject at `word` is the offense or the offender: "it is", "such person shall".
    bool is_pronominal(std::uint32_t word) const {
        auto const lowered = law_.lower_at(word);
        return lowered == "it" || lowered == "such";
    }

    /// The end of the condition that is followed by ", a class C felony" or ", such person shall".
    std::uint32_t end_of_condition(std::uint32_t begin, std::uint32_t first) const {
        constexpr std::array<std::string_view, 7> subjects{
            "such", "the", "a", "an", "any", "said", "each"};
        auto last = first;
        for (auto i = begin; i < first; ++i) {
            if (law_.lower[i] == ";")
                return i;
            if (law_.lower[i] != ",")
                continue;
            last = i;
            if (std::find(subjects.begin(), subjects.end(), law_.lower_at(i + 1)) != subjects.end())
                return i;
        }
        return last;
    }

    /// The end of the subject: "is", "shall" or ",".
    std::uint32_t before_verb(std::uint32_t begin, std::uint32_t first) const {
        for (auto i = begin; i < first; ++i)
            if (law_.lower[i] == "is" || law_.lower[i] == "shall")
                return i;
        return first;
    }

    /// "for a violation of subdivision (1)", "if the victim is under ten".
    WordRange condition_after(std::size_t index) const {
        auto const& event = sentence_.events[index];
        bool const is_grade = event.kind == Kind::Grade;
        auto const begin = is_grade ? event.words.end : after_both(event.words.end);
        auto const word = law_.lower_at(begin);
        if (begin >= sentence_.words.end
            || (word != "if" && word != "when" && (word != "for" || !is_grade))
            || law_.lower_at(begin + 1) == "which")
            return {};
        auto const limit =
            index + 1 < sentence_.events.size() && sentence_.events[index + 1].kind != Kind::Ordinal
                ? sentence_.events[index + 1].words.begin
                : sentence_.words.end;
        auto end = begin;
        while (end < limit && end < begin + longest_condition && !closes(end))
            ++end;
        return trimmed({begin, end});
    }

    /// The word after ", or both, for each offense"; `word` if a conjunction joins another penalty:
    /// "or, if the gate is locked, two years".
    std::uint32_t after_both(std::uint32_t word) const {
        constexpr std::array<std::string_view, 9> rest{
            ",", "or", "both", "for", "each", "be", "fined", "and", "imprisoned"};
        auto at = word;
        bool joins = false;
        while (at < sentence_.words.end
               && (std::find(rest.begin(), rest.end(), law_.lower[at]) != rest.end()
                   || (at > word && law_.lower[at - 1] == "each"))) {
            if (law_.lower[at] != ",")
                joins = law_.lower[at] == "or" || law_.lower[at] == "and";
            ++at;
        }
        return joins ? word : at;
    }

    /// "or (2) is a victim" after "if the person (1) is a child,".
    bool continues_list(std::uint32_t word) const {
        auto const join = law_.lower_at(word);
        auto const after = law_.lower_at(word + 2);
        return (join == "or" || join == "and") && is_list_designator(law_.lower_at(word + 1))
            && law_.lower_at(word + 1) != "(1)"
            && (after == "is" || after == "was" || after == "has" || after == "had");
    }

    /// Whether another grade or penalty follows "and": "(2) a class C felony", "any person".
    bool opens_part(std::uint32_t word) const {
        auto const lowered = law_.lower_at(word);
        return is_list_designator(lowered) || lowered == "a" || lowered == "any";
    }

    bool closes(std::uint32_t word) const {
        auto const lowered = law_.lower[word];
        if (lowered == "or" && (law_.lower_at(word + 1) == "of" || law_.lower_at(word + 1) == "for")
            && law_.lower_at(word + 2) == "which")
            return true;
        if (lowered == ",")
            return !is_list_designator(law_.lower_at(word - 1)) && !continues_list(word + 1);
        return lowered == ";" || lowered == "." || (lowered == "and" && opens_part(word + 1));
    }

    WordRange trimmed(WordRange words) const {
        constexpr std::array<std::string_view, 6> loose{",", ";", "and", "or", "a", "an"};
        while (!words.empty()
               && (std::find(loose.begin(), loose.end(), law_.lower[words.end - 1]) != loose.end()
                   || law_.is_designator[words.end - 1] != 0))
            --words.end;
        return words;
    }

    LawWords const& law_;
    PenalSentence const& sentence_;
    std::vector<Draft> drafts_;
    std::uint32_t last_;                ///< end of the event before, with its condition
    std::uint32_t consumed_ = 0;        ///< end of the last condition
    bool for_all_ = false;              ///< amounts are for all gradings of the sentence
    std::array<bool, 7> was_for_all_{}; ///< by PenalEvent::Kind: one amount was for all
};

} // namespace

std::vector<Grading> gradings_of(LawWords const& law, PenalSentence const& sentence) {
    return GradingReader(law, sentence).read();
}

} // namespace nutmeg
