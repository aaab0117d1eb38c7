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
// heading of a compact's article ends all lists but one that goes on behind it. A text in quotation
// marks that begins at a paragraph's start has an outline of its own.
#include "parser/outline.hpp"

#include "parser/outline_marks.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_set>

namespace nutmeg {

namespace {

constexpr std::size_t look_ahead = 160;
constexpr std::string_view open_quote = "\u201C";

struct OpenList {
    Series series = Series::Lower;
    std::uint16_t last = 0;
    std::uint32_t item = no_parent; ///< provision of the last member
    std::size_t mark = 0;           ///< and its mark
    bool at_start = false;          ///< its members stand at starts of paragraphs
    bool phrases = false;           ///< its members are parts of one sentence and end with it
    std::uint32_t searched = 0;     ///< no sentence ends between the last member and here
    std::uint32_t sentence_end = 0; ///< where the last member's sentence ends, once found
};

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

class Builder {
public:
    Builder(std::string_view text,
            std::vector<Span> const& paragraphs,
            std::vector<Citation> const& citations)
        : text_(text), paragraphs_(paragraphs), marks_(free_marks(text, paragraphs, citations)) {
        for (auto const& citation : citations) {
            if (citation.anchor == Anchor::This)
                named_[static_cast<std::size_t>(citation.anchor_level)].push_back(
                    citation.span.end);
            if (citation.anchor == Anchor::This || citation.anchor == Anchor::Bare)
                remember_paths(citation);
        }
    }

    Outline build() {
        find_next_starts();
        std::size_t next = 0;
        for (std::uint32_t p = 0; p < paragraphs_.size(); ++p) {
            begin_paragraph(
                p, next < marks_.size() && marks_[next].paragraph == p ? &marks_[next] : nullptr);
            for (; next < marks_.size() && marks_[next].paragraph == p; ++next)
                place(next);
            end_paragraph(p);
        }
        pop_to(0, static_cast<std::uint32_t>(paragraphs_.empty() ? 0 : paragraphs_.back().end));
        return std::move(outline_);
    }

private:
    using Lists = std::vector<OpenList>;

    static constexpr std::uint32_t no_mark = 0xFFFFFFFFU;

    /// Remembers what a citation of this section says of its outline: a whole path, "(a)(4)(A)",
    /// or, good for its own paragraph, two designators that follow each other, "(4)(A)@7".
    void remember_paths(Citation const& citation) {
        auto const second = [](std::string_view from) { return from.find('(', 1); };
        bool const whole =
            citation.anchor == Anchor::This && citation.anchor_level == Level::Section;
        auto const paragraph = paragraph_at(citation.span.begin);
        for (auto const& target : citation.targets) {
            std::string_view path = target.path;
            if (whole)
                for (auto end = second(path); end != path.npos; end = path.find('(', end + 1))
                    cited_.emplace(path.substr(0, path.find('(', end + 1)));
            for (auto next = second(path); !whole && next != path.npos; next = second(path)) {
                cited_.insert(in_paragraph(path.substr(0, path.find('(', next + 1)), paragraph));
                path.remove_prefix(next);
            }
        }
    }

    static std::string in_paragraph(std::string_view path, std::size_t paragraph) {
        return std::string(path) + '@' + std::to_string(paragraph);
    }

    /// Index of the first paragraph that ends behind `offset`.
    std::size_t paragraph_at(std::uint32_t offset) const {
        auto const found = std::upper_bound(
            paragraphs_.begin(), paragraphs_.end(), offset, [](std::uint32_t at, Span paragraph) {
                return at < paragraph.end;
            });
        return static_cast<std::size_t>(found - paragraphs_.begin());
    }

    std::uint32_t current() const { return lists_.empty() ? no_parent : lists_.back().item; }

    /// Ends the provisions of all lists from `depth` on at the last word before `offset`.
    void pop_to(std::size_t depth, std::uint32_t offset) {
        auto end = offset;
        while (end > 0 && (text_[end - 1] == ' ' || text_[end - 1] == '\n'))
            --end;
        std::uint32_t inner_end = 0;
        while (lists_.size() > depth) {
            auto& list = lists_.back();
            auto const own_end =
                list.phrases && sentence_ended(list, end) ? list.sentence_end : end;
            inner_end = std::max(inner_end, own_end);
            close(list.item, inner_end);
            lists_.pop_back();
        }
    }

    /// Whether the sentence of the list's last member, or a later one that speaks of that member as
    /// "this subdivision", ends before `offset`. Looks at every byte once.
    bool sentence_ended(OpenList& list, std::uint32_t offset) const {
        while (list.sentence_end == 0 && list.searched < offset) {
            auto const at = list.searched++;
            if (text_[at] != '.' || !ends_sentence(text_, at))
                continue;
            auto later = names_itself(list, at);
            if (!later)
                later = cited_child(list, at);
            if (later)
                list.searched = *later;
            else
                list.sentence_end = at + 1;
        }
        return list.sentence_end != 0 && list.sentence_end <= offset;
    }

    /// Where behind `offset` the paragraph has "this subdivision" for a list of subdivisions: its
    /// last member goes on to there. Not behind a mark that begins such a list anew or goes on with
    /// an outer one.
    std::optional<std::uint32_t> names_itself(OpenList const& list, std::uint32_t offset) const {
        auto const level = level_of(list.series);
        auto const& named = named_[static_cast<std::size_t>(level)];
        auto const next = std::upper_bound(named.begin(), named.end(), offset);
        auto const paragraph = marks_[list.mark].paragraph;
        if (next == named.end() || *next >= paragraphs_[paragraph].end)
            return std::nullopt;
        auto const outer_end = lists_.data() + lists_.size();
        for (auto const* outer = lists_.data(); outer != &list && outer != outer_end; ++outer)
            if (level_of(outer->series) == level)
                return std::nullopt;
        auto const end = std::min(marks_.size(), list.mark + look_ahead);
        for (auto i = list.mark + 1; i < end && marks_[i].designator.span.begin < *next; ++i) {
            auto const& mark = marks_[i].designator;
            if (mark.span.begin > offset && mark.in(list.series) == 1)
                return std::nullopt;
            for (auto const* outer = lists_.data(); outer != &list && outer != outer_end; ++outer)
                if (mark.in(outer->series) == outer->last + 1)
                    return std::nullopt;
        }
        return *next;
    }

    /// The end of the mark behind `offset` that the section itself cites inside the last member,
    /// which has no list yet: "subparagraph (A) of subdivision (4) of this subsection".
    std::optional<std::uint32_t> cited_child(OpenList const& list, std::uint32_t offset) const {
        auto const next = list.mark + 1;
        if (outline_.provisions.size() != list.item + 1U || next >= marks_.size()
            || marks_[next].paragraph != marks_[list.mark].paragraph
            || marks_[next].designator.span.begin < offset)
            return std::nullopt;
        auto const& child = marks_[next].designator.span;
        auto const paragraph = marks_[next].paragraph;
        auto const own = std::string(marks_[list.mark].designator.span.of(text_));
        auto const path = path_of(outline_.provisions, text_, list.item);
        auto const mark = std::string(child.of(text_));
        if (cited_.count(path + mark) == 0
            && cited_.count(in_paragraph(own + mark, paragraph)) == 0)
            return std::nullopt;
        return child.end;
    }

    /// Lists inside the paragraph whose sentence is over are over too, unless their next member
    /// follows; what follows is the parent's.
    void leave_ended_lists(std::size_t index) {
        auto const offset = marks_[index].designator.span.begin;
        while (lists_.size() > base_ && lists_.back().phrases
               && sentence_ended(lists_.back(), offset)
               && !next_member_follows(lists_.back(), index))
            pop_to(lists_.size() - 1, offset);
    }

    /// Whether the list's next member comes in this paragraph before such a list begins anew.
    bool next_member_follows(OpenList const& list, std::size_t index) const {
        auto const end = std::min(marks_.size(), index + look_ahead);
        for (auto i = index; i < end && marks_[i].paragraph == marks_[index].paragraph; ++i) {
            auto const place = marks_[i].designator.in(list.series);
            if (place == list.last + 1 || place == 1)
                return place != 1;
        }
        return false;
    }

    /// "If (i) ... and (ii) ..., these rules apply: (1) ...": a clause inside a sentence does not
    /// hold subdivisions or subparagraphs, unless they are stacked on it.
    void leave_clauses(std::size_t index, Series series) {
        if (series == Series::LowerRoman || series == Series::UpperRoman || marks_[index].stacked)
            return;
        while (lists_.size() > base_ && lists_.back().phrases
               && (lists_.back().series == Series::LowerRoman
                   || lists_.back().series == Series::UpperRoman))
            pop_to(lists_.size() - 1, marks_[index].designator.span.begin);
    }

    void close(std::uint32_t item, std::uint32_t end) {
        auto& span = outline_.provisions[item].span;
        span.end = std::max(span.end, end);
    }

    void begin_paragraph(std::uint32_t p, MarkToken const* first) {
        auto const words = paragraphs_[p].of(text_);
        if (!quoted_ && words.starts_with(open_quote) && hanging_ && leaves_quote_open(words)) {
            quoted_ = true;
            base_ = lists_.size();
        }
        bool const designated = first != nullptr && first->at_start;
        if (designated && first->designator.span.begin == paragraphs_[p].begin)
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

    /// A paragraph without a mark follows a list: it belongs to what the list stands in, unless the
    /// list goes on behind it.
    void leave_list(std::uint32_t p) {
        auto depth = lists_.size();
        while (depth > base_ + 1 && !lists_[depth - 1].at_start)
            --depth;
        if (depth > base_ + 1)
            --depth;
        pop_to(std::max(depth, resumed_depth(p)), paragraphs_[p].begin);
    }

    /// How many of the open lists stay open over paragraph `p`, which has no mark, because a later
    /// paragraph goes on with the last of them before it begins anew or an outer list goes on.
    std::size_t resumed_depth(std::uint32_t p) const {
        if (next_start_[p] == no_mark)
            return base_;
        auto depth = lists_.size();
        auto const end = std::min(marks_.size(), next_start_[p] + look_ahead);
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

    static bool continues(OpenList const& list, Designator const& mark) {
        return list.at_start && mark.in(list.series) == list.last + 1;
    }

    /// Whether the list can still be open behind `mark`, which does not continue it.
    static bool may_go_on(OpenList const& list, Designator const& mark) {
        return list.at_start && mark.in(list.series) != 1;
    }

    /// For each paragraph the first mark behind it that begins a paragraph.
    void find_next_starts() {
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

    void end_paragraph(std::uint32_t p) {
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

    void place(std::size_t index) {
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

    void accept(std::size_t index, Series series, bool at_start) {
        auto const& mark = marks_[index].designator;
        Provision provision;
        provision.level = level_of(series);
        provision.designator = mark.span;
        provision.span = mark.span;
        provision.parent = lists_.size() > 1 ? lists_[lists_.size() - 2].item : no_parent;
        lists_.back().item = static_cast<std::uint32_t>(outline_.provisions.size());
        lists_.back().last = std::max(mark.in(series), marks_[index].last.in(series));
        auto& list = lists_.back();
        list.at_start = at_start;
        list.mark = index;
        list.phrases = !at_start && !follows_sentence(mark.span.begin);
        list.searched = mark.span.end;
        list.sentence_end = 0;
        outline_.provisions.push_back(provision);
        accepted_ = index + 1;
        if (marks_[index].at_start)
            last_designated_ = marks_[index].paragraph + 1;
    }

    /// Whether a sentence ends right before `offset`, so that the member there is one or more of
    /// its own.
    bool follows_sentence(std::uint32_t offset) const {
        while (offset > 0 && (text_[offset - 1] == ' ' || text_[offset - 1] == '\n'))
            --offset;
        return offset > 0 && text_[offset - 1] == '.';
    }

    void extend(std::size_t depth, std::size_t index) {
        auto const begin = marks_[index].designator.span.begin;
        pop_to(depth + 1, begin);
        pop_item(begin);
        accept(index, lists_.back().series, marks_[index].at_start || lists_.back().at_start);
    }

    void pop_item(std::uint32_t offset) {
        auto end = offset;
        while (end > 0 && (text_[end - 1] == ' ' || text_[end - 1] == '\n'))
            --end;
        close(lists_.back().item, end);
    }

    void open(std::size_t index, Series series) {
        OpenList list;
        list.series = series;
        lists_.push_back(list);
        accept(index, series, marks_[index].at_start);
    }

    /// Rule 1. A letter that is a numeral too is the numeral inside a subparagraph.
    bool open_inside(std::size_t index) {
        constexpr std::size_t deepest = 8;
        if (lists_.size() - base_ >= deepest)
            return false;
        auto const& mark = marks_[index].designator;
        for (auto const series :
             {Series::LowerRoman, Series::UpperRoman, Series::Digits, Series::Upper, Series::Lower})
            if (mark.in(series) == 1 && lists_.back().series != series) {
                open(index, series);
                return true;
            }
        return false;
    }

    /// Marks from `index` until the `place`-th of `series` comes, or nothing within sight.
    std::optional<std::size_t> distance_to(std::size_t index,
                                           Series series,
                                           std::uint16_t place) const {
        auto const end = std::min(marks_.size(), index + look_ahead);
        for (auto i = index + 1; i < end; ++i)
            if (marks_[i].designator.in(series) == place)
                return i - index;
        return std::nullopt;
    }

    /// Rule 2: the depth of the list that the mark continues.
    std::optional<std::size_t> list_to_continue(std::size_t index) const {
        auto const& mark = marks_[index];
        std::optional<std::size_t> best;
        for (auto depth = lists_.size(); depth > base_; --depth) {
            auto const& list = lists_[depth - 1];
            if (mark.designator.in(list.series) != list.last + 1 || !may_continue(list, mark))
                continue;
            if (!best) {
                best = depth - 1;
            } else if (better(list, lists_[*best], index)) {
                best = depth - 1;
            }
        }
        if (best && opens_numerals_instead(lists_[*best], index))
            return std::nullopt;
        return best;
    }

    /// A subsection inside a paragraph begins after a full stop or a semicolon, or it is none.
    bool may_continue(OpenList const& list, MarkToken const& mark) const {
        if (mark.at_start || list.series != Series::Lower || !list.at_start)
            return true;
        auto at = mark.designator.span.begin;
        while (at > 0 && text_[at - 1] == ' ')
            --at;
        if (at == 0)
            return true;
        auto const before = text_.substr(0, at);
        return before.ends_with('.') || before.ends_with(';') || before.ends_with("and")
            || before.ends_with("or") || before.ends_with(',');
    }

    /// Whether the outer list has a better claim than the deeper one found before.
    bool better(OpenList const& outer, OpenList const& deeper, std::size_t index) const {
        auto const& mark = marks_[index];
        auto const next_outer =
            distance_to(index, outer.series, static_cast<std::uint16_t>(outer.last + 2));
        auto const next_deeper =
            distance_to(index, deeper.series, static_cast<std::uint16_t>(deeper.last + 2));
        if (outer.series != deeper.series && next_outer
            && (!next_deeper || *next_outer < *next_deeper))
            return mark.at_start || !outer.at_start;
        if (outer.series != deeper.series && next_deeper)
            return false;
        return mark.at_start && outer.at_start && !deeper.at_start;
    }

    /// (i) after (h), (I) after (H): the first numeral where (ii) is in sight before another (i) or
    /// (j).
    bool opens_numerals_instead(OpenList const& list, std::size_t index) const {
        auto const& mark = marks_[index];
        Series const numerals =
            list.series == Series::Lower ? Series::LowerRoman : Series::UpperRoman;
        if ((list.series != Series::Lower && list.series != Series::Upper)
            || mark.designator.in(numerals) != 1)
            return false;
        auto const second = distance_to(index, numerals, 2);
        auto const first = distance_to(index, numerals, 1);
        auto const letter = distance_to(index, list.series, 10);
        if (!second)
            return !mark.at_start && list.at_start;
        return (!first || *second < *first)
            && (!letter || *second < *letter || (!mark.at_start && list.at_start));
    }

    /// Rule 3.
    bool open_list(std::size_t index) {
        auto const& mark = marks_[index];
        for (auto const series : {Series::LowerRoman,
                                  Series::UpperRoman,
                                  Series::Digits,
                                  Series::Upper,
                                  Series::Lower}) {
            if (mark.designator.in(series) != 1)
                continue;
            if (!mark.at_start && !distance_to(index, series, 2))
                continue;
            if (auto const depth = list_beside(series, mark))
                pop_to(*depth, mark.designator.span.begin);
            leave_clauses(index, series);
            open(index, series);
            return true;
        }
        return false;
    }

    /// Depth of an open list of that series that the new one stands beside, not inside.
    std::optional<std::size_t> list_beside(Series series, MarkToken const& mark) const {
        for (auto depth = lists_.size(); depth > base_; --depth) {
            auto const& list = lists_[depth - 1];
            if (list.series != series)
                continue;
            if (list.at_start && !mark.at_start)
                return std::nullopt;
            return depth - 1;
        }
        return std::nullopt;
    }

    /// Rule 4.
    bool go_on_with_gap(std::size_t index) {
        auto const& mark = marks_[index].designator;
        for (auto depth = lists_.size(); depth > base_; --depth) {
            auto const& list = lists_[depth - 1];
            auto const place = mark.in(list.series);
            if (place == 0 || !list.at_start)
                continue;
            report(place > list.last ? "designator-gap" : "designator-repeated", mark.span, list);
            extend(depth - 1, index);
            return true;
        }
        for (auto const series : {Series::Digits, Series::Upper, Series::Lower, Series::LowerRoman})
            if (mark.in(series) != 0) {
                OpenList opened;
                opened.series = series;
                report("designator-gap", mark.span, opened);
                open(index, series);
                return true;
            }
        return false;
    }

    void report(char const* code, Span span, OpenList const& list) {
        Diagnostic found;
        found.code = code;
        found.span = span;
        found.message = std::string(span.of(text_));
        if (list.last == 0)
            found.message += " begins a list that should begin " + designator_text(list.series, 1);
        else
            found.message += " follows " + designator_text(list.series, list.last);
        outline_.diagnostics.push_back(std::move(found));
    }

    std::string_view text_;
    std::vector<Span> const& paragraphs_;
    std::vector<MarkToken> marks_;
    /// Ends of "this subsection", "this subdivision" ..., by level.
    std::array<std::vector<std::uint32_t>, 6> named_;
    std::unordered_set<std::string> cited_; ///< see remember_paths
    std::vector<std::uint32_t> next_start_; ///< see find_next_starts
    Outline outline_;
    Lists lists_;
    std::size_t base_ = 0;              ///< lists below belong to what a quotation stands in
    std::size_t accepted_ = 0;          ///< one past the last mark that became a designator
    std::uint32_t last_designated_ = 0; ///< one past the last paragraph that began with one
    bool hanging_ = false;              ///< the words before ended in a colon
    bool quoted_ = false;
};

} // namespace

Outline build_outline(std::string_view text,
                      std::vector<Span> const& paragraphs,
                      std::vector<Citation> const& citations) {
    return Builder(text, paragraphs, citations).build();
}

} // namespace nutmeg
