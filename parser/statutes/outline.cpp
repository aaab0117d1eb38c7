// Which marks there are to place is settled in outline_marks.cpp. How a mark finds its place
// (connecticut.md 1.3, 1.4), in this order:
//  1. Stacked on the mark before it, "(b) (1) (A)": it opens a list inside that provision.
//  2. It is the successor of the last member of an open list: it continues that list, the deepest
//     one first; at the start of a paragraph a list whose members stand at starts of paragraphs
//     first. Where two lists both wait for it ((i) after (h), or the first numeral; (v) after (u)
//     or (iv)), the one whose next member comes first in the text ahead has it.
//  3. It is the first of its series: it opens a list inside the provision that is open, or, where a
//     list of that series has been going on, a further list beside that one. Inside a paragraph a
//     second member must be in sight, or it is no list.
//  4. At the start of a paragraph only: it goes on with a gap, or repeats; kept, with a diagnostic.
//  5. It is not a designator.
// A paragraph without a mark belongs to the provision that the list before it stands in, unless the
// words before it end in a colon, or the next paragraph with a mark goes on with that list. The
// heading of a compact's article ends all lists but one that goes on behind it; the title of a form
// after a colon ends none where the form's own list can stand inside. A text in quotation marks
// that begins at a paragraph's start has an outline of its own. Where a member ends:
// outline_spans.cpp.
#include "parser/statutes/outline.hpp"

#include "parser/statutes/outline_builder.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::string_view open_quote = "\u201C";

/// A list may go on behind the sentence that its parent is a phrase of; the parent holds it all the
/// same. Children stand behind their parents, so one way back is enough.
void hold_children(std::vector<Provision>& provisions) {
    for (auto i = provisions.size(); i-- > 0;) {
        auto const parent = provisions[i].parent;
        if (parent != no_parent)
            provisions[parent].span.end =
                std::max(provisions[parent].span.end, provisions[i].span.end);
    }
}

} // namespace

Level level_of(Series series) {
    switch (series) {
    case Series::Lower:
        return Level::Subsection;
    case Series::Digits:
        return Level::Subdivision;
    case Series::Upper:
        return Level::Subparagraph;
    case Series::LowerRoman:
        return Level::Clause;
    case Series::UpperRoman:
        return Level::Subclause;
    }
    return Level::Subsection;
}

OutlineBuilder::OutlineBuilder(std::string_view text,
                               std::vector<Span> const& paragraphs,
                               std::vector<Citation> const& citations)
    : text_(text), paragraphs_(paragraphs), marks_(free_marks(text, paragraphs, citations)) {
    for (auto const& citation : citations) {
        if (citation.anchor == Anchor::This)
            named_[static_cast<std::size_t>(citation.anchor_level)].push_back(citation.span.end);
        if (citation.anchor == Anchor::This || citation.anchor == Anchor::Bare)
            remember_paths(citation);
    }
}

Outline OutlineBuilder::build() {
    find_next_starts();
    outline_.provisions.reserve(marks_.size());
    std::size_t next = 0;
    for (std::uint32_t p = 0; p < paragraphs_.size(); ++p) {
        begin_paragraph(
            p, next < marks_.size() && marks_[next].paragraph == p ? &marks_[next] : nullptr);
        for (; next < marks_.size() && marks_[next].paragraph == p; ++next)
            place(next);
        end_paragraph(p);
    }
    pop_to(0, static_cast<std::uint32_t>(paragraphs_.empty() ? 0 : paragraphs_.back().end));
    hold_children(outline_.provisions);
    return std::move(outline_);
}

void OutlineBuilder::begin_paragraph(std::uint32_t p, MarkToken const* first) {
    auto const words = paragraphs_[p].of(text_);
    if (!quoted_ && words.starts_with(open_quote) && hanging_ && leaves_quote_open(words)) {
        quoted_ = true;
        base_ = lists_.size();
    }
    bool const designated = first != nullptr && first->at_start;
    if (designated && first->designator.span.begin == paragraphs_[p].begin)
        return;
    if (hanging_ && is_capital_line(words) && holds_next_list(p))
        return;
    if (is_inner_heading(words)) {
        hanging_ = false;
        pop_to(resumed_depth(p), paragraphs_[p].begin);
        return;
    }
    if (designated || p == 0 || hanging_ || lists_.size() <= base_)
        return;
    leave_list(p);
}

bool OutlineBuilder::holds_next_list(std::uint32_t p) const {
    if (next_start_[p] == no_mark || lists_.size() <= base_)
        return false;
    auto const& mark = marks_[next_start_[p]].designator;
    return std::all_of(lists_.begin() + static_cast<std::ptrdiff_t>(base_),
                       lists_.end(),
                       [&](OpenList const& list) { return mark.in(list.series) == 0; });
}

void OutlineBuilder::leave_list(std::uint32_t p) {
    auto depth = lists_.size();
    while (depth > base_ + 1 && !lists_[depth - 1].at_start)
        --depth;
    if (depth > base_ + 1)
        --depth;
    pop_to(std::max(depth, resumed_depth(p)), paragraphs_[p].begin);
}

std::size_t OutlineBuilder::resumed_depth(std::uint32_t p) const {
    if (next_start_[p] == no_mark)
        return base_;
    auto depth = lists_.size();
    auto const end = std::min(marks_.size(), next_start_[p] + outline_look_ahead);
    for (std::size_t i = next_start_[p]; i < end && depth > base_; ++i) {
        if (!marks_[i].at_start)
            continue;
        for (auto outer = base_; outer < depth; ++outer)
            if (continues(lists_[outer], marks_[i].designator))
                return outer + 1;
        while (depth > base_ && !may_go_on(lists_[depth - 1], marks_[i].designator))
            --depth;
    }
    return base_;
}

bool OutlineBuilder::continues(OpenList const& list, Designator const& mark) {
    return list.at_start && mark.in(list.series) == list.last + 1;
}

bool OutlineBuilder::may_go_on(OpenList const& list, Designator const& mark) {
    return list.at_start && mark.in(list.series) != 1;
}

void OutlineBuilder::find_next_starts() {
    next_start_.assign(paragraphs_.size(), no_mark);
    auto next = no_mark;
    auto mark = marks_.size();
    for (auto p = paragraphs_.size(); p-- > 0;) {
        next_start_[p] = next;
        for (; mark > 0 && marks_[mark - 1].paragraph == p; --mark)
            if (marks_[mark - 1].at_start)
                next = static_cast<std::uint32_t>(mark - 1);
    }
}

void OutlineBuilder::end_paragraph(std::uint32_t p) {
    auto const words = paragraphs_[p].of(text_);
    bool const colon = words.ends_with(':');
    bool const designated = last_designated_ == p + 1;
    hanging_ = colon || (hanging_ && !designated);
    if (quoted_ && closes_quote(words)) {
        quoted_ = false;
        pop_to(base_, paragraphs_[p].end);
        base_ = 0;
    }
}

void OutlineBuilder::place(std::size_t index) {
    auto const& mark = marks_[index];
    if (mark.stacked && index > 0 && accepted_ == index && open_inside(index))
        return;
    if (auto const depth = list_to_continue(index)) {
        extend(*depth, index);
        return;
    }
    leave_ended_lists(index);
    if (open_list(index) || (mark.at_start && go_on_with_gap(index)))
        return;
}

Outline build_outline(std::string_view text,
                      std::vector<Span> const& paragraphs,
                      std::vector<Citation> const& citations) {
    return OutlineBuilder(text, paragraphs, citations).build();
}

} // namespace nutmeg
