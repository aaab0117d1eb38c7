#include "parser/statutes/outline_sentences.hpp"

#include "parser/clauses/run_in_list.hpp"

#include <algorithm>

namespace nutmeg {

MemberSentences::MemberSentences(std::string_view text,
                                 std::vector<Span> const& paragraphs,
                                 std::vector<DesignatorToken> const& tokens,
                                 std::vector<Citation> const& citations)
    : text_(text), paragraphs_(paragraphs), tokens_(tokens) {
    for (auto const& citation : citations) {
        if (citation.anchor == Anchor::This)
            self_references_[static_cast<std::size_t>(citation.anchor_level)].push_back(
                citation.span.end);
        if (citation.anchor == Anchor::This || citation.anchor == Anchor::Bare)
            remember_paths(citation);
    }
}

bool MemberSentences::ended(std::vector<OpenList>& lists,
                            std::vector<Provision> const& provisions,
                            std::uint32_t offset) const {
    auto& list = lists.back();
    while (list.sentence_end == 0 && list.searched < offset) {
        auto const at = list.searched++;
        if (text_[at] != '.' || !ends_sentence(text_, at))
            continue;
        auto later = end_of_self_reference(lists, at);
        if (!later)
            later = end_of_cited_child(list, provisions, at);
        if (later)
            list.searched = *later;
        else
            list.sentence_end = at + 1;
    }
    return list.sentence_end != 0 && list.sentence_end <= offset;
}

std::uint32_t MemberSentences::end_inside_sentence(std::vector<OpenList>& lists,
                                                   std::vector<Provision> const& provisions,
                                                   std::uint32_t offset) const {
    auto& list = lists.back();
    if (!list.member_end)
        list.member_end = find_member_end(lists);
    auto const& end = *list.member_end;
    if (end.offset == 0 || end.offset > offset || end_of_cited_child(list, provisions, end.offset))
        return 0;
    bool const is_over = ended(lists, provisions, offset);
    bool const has_later_sentences = is_over ? list.sentence_end > end.sentence_end
                                             : end.sentence_end != 0 && end.sentence_end < offset;
    return has_later_sentences ? 0 : end.offset;
}

MemberEnd MemberSentences::find_member_end(std::vector<OpenList> const& lists) const {
    auto const& list = lists.back();
    auto const& first = tokens_[list.first];
    auto const& last = tokens_[list.token];
    constexpr std::size_t most_tokens = 4 * outline_look_ahead;
    if (!list.phrases || list.first == list.token || first.paragraph != last.paragraph
        || list.token - list.first > most_tokens)
        return {};
    auto const& paragraph = paragraphs_[last.paragraph];
    auto const limit = list.token + outline_look_ahead;
    Span const head{
        last_sentence({std::max(list.head, paragraph.begin), first.designator.span.begin}),
        first.designator.span.begin};
    Span const earlier{first.designator.span.begin, last.designator.span.begin};
    Span const rest{last.designator.span.end,
                    limit < tokens_.size()
                        ? std::min(paragraph.end, tokens_[limit].designator.span.begin)
                        : paragraph.end};
    MemberEnd found{.sentence_end = first_sentence_end(rest)};
    Span const sentence{rest.begin, found.sentence_end == 0 ? rest.end : found.sentence_end};
    RunInList const run_in{.head = head.of(text_),
                           .earlier = earlier.of(text_),
                           .last = sentence.of(text_),
                           .nested = lists.size() > 1 && lists[lists.size() - 2].phrases};
    if (auto const member = end_of_last_member(run_in))
        found.offset = last.designator.span.end + static_cast<std::uint32_t>(*member);
    return found;
}

std::uint32_t MemberSentences::last_sentence(Span within) const {
    for (auto at = within.end; at > within.begin; --at)
        if (text_[at - 1] == '.' && ends_sentence(text_, at - 1))
            return at;
    return within.begin;
}

std::uint32_t MemberSentences::first_sentence_end(Span within) const {
    auto const words = within.of(text_);
    for (auto at = words.find('.'); at != words.npos; at = words.find('.', at + 1))
        if (ends_sentence(text_, within.begin + at))
            return within.begin + static_cast<std::uint32_t>(at) + 1;
    return 0;
}

void MemberSentences::remember_paths(Citation const& citation) {
    auto const second = [](std::string_view from) { return from.find('(', 1); };
    bool const full = citation.anchor == Anchor::This && citation.anchor_level == Level::Section;
    auto const paragraph = paragraph_at(citation.span.begin);
    for (auto const& target : citation.targets) {
        constexpr std::size_t longest = 64;
        std::string_view path = target.path;
        if (path.size() > longest)
            continue;
        if (full)
            for (auto end = second(path); end != path.npos; end = path.find('(', end + 1))
                cited_.emplace(path.substr(0, path.find('(', end + 1)));
        for (auto next = second(path); !full && next != path.npos; next = second(path)) {
            cited_.insert(in_paragraph(path.substr(0, path.find('(', next + 1)), paragraph));
            path.remove_prefix(next);
        }
    }
}

std::string MemberSentences::in_paragraph(std::string_view path, std::size_t paragraph) {
    return std::string(path) + '@' + std::to_string(paragraph);
}

std::size_t MemberSentences::paragraph_at(std::uint32_t offset) const {
    auto const found = std::upper_bound(
        paragraphs_.begin(), paragraphs_.end(), offset, [](std::uint32_t at, Span paragraph) {
            return at < paragraph.end;
        });
    return static_cast<std::size_t>(found - paragraphs_.begin());
}

std::optional<std::uint32_t> MemberSentences::end_of_self_reference(
    std::vector<OpenList> const& lists, std::uint32_t offset) const {
    auto const& list = lists.back();
    auto const level = level_of(list.series);
    auto const& references = self_references_[static_cast<std::size_t>(level)];
    auto const next = std::upper_bound(references.begin(), references.end(), offset);
    auto const paragraph = tokens_[list.token].paragraph;
    if (next == references.end() || *next >= paragraphs_[paragraph].end)
        return std::nullopt;
    auto const outer_end = lists.end() - 1;
    if (std::any_of(lists.begin(), outer_end, [&](OpenList const& outer) {
            return outer.series == list.series;
        }))
        return std::nullopt;
    auto const end = std::min(tokens_.size(), list.token + outline_look_ahead);
    for (auto i = list.token + 1; i < end && tokens_[i].designator.span.begin < *next; ++i) {
        auto const& designator = tokens_[i].designator;
        if (designator.span.begin > offset && designator.in(list.series) == 1)
            return std::nullopt;
        if (std::any_of(lists.begin(), outer_end, [&](OpenList const& outer) {
                return designator.in(outer.series) == outer.last + 1;
            }))
            return std::nullopt;
    }
    return *next;
}

std::optional<std::uint32_t> MemberSentences::end_of_cited_child(
    OpenList const& list, std::vector<Provision> const& provisions, std::uint32_t offset) const {
    auto const next = list.token + 1;
    if (provisions.size() != list.item + 1U || next >= tokens_.size()
        || tokens_[next].paragraph != tokens_[list.token].paragraph
        || tokens_[next].designator.span.begin < offset)
        return std::nullopt;
    auto const& child = tokens_[next].designator.span;
    auto const paragraph = tokens_[next].paragraph;
    auto const parent = std::string(tokens_[list.token].designator.span.of(text_));
    auto const path = path_of(provisions, text_, list.item);
    auto const designator = std::string(child.of(text_));
    if (cited_.count(path + designator) == 0
        && cited_.count(in_paragraph(parent + designator, paragraph)) == 0)
        return std::nullopt;
    return child.end;
}

} // namespace nutmeg
