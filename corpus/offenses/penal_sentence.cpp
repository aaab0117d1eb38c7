#include "corpus/offenses/penal_sentence.hpp"

#include "corpus/offenses/grades.hpp"
#include "corpus/offenses/penal_amounts.hpp"
#include "corpus/offenses/penal_phrases.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace nutmeg {

namespace {

using Kind = PenalEvent::Kind;

constexpr std::uint32_t longest_gap = 6;      ///< words between two amounts of one range
constexpr std::uint32_t longest_penalty = 16; ///< words between two amounts of one penalty
constexpr std::uint32_t longest_next = 22;  ///< the same, with "for any subsequent offense" between
constexpr std::uint32_t longest_reach = 25; ///< words from an amount to "not be suspended"

template <std::size_t Size>
bool is_one_of(std::array<std::string_view, Size> const& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

class SentenceReader {
public:
    SentenceReader(LawWords const& law, WordRange sentence)
        : law_(law), words_(sentence), amounts_(amounts_in(law, sentence)) {
        result_.words = sentence;
    }

    PenalSentence read() {
        if (is_about_classes(law_, words_))
            return std::move(result_);
        find_quotations();
        read_grades();
        read_penalties();
        read_protected_parts();
        read_terms();
        if (result_.is_penal()) {
            read_more_fines();
            read_ordinals();
            read_qualifiers();
        }
        std::stable_sort(
            result_.events.begin(),
            result_.events.end(),
            [](PenalEvent const& a, PenalEvent const& b) { return a.words.begin < b.words.begin; });
        return std::move(result_);
    }

private:
    std::string_view at(std::uint32_t word) const { return law_.lower_at(word); }

    PenalEvent& add(Kind kind, WordRange words) {
        PenalEvent event;
        event.kind = kind;
        event.words = words;
        result_.events.push_back(std::move(event));
        return result_.events.back();
    }

    void set_head(std::uint32_t word) { result_.head = std::min(result_.head, word); }

    void read_grades() {
        auto previous = no_word;
        for (auto const& one : amounts_.classes) {
            if (is_quoted(one.words.begin)
                || !grades_offense(law_, words_, one.words.begin, previous))
                continue;
            previous = one.words.end;
            add(Kind::Grade, one.words).offense_class = one.quantity->text;
            set_head(one.words.begin);
        }
    }

    /// Whether someone is punished at `word` ("fined", "imprisoned", "fine"), and not "who has been
    /// fined".
    bool punishes(std::uint32_t word) const {
        auto const before = word_before(law_, words_, word);
        if (before == no_word || is_quoted(word))
            return false;
        if (at(word) == "fine" || at(word) == "imprisonment")
            return is_punished_by(before);
        if (at(before) == "be" || at(before) == "shall")
            return true;
        constexpr std::array<std::string_view, 5> joins{"or", "and", ",", ";", "than"};
        return result_.is_penal() && is_one_of(joins, at(before));
    }

    /// Whether the word is inside quotation marks: the words of a sign, a ballot or a notice.
    bool is_quoted(std::uint32_t word) const {
        return !is_quoted_.empty() && is_quoted_[word - words_.begin];
    }

    void find_quotations() {
        bool is_open = false;
        for (auto i = words_.begin; i < words_.end; ++i) {
            if (at(i) == "\u201C" || at(i) == "\u201D")
                is_open = at(i) == "\u201C";
            if (is_open && is_quoted_.empty())
                is_quoted_.resize(words_.end - words_.begin, false);
            if (is_open)
                is_quoted_[i - words_.begin] = true;
        }
    }

    /// "subject to a fine", "punished by a fine", "by a fine or by imprisonment".
    bool is_punished_by(std::uint32_t before) const {
        constexpr std::array<std::string_view, 5> verbs{
            "subject", "punished", "punishable", "pay", "liable"};
        constexpr std::uint32_t reach = 8;
        auto const limit = std::max(words_.begin, before > reach ? before - reach : 0);
        for (auto i = before + 1; i > limit; --i) {
            if (at(i - 1) == "impose" || at(i - 1) == "carry")
                return result_.is_penal();
            if (is_one_of(verbs, at(i - 1)))
                return i > limit + 1 && !is_for_which(law_, words_, i - 1)
                    && (at(i - 2) == "be" || at(i - 2) == "shall"
                        || (at(i - 2) == "is" && at(i - 1) == "subject"));
            if (at(i - 1) == "civil" || at(i - 1) == "administrative")
                return false;
        }
        return result_.is_penal()
            && (at(before) == "by" || at(before) == "or" || at(before) == "and");
    }

    /// Whether the words up to the first amount say so: "a civil penalty of".
    bool is_civil(WordRange penalty) const {
        constexpr std::array<std::string_view, 3> words{"civil", "administrative", "order"};
        auto const next = first_from(amounts_.money, penalty.begin);
        auto const end =
            next == amounts_.money.end() ? penalty.end : std::min(penalty.end, next->words.begin);
        for (auto i = penalty.begin; i < end; ++i)
            if (is_one_of(words, at(i)))
                return true;
        return false;
    }

    void read_penalties() {
        for (auto i = words_.begin; i < words_.end; ++i) {
            auto const word = at(i);
            bool const opens = word == "fined" || word == "imprisoned" || word == "fine";
            auto const end = opens ? end_of_penalty(i) : i;
            if (end == i || is_civil({noun_phrase_begin(i), end}) || !punishes(i))
                continue;
            set_head(i);
            read_fine({i, end});
            i = end - 1;
        }
    }

    /// The end of the last amount after `word` that is close to the one before it, in the same part
    /// of the sentence; `word` if none is.
    std::uint32_t end_of_penalty(std::uint32_t word) const {
        auto end = word;
        auto const& penalties = amounts_.penalties;
        for (auto one = first_from(penalties, word + 1); one != penalties.end(); ++one) {
            WordRange const between{std::max(end, word), one->words.begin};
            auto const most = names_ordinal(law_, between) ? longest_next : longest_penalty;
            bool const is_member = at(one->words.begin - 1).front() == '(';
            if (between.end > std::max(between.begin, word + 1) + most
                || (is_elsewhere(between) && !is_member) || has_class(between))
                break;
            end = one->words.end;
        }
        return end;
    }

    /// "fined: For a class A felony, ten dollars" is a rule for all offenses of the class.
    bool has_class(WordRange words) const {
        auto const next = first_from(amounts_.classes, words.begin);
        return next != amounts_.classes.end() && next->words.begin < words.end;
    }

    /// Whether another part of the sentence, or a condition, is between: "if the value is more than
    /// ten dollars".
    bool is_elsewhere(WordRange between) const {
        constexpr std::array<std::string_view, 4> words{";", "if", "value", "amount"};
        for (auto i = between.begin; i < between.end; ++i)
            if (is_one_of(words, at(i)))
                return true;
        return false;
    }

    /// "civil" of "a civil fine"; `noun` itself for "fined".
    std::uint32_t noun_phrase_begin(std::uint32_t noun) const {
        return noun > words_.begin && at(noun) == "fine" ? noun - 1 : noun;
    }

    /// The fines of one penalty: several if it goes on for other offenses, "fined ten dollars and,
    /// for each subsequent offense, twenty dollars".
    void read_fine(WordRange penalty) {
        PenalEvent* open = nullptr;
        auto const& money = amounts_.money;
        for (auto next = first_from(money, penalty.begin);
             next != money.end() && next->words.begin < penalty.end;
             ++next) {
            auto const& one = *next;
            if (open == nullptr || begins_anew({open->words.end, one.words.begin}))
                open = &add(Kind::Fine, one.words);
            add_amount(open->fine, one.quantity->value, bound_of(one, penalty));
            open->words.end = one.words.end;
        }
    }

    /// The bound of an amount; for a member of a list, the one before the list: "not less than (1)
    /// ten dollars for a first offense, and (2) twenty dollars".
    Bound bound_of(PenalAmount const& amount, WordRange penalty) const {
        auto const before = at(amount.words.begin - 1);
        if (amount.quantity->bound != Bound::None || before.front() != '(')
            return amount.quantity->bound;
        auto first = penalty.begin;
        while (first < amount.words.begin && at(first).front() != '(')
            ++first;
        if (first < penalty.begin + 2 || at(first - 1) != "than")
            return Bound::None;
        return at(first - 2) == "less" ? Bound::AtLeast : Bound::AtMost;
    }

    bool begins_anew(WordRange between) const {
        for (auto i = between.begin; i < between.end; ++i)
            if (at(i) == "fined" || is_offense_noun(at(i)))
                return true;
        return false;
    }

    /// "ten dollars of the fine imposed may not be remitted", "two years of which may not be
    /// suspended".
    void read_protected_parts() {
        // A license that may not be suspended is no penalty.
        if (result_.events.empty() && !mentions_imprisonment(law_, words_))
            return;
        for (auto i = words_.begin + 2; i < words_.end; ++i) {
            bool const is_suspended = at(i) == "suspended";
            if ((!is_suspended && at(i) != "remitted") || at(i - 1) != "be" || at(i - 2) != "not")
                continue;
            auto const* amount =
                nearest_before(is_suspended ? amounts_.terms : amounts_.money, i, longest_reach);
            if (amount == nullptr)
                continue;
            auto& event = add(is_suspended ? Kind::NotSuspended : Kind::NotRemitted,
                              {amount->words.begin, end_of_protection(law_, {i + 1, words_.end})});
            if (is_suspended)
                event.prison.not_suspended = amount->quantity->iso;
            else
                event.fine.not_remitted = amount->quantity->value;
            protected_.insert(amount->quantity);
            set_head(amount->words.begin);
        }
    }

    bool is_protected(Quantity const* quantity) const { return protected_.contains(quantity); }

    /// "be sentenced to a term of imprisonment", "punished by imprisonment": opens terms without
    /// "imprisoned".
    void find_sentencing() {
        for (auto i = words_.begin + 1; i < words_.end; ++i) {
            if ((at(i) == "sentenced" && at(i - 1) == "be" && has_shall_before(law_, words_, i - 1))
                || (at(i) == "imprisonment" && punishes(i))
                || (at(i) == "imprisoned" && punishes(i)))
                set_head(at(i - 1) == "life" ? i - 1 : i);
        }
    }

    /// The terms of imprisonment after the head, those of one range together.
    void read_terms() {
        find_sentencing();
        if (!result_.is_penal())
            return;
        PenalEvent* open = nullptr;
        for (auto const& one : amounts_.terms) {
            bool const counts = one.quantity->kind == QuantityKind::Imprisonment
                             && one.words.begin >= result_.head && !is_protected(one.quantity)
                             && !is_total_term(law_, words_, one.words.begin);
            if (!counts)
                continue;
            if (open == nullptr || open->words.end + longest_gap < one.words.begin) {
                open = &add(Kind::Prison, one.words);
                open->prison.least.clear();
            }
            add_term(open->prison, *one.quantity);
            open->words.end = one.words.end;
        }
        read_life();
    }

    /// "punished by life imprisonment", "imprisoned not less than ten years or more than life".
    void read_life() {
        WordRange const penal{std::max(result_.head, words_.begin + 1), words_.end};
        if (penal.begin >= penal.end)
            return;
        for (auto const& life : life_terms(law_.text, law_.span_of(penal))) {
            auto const words = law_.words_in(life.span);
            if (words.empty() || (!life.is_longest && at(words.begin - 1) != "by"))
                continue;
            auto* term = life.is_longest ? term_before(words.begin) : nullptr;
            if (term == nullptr)
                term = &add(Kind::Prison, words);
            add_life(term->prison, life);
            term->words.end = words.end;
        }
    }

    /// The term of imprisonment whose range goes on at `word`; null if there is none.
    PenalEvent* term_before(std::uint32_t word) {
        for (auto& event : result_.events)
            if (event.kind == Kind::Prison && event.words.end <= word
                && event.words.end + longest_gap >= word)
                return &event;
        return nullptr;
    }

    /// "and, for each subsequent offense, not more than ten dollars", without another "fined".
    void read_more_fines() {
        std::vector<WordRange> read;
        for (auto const& event : result_.events)
            if (event.kind == Kind::Fine)
                read.push_back(event.words);
        if (read.empty())
            return;
        auto const first_end = read.front().end;
        std::size_t next = 0;
        for (auto const& one : amounts_.money) {
            while (next < read.size() && read[next].end <= one.words.begin)
                ++next;
            bool const is_read = next < read.size() && read[next].begin <= one.words.begin;
            auto const bound = one.quantity->bound;
            auto const ordinal = ordinal_before(one.words.begin);
            if ((bound != Bound::AtMost && bound != Bound::AtLeast) || is_read
                || is_protected(one.quantity) || ordinal == no_word || ordinal < first_end)
                continue;
            FineRange fine;
            add_amount(fine, one.quantity->value, bound);
            add(Kind::Fine, one.words).fine = fine;
        }
    }

    /// The end of the "subsequent offense" close before `word`, or `no_word`.
    std::uint32_t ordinal_before(std::uint32_t word) const {
        constexpr std::uint32_t reach = 8;
        auto const limit = std::max(words_.begin, word > reach ? word - reach : 0);
        for (auto i = word; i > limit; --i)
            if (is_offense_noun(at(i - 1)))
                return i;
        return no_word;
    }

    void read_ordinals() {
        for (auto const words : ordinals_in(law_, words_))
            add(Kind::Ordinal, words);
    }

    void read_qualifiers() {
        for (auto const words : qualifiers_in(law_, words_)) {
            auto& event = add(Kind::Qualifier, words);
            for (auto const& one : amounts_.classes)
                if (one.words.begin >= words.begin && one.words.begin < words.end)
                    event.offense_class = one.quantity->text;
        }
    }

    LawWords const& law_;
    WordRange words_;
    PenalSentence result_;
    SentenceAmounts amounts_;
    std::vector<bool> is_quoted_;         ///< for each word; empty if none is
    std::set<Quantity const*> protected_; ///< parts that may not be suspended or remitted
};

} // namespace

PenalSentence penal_sentence(LawWords const& law, WordRange sentence) {
    return SentenceReader(law, sentence).read();
}

} // namespace nutmeg
