// How a mark finds its place (connecticut.md 1.3, 1.4), in this order:
//  1. Stacked on the mark before it, "(b) (1) (A)": it opens a list inside that provision.
//  2. It is the successor of the last member of an open list: it continues that list, the deepest
//  one
//     first; at the start of a paragraph a list whose members stand at starts of paragraphs first.
//     Where two lists both wait for it ((i) after (h), or the first numeral; (v) after (u) or
//     (iv)), the one whose next member comes first in the text ahead has it.
//  3. It is the first of its series: it opens a list inside the provision that is open, or, where a
//     list of that series has been going on, a further list beside that one. Inside a paragraph a
//     second member must be in sight, or it is no list.
//  4. At the start of a paragraph only: it goes on with a gap, or repeats; kept, with a diagnostic.
//  5. It is not a designator.
// A paragraph without a mark belongs to the provision that the list before it stands in, unless the
// words before it end in a colon. A text in quotation marks that begins at a paragraph's start has
// an outline of its own.
#include "parser/outline.hpp"

#include "parser/designator.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace nutmeg {

namespace {

constexpr std::size_t look_ahead = 160;
constexpr std::string_view open_quote = "\u201C";
constexpr std::string_view close_quote = "\u201D";

struct MarkToken {
    Designator designator;
    std::uint32_t paragraph = 0;
    bool at_start = false; ///< begins its paragraph, or is stacked on one that does
    bool stacked = false;  ///< only a blank between it and the mark before
};

struct OpenList {
    Series series = Series::Lower;
    std::uint16_t last = 0;
    std::uint32_t item = no_parent; ///< provision of the last member
    bool at_start = false;          ///< its members stand at starts of paragraphs
    bool phrases = false;           ///< its members are parts of one sentence and end with it
    std::uint32_t searched = 0;     ///< no sentence ends between the last member and here
    std::uint32_t sentence_end = 0; ///< where the last member's sentence ends, once found
};

bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || (static_cast<unsigned char>(c) >= 0x80);
}

/// Bytes of what may stand before a paragraph's first mark: quotation marks and the star of a unit
/// that has a future version.
std::uint32_t leading_signs(std::string_view text, Span paragraph) {
    auto at = paragraph.begin;
    for (;;) {
        auto const rest = text.substr(at, paragraph.end - at);
        if (rest.starts_with(open_quote))
            at += static_cast<std::uint32_t>(open_quote.size());
        else if (rest.starts_with("*") || rest.starts_with("\"") || rest.starts_with(" "))
            ++at;
        else
            return at;
    }
}

/// All marks that stand free: not in a citation, not glued to a word.
std::vector<MarkToken> free_marks(std::string_view text,
                                  std::vector<Span> const& paragraphs,
                                  std::vector<Citation> const& citations) {
    std::vector<MarkToken> marks;
    auto citation = citations.begin();
    for (std::size_t p = 0; p < paragraphs.size(); ++p) {
        auto const paragraph = paragraphs[p];
        auto const start = leading_signs(text, paragraph);
        std::uint32_t previous_end = 0;
        bool previous_at_start = false;
        for (auto at = text.substr(0, paragraph.end).find('(', paragraph.begin); at < paragraph.end;
             at = text.substr(0, paragraph.end).find('(', at + 1)) {
            auto const offset = static_cast<std::uint32_t>(at);
            while (citation != citations.end() && citation->span.end <= offset)
                ++citation;
            if (citation != citations.end() && citation->span.contains(offset))
                continue;
            MarkToken mark;
            if (!designator_at(text.substr(0, paragraph.end), at, mark.designator))
                continue;
            mark.paragraph = static_cast<std::uint32_t>(p);
            auto const between = previous_end == 0 ? std::string_view("x")
                                                   : text.substr(previous_end, at - previous_end);
            mark.stacked = between.empty() || between == " ";
            mark.at_start = offset == start || (mark.stacked && previous_at_start);
            if (!mark.stacked && at > paragraph.begin
                && (is_word_byte(text[at - 1]) || text[at - 1] == ')') && offset != start)
                continue;
            previous_end = mark.designator.span.end;
            previous_at_start = mark.at_start;
            marks.push_back(mark);
        }
    }
    return marks;
}

/// Whether the paragraph is a heading of a compact or form set inside a section: "ARTICLE IV",
/// "SECTION 3. ELIGIBILITY", a line of capitals. Its lists begin anew.
bool is_inner_heading(std::string_view words) {
    for (std::string_view const noun : {"SECTION ", "ARTICLE ", "Article ", "PART "})
        if (words.starts_with(noun) && words.size() > noun.size()
            && ((words[noun.size()] >= '0' && words[noun.size()] <= '9')
                || std::string_view("IVXLC").find(words[noun.size()]) != std::string_view::npos))
            return true;
    constexpr std::size_t shortest = 8;
    std::size_t capitals = 0;
    for (auto const c : words) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            return false;
        capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
    }
    return capitals >= shortest;
}

/// Whether the full stop at `at` ends a sentence: a capital, a quotation or a line end follows, and
/// it does not close an initial or an abbreviation.
bool ends_sentence(std::string_view text, std::size_t at) {
    auto const after = text.substr(at + 1);
    if (after.empty() || after.starts_with('\n'))
        return true;
    if (!after.starts_with(' ') || after.size() < 2)
        return false;
    bool const capital = after[1] >= 'A' && after[1] <= 'Z';
    if (!capital && !after.substr(1).starts_with(open_quote) && after[1] != '(')
        return false;
    auto begin = at;
    while (begin > 0 && is_word_byte(text[begin - 1]))
        --begin;
    auto const word = text.substr(begin, at - begin);
    constexpr std::array<std::string_view, 12> abbreviations{
        "No", "Nos", "Inc", "Co", "St", "Dr", "Mr", "Mrs", "Jr", "Sec", "Art", "vs"};
    bool const initial = word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z';
    return !initial
        && std::find(abbreviations.begin(), abbreviations.end(), word) == abbreviations.end();
}

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
            std::vector<MarkToken> marks)
        : text_(text), paragraphs_(paragraphs), marks_(std::move(marks)) {}

    Outline build() {
        std::size_t next = 0;
        for (std::uint32_t p = 0; p < paragraphs_.size(); ++p) {
            begin_paragraph(
                p, next < marks_.size() && marks_[next].paragraph == p ? &marks_[next] : nullptr);
            for (; next < marks_.size() && marks_[next].paragraph == p; ++next)
                place(next);
            end_paragraph(p);
        }
        pop_to(0, static_cast<std::uint32_t>(paragraphs_.empty() ? 0 : paragraphs_.back().end));
        hold_children();
        return std::move(outline_);
    }

private:
    /// A list may go on behind the sentence that its parent is a phrase of; the parent holds it all
    /// the same. Children stand behind their parents, so one way back is enough.
    void hold_children() {
        auto& provisions = outline_.provisions;
        for (auto i = provisions.size(); i-- > 0;)
            if (provisions[i].parent != no_parent)
                close(provisions[i].parent, provisions[i].span.end);
    }

    using Lists = std::vector<OpenList>;

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

    /// Whether the sentence of the list's last member ends before `offset`. Looks at every byte
    /// once.
    bool sentence_ended(OpenList& list, std::uint32_t offset) const {
        while (list.sentence_end == 0 && list.searched < offset) {
            if (text_[list.searched] == '.' && ends_sentence(text_, list.searched))
                list.sentence_end = list.searched + 1;
            ++list.searched;
        }
        return list.sentence_end != 0 && list.sentence_end <= offset;
    }

    /// Lists inside the paragraph whose sentence is over are over too; what follows is the
    /// parent's.
    void leave_ended_lists(std::uint32_t offset) {
        while (lists_.size() > base_ && lists_.back().phrases
               && sentence_ended(lists_.back(), offset))
            pop_to(lists_.size() - 1, offset);
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
        if (!designated && is_inner_heading(words)) {
            hanging_ = false;
            pop_to(base_, paragraphs_[p].begin);
            return;
        }
        if (designated || p == 0 || hanging_ || lists_.size() <= base_)
            return;
        leave_list(paragraphs_[p].begin);
    }

    /// A paragraph without a mark follows a list: it belongs to what the list stands in.
    void leave_list(std::uint32_t offset) {
        auto depth = lists_.size();
        while (depth > base_ + 1 && !lists_[depth - 1].at_start)
            --depth;
        if (depth > base_ + 1)
            --depth;
        pop_to(depth, offset);
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

    static bool leaves_quote_open(std::string_view words) {
        int open = 0;
        for (auto at = words.find("\xE2\x80"); at != std::string_view::npos;
             at = words.find("\xE2\x80", at + 1))
            open += words.substr(at).starts_with(open_quote)  ? 1
                  : words.substr(at).starts_with(close_quote) ? -1
                                                              : 0;
        return open > 0;
    }

    static bool closes_quote(std::string_view words) {
        auto const last = words.rfind(close_quote);
        return last != std::string_view::npos && words.size() - last <= close_quote.size() + 1;
    }

    void place(std::size_t index) {
        auto const& mark = marks_[index];
        if (mark.stacked && index > 0 && accepted_ == index && open_inside(index))
            return;
        if (auto const depth = list_to_continue(index)) {
            extend(*depth, index);
            return;
        }
        leave_ended_lists(mark.designator.span.begin);
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
        lists_.back().last = mark.in(series);
        auto& list = lists_.back();
        list.at_start = at_start;
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
        auto const& mark = marks_[index].designator;
        for (auto const series :
             {Series::LowerRoman, Series::UpperRoman, Series::Digits, Series::Upper, Series::Lower})
            if (mark.in(series) == 1 && !has_list(series)) {
                open(index, series);
                return true;
            }
        return false;
    }

    bool has_list(Series series) const {
        return std::any_of(lists_.begin() + static_cast<std::ptrdiff_t>(base_),
                           lists_.end(),
                           [&](OpenList const& l) { return l.series == series; });
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
    return Builder(text, paragraphs, free_marks(text, paragraphs, citations)).build();
}

} // namespace nutmeg
