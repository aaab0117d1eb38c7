#include "corpus/offenses/gradings.hpp"

#include "corpus/offenses/penalty_conditions.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

using Kind = PenalEvent::Kind;

/// A grading under construction.
struct Draft {
    Grading grading;
    bool has_grade = false;
    bool has_ordinal = false;
    bool grade_has_ordinal = false;     ///< the class is only for a first offense
    std::uint32_t class_word = no_word; ///< first word of its class; of the one it inherits
    std::vector<WordRange> of_grade;    ///< conditions of its class
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
        : law_(law), sentence_(sentence), conditions_(law, sentence), last_(sentence.words.begin) {}

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

    /// A grading with the class of the one before it, unless another list member states that class.
    Draft& start(WordRange words) {
        Draft draft;
        if (!drafts_.empty()) {
            auto const& before = drafts_.back().grading;
            if (hands_on_class(drafts_.back(), words.begin)) {
                draft.grading.offense_class = before.offense_class;
                draft.class_word = drafts_.back().class_word;
            }
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
    /// with it, and so does "(1) guilty of a class D felony" before "(2)".
    bool hands_on_class(Draft const& draft, std::uint32_t next) const {
        if (draft.class_word != no_word && are_siblings(draft.class_word, next))
            return false;
        return !draft.grade_has_ordinal && draft.grading.offense_class != "infraction"
            && draft.grading.offense_class != "violation";
    }

    /// Whether the words are in different members of a list.
    bool are_siblings(std::uint32_t a, std::uint32_t b) const {
        auto const first = law_.provision(a);
        auto const second = law_.provision(b);
        return !law_.is_below(first, second) && !law_.is_below(second, first);
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
        draft->class_word = event.words.begin;
        extend(*draft, event.words);
        add_when(*draft, conditions_.before(index, last_));
        auto const after = conditions_.after(index);
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
        auto const after = conditions_.after(index);
        // ", if the victim is a child" is about all of the sentence before it.
        auto const before = conditions_.before(index, last_);
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

    LawWords const& law_;
    PenalSentence const& sentence_;
    PenaltyConditions conditions_;
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
