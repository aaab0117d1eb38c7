// Where provisions end. A member of a list inside a sentence ends with that sentence, unless the
// list goes on behind it in the paragraph, or later words of the paragraph are shown to be the
// member's: they call it "this subdivision", or the section cites a mark there inside it.
#include "parser/statutes/outline_builder.hpp"

#include <algorithm>

namespace nutmeg {

void OutlineBuilder::remember_paths(Citation const& citation) {
    auto const second = [](std::string_view from) { return from.find('(', 1); };
    bool const whole = citation.anchor == Anchor::This && citation.anchor_level == Level::Section;
    auto const paragraph = paragraph_at(citation.span.begin);
    for (auto const& target : citation.targets) {
        constexpr std::size_t longest = 64;
        std::string_view path = target.path;
        if (path.size() > longest)
            continue;
        if (whole)
            for (auto end = second(path); end != path.npos; end = path.find('(', end + 1))
                cited_.emplace(path.substr(0, path.find('(', end + 1)));
        for (auto next = second(path); !whole && next != path.npos; next = second(path)) {
            cited_.insert(in_paragraph(path.substr(0, path.find('(', next + 1)), paragraph));
            path.remove_prefix(next);
        }
    }
}

std::string OutlineBuilder::in_paragraph(std::string_view path, std::size_t paragraph) {
    return std::string(path) + '@' + std::to_string(paragraph);
}

std::size_t OutlineBuilder::paragraph_at(std::uint32_t offset) const {
    auto const found = std::upper_bound(
        paragraphs_.begin(), paragraphs_.end(), offset, [](std::uint32_t at, Span paragraph) {
            return at < paragraph.end;
        });
    return static_cast<std::size_t>(found - paragraphs_.begin());
}

void OutlineBuilder::pop_to(std::size_t depth, std::uint32_t offset) {
    auto end = offset;
    while (end > 0 && (text_[end - 1] == ' ' || text_[end - 1] == '\n'))
        --end;
    std::uint32_t inner_end = 0;
    while (lists_.size() > depth) {
        auto& list = lists_.back();
        auto const own_end = list.phrases && sentence_ended(list, end) ? list.sentence_end : end;
        inner_end = std::max(inner_end, own_end);
        close(list.item, inner_end);
        lists_.pop_back();
    }
}

bool OutlineBuilder::sentence_ended(OpenList& list, std::uint32_t offset) const {
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

std::optional<std::uint32_t> OutlineBuilder::names_itself(OpenList const& list,
                                                          std::uint32_t offset) const {
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
    auto const end = std::min(marks_.size(), list.mark + outline_look_ahead);
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

std::optional<std::uint32_t> OutlineBuilder::cited_child(OpenList const& list,
                                                         std::uint32_t offset) const {
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
    if (cited_.count(path + mark) == 0 && cited_.count(in_paragraph(own + mark, paragraph)) == 0)
        return std::nullopt;
    return child.end;
}

/// follows; what follows is the parent's.
void OutlineBuilder::leave_ended_lists(std::size_t index) {
    auto const offset = marks_[index].designator.span.begin;
    while (lists_.size() > base_ && lists_.back().phrases && sentence_ended(lists_.back(), offset)
           && !next_member_follows(lists_.back(), index))
        pop_to(lists_.size() - 1, offset);
}

bool OutlineBuilder::next_member_follows(OpenList const& list, std::size_t index) const {
    auto const end = std::min(marks_.size(), index + outline_look_ahead);
    for (auto i = index; i < end && marks_[i].paragraph == marks_[index].paragraph; ++i) {
        auto const place = marks_[i].designator.in(list.series);
        if (place == list.last + 1 || place == 1)
            return place != 1;
    }
    return false;
}

void OutlineBuilder::close(std::uint32_t item, std::uint32_t end) {
    auto& span = outline_.provisions[item].span;
    span.end = std::max(span.end, end);
}

void OutlineBuilder::pop_item(std::uint32_t offset) {
    auto end = offset;
    while (end > 0 && (text_[end - 1] == ' ' || text_[end - 1] == '\n'))
        --end;
    close(lists_.back().item, end);
}

} // namespace nutmeg
