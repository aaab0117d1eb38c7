#include "diff/instructions/edit_words.hpp"

#include "diff/instructions/edit_regions.hpp"
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
    if (!edit.words.empty())
        return replace_words(law, edit, target, outcome);
    auto const regions = edit_regions(law, edit, target, outcome);
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
    auto const regions = edit_regions(law, edit, target, outcome);
    if (!regions)
        return std::nullopt;
    auto new_words = edit.new_words;
    auto const found = find_replaced(law, edit, *regions, new_words, outcome);
    if (!found)
        return std::nullopt;
    auto const spans = choose_occurrences(law, edit, *found, edit.words, outcome);
    if (!spans)
        return std::nullopt;
    return replace_spans(law, *spans, new_words, outcome);
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
    auto const found = find_anchor(law, edit, *regions, outcome);
    if (!found)
        return std::nullopt;
    auto spans = choose_occurrences(law, edit, *found, edit.anchor, outcome);
    if (!spans)
        return std::nullopt;
    bool const after = edit.position == Position::After;
    auto const result =
        after ? edit.anchor + " " + edit.new_words : edit.new_words + " " + edit.anchor;
    for (auto& span : *spans) {
        for (auto const there : find_words(law.text, {0, law.current_end}, result))
            if (after ? there.begin == span.begin : there.end == span.end)
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
    std::string_view const text = law.text;
    std::string out;
    std::size_t copied = 0;
    // Only the paragraphs of each group of spans are rewritten, so that many spans cost no more
    // than few.
    for (std::size_t i = 0; i < spans.size();) {
        auto const line = spans[i].begin == 0 ? text.npos : text.rfind('\n', spans[i].begin - 1);
        auto const begin = line == text.npos ? 0 : line + 1;
        auto end = std::min(text.find('\n', spans[i].end), text.size());
        auto next = i + 1;
        for (; next < spans.size() && spans[next].begin <= end; ++next)
            end = std::min(text.find('\n', spans[next].end), text.size());
        std::string part(text.substr(begin, end - begin));
        for (auto k = next; k-- > i;) {
            auto const at = static_cast<std::uint32_t>(begin);
            part = with_words(part, {spans[k].begin - at, spans[k].end - at}, set);
            if (set.empty())
                note_punctuation(law, spans[k], outcome);
        }
        out += text.substr(copied, begin - copied);
        out += part;
        copied = part.empty() ? std::min(end + 1, text.size()) : end;
        i = next;
    }
    out += text.substr(copied);
    if (copied == text.size() && out.ends_with('\n'))
        out.pop_back();
    return out;
}

} // namespace nutmeg
