#include "diff/merge/base_edits.hpp"

#include "diff/words/edit_cleanup.hpp"
#include "parser/text/words.hpp"

#include <algorithm>
#include <deque>

namespace nutmeg {

namespace {

constexpr std::string_view spaces = " \n";

/// A number for each word with its spaces, equal for equal words.
class Numbers {
public:
    std::vector<std::uint32_t> of(BaseWords const& text) {
        std::vector<std::uint32_t> numbers;
        numbers.reserve(text.size());
        for (std::uint32_t i = 0; i < text.size(); ++i)
            numbers.push_back(vocabulary_.number(kept_.emplace_back(text.with_space(i))));
        return numbers;
    }

private:
    std::deque<std::string> kept_;
    Vocabulary vocabulary_;
};

std::string words_in(BaseWords const& text, std::uint32_t begin, std::uint32_t end) {
    std::string words;
    for (auto i = begin; i < end; ++i)
        words += text.with_space(i);
    return words;
}

/// The words that the edits keep.
KeptWords kept_by(BaseWords const& base, WordEdits const& edits) {
    KeptWords kept;
    std::uint32_t old_at = 0;
    std::uint32_t new_at = 0;
    auto const keep_up_to = [&](std::uint32_t end) {
        if (end > old_at)
            kept.push_back({old_at, new_at, end - old_at});
        new_at += end - old_at;
    };
    for (auto const& edit : edits) {
        keep_up_to(edit.begin);
        old_at = edit.end;
        new_at += static_cast<std::uint32_t>(
            split_words(edit.words, make_span(0, edit.words.size())).size());
    }
    keep_up_to(base.size());
    return kept;
}

/// Words kept from the first text to the second and from there to the third.
KeptWords through(KeptWords const& first, KeptWords const& second) {
    KeptWords kept;
    auto next = second.begin();
    for (auto const& run : first) {
        auto const end = run.new_begin + run.size;
        while (next != second.end() && next->old_begin + next->size <= run.new_begin)
            ++next;
        for (auto on = next; on != second.end() && on->old_begin < end; ++on) {
            auto const from = std::max(run.new_begin, on->old_begin);
            auto const to = std::min(end, on->old_begin + on->size);
            kept.push_back({run.old_begin + (from - run.new_begin),
                            on->new_begin + (from - on->old_begin),
                            to - from});
        }
    }
    return kept;
}

/// Whether `edit` inserts words at `point`, or deletes words around it.
bool meets(WordEdit const& edit, std::uint32_t point) {
    if (edit.begin < point && point < edit.end)
        return true;
    return (point == edit.begin || point == edit.end) && !edit.words.empty();
}

/// Whether `insertion` adds to entire paragraphs that `deletion` deletes: at the end of the last
/// one, or anywhere if nothing of the text is left.
bool adds_to_deleted(BaseWords const& base, WordEdit const& deletion, WordEdit const& insertion) {
    auto const begins_paragraph = [&](std::uint32_t word) {
        return word == 0 || word == base.size() || base.with_space(word).front() == '\n';
    };
    if (!deletion.words.empty() || !begins_paragraph(deletion.begin)
        || !begins_paragraph(deletion.end))
        return false;
    bool const all = deletion.begin == 0 && deletion.end == base.size();
    return insertion.begin == deletion.end ? all || insertion.words.front() != '\n'
                                           : all && insertion.begin == deletion.begin;
}

} // namespace

std::string without_outer_space(std::string_view words) {
    auto const first = words.find_first_not_of(spaces);
    if (first == words.npos)
        return {};
    return std::string(words.substr(first, words.find_last_not_of(spaces) - first + 1));
}

void add_authors(std::vector<std::uint32_t>& all, std::vector<std::uint32_t> const& more) {
    all.insert(all.end(), more.begin(), more.end());
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
}

bool is_same_edit(WordEdit const& a, WordEdit const& b) {
    return a.begin == b.begin && a.end == b.end && a.words == b.words;
}

bool overlaps(BaseWords const& base, WordEdit const& a, WordEdit const& b) {
    if (a.inserts_only())
        return meets(b, a.begin) || (!b.inserts_only() && adds_to_deleted(base, b, a));
    if (b.inserts_only())
        return meets(a, b.begin) || adds_to_deleted(base, a, b);
    return std::max(a.begin, b.begin) < std::min(a.end, b.end);
}

BaseWords::BaseWords(std::string_view text)
    : text_(text), words_(split_words(text, make_span(0, text.size()))) {}

std::string BaseWords::with_space(std::uint32_t index) const {
    if (index == 0)
        return "\n" + std::string(words_[0].of(text_));
    auto const from = words_[index - 1].end;
    return std::string(text_.substr(from, words_[index].end - from));
}

Span BaseWords::span(std::uint32_t begin, std::uint32_t end) const {
    if (begin < end)
        return {words_[begin].begin, words_[end - 1].end};
    auto const at = begin == 0 ? 0 : words_[begin - 1].end;
    return {at, at};
}

KeptWords compared_words(BaseWords const& base, std::string_view new_text) {
    BaseWords const changed(new_text);
    Numbers numbers;
    auto const base_numbers = numbers.of(base);
    auto const new_numbers = numbers.of(changed);
    WordPair const pair{base.text(), new_text, base.words(), changed.words()};
    return readable_runs(pair, equal_runs(pair, base_numbers, new_numbers));
}

WordEdits edits_from_kept_words(BaseWords const& base,
                                std::string_view new_text,
                                KeptWords const& kept,
                                std::uint32_t by) {
    BaseWords const changed(new_text);
    WordEdits edits;
    std::uint32_t old_at = 0;
    std::uint32_t new_at = 0;
    auto const edit_up_to = [&](std::uint32_t old_end, std::uint32_t new_end) {
        auto words = words_in(changed, new_at, new_end);
        // Deleted and inserted again: no change.
        if ((old_end > old_at || new_end > new_at) && words != words_in(base, old_at, old_end))
            edits.push_back({old_at, old_end, std::move(words), {by}});
    };
    for (auto const& run : kept)
        for (std::uint32_t i = 0; i < run.size; ++i) {
            if (base.with_space(run.old_begin + i) != changed.with_space(run.new_begin + i))
                continue;
            edit_up_to(run.old_begin + i, run.new_begin + i);
            old_at = run.old_begin + i + 1;
            new_at = run.new_begin + i + 1;
        }
    edit_up_to(base.size(), changed.size());
    return edits;
}

WordEdits diff_edits(BaseWords const& base, std::string_view new_text, std::uint32_t by) {
    return edits_from_kept_words(base, new_text, compared_words(base, new_text), by);
}

bool is_consistent_with(KeptWords const& kept, BaseWords const& base, BaseWords const& changed) {
    std::uint32_t old_at = 0;
    std::uint32_t new_at = 0;
    for (auto const& run : kept) {
        if (run.old_begin < old_at || run.new_begin < new_at)
            return false;
        old_at = run.old_begin + run.size;
        new_at = run.new_begin + run.size;
    }
    return old_at <= base.size() && new_at <= changed.size();
}

std::string apply_edits(BaseWords const& base, WordEdits const& edits) {
    std::string text;
    std::uint32_t at = 0;
    for (auto const& edit : edits) {
        text += words_in(base, at, edit.begin) + edit.words;
        at = edit.end;
    }
    text += words_in(base, at, base.size());
    text.erase(0, std::min(text.find_first_not_of(spaces), text.size()));
    return text;
}

std::string words_with_edits(BaseWords const& base,
                             WordEdits const& edits,
                             std::uint32_t begin,
                             std::uint32_t end) {
    std::string words;
    auto at = begin;
    auto edit = std::partition_point(
        edits.begin(), edits.end(), [&](WordEdit const& one) { return one.begin < begin; });
    for (; edit != edits.end() && edit->end <= end; ++edit) {
        words += words_in(base, at, edit->begin) + edit->words;
        at = edit->end;
    }
    return without_outer_space(words + words_in(base, at, end));
}

WordEdits rebase_edits(BaseWords const& base,
                       WordEdits const& before,
                       std::string_view new_text,
                       KeptWords const& kept,
                       std::uint32_t by) {
    auto edits = edits_from_kept_words(base, new_text, through(kept_by(base, before), kept), by);
    std::size_t first = 0;
    for (auto& edit : edits) {
        while (first < before.size() && before[first].end < edit.begin)
            ++first;
        for (auto i = first; i < before.size() && before[i].begin <= edit.end; ++i) {
            if (is_same_edit(before[i], edit)) {
                edit.by = before[i].by;
                break;
            }
            if (overlaps(base, before[i], edit))
                add_authors(edit.by, before[i].by);
        }
    }
    return edits;
}

} // namespace nutmeg
