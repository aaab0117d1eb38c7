#include "diff/instructions/edit_words.hpp"

#include "diff/instructions/edit_amounts.hpp"
#include "diff/instructions/edit_regions.hpp"
#include "diff/instructions/extend_lists.hpp"
#include "diff/instructions/find_words.hpp"
#include "diff/words/typography.hpp"
#include "diff/words/word_search.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

/// Notes that two punctuation marks meet once the words between them are deleted.
void note_punctuation(Section const& law, Span struck, EditOutcome& outcome) {
    constexpr std::string_view marks = ",;:";
    auto const before = law.text.find_last_not_of(' ', struck.begin == 0 ? 0 : struck.begin - 1);
    auto const after = law.text.find_first_not_of(' ', struck.end);
    if (before == std::string::npos || after == std::string::npos
        || marks.find(law.text[before]) == std::string_view::npos
        || (marks.find(law.text[after]) == std::string_view::npos && law.text[after] != '.'))
        return;
    add_note(outcome,
             DiagnosticCode::CheckPunctuation,
             std::string(1, law.text[before]),
             std::string(1, law.text[after]));
}

/// Whether one of `spans` begins where `span` does, or ends where it does if `after` is false.
bool is_edge(std::vector<Span> const& spans, Span span, bool after) {
    auto const at = after ? span.begin : span.end;
    auto const found =
        std::lower_bound(spans.begin(), spans.end(), at, [after](Span one, std::uint32_t offset) {
            return (after ? one.begin : one.end) < offset;
        });
    return found != spans.end() && (after ? found->begin : found->end) == at;
}

/// The spans that 'strike "x" through "y"' and 'strike everything after "x"' mean.
std::optional<std::vector<Span>> extended_strike(Section const& law,
                                                 Edit const& edit,
                                                 std::vector<Span> const& regions,
                                                 EditOutcome& outcome) {
    auto const found = find_replaced(law, edit, regions, outcome);
    if (!found)
        return std::nullopt;
    auto const firsts = choose_occurrences(law, edit, *found, edit.words, outcome);
    if (!firsts)
        return std::nullopt;
    outcome.occurrences.clear();
    std::vector<Span> spans;
    for (auto const first : *firsts) {
        auto const region = std::find_if(
            regions.begin(), regions.end(), [&](Span one) { return one.contains(first); });
        if (edit.to_end) {
            // The period that ends the sentence stays.
            auto end = region->end;
            if (end > first.end && law.text[end - 1] == '.')
                --end;
            spans.push_back({first.end, end});
            continue;
        }
        auto const last = find_words(law.text, {first.end, region->end}, edit.last_words);
        if (last.empty())
            return refuse(outcome,
                          DiagnosticCode::WordsEndNotFound,
                          quoted_words(edit.last_words),
                          quoted_words(edit.words));
        if (last.size() > 1) {
            for (auto const span : last)
                record_occurrence(law, span, outcome);
            return refuse(outcome,
                          DiagnosticCode::WordsFoundTwice,
                          quoted_words(edit.last_words),
                          times_phrase(last.size()));
        }
        spans.push_back({first.begin, last.front().end});
    }
    return spans;
}

/// Inserts between two quotations that adjoin in the law.
std::optional<std::string> insert_between(Section const& law,
                                          Edit const& edit,
                                          std::vector<Span> const& regions,
                                          EditOutcome& outcome) {
    auto pair = edit;
    pair.anchor = edit.anchor + " " + edit.last_anchor;
    auto const found = find_anchor(law, pair, regions, outcome);
    if (!found)
        return std::nullopt;
    auto spans = choose_occurrences(law, edit, *found, pair.anchor, outcome);
    if (!spans)
        return std::nullopt;
    for (auto& span : *spans) {
        auto const before = find_words(law.text, span, edit.anchor).front();
        span = {before.end, before.end};
    }
    return replace_spans(law, *spans, edit.new_words, outcome);
}

/// Inserts at the end of each region, or after its designator.
std::optional<std::string> insert_at_edge(Section const& law,
                                          Edit const& edit,
                                          std::vector<Span> const& regions,
                                          EditOutcome& outcome) {
    std::vector<Span> spans;
    bool const end = edit.position == Position::End;
    for (auto const region : regions) {
        auto const there = find_words(law.text, region, edit.new_words);
        if (end && !there.empty() && there.back().end == region.end)
            return refuse(outcome, DiagnosticCode::WordsPresent, quoted_words(edit.new_words));
        auto at = end ? region.end : region.begin;
        for (auto const& provision : law.provisions)
            if (!end && provision.span.begin == at)
                at = provision.designator.end;
        spans.push_back({at, at});
        record_occurrence(law, spans.back(), outcome);
    }
    if (end && edit.new_words.starts_with('(')) {
        auto const paragraph = "\n" + with_curly_quotes(edit.new_words);
        std::string text = law.text;
        for (auto i = spans.size(); i-- > 0;)
            text.insert(spans[i].begin, paragraph);
        return text;
    }
    return replace_spans(law, spans, edit.new_words, outcome);
}

} // namespace

std::optional<std::string> strike_words(Section const& law,
                                        Edit const& edit,
                                        AmendmentTarget const& target,
                                        EditOutcome& outcome) {
    if (!edit.words.empty() && !edit.to_end && edit.last_words.empty())
        return replace_words(law, edit, target, outcome);
    auto regions = edit_regions(law, edit, target, outcome);
    if (regions && !edit.words.empty())
        regions = extended_strike(law, edit, *regions, outcome);
    if (!regions)
        return std::nullopt;
    for (auto const span : *regions)
        record_occurrence(law, span, outcome);
    return replace_spans(law, *regions, "", outcome);
}

std::optional<std::string> replace_words(Section const& law,
                                         Edit const& edit,
                                         AmendmentTarget const& target,
                                         EditOutcome& outcome) {
    auto regions = edit_regions(law, edit, target, outcome);
    if (!regions)
        return std::nullopt;
    bool const is_present = edit.quoted && !find_in_regions(law, *regions, edit.words).empty();
    bool is_amount = false;
    if (edit.kind == EditKind::Replace && (!edit.quoted || is_figure(edit.words)) && !is_present) {
        auto changed = replace_amount(law, edit, *regions, outcome, is_amount);
        if (is_amount)
            return changed;
    }
    if (!edit.last_words.empty() || edit.to_end) {
        regions = extended_strike(law, edit, *regions, outcome);
        if (!regions)
            return std::nullopt;
        for (auto const span : *regions)
            record_occurrence(law, span, outcome);
        return replace_spans(law, *regions, edit.new_words, outcome);
    }
    auto const found = find_replaced(law, edit, *regions, outcome);
    if (!found)
        return std::nullopt;
    auto const spans = choose_occurrences(law, edit, *found, edit.words, outcome);
    if (!spans)
        return std::nullopt;
    return replace_spans(law, *spans, edit.new_words, outcome);
}

std::optional<std::string> insert_words(Section const& law,
                                        Edit const& edit,
                                        AmendmentTarget const& target,
                                        EditOutcome& outcome) {
    auto const regions = edit_regions(law, edit, target, outcome);
    if (!regions)
        return std::nullopt;
    if (edit.position == Position::End || edit.position == Position::Beginning)
        return insert_at_edge(law, edit, *regions, outcome);
    if (edit.position == Position::ListEnd)
        return extend_list(law, edit, target, outcome);
    if (edit.position == Position::Between)
        return insert_between(law, edit, *regions, outcome);
    auto const found = find_anchor(law, edit, *regions, outcome);
    if (!found)
        return std::nullopt;
    auto spans = choose_occurrences(law, edit, *found, edit.anchor, outcome);
    if (!spans)
        return std::nullopt;
    bool const after = edit.position == Position::After;
    auto const result =
        after ? edit.anchor + " " + edit.new_words : edit.new_words + " " + edit.anchor;
    auto const present = find_words(law.text, {0, law.current_end}, result);
    for (auto& span : *spans) {
        if (is_edge(present, span, after))
            return refuse(outcome, DiagnosticCode::WordsPresent, quoted_words(edit.new_words));
        span = after ? Span{span.end, span.end} : Span{span.begin, span.begin};
    }
    return replace_spans(law, *spans, edit.new_words, outcome);
}

std::string replace_spans(Section const& law,
                          std::vector<Span> const& spans,
                          std::string_view words,
                          EditOutcome& outcome) {
    auto const set = with_curly_quotes(words);
    std::vector<WordReplacement> edits;
    for (auto const span : spans) {
        edits.push_back({span, set});
        if (set.empty())
            note_punctuation(law, span, outcome);
    }
    return with_replacements(law.text, edits);
}

} // namespace nutmeg
