#include "diff/apply/unmarked_changes.hpp"

#include "diff/apply/base_match.hpp"
#include "diff/apply/run_in_heading.hpp"
#include "diff/words/sequence.hpp"
#include "parser/text/words.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

/// Words [begin, end) of the law that differ from words [act_begin, act_end) of the act.
struct Gap {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t act_begin = 0;
    std::size_t act_end = 0;
};

class UnmarkedChangeFinder {
public:
    UnmarkedChangeFinder(std::string_view act_words,
                         Section const& law,
                         RunInHeadings const& headings,
                         Span within)
        : act_(act_words), law_(law), headings_(headings), within_(within),
          act_words_(split_words(act_words, make_span(0, act_words.size()))),
          law_words_(split_words(law.text, within)) {
        std::erase_if(law_words_, [&](Span word) { return word.of(law_.text) == "*"; });
    }

    std::vector<UnmarkedChange> run() {
        QuoteBlindVocabulary vocabulary;
        law_numbers_ = vocabulary.numbers(law_.text, law_words_);
        auto const act_numbers = vocabulary.numbers(act_, act_words_);
        Gap gap;
        for (auto const& common : common_runs(law_numbers_, act_numbers)) {
            gap.end = common.old_begin;
            gap.act_end = common.new_begin;
            add(gap, common.size);
            gap.begin = common.old_begin + common.size;
            gap.act_begin = common.new_begin + common.size;
        }
        gap.end = law_words_.size();
        gap.act_end = act_words_.size();
        add(gap, 0);
        return std::move(changes_);
    }

private:
    /// `kept_after`: number of words after the gap that both texts have.
    void add(Gap gap, std::size_t kept_after) {
        bool const left_out = gap.act_begin == gap.act_end;
        if (gap.begin == gap.end && left_out)
            return;
        if (!left_out) {
            changes_end_ = gap.end;
            return add_change(gap);
        }
        move_to_sentence(gap, kept_after);
        changes_end_ = gap.end;
        if (is_heading(gap))
            return;
        for (auto at = gap.begin; at < gap.end;) {
            auto next = at + 1;
            while (next < gap.end && !begins_paragraph(next))
                ++next;
            add_change({at, next, gap.act_begin, gap.act_begin});
            at = next;
        }
    }

    void add_change(Gap const& gap) {
        auto const at = gap.begin < law_words_.size() ? law_words_[gap.begin].begin : within_.end;
        auto const provision = provision_at(
            law_.provisions,
            gap.begin == gap.end && gap.begin > 0 ? law_words_[gap.begin - 1].begin : at);
        changes_.push_back({provision == no_parent ? std::string()
                                                   : path_of(law_.provisions, law_.text, provision),
                            few_words_before(law_.text, within_.begin, at),
                            words(act_, act_words_, gap.act_begin, gap.act_end),
                            words(law_.text, law_words_, gap.begin, gap.end),
                            act_span(gap)});
    }

    /// The words of the act; if they are left out, where they would be.
    Span act_span(Gap const& gap) const {
        if (gap.act_begin < gap.act_end)
            return {act_words_[gap.act_begin].begin, act_words_[gap.act_end - 1].end};
        auto const at = gap.act_begin > 0 ? act_words_[gap.act_begin - 1].end : 0U;
        return {at, at};
    }

    static std::string words(std::string_view text,
                             std::vector<Span> const& all,
                             std::size_t begin,
                             std::size_t end) {
        return begin == end ? std::string()
                            : on_one_line(Span{all[begin].begin, all[end - 1].end}.of(text));
    }

    bool begins_paragraph(std::size_t word) const {
        return word == 0
            || Span{law_words_[word - 1].end, law_words_[word].begin}.of(law_.text).find('\n')
                   != std::string_view::npos;
    }

    bool begins_unit(std::size_t word) const {
        return word < law_words_.size()
            && (begins_paragraph(word) || law_words_[word - 1].of(law_.text) == ".");
    }

    /// Where equal words make several places possible for what was left out, moves the gap to the
    /// beginning of a sentence or paragraph.
    void move_to_sentence(Gap& gap, std::size_t kept_after) const {
        auto moved = gap;
        while (!begins_unit(moved.begin) && moved.begin > changes_end_
               && law_numbers_[moved.begin - 1] == law_numbers_[moved.end - 1]) {
            --moved.begin;
            --moved.end;
        }
        if (begins_unit(moved.begin)) {
            gap = moved;
            return;
        }
        moved = gap;
        for (; kept_after > 0 && !begins_unit(moved.begin)
               && law_numbers_[moved.begin] == law_numbers_[moved.end];
             --kept_after) {
            ++moved.begin;
            ++moved.end;
        }
        if (begins_unit(moved.begin))
            gap = moved;
    }

    /// Whether the words are a heading that the page marks, or one after a designator.
    bool is_heading(Gap const& gap) const {
        if (gap.begin == 0
            || (law_.run_in_headings.empty()
                && law_words_[gap.begin - 1].of(law_.text).front() != '('))
            return false;
        return headings_.fills(
            {law_words_[gap.begin - 1].end,
             gap.end < law_words_.size() ? law_words_[gap.end].begin : within_.end});
    }

    std::string_view act_;
    Section const& law_;
    RunInHeadings const& headings_;
    Span within_;
    std::vector<Span> act_words_;
    std::vector<Span> law_words_;
    std::vector<std::uint32_t> law_numbers_;
    std::vector<UnmarkedChange> changes_;
    std::size_t changes_end_ = 0; ///< of the words of the law in earlier changes
};

} // namespace

bool is_omission(UnmarkedChange const& change) {
    return change.act_words.empty()
        && std::count(change.law_words.begin(), change.law_words.end(), ' ') >= 2;
}

std::vector<UnmarkedChange> unmarked_changes(std::string_view act_words,
                                             Section const& law,
                                             RunInHeadings const& headings,
                                             Span within) {
    return UnmarkedChangeFinder(act_words, law, headings, within).run();
}

} // namespace nutmeg
