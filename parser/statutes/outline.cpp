// What paragraphs contribute to the outline. designator_tokens finds the tokens, outline_lists the
// list of each token, outline_spans the end of each provision.
//
// A paragraph without a designator belongs to the provision that contains the list before it,
// unless the words before it end in a colon, or the next paragraph with a designator continues that
// list. The heading of a compact's article ends all lists but one that continues after it. The
// title of a form after a colon ends no list if the list of the form can be inside. A quoted text
// that begins at the start of a paragraph has a separate outline.
#include "parser/statutes/outline.hpp"

#include "parser/statutes/outline_lists.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::string_view open_quote = "\u201C";

/// Walks through the paragraphs of one section.
class OutlineBuilder {
public:
    OutlineBuilder(std::string_view text,
                   std::vector<Span> const& paragraphs,
                   std::vector<Citation> const& citations)
        : text_(text), paragraphs_(paragraphs),
          tokens_(designator_tokens(text, paragraphs, citations)),
          sentences_(text, paragraphs, tokens_, citations), lists_(text, tokens_, sentences_) {}

    Outline build() {
        find_next_starts();
        std::size_t next = 0;
        for (std::uint32_t p = 0; p < paragraphs_.size(); ++p) {
            begin_paragraph(p,
                            next < tokens_.size() && tokens_[next].paragraph == p ? &tokens_[next]
                                                                                  : nullptr);
            for (; next < tokens_.size() && tokens_[next].paragraph == p; ++next)
                lists_.add(next);
            end_paragraph(p);
        }
        lists_.pop_to(0, paragraphs_.empty() ? 0 : paragraphs_.back().end);
        Outline outline;
        outline.provisions = std::move(lists_.provisions());
        outline.diagnostics = std::move(lists_.diagnostics());
        auto const spans = provision_spans(outline.provisions, lists_.ends());
        for (std::size_t i = 0; i < spans.size(); ++i)
            outline.provisions[i].span = spans[i];
        return outline;
    }

private:
    static constexpr std::uint32_t no_token = 0xFFFFFFFFU;

    /// @param first  the paragraph's first token; null if it has none
    void begin_paragraph(std::uint32_t p, DesignatorToken const* first) {
        auto const words = paragraphs_[p].of(text_);
        if (!quoted_ && words.starts_with(open_quote) && hanging_ && leaves_quote_open(words)) {
            quoted_ = true;
            lists_.begin_quotation();
        }
        bool const designated = first != nullptr && first->at_start;
        if (designated && first->designator.span.begin == paragraphs_[p].begin)
            return;
        if (hanging_ && is_capital_line(words) && contains_next_list(p))
            return;
        if (is_inner_heading(words)) {
            hanging_ = false;
            lists_.pop_to(resumed_depth(p), paragraphs_[p].begin);
            return;
        }
        if (designated || p == 0 || hanging_ || lists_.open().size() <= lists_.base())
            return;
        leave_list(p);
    }

    void end_paragraph(std::uint32_t p) {
        auto const words = paragraphs_[p].of(text_);
        bool const designated = lists_.last_designated() == p + 1;
        hanging_ = words.ends_with(':') || (hanging_ && !designated);
        if (quoted_ && closes_quote(words)) {
            quoted_ = false;
            lists_.end_quotation(paragraphs_[p].end);
        }
    }

    /// Whether the list that a form after a colon begins with, "NOTICE (A) ...", can be inside the
    /// provision with the colon: no open list is of its series.
    bool contains_next_list(std::uint32_t p) const {
        auto const& open = lists_.open();
        if (next_start_[p] == no_token || open.size() <= lists_.base())
            return false;
        auto const& designator = tokens_[next_start_[p]].designator;
        return std::all_of(open.begin() + static_cast<std::ptrdiff_t>(lists_.base()),
                           open.end(),
                           [&](OpenList const& list) { return designator.in(list.series) == 0; });
    }

    /// A paragraph without a designator follows a list: it belongs to the provision that contains
    /// the list, unless the list continues after it.
    void leave_list(std::uint32_t p) {
        auto const& open = lists_.open();
        auto depth = open.size();
        while (depth > lists_.base() + 1 && !open[depth - 1].at_start)
            --depth;
        if (depth > lists_.base() + 1)
            --depth;
        lists_.pop_to(std::max(depth, resumed_depth(p)), paragraphs_[p].begin);
    }

    /// How many of the open lists stay open across paragraph `p`, which has no designator, because
    /// a later paragraph continues the innermost of them before it starts over or an outer list
    /// continues.
    std::size_t resumed_depth(std::uint32_t p) const {
        auto const base = lists_.base();
        auto const& open = lists_.open();
        if (next_start_[p] == no_token)
            return base;
        auto depth = open.size();
        auto const end = std::min(tokens_.size(), next_start_[p] + outline_look_ahead);
        for (std::size_t i = next_start_[p]; i < end && depth > base; ++i) {
            if (!tokens_[i].at_start)
                continue;
            for (auto outer = base; outer < depth; ++outer)
                if (continues(open[outer], tokens_[i].designator))
                    return outer + 1;
            while (depth > base && !may_stay_open(open[depth - 1], tokens_[i].designator))
                --depth;
        }
        return base;
    }

    static bool continues(OpenList const& list, Designator const& designator) {
        return list.at_start && designator.in(list.series) == list.last + 1;
    }

    /// Whether the list can still be open after `designator`, which does not continue it.
    static bool may_stay_open(OpenList const& list, Designator const& designator) {
        return list.at_start && designator.in(list.series) != 1;
    }

    /// Sets, for each paragraph, the first token after it that starts a paragraph.
    void find_next_starts() {
        next_start_.assign(paragraphs_.size(), no_token);
        auto next = no_token;
        auto token = tokens_.size();
        for (auto p = paragraphs_.size(); p-- > 0;) {
            next_start_[p] = next;
            for (; token > 0 && tokens_[token - 1].paragraph == p; --token)
                if (tokens_[token - 1].at_start)
                    next = static_cast<std::uint32_t>(token - 1);
        }
    }

    std::string_view text_;
    std::vector<Span> const& paragraphs_;
    std::vector<DesignatorToken> tokens_;
    MemberSentences sentences_;
    OutlineLists lists_;
    std::vector<std::uint32_t> next_start_; ///< see find_next_starts
    bool hanging_ = false;                  ///< the words before the paragraph end in a colon
    bool quoted_ = false;
};

} // namespace

Outline build_outline(std::string_view text,
                      std::vector<Span> const& paragraphs,
                      std::vector<Citation> const& citations) {
    return OutlineBuilder(text, paragraphs, citations).build();
}

} // namespace nutmeg
