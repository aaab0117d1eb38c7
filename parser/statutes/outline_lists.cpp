// Which list a mark continues or opens: rules 1 to 4 of outline.cpp.
#include "parser/statutes/outline_builder.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>

namespace nutmeg {

void OutlineBuilder::leave_clauses(std::size_t index, Series series) {
    if (series == Series::LowerRoman || series == Series::UpperRoman || marks_[index].stacked)
        return;
    while (lists_.size() > base_ && lists_.back().phrases
           && (lists_.back().series == Series::LowerRoman
               || lists_.back().series == Series::UpperRoman))
        pop_to(lists_.size() - 1, marks_[index].designator.span.begin);
}

void OutlineBuilder::accept(std::size_t index, Series series, bool at_start) {
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

bool OutlineBuilder::follows_sentence(std::uint32_t offset) const {
    while (offset > 0 && (text_[offset - 1] == ' ' || text_[offset - 1] == '\n'))
        --offset;
    return offset > 0 && text_[offset - 1] == '.';
}

void OutlineBuilder::extend(std::size_t depth, std::size_t index) {
    auto const begin = marks_[index].designator.span.begin;
    pop_to(depth + 1, begin);
    pop_item(begin);
    accept(index, lists_.back().series, marks_[index].at_start || lists_.back().at_start);
}

void OutlineBuilder::open(std::size_t index, Series series) {
    OpenList list;
    list.series = series;
    lists_.push_back(list);
    accept(index, series, marks_[index].at_start);
}

bool OutlineBuilder::open_inside(std::size_t index) {
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

std::optional<std::size_t> OutlineBuilder::distance_to(std::size_t index,
                                                       Series series,
                                                       std::uint16_t place) const {
    auto const end = std::min(marks_.size(), index + outline_look_ahead);
    for (auto i = index + 1; i < end; ++i)
        if (marks_[i].designator.in(series) == place)
            return i - index;
    return std::nullopt;
}

std::optional<std::size_t> OutlineBuilder::list_to_continue(std::size_t index) const {
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

bool OutlineBuilder::may_continue(OpenList const& list, MarkToken const& mark) const {
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

bool OutlineBuilder::better(OpenList const& outer,
                            OpenList const& deeper,
                            std::size_t index) const {
    auto const& mark = marks_[index];
    auto const next_outer =
        distance_to(index, outer.series, static_cast<std::uint16_t>(outer.last + 2));
    auto const next_deeper =
        distance_to(index, deeper.series, static_cast<std::uint16_t>(deeper.last + 2));
    if (outer.series != deeper.series && next_outer && (!next_deeper || *next_outer < *next_deeper))
        return mark.at_start || !outer.at_start;
    if (outer.series != deeper.series && next_deeper)
        return false;
    return mark.at_start && outer.at_start && !deeper.at_start;
}

bool OutlineBuilder::opens_numerals_instead(OpenList const& list, std::size_t index) const {
    auto const& mark = marks_[index];
    Series const numerals = list.series == Series::Lower ? Series::LowerRoman : Series::UpperRoman;
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

bool OutlineBuilder::open_list(std::size_t index) {
    auto const& mark = marks_[index];
    for (auto const series :
         {Series::LowerRoman, Series::UpperRoman, Series::Digits, Series::Upper, Series::Lower}) {
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

std::optional<std::size_t> OutlineBuilder::list_beside(Series series, MarkToken const& mark) const {
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

bool OutlineBuilder::go_on_with_gap(std::size_t index) {
    auto const& mark = marks_[index].designator;
    for (auto depth = lists_.size(); depth > base_; --depth) {
        auto const& list = lists_[depth - 1];
        auto const place = mark.in(list.series);
        if (place == 0 || !list.at_start)
            continue;
        if (place > list.last)
            report_gap(mark.span, list);
        else
            report_repeated(mark.span, list);
        extend(depth - 1, index);
        return true;
    }
    for (auto const series : {Series::Digits, Series::Upper, Series::Lower, Series::LowerRoman})
        if (mark.in(series) != 0) {
            OpenList opened;
            opened.series = series;
            report_gap(mark.span, opened);
            open(index, series);
            return true;
        }
    return false;
}

void OutlineBuilder::report_gap(Span span, OpenList const& list) {
    auto const expected = designator_text(list.series, static_cast<std::uint16_t>(list.last + 1));
    outline_.diagnostics.push_back(
        make_diagnostic(DiagnosticCode::DesignatorGap, {.span = span}, span.of(text_), expected));
}

void OutlineBuilder::report_repeated(Span span, OpenList const& list) {
    outline_.diagnostics.push_back(make_diagnostic(DiagnosticCode::DesignatorRepeated,
                                                   {.span = span},
                                                   span.of(text_),
                                                   designator_text(list.series, list.last)));
}

} // namespace nutmeg
