#include "diff/effects/quotes/faithful_phrases.hpp"

#include "diff/effects/quotes/clause_shape.hpp"
#include "diff/effects/quotes/shortened_sentence.hpp"
#include "diff/effects/quotes/word_classes.hpp"
#include "parser/clauses/word_classes.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

constexpr std::uint32_t most_read = 1200; ///< words of a sentence that are read

template <std::size_t size>
bool is_in(std::array<std::string_view, size> const& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool negates(std::string_view word) {
    constexpr std::array<std::string_view, 10> words{
        "no", "not", "nor", "neither", "never", "none", "nothing", "without", "only", "cannot"};
    return is_in(words, word);
}

/// Whether the word opens what limits the words before it or turns their sense.
bool turns(Passage const& passage, std::uint32_t i) {
    constexpr std::array<std::string_view, 9> words{
        "unless", "except", "if", "until", "but", "when", "whenever", "nor", "notwithstanding"};
    auto const word = passage.lower(i);
    auto const next = passage.lower(i + 1);
    if (word == "provided")
        return next == "that" || (i > 0 && !passage.is_word(i - 1) && !is_preposition(next));
    if (word == "but")
        return next != "not" || passage.lower(i + 2) != "limited";
    return is_in(words, word);
}

/// Whether the word needs the words after it: a verb, "to", what turns the sense.
bool needs_more(Passage const& passage, std::uint32_t i) {
    auto const word = passage.lower(i);
    return negates(word) || turns(passage, i) || is_modal_word(word) || is_finite_verb(word)
        || is_participle(word) || is_gerund(word) || word == "to" || word == "provided"
        || word == "that" || word == "be";
}

/// 'A' for "(B)", '1' for "(2)", 'a' for "(ii)".
char series_of(std::string_view designator) {
    auto const c = designator[1];
    return is_digit(c) ? '1' : is_upper(c) ? 'A' : 'a';
}

/// Pieces of words of a passage that are quoted, in order.
class FaithfulQuote {
public:
    FaithfulQuote(Passage const& passage, WordSpan words, std::vector<WordSpan> const& kept)
        : passage_(passage), words_(words), kept_(kept), phrases_(phrases_of(passage, words)),
          is_shown_(phrases_.size(), 1) {}

    std::string write(std::uint32_t most) {
        cut_phrases(most, [&](Phrase const& phrase) {
            return phrase.weight == PhraseWeight::Citation
                || passage_.lower(phrase.words.begin) == "including";
        });
        constexpr std::uint32_t slack = 4; // a cut that saves a few words is worth none
        auto const limit = most + most / slack;
        if (count(shown()) <= limit)
            return joined(shown());
        auto const predicate = first_predicate();
        auto const count_before = [&] { return count(until(shown(), predicate)); };
        if (count_before() > limit)
            cut_phrases(most, [&](Phrase const& phrase) {
                return phrase.weight == PhraseWeight::Modifier && phrase.words.end <= predicate
                    && count_before() > most;
            });
        auto spans = shown();
        cut_begin(spans, most, predicate);
        cut_end(spans, most, predicate);
        return joined(spans);
    }

private:
    bool overlaps_kept(WordSpan words) const { return is_kept(words, kept_); }

    /// Whether the sentence reads the same without the phrase, but for what the phrase describes.
    bool can_cut(std::size_t phrase) const {
        auto const words = phrases_[phrase].words;
        auto const weight = phrases_[phrase].weight;
        bool const is_light = weight == PhraseWeight::Modifier
                           || (weight == PhraseWeight::Citation
                               && phrase_opener(passage_, words.begin) == PhraseWeight::Citation);
        if (!is_light || overlaps_kept(words))
            return false;
        // A citation goes with its participle: "as required by section 99-1".
        if (words.begin > words_.begin && needs_more(passage_, words.begin - 1))
            return false;
        for (auto i = words.begin; i < words.end; ++i)
            if (negates(passage_.lower(i)) || turns(passage_, i)
                || is_modal_word(passage_.lower(i)))
                return false;
        return true;
    }

    /// Cuts phrases from the end while there are more than `most` words.
    template <class Predicate>
    void cut_phrases(std::uint32_t most, Predicate const& is_cut) {
        for (auto i = phrases_.size(); i-- > 0 && count(shown()) > most;)
            if (is_cut(phrases_[i]))
                cut(i);
    }

    /// The word after the first modal verb with its verb and object; the first word if there is
    /// none.
    std::uint32_t first_predicate() const {
        bool has_modal = false;
        for (auto const& phrase : phrases_) {
            if (phrase.weight != PhraseWeight::Core)
                continue;
            for (auto i = phrase.words.begin; i < phrase.words.end; ++i) {
                // "Shall, without a hearing, close": the verb may be in the next phrase.
                if (has_modal && passage_.is_word(i) && !negates(passage_.lower(i)))
                    return phrase.words.end;
                has_modal = has_modal || is_modal_word(passage_.lower(i));
            }
        }
        return words_.begin;
    }

    static std::vector<WordSpan> until(std::vector<WordSpan> spans, std::uint32_t end) {
        for (auto& span : spans)
            span.end = std::clamp(end, span.begin, span.end);
        return spans;
    }

    /// Cuts a phrase with those that say nothing without it, if all of them can be cut.
    void cut(std::size_t phrase) {
        auto last = phrase + 1;
        for (; last < phrases_.size(); ++last)
            if (phrases_[last].weight == PhraseWeight::Core
                || (!phrases_[last].depends && !phrases_[last].goes_on))
                break;
        for (auto i = phrase; i < last; ++i)
            if (is_shown_[i] != 0 && !can_cut(i))
                return;
        std::fill(is_shown_.begin() + static_cast<std::ptrdiff_t>(phrase),
                  is_shown_.begin() + static_cast<std::ptrdiff_t>(last),
                  0);
    }

    std::uint32_t count(std::vector<WordSpan> const& spans) const {
        std::uint32_t words = 0;
        for (auto const span : spans)
            words += passage_.count(span);
        return words;
    }

    /// The phrases that are shown, with short ones between them.
    std::vector<WordSpan> shown() const {
        std::vector<WordSpan> spans;
        for (std::size_t i = 0; i < phrases_.size(); ++i) {
            if (is_shown_[i] == 0)
                continue;
            auto const words = phrases_[i].words;
            auto const from = spans.empty() ? words_.begin : spans.back().end;
            bool const is_near = passage_.count({from, words.begin}) < least_cut;
            if (!spans.empty() && is_near)
                spans.back().end = words.end;
            else
                spans.push_back(is_near ? WordSpan{from, words.end} : words);
        }
        if (!spans.empty() && passage_.count({spans.back().end, words_.end}) < least_cut)
            spans.back().end = words_.end;
        return spans;
    }

    /// Whether the words can be cut before the word: it opens a phrase that nothing before needs.
    bool is_safe_end(std::uint32_t i) const {
        constexpr std::array<std::string_view, 3> separators{",", ";", ":"};
        // "Fail to give": the infinitive says what fails.
        if (i <= words_.begin || needs_more(passage_, i - 1) || passage_.lower(i) == "to")
            return false;
        bool const is_after_word = passage_.is_word(i - 1);
        // "The seller shall: (1) Fail"
        if (!is_after_word && i > words_.begin + 1 && needs_more(passage_, i - 2))
            return false;
        return phrase_opener(passage_, i) || is_in(separators, passage_.lower(i - 1));
    }

    /// The first safe end at or after the word.
    std::uint32_t safe_end(std::uint32_t i, std::uint32_t last) const {
        while (i < last && !is_safe_end(i))
            ++i;
        return i;
    }

    /// Drops what is between the first clause and the words that are kept, if these are far away.
    void cut_begin(std::vector<WordSpan>& spans,
                   std::uint32_t most,
                   std::uint32_t predicate) const {
        if (kept_.empty())
            return;
        constexpr std::uint32_t parts = 3; // the first clause, before the words, the words
        auto const first = kept_.front().begin;
        if (passage_.count({words_.begin, first}) <= most)
            return;
        std::vector<WordSpan> out;
        auto const head = safe_end(
            std::max(nth_word(words_.begin, most / parts), std::min(predicate, first)), first);
        auto from = first;
        while (from > head && passage_.count({from, first}) < most / parts)
            --from;
        for (auto i = from; i > head; --i)
            if (phrase_opener(passage_, i) && !is_digit(passage_.word(i).front())) {
                from = i;
                break;
            }
        auto const condition = last_condition({head, from}, most / parts);
        for (auto const span : spans)
            for (auto const part : {WordSpan{words_.begin, head}, condition, {from, words_.end}}) {
                WordSpan const shown{std::max(span.begin, part.begin),
                                     std::min(span.end, part.end)};
                if (!shown.empty())
                    out.push_back(shown);
            }
        spans = std::move(out);
    }

    /// The first words, about `most`, of the last condition that opens in the words: those after
    /// it are part of it.
    WordSpan last_condition(WordSpan words, std::uint32_t most) const {
        for (auto i = words.end; i-- > words.begin;)
            if (turns(passage_, i)) {
                auto const end = safe_end(nth_word(i, most), words.end);
                bool const is_joined =
                    i > words.begin
                    && (passage_.lower(i - 1) == "or" || passage_.lower(i - 1) == "and");
                return {is_joined ? i - 1 : i, end};
            }
        return {words.begin, words.begin};
    }

    std::uint32_t nth_word(std::uint32_t from, std::uint32_t number) const {
        for (std::uint32_t seen = 0; from < words_.end && seen < number; ++from)
            seen += passage_.is_word(from) ? 1 : 0;
        return from;
    }

    /// Drops the end after `most` words, but none of the words that are kept, nor of the first
    /// clause.
    void cut_end(std::vector<WordSpan>& spans, std::uint32_t most, std::uint32_t predicate) const {
        auto const last_kept = std::max(predicate, kept_.empty() ? 0 : kept_.back().end);
        std::uint32_t before = 0;
        for (std::size_t i = 0; i < spans.size(); ++i) {
            auto const here = passage_.count(spans[i]);
            if (before + here <= most || spans[i].end <= last_kept) {
                before += here;
                continue;
            }
            auto at = spans[i].begin;
            for (auto seen = before; at < spans[i].end && seen < most; ++at)
                seen += passage_.is_word(at) ? 1 : 0;
            at = safe_end(std::max(at, last_kept), spans[i].end);
            if (passage_.count({at, spans[i].end}) < least_cut)
                at = spans[i].end;
            spans[i].end = at;
            spans.resize(at == spans[i].begin ? i : i + 1);
            return;
        }
    }

    /// The words that open conditions after the word, and the designators of alternatives, each
    /// with an ellipsis.
    std::string openers_after(std::uint32_t from) const {
        constexpr std::array<std::string_view, 5> openers{
            "unless", "except", "provided", "but", "if"};
        constexpr std::size_t most_openers = 4;
        std::string out;
        std::vector<std::string_view> seen;
        char series = 0; // of the first designator: others are inside its items
        for (auto i = from; i < words_.end && seen.size() < most_openers; ++i) {
            auto const word = passage_.lower(i);
            bool const is_item =
                passage_.opens_item(i) && (series == 0 || series_of(passage_.word(i)) == series);
            bool const is_opener = is_in(openers, word) && turns(passage_, i);
            if ((!is_item && !is_opener) || std::find(seen.begin(), seen.end(), word) != seen.end())
                continue;
            seen.push_back(word);
            out += ' ';
            auto const before = i > from ? passage_.lower(i - 1) : std::string_view();
            if (is_item && (before == "and" || before == "or"))
                out.append(before).append(" ");
            out.append(passage_.word(i));
            // "(B) If": the designator and the condition are one.
            if (is_item)
                series = series_of(passage_.word(i));
            if (is_item && is_in(openers, passage_.lower(i + 1)) && i + 1 < words_.end)
                out.append(" ").append(passage_.word(++i));
            out.append(ellipsis);
        }
        return out;
    }

    /// Without what leads on before an ellipsis; a negation stays.
    static void trim(std::string& words) {
        auto const bare = without_dangling_words(words);
        auto const rest = std::string_view{words}.substr(bare.size());
        bool const has_negation = rest.find(" no") != std::string_view::npos
                               || rest.find(" only") != std::string_view::npos;
        if (!has_negation)
            words.resize(bare.size());
    }

    std::string joined(std::vector<WordSpan> const& spans) const {
        std::string out;
        auto at = words_.begin;
        for (auto const span : spans) {
            if (span.begin > at) {
                trim(out);
                out += out.empty() ? "\u2026 " : " \u2026 ";
            } else if (!out.empty()) {
                out += ' ';
            }
            out += passage_.bytes(span).of(passage_.text());
            at = span.end;
        }
        if (at < words_.end && passage_.count({at, words_.end}) > 0) {
            trim(out);
            out.append(ellipsis).append(openers_after(at));
        }
        return with_spaces(out);
    }

    Passage const& passage_;
    WordSpan words_;
    std::vector<WordSpan> const& kept_;
    std::vector<Phrase> phrases_;
    std::vector<char> is_shown_; ///< by phrase
};

} // namespace

bool is_kept(WordSpan words, std::vector<WordSpan> const& kept) {
    return std::any_of(kept.begin(), kept.end(), [&](WordSpan one) {
        return one.begin < words.end && words.begin < one.end;
    });
}

std::string faithful_phrases(Passage const& passage,
                             WordSpan words,
                             std::uint32_t most,
                             std::vector<WordSpan> const& kept) {
    if (passage.count(words) <= most)
        return with_spaces(passage.bytes(words).of(passage.text()));
    words.end = std::min(words.end, words.begin + most_read);
    return FaithfulQuote(passage, words, kept).write(most);
}

} // namespace nutmeg
