#include "diff/apply/inferred_marks.hpp"

#include "diff/apply/subsequence.hpp"
#include "diff/words/sequence.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/words.hpp"

#include <algorithm>
#include <string_view>

namespace nutmeg {

namespace {

/// A word of the bill.
struct BillToken {
    Span span; ///< in the marked text
    std::uint32_t run = 0;
    bool begins_paragraph = false;
    bool begins_sentence = false;
};

/// Characters that bills and statutes write in different ways, which are not compared.
bool is_skipped(std::string_view word) {
    return word == "\"" || word == "'" || word == "*" || word == "\u201C" || word == "\u201D"
        || word == "\u2018" || word == "\u2019";
}

bool is_closing(std::string_view word) {
    return word == "," || word == ";" || word == ":" || word == "." || word == ")";
}

bool has_letter(std::string_view word) {
    return std::any_of(word.begin(), word.end(), is_letter);
}

bool has_small_letter(std::string_view word) {
    return std::any_of(word.begin(), word.end(), is_lower);
}

class MarkInference {
public:
    MarkInference(MarkedText const& marked,
                  Section const& law,
                  RunInHeadings const& headings,
                  std::vector<Span> const& regions)
        : marked_(marked), law_(law), headings_(headings), regions_(regions) {
        read_bill();
        for (auto const region : regions_)
            for (auto const word : split_words(law_.text, region))
                if (!is_skipped(word.of(law_.text)))
                    law_words_.push_back(word);
    }

    InferredMarks run() {
        auto found = align_all();
        if (found.result == AlignResult::None && omit_headings())
            found = align_all();
        InferredMarks out;
        if (found.result == AlignResult::Found) {
            mark(out, found);
            return out;
        }
        out.too_many = found.result == AlignResult::TooMany;
        report_difference(out);
        return out;
    }

private:
    void read_bill() {
        std::size_t before = 0;
        for (std::size_t r = 0; r < marked_.runs.size(); ++r)
            for (auto const word : split_words(marked_.text, marked_.runs[r].span)) {
                if (is_skipped(word.of(marked_.text)))
                    continue;
                auto const between =
                    std::string_view{marked_.text}.substr(before, word.begin - before);
                bool const begins = bill_.empty() || between.find('\n') != between.npos;
                bill_.push_back(
                    {word, static_cast<std::uint32_t>(r), begins, begins || after_stop(word)});
                before = word.end;
            }
    }

    /// Whether the word begins a sentence, judged by the punctuation before it and its capital.
    bool after_stop(Span word) const {
        char const first = marked_.text[word.begin];
        return !bill_.empty() && bill_.back().span.of(marked_.text) == "."
            && (first == '(' || is_upper(first));
    }

    std::string_view bill_word(std::size_t at) const { return bill_[at].span.of(marked_.text); }

    bool is_bracketed(std::size_t at) const {
        return marked_.runs[bill_[at].run].mark != Mark::Plain;
    }

    /// Whether the words of the bill continue with `words` at index `at`.
    bool continues_with(std::size_t at, std::initializer_list<std::string_view> words) const {
        for (auto const word : words)
            if (at == bill_.size() || bill_word(at++) != word)
                return false;
        return true;
    }

    /// A bonus for insertions that are whole sentences, paragraphs or list members.
    int bonus_for_unit(std::size_t at) const {
        if (at == bill_.size() || bill_[at].begins_sentence)
            return 6;
        return at > 0 && bill_word(at - 1) == ";" ? 4 : 0;
    }

    /// The cost of an insertion that begins with word `at` of the bill. Rules are those of
    /// docs/connecticut.md 4.6.
    std::uint16_t cost_to_open(std::size_t at) const {
        constexpr int usual = 30;
        int cost = usual - bonus_for_unit(at);
        if (at > 0 && is_bracketed(at - 1))
            cost -= 8; // rule 1
        if (continues_with(at, {",", "as", "amended", "by"}))
            cost -= 2; // rule 13
        else if (is_closing(bill_word(at)))
            cost += at + 1 < bill_.size() && is_bracketed(at + 1) ? -8 : 1; // rule 5
        else if (at > 0 && !is_bracketed(at - 1) && !is_closing(bill_word(at - 1)))
            cost += 3; // inside a phrase
        return static_cast<std::uint16_t>(cost);
    }

    /// The cost of an insertion that ends before word `at` of the bill.
    std::uint16_t cost_to_close(std::size_t at) const {
        constexpr int usual = 6;
        return static_cast<std::uint16_t>(usual - bonus_for_unit(at));
    }

    void number_words() {
        std::vector<Span> bill_spans;
        for (auto const& token : bill_)
            bill_spans.push_back(token.span);
        QuoteBlindVocabulary vocabulary;
        law_numbers_ = vocabulary.numbers(law_.text, law_words_);
        bill_numbers_ = vocabulary.numbers(marked_.text, bill_spans);
    }

    SubsequenceAlignment align_all() {
        number_words();
        std::vector<AlignWord> words;
        for (std::size_t i = 0; i < bill_.size(); ++i)
            words.push_back({bill_numbers_[i], is_bracketed(i), cost_to_open(i), cost_to_close(i)});
        return align_subsequence(law_numbers_, words, cost_to_close(bill_.size()));
    }

    /// Removes run-in headings that the bill omits from the words of the law. False if there are
    /// none.
    bool omit_headings() {
        auto const all = law_words_.size();
        for (auto const heading : law_.run_in_headings)
            omit(heading);
        for (auto const& provision : law_.provisions)
            for (auto const region : regions_) {
                if (!region.contains(provision.designator))
                    continue;
                auto const titles = headings_.possible_at(provision.designator.end, region.end);
                if (!titles.empty())
                    omit(titles.back());
            }
        return law_words_.size() != all;
    }

    void omit(Span heading) {
        auto const by_begin = [](Span word, std::uint32_t at) { return word.begin < at; };
        auto const first =
            std::lower_bound(law_words_.begin(), law_words_.end(), heading.begin, by_begin);
        auto const last = std::lower_bound(first, law_words_.end(), heading.end, by_begin);
        std::vector<std::uint32_t> const numbers(
            law_numbers_.begin() + (first - law_words_.begin()),
            law_numbers_.begin() + (last - law_words_.begin()));
        if (std::search(bill_numbers_.begin(), bill_numbers_.end(), numbers.begin(), numbers.end())
            != bill_numbers_.end())
            return;
        law_numbers_.erase(law_numbers_.begin() + (first - law_words_.begin()),
                           law_numbers_.begin() + (last - law_words_.begin()));
        law_words_.erase(first, last);
    }

    void mark(InferredMarks& out, SubsequenceAlignment const& found) const {
        out.found = true;
        out.ambiguities = found.ambiguities;
        out.capitals = true;
        bool has_letters = false;
        for (std::size_t i = 0; i < bill_.size();) {
            if (!found.is_new[i]) {
                ++i;
                continue;
            }
            auto last = i;
            while (last + 1 < bill_.size() && found.is_new[last + 1]
                   && !bill_[last + 1].begins_paragraph && bill_[last + 1].run == bill_[i].run)
                ++last;
            for (auto at = i; at <= last; ++at) {
                out.capitals = out.capitals && !has_small_letter(bill_word(at));
                has_letters =
                    has_letters || (has_letter(bill_word(at)) && bill_word(at).size() > 3);
            }
            out.words += last - i + 1;
            out.inserted.push_back(
                with_quotation_marks({bill_[i].span.begin, bill_[last].span.end}));
            i = last + 1;
        }
        out.capitals = out.capitals && has_letters;
        write_runs(out);
    }

    /// The insertion with the quotation marks next to its words.
    Span with_quotation_marks(Span words) const {
        std::string_view const text = marked_.text;
        auto const run =
            std::upper_bound(marked_.runs.begin(),
                             marked_.runs.end(),
                             words.begin,
                             [](std::uint32_t at, auto const& one) { return at < one.span.end; });
        auto const close = [](char c) { return c != ' ' && c != '\n'; };
        while (words.begin > run->span.begin && close(text[words.begin - 1]))
            if (!extend_over_skipped(words.begin, true, run->span))
                break;
        auto const last =
            std::upper_bound(marked_.runs.begin(),
                             marked_.runs.end(),
                             words.end - 1,
                             [](std::uint32_t at, auto const& one) { return at < one.span.end; });
        while (words.end < last->span.end && close(text[words.end]))
            if (!extend_over_skipped(words.end, false, last->span))
                break;
        return words;
    }

    /// Moves `at` past a skipped character that ends or begins there. False if there is none.
    bool extend_over_skipped(std::uint32_t& at, bool backwards, Span within) const {
        std::string_view const text = marked_.text;
        for (std::uint32_t size = 1; size <= 3; ++size) {
            auto const begin = backwards ? at - size : at;
            if (begin < within.begin || begin > at || begin + size > within.end)
                return false;
            if (is_skipped(text.substr(begin, size))) {
                at = backwards ? begin : begin + size;
                return true;
            }
        }
        return false;
    }

    void write_runs(InferredMarks& out) const {
        out.text.text = marked_.text;
        out.text.paragraphs = marked_.paragraphs;
        out.text.source_lines = marked_.source_lines;
        auto const add = [&](Mark mark, Span span) {
            if (span.begin == span.end)
                return;
            auto& runs = out.text.runs;
            if (!runs.empty() && runs.back().mark == mark)
                runs.back().span.end = span.end;
            else
                runs.push_back({mark, span});
        };
        auto inserted = out.inserted.begin();
        for (auto const& run : marked_.runs) {
            auto at = run.span.begin;
            while (inserted != out.inserted.end() && inserted->begin < run.span.end) {
                add(run.mark, {at, inserted->begin});
                add(Mark::Inserted, *inserted);
                at = inserted->end;
                ++inserted;
            }
            add(run.mark, {at, run.span.end});
        }
    }

    /// Reports the first word of the law without a match in the bill, or the first bracketed word
    /// without one in the law.
    void report_difference(InferredMarks& out) const {
        auto const runs = common_runs(law_numbers_, bill_numbers_);
        std::size_t law_at = 0;
        std::size_t bill_at = 0;
        bool reported = false;
        auto const pass = [&](std::size_t law_end, std::size_t bill_end) {
            auto const bracketed = static_cast<std::size_t>(
                std::count_if(bill_.begin() + static_cast<std::ptrdiff_t>(bill_at),
                              bill_.begin() + static_cast<std::ptrdiff_t>(bill_end),
                              [&](BillToken const& token) {
                                  return marked_.runs[token.run].mark != Mark::Plain;
                              }));
            if (!reported && (law_end > law_at || bracketed > 0)) {
                reported = true;
                out.difference = difference_at(law_at, bill_at);
            }
            out.missing += law_end - law_at;
            out.bracketed += bracketed;
        };
        for (auto const& run : runs) {
            pass(run.old_begin, run.new_begin);
            law_at = run.old_begin + run.size;
            bill_at = run.new_begin + run.size;
        }
        pass(law_words_.size(), bill_.size());
    }

    BaseDifference difference_at(std::size_t law_at, std::size_t bill_at) const {
        return base_difference(
            marked_.text,
            bill_at < bill_.size() ? bill_[bill_at].span.begin : marked_.text.size(),
            law_.text,
            {regions_.front().begin, regions_.back().end},
            law_at < law_words_.size() ? law_words_[law_at].begin : regions_.back().end);
    }

    MarkedText const& marked_;
    Section const& law_;
    RunInHeadings const& headings_;
    std::vector<Span> const& regions_;
    std::vector<BillToken> bill_;
    std::vector<Span> law_words_;
    std::vector<std::uint32_t> law_numbers_;
    std::vector<std::uint32_t> bill_numbers_;
};

} // namespace

InferredMarks infer_marks(MarkedText const& marked,
                          Section const& law,
                          RunInHeadings const& headings,
                          std::vector<Span> const& regions) {
    return MarkInference(marked, law, headings, regions).run();
}

} // namespace nutmeg
