#include "parser/statutes/outline_lists.hpp"

#include "parser/text/make_diagnostic.hpp"

#include <algorithm>

namespace nutmeg {

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

OutlineLists::OutlineLists(std::string_view text,
                           std::vector<DesignatorToken> const& tokens,
                           MemberSentences const& sentences)
    : text_(text), tokens_(tokens), sentences_(sentences) {
    provisions_.reserve(tokens.size());
    ends_.reserve(tokens.size());
}

void OutlineLists::add(std::size_t index) {
    static_cast<void>(open_stacked(index) || continue_list(index) || open_list(index)
                      || keep_out_of_sequence(index));
}

bool OutlineLists::open_stacked(std::size_t index) {
    constexpr std::size_t deepest = 8;
    if (!tokens_[index].stacked || index == 0 || accepted_ != index
        || lists_.size() - base_ >= deepest)
        return false;
    auto const& designator = tokens_[index].designator;
    for (auto const series :
         {Series::LowerRoman, Series::UpperRoman, Series::Digits, Series::Upper, Series::Lower})
        if (designator.in(series) == 1 && lists_.back().series != series) {
            open(index, series);
            return true;
        }
    return false;
}

bool OutlineLists::continue_list(std::size_t index) {
    auto const depth = list_to_continue(index);
    if (depth)
        extend(*depth, index);
    return depth.has_value();
}

bool OutlineLists::open_list(std::size_t index) {
    leave_ended_lists(index);
    auto const& token = tokens_[index];
    for (auto const series :
         {Series::LowerRoman, Series::UpperRoman, Series::Digits, Series::Upper, Series::Lower}) {
        if (token.designator.in(series) != 1)
            continue;
        if (!token.at_start && !distance_to(index, series, 2))
            continue;
        if (auto const depth = sibling_list(series, token))
            pop_to(*depth, token.designator.span.begin);
        leave_clauses(index, series);
        open(index, series);
        return true;
    }
    return false;
}

bool OutlineLists::keep_out_of_sequence(std::size_t index) {
    if (!tokens_[index].at_start)
        return false;
    auto const& designator = tokens_[index].designator;
    for (auto depth = lists_.size(); depth > base_; --depth) {
        auto const& list = lists_[depth - 1];
        auto const ordinal = designator.in(list.series);
        if (ordinal == 0 || !list.at_start)
            continue;
        if (ordinal > list.last)
            report_gap(designator.span, list);
        else
            report_repeated(designator.span, list);
        extend(depth - 1, index);
        return true;
    }
    for (auto const series : {Series::Digits, Series::Upper, Series::Lower, Series::LowerRoman})
        if (designator.in(series) != 0) {
            OpenList opened;
            opened.series = series;
            report_gap(designator.span, opened);
            open(index, series);
            return true;
        }
    return false;
}

std::optional<std::size_t> OutlineLists::list_to_continue(std::size_t index) const {
    auto const& token = tokens_[index];
    std::optional<std::size_t> best;
    for (auto depth = lists_.size(); depth > base_; --depth) {
        auto const& list = lists_[depth - 1];
        if (token.designator.in(list.series) == list.last + 1 && may_continue(list, token)
            && (!best || is_better(list, lists_[*best], index)))
            best = depth - 1;
    }
    if (best && opens_numerals_instead(lists_[*best], index))
        return std::nullopt;
    return best;
}

bool OutlineLists::may_continue(OpenList const& list, DesignatorToken const& token) const {
    if (token.at_start || list.series != Series::Lower || !list.at_start)
        return true;
    auto at = token.designator.span.begin;
    while (at > 0 && text_[at - 1] == ' ')
        --at;
    if (at == 0)
        return true;
    auto const before = text_.substr(0, at);
    return before.ends_with('.') || before.ends_with(';') || before.ends_with("and")
        || before.ends_with("or") || before.ends_with(',');
}

bool OutlineLists::is_better(OpenList const& outer,
                             OpenList const& deeper,
                             std::size_t index) const {
    auto const& token = tokens_[index];
    auto const next_outer =
        distance_to(index, outer.series, static_cast<std::uint16_t>(outer.last + 2));
    auto const next_deeper =
        distance_to(index, deeper.series, static_cast<std::uint16_t>(deeper.last + 2));
    if (outer.series != deeper.series && next_outer && (!next_deeper || *next_outer < *next_deeper))
        return token.at_start || !outer.at_start;
    if (outer.series != deeper.series && next_deeper)
        return false;
    return token.at_start && outer.at_start && !deeper.at_start;
}

bool OutlineLists::opens_numerals_instead(OpenList const& list, std::size_t index) const {
    auto const& token = tokens_[index];
    Series const numerals = list.series == Series::Lower ? Series::LowerRoman : Series::UpperRoman;
    if ((list.series != Series::Lower && list.series != Series::Upper)
        || token.designator.in(numerals) != 1)
        return false;
    constexpr std::uint16_t j = 10;
    auto const second = distance_to(index, numerals, 2);
    auto const first = distance_to(index, numerals, 1);
    auto const letter = distance_to(index, list.series, j);
    if (!second)
        return !token.at_start && list.at_start;
    return (!first || *second < *first)
        && (!letter || *second < *letter || (!token.at_start && list.at_start));
}

std::optional<std::size_t> OutlineLists::distance_to(std::size_t index,
                                                     Series series,
                                                     std::uint16_t ordinal) const {
    auto const end = std::min(tokens_.size(), index + outline_look_ahead);
    for (auto i = index + 1; i < end; ++i)
        if (tokens_[i].designator.in(series) == ordinal)
            return i - index;
    return std::nullopt;
}

std::optional<std::size_t> OutlineLists::sibling_list(Series series,
                                                      DesignatorToken const& token) const {
    for (auto depth = lists_.size(); depth > base_; --depth) {
        auto const& list = lists_[depth - 1];
        if (list.series != series)
            continue;
        if (list.at_start && !token.at_start)
            return std::nullopt;
        return depth - 1;
    }
    return std::nullopt;
}

void OutlineLists::leave_ended_lists(std::size_t index) {
    auto const offset = tokens_[index].designator.span.begin;
    while (lists_.size() > base_ && lists_.back().phrases
           && !next_member_follows(lists_.back(), index)
           && (sentences_.ended(lists_, provisions_, offset)
               || sentences_.end_inside_sentence(lists_, provisions_, offset) != 0))
        pop_to(lists_.size() - 1, offset);
}

bool OutlineLists::next_member_follows(OpenList const& list, std::size_t index) const {
    auto const end = std::min(tokens_.size(), index + outline_look_ahead);
    for (auto i = index; i < end && tokens_[i].paragraph == tokens_[index].paragraph; ++i) {
        auto const ordinal = tokens_[i].designator.in(list.series);
        if (ordinal == list.last + 1 || ordinal == 1)
            return ordinal != 1;
    }
    return false;
}

void OutlineLists::leave_clauses(std::size_t index, Series series) {
    if (series == Series::LowerRoman || series == Series::UpperRoman || tokens_[index].stacked)
        return;
    while (lists_.size() > base_ && lists_.back().phrases
           && (lists_.back().series == Series::LowerRoman
               || lists_.back().series == Series::UpperRoman))
        pop_to(lists_.size() - 1, tokens_[index].designator.span.begin);
}

void OutlineLists::open(std::size_t index, Series series) {
    OpenList list;
    list.series = series;
    list.first = index;
    list.head = provisions_.empty() ? 0 : provisions_.back().designator.end;
    lists_.push_back(list);
    add_member(index, tokens_[index].at_start);
}

void OutlineLists::extend(std::size_t depth, std::size_t index) {
    auto const begin = tokens_[index].designator.span.begin;
    pop_to(depth + 1, begin);
    auto& list = lists_.back();
    ends_[list.item].last_word = last_word_before(begin);
    add_member(index, tokens_[index].at_start || list.at_start);
}

void OutlineLists::add_member(std::size_t index, bool at_start) {
    auto const& token = tokens_[index];
    auto const begin = token.designator.span.begin;
    auto& list = lists_.back();
    Provision provision;
    provision.level = level_of(list.series);
    provision.designator = token.designator.span;
    provision.parent = lists_.size() > 1 ? lists_[lists_.size() - 2].item : no_parent;
    list.item = static_cast<std::uint32_t>(provisions_.size());
    list.last = std::max(token.designator.in(list.series), token.last.in(list.series));
    list.at_start = at_start;
    list.token = index;
    // After the end of a sentence, the member is one or more sentences of its own.
    auto const before = last_word_before(begin);
    list.phrases = !at_start && (before == 0 || text_[before - 1] != '.');
    list.searched = token.designator.span.end;
    list.sentence_end = 0;
    list.member_end.reset();
    provisions_.push_back(provision);
    ends_.emplace_back();
    accepted_ = index + 1;
    if (token.at_start)
        last_designated_ = token.paragraph + 1;
}

void OutlineLists::end_quotation(std::uint32_t offset) {
    pop_to(base_, offset);
    base_ = 0;
}

void OutlineLists::pop_to(std::size_t depth, std::uint32_t offset) {
    auto const last_word = last_word_before(offset);
    while (lists_.size() > depth) {
        auto& end = ends_[lists_.back().item];
        end.last_word = last_word;
        if (lists_.back().phrases) {
            auto const member = sentences_.end_inside_sentence(lists_, provisions_, last_word);
            if (member >= provisions_.back().designator.end)
                end.member_end = member;
            if (sentences_.ended(lists_, provisions_, last_word))
                end.sentence_end = lists_.back().sentence_end;
        }
        lists_.pop_back();
    }
}

std::uint32_t OutlineLists::last_word_before(std::uint32_t offset) const {
    while (offset > 0 && (text_[offset - 1] == ' ' || text_[offset - 1] == '\n'))
        --offset;
    return offset;
}

void OutlineLists::report_gap(Span span, OpenList const& list) {
    auto const expected = designator_text(list.series, static_cast<std::uint16_t>(list.last + 1));
    diagnostics_.push_back(
        make_diagnostic(DiagnosticCode::DesignatorGap, {.span = span}, span.of(text_), expected));
}

void OutlineLists::report_repeated(Span span, OpenList const& list) {
    diagnostics_.push_back(make_diagnostic(DiagnosticCode::DesignatorRepeated,
                                           {.span = span},
                                           span.of(text_),
                                           designator_text(list.series, list.last)));
}

} // namespace nutmeg
