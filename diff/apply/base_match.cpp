#include "diff/apply/base_match.hpp"

#include "diff/apply/compared_text.hpp"
#include "diff/apply/run_in_heading.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <cstring>

namespace nutmeg {

namespace {

constexpr std::size_t words_shown = 8;

/// The end of up to 8 words from byte `at` on.
std::size_t few_words_end(std::string_view text, std::size_t at) {
    std::size_t words = 0;
    auto end = at;
    while (end < text.size() && words < words_shown) {
        while (end < text.size() && is_space(text[end]))
            ++end;
        while (end < text.size() && !is_space(text[end]))
            ++end;
        ++words;
    }
    return end;
}

std::string few_words_from(std::string_view text, std::size_t at) {
    return on_one_line(text.substr(at, few_words_end(text, at) - at));
}

std::size_t word_start(std::string_view text, std::size_t at) {
    while (at > 0 && !is_space(text[at - 1]))
        --at;
    return at;
}

class BaseComparison {
public:
    BaseComparison(std::string_view act_words,
                   Section const& law,
                   RunInHeadings const& headings,
                   Span within)
        : act_text_(act_words), law_(law), headings_(headings), within_(within),
          act_(act_words, make_span(0, act_words.size())), text_(law.text, within),
          next_designator_(std::lower_bound(
              law.provisions.begin(),
              law.provisions.end(),
              within.begin,
              [](Provision const& one, std::uint32_t at) { return one.span.begin < at; })),
          next_heading_(std::lower_bound(law.run_in_headings.begin(),
                                         law.run_in_headings.end(),
                                         Span{within.begin, within.begin})) {}

    BaseMatch run() {
        match_.act_size = act_.size();
        while (a_ < act_.size() || t_ < text_.size()) {
            note_designator();
            if (omit_marked_heading())
                continue;
            if (agrees()) {
                ++a_;
                ++t_;
                after_omission_ = false;
            } else if (!omit_star() && !omit_possible_heading()) {
                match_.difference = difference();
                return std::move(match_);
            }
        }
        match_.same = true;
        return std::move(match_);
    }

private:
    bool agrees() const {
        return a_ < act_.size() && t_ < text_.size() && act_[a_] == text_[t_]
            && !has_other_spacing();
    }

    /// Whether one text has whitespace here and the other does not.
    bool has_other_spacing() const {
        return act_.is_spaced(a_) != text_.is_spaced(t_) && a_ > 0 && t_ > 0 && !after_omission_
            && !act_.has_free_space(a_) && !text_.has_free_space(t_);
    }

    /// Records the position after each designator of the law, the only one where a heading that the
    /// page does not mark can be.
    void note_designator() {
        if (t_ >= text_.size())
            return;
        while (next_designator_ != law_.provisions.end()
               && next_designator_->designator.end <= text_.offset(t_)) {
            designator_ = {a_, t_, next_designator_->designator.end, true};
            ++next_designator_;
        }
    }

    /// Skips a heading that the page marks, unless the act has it too.
    bool omit_marked_heading() {
        if (t_ >= text_.size())
            return false;
        auto const at = text_.offset(t_);
        while (next_heading_ != law_.run_in_headings.end() && next_heading_->begin < at)
            ++next_heading_;
        if (next_heading_ == law_.run_in_headings.end() || next_heading_->begin != at
            || next_heading_->end > within_.end)
            return false;
        auto const heading = *next_heading_++;
        auto const size = text_.index_at(heading.end) - t_;
        if (act_.bytes().compare(a_, size, text_.bytes(), t_, size) == 0)
            return false;
        omit(heading, false);
        return true;
    }

    bool omit_star() {
        if (t_ >= text_.size() || text_[t_] != '*')
            return false;
        omit({text_.offset(t_), text_.offset(t_) + 1}, false);
        return true;
    }

    /// Goes back to the designator and skips a heading after it, if the act continues with the
    /// words after the heading.
    bool omit_possible_heading() {
        if (!designator_.is_last)
            return false;
        designator_.is_last = false;
        for (auto const heading : headings_.possible_at(designator_.end, within_.end)) {
            auto const next = text_.index_at(heading.end);
            constexpr std::size_t enough = 24;
            auto const size = std::min(
                {enough, act_.size() - designator_.act, text_before_next_designator(next)});
            if (size == 0
                || act_.bytes().compare(designator_.act, size, text_.bytes(), next, size) != 0)
                continue;
            a_ = designator_.act;
            t_ = designator_.law;
            omit({text_.offset(t_), heading.end}, true);
            return true;
        }
        return false;
    }

    /// Number of bytes of the law from `from` to the end of the next designator, after which there
    /// may be another heading.
    std::size_t text_before_next_designator(std::size_t from) const {
        auto const end = next_designator_ == law_.provisions.end()
                           ? text_.size()
                           : text_.index_at(next_designator_->designator.end);
        return end > from ? end - from : 0;
    }

    void omit(Span words, bool is_inferred) {
        match_.omitted.push_back({words, a_, is_inferred});
        t_ = text_.index_at(words.end);
        after_omission_ = true;
    }

    BaseDifference difference() const {
        auto act_at = word_at(act_, act_text_, a_, act_text_.size());
        auto law_at = word_at(text_, law_.text, t_, within_.end);
        // Where one side is inside a word, that word differs from the last one of the other side.
        bool const in_act_word = a_ < act_.size() && act_at < act_.offset(a_);
        bool const in_law_word = t_ < text_.size() && law_at < text_.offset(t_);
        if (in_law_word && !in_act_word && a_ > 0)
            act_at = word_start(act_text_, act_.offset(a_ - 1));
        if (in_act_word && !in_law_word && t_ > 0)
            law_at = word_start(law_.text, text_.offset(t_ - 1));
        return base_difference(
            act_text_, act_at, law_.text, within_, std::max<std::size_t>(within_.begin, law_at));
    }

    /// Where the word with compared byte `i` begins; `end` after the last one.
    static std::size_t word_at(ComparedText const& compared,
                               std::string_view text,
                               std::size_t i,
                               std::size_t end) {
        return i < compared.size() ? word_start(text, compared.offset(i)) : end;
    }

    /// The last designator of the law, and the positions after it in both texts.
    struct Designator {
        std::size_t act = 0;
        std::size_t law = 0;
        std::uint32_t end = 0;
        bool is_last = false; ///< no heading has been looked for after it
    };

    std::string_view act_text_;
    Section const& law_;
    RunInHeadings const& headings_;
    Span within_;
    ComparedText act_;
    ComparedText text_;
    std::vector<Provision>::const_iterator next_designator_;
    std::vector<Span>::const_iterator next_heading_;
    Designator designator_;
    std::size_t a_ = 0;
    std::size_t t_ = 0;
    bool after_omission_ = false;
    BaseMatch match_;
};

} // namespace

BaseMatch match_base(std::string_view act_words,
                     Section const& law,
                     RunInHeadings const& headings,
                     Span within) {
    return BaseComparison(act_words, law, headings, within).run();
}

BaseDifference base_difference(std::string_view act_words,
                               std::size_t act_at,
                               std::string_view law_text,
                               Span within,
                               std::size_t law_at) {
    return {few_words_before(act_words, 0, act_at),
            few_words_from(act_words, act_at),
            few_words_from(law_text.substr(0, within.end), law_at),
            make_span(act_at, few_words_end(act_words, act_at))};
}

Span find_base(std::string_view act_words, Section const& law) {
    ComparedText const wanted(act_words, make_span(0, act_words.size()));
    ComparedText const text(law.text, make_span(0, law.text.size()));
    auto const find_from = [&](std::size_t from) {
        // Unlike std::string::find, linear for every text.
        auto const* const begin = text.bytes().data() + from;
        auto const* const found = static_cast<char const*>(
            memmem(begin, text.size() - from, wanted.bytes().data(), wanted.size()));
        return found == nullptr ? text.size()
                                : static_cast<std::size_t>(found - text.bytes().data());
    };
    auto const at = wanted.size() == 0 ? text.size() : find_from(0);
    if (at == text.size() || find_from(at + 1) != text.size())
        return {};
    auto const next = at + wanted.size();
    auto found =
        make_span(text.offset(at), next == text.size() ? law.text.size() : text.offset(next));
    while (is_space(law.text[found.end - 1]))
        --found.end;
    return found;
}

std::string on_one_line(std::string_view words) {
    std::string line(words);
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line;
}

std::string few_words_before(std::string_view text, std::size_t begin, std::size_t at) {
    auto start = at;
    for (std::size_t words = 0; words < words_shown && start > begin; ++words) {
        while (start > begin && is_space(text[start - 1]))
            --start;
        while (start > begin && !is_space(text[start - 1]))
            --start;
    }
    auto end = at;
    while (end > start && is_space(text[end - 1]))
        --end;
    return on_one_line(text.substr(start, end - start));
}

} // namespace nutmeg
