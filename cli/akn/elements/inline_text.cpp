#include "cli/akn/elements/inline_text.hpp"

#include <algorithm>

namespace nutmeg::akn {

namespace {

/// Deleted words; a line end between deleted paragraphs is <eol/>.
void add_deleted(Node parent, std::string_view words) {
    auto element = add_inline(parent, "del");
    for (;;) {
        auto const end = words.find('\n');
        add_text(element, words.substr(0, end));
        if (end == words.npos)
            return;
        add_inline(element, "eol");
        words.remove_prefix(end + 1);
    }
}

} // namespace

InlineText::InlineText(std::string_view text,
                       std::vector<InlineMark> marks,
                       TextChanges const* changes)
    : text_(text), marks_(std::move(marks)), changes_(changes) {}

void InlineText::write(Node parent, Span span) {
    write_marks(parent, span, marks_);
    bool const ends_paragraph = span.end == text_.size() || text_[span.end] == '\n';
    if (changes_ == nullptr || !ends_paragraph)
        return;
    auto const& deleted = changes_->deleted;
    while (next_deletion_ < deleted.size() && deleted[next_deletion_].at == span.end
           && !deleted[next_deletion_].words.starts_with('\n'))
        add_deleted(parent, deleted[next_deletion_++].words);
}

std::vector<std::string> InlineText::deleted_paragraphs(std::uint32_t end) {
    std::vector<std::string> paragraphs;
    if (changes_ == nullptr)
        return paragraphs;
    auto const& deleted = changes_->deleted;
    while (next_deletion_ < deleted.size() && deleted[next_deletion_].at == end
           && deleted[next_deletion_].words.starts_with('\n')) {
        auto const& words = deleted[next_deletion_++].words;
        for (std::size_t begin = 1; begin <= words.size();) {
            auto const line_end = std::min(words.find('\n', begin), words.size());
            paragraphs.push_back(words.substr(begin, line_end - begin));
            begin = line_end + 1;
        }
    }
    return paragraphs;
}

void InlineText::write_marks(Node parent, Span span, std::vector<InlineMark> const& marks) {
    auto next = std::lower_bound(
        marks.begin(), marks.end(), span.begin, [](InlineMark const& mark, std::uint32_t offset) {
            return mark.span.begin < offset;
        });
    auto at = span.begin;
    for (; next != marks.end() && next->span.begin < span.end; ++next) {
        if (!span.contains(next->span))
            continue;
        write_changes(parent, {at, next->span.begin});
        write_deletions(parent, next->span.begin + 1);
        auto element = add_inline(parent, next->element);
        for (auto const& [name, value] : next->attributes)
            set(element, name, value);
        write_marks(element, next->span, next->inner);
        at = next->span.end;
    }
    write_changes(parent, {at, span.end});
}

void InlineText::write_changes(Node parent, Span span) {
    if (changes_ == nullptr) {
        if (!span.empty())
            add_text(parent, span.of(text_));
        return;
    }
    if (changes_->is_all_deleted) {
        if (!span.empty())
            add_text(add_inline(parent, "del"), span.of(text_));
        return;
    }
    auto const& inserted = changes_->inserted;
    auto next = std::lower_bound(inserted.begin(),
                                 inserted.end(),
                                 span.begin,
                                 [](Span one, std::uint32_t offset) { return one.end <= offset; });
    for (auto at = span.begin; at < span.end;) {
        write_deletions(parent, at + 1);
        auto end = span.end;
        if (next_deletion_ < changes_->deleted.size())
            end = std::min(end, changes_->deleted[next_deletion_].at);
        bool const is_inserted = next != inserted.end() && next->begin <= at;
        if (next != inserted.end())
            end = std::min(end, is_inserted ? next->end : next->begin);
        add_text(is_inserted ? add_inline(parent, "ins") : parent, Span{at, end}.of(text_));
        at = end;
        if (is_inserted && at == next->end)
            ++next;
    }
}

/// Those whose offset is less than `before`.
void InlineText::write_deletions(Node parent, std::uint32_t before) {
    if (changes_ == nullptr)
        return;
    auto const& deleted = changes_->deleted;
    while (next_deletion_ < deleted.size() && deleted[next_deletion_].at < before)
        add_deleted(parent, deleted[next_deletion_++].words);
}

} // namespace nutmeg::akn
