#include "diff/instructions/edit_regions.hpp"

#include "diff/instructions/find_words.hpp"
#include "diff/words/word_search.hpp"
#include "parser/instructions/instruction_phrase.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <string_view>

namespace nutmeg {

namespace {

constexpr std::string_view closing_quote = "\u201D";

bool ends_sentence(std::string_view text, std::size_t at, std::size_t end) {
    if (text[at] != '.')
        return false;
    auto next = at + 1;
    if (text.substr(next).starts_with(closing_quote))
        next += closing_quote.size();
    if (next >= end || text[next] == '\n')
        return true;
    return text[next] == ' ' && next + 1 < end && is_upper(text[next + 1]);
}

/// Where the words of the law begin that a run-in heading opens at `begin`, after designators: a
/// heading is editorial, and not a sentence. `begin` itself if no heading does.
std::uint32_t after_heading(Section const& law, std::uint32_t begin) {
    for (auto const heading : law.run_in_headings) {
        if (heading.begin < begin)
            continue;
        auto at = begin;
        for (auto const& provision : law.provisions)
            if (provision.designator.begin == at)
                at = std::min(provision.designator.end + 1, heading.begin);
        if (at != heading.begin)
            return begin;
        auto end = heading.end;
        while (end < law.text.size() && law.text[end] == ' ')
            ++end;
        return end;
    }
    return begin;
}

/// The words of `region` before the first provision inside it.
Span introduction_of(Section const& law, Span region) {
    for (auto const& provision : law.provisions)
        if (provision.span.begin > region.begin && region.contains(provision.span))
            return {region.begin, provision.span.begin};
    return region;
}

/// `span` without the designators at its beginning.
Span without_designators(Section const& law, Span span) {
    for (auto const& provision : law.provisions)
        if (provision.designator.begin == span.begin && provision.designator.end < span.end) {
            span.begin = provision.designator.end;
            while (span.begin < span.end && law.text[span.begin] == ' ')
                ++span.begin;
        }
    return span;
}

/// The sentences of `region`, without headings.
std::vector<Span> sentences_of(Section const& law, Span region) {
    std::vector<Span> sentences;
    auto begin = after_heading(law, region.begin);
    for (auto at = begin; at < region.end; ++at) {
        if (!ends_sentence(law.text, at, region.end))
            continue;
        auto end = at + 1;
        if (std::string_view{law.text}.substr(end).starts_with(closing_quote))
            end += static_cast<std::uint32_t>(closing_quote.size());
        sentences.push_back({begin, end});
        begin = end;
        while (begin < region.end && (law.text[begin] == ' ' || law.text[begin] == '\n'))
            ++begin;
        begin = after_heading(law, begin);
        at = std::max(at, begin == 0 ? 0 : begin - 1);
    }
    return sentences;
}

/// Sentence Edit::sentence of `region`.
std::optional<Span> sentence_of(Section const& law,
                                Edit const& edit,
                                Span region,
                                EditOutcome& outcome) {
    auto const sentences = sentences_of(law, region);
    auto const wanted =
        edit.sentence == grammar::last_ordinal ? sentences.size() : std::size_t{edit.sentence};
    if (wanted >= 1 && wanted <= sentences.size())
        return sentences[wanted - 1];
    return refuse(outcome, DiagnosticCode::TargetSentenceMissing, sentences.size(), edit.sentence);
}

/// The sentence of `region` that begins with Edit::sentence_words, which must be one.
std::optional<Span> sentence_with_words(Section const& law,
                                        Edit const& edit,
                                        Span region,
                                        EditOutcome& outcome) {
    std::vector<Span> found;
    for (auto const sentence : sentences_of(law, region)) {
        auto const words = without_designators(law, sentence);
        auto const there = find_words(law.text, words, edit.sentence_words);
        if (!there.empty() && there.front().begin == words.begin)
            found.push_back(sentence);
    }
    if (found.size() == 1)
        return found.front();
    for (auto const span : found)
        record_occurrence(law, span, outcome);
    if (found.empty())
        return refuse(outcome, DiagnosticCode::WordsNotFound, quoted_words(edit.sentence_words));
    return refuse(outcome,
                  DiagnosticCode::WordsFoundTwice,
                  quoted_words(edit.sentence_words),
                  times_phrase(found.size()));
}

/// The part of `region` that Edit::scope selects.
std::optional<Span> scoped(Section const& law,
                           Edit const& edit,
                           Span region,
                           EditOutcome& outcome) {
    switch (edit.scope) {
    case Scope::Whole:
        break;
    case Scope::Sentence:
        return sentence_of(law, edit, region, outcome);
    case Scope::SentenceWith:
        return sentence_with_words(law, edit, region, outcome);
    case Scope::Introduction:
        return introduction_of(law, region);
    }
    return region;
}

/// Refuses a path that the section lacks; suggests the provisions of other levels that end in the
/// same designator, as for "subdivision (2) of section 99-5", where only subsections have a (2).
std::nullopt_t refuse_path(Section const& law,
                           AmendmentTarget const& target,
                           std::string const& path,
                           EditOutcome& outcome) {
    auto const designator = path.substr(path.rfind('('));
    std::string others;
    for (std::size_t i = 0; i < law.provisions.size(); ++i)
        if (law.provisions[i].designator.of(law.text) == designator) {
            others += (others.empty() ? "" : ", ") + path_of(law.provisions, law.text, i);
            record_occurrence(law, law.provisions[i].designator, outcome);
        }
    if (others.empty())
        return refuse(outcome, DiagnosticCode::TargetProvisionMissing, target.number, path);
    return refuse(outcome, DiagnosticCode::LevelAmbiguous, target.number, path, others);
}

/// The spans without those that are in another one or repeat an earlier one, in their order.
std::vector<Span> without_nested(std::vector<Span> const& spans) {
    std::vector<std::size_t> order(spans.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    // An outer span comes before those in it, and the first of equal ones before the others.
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return spans[a].begin != spans[b].begin ? spans[a].begin < spans[b].begin
                                                : spans[a].end > spans[b].end;
    });
    std::vector<bool> is_outer(spans.size(), false);
    std::uint32_t end = 0;
    for (auto const i : order) {
        is_outer[i] = spans[i].end > end || i == order.front();
        end = std::max(end, spans[i].end);
    }
    std::vector<Span> outer;
    for (std::size_t i = 0; i < spans.size(); ++i)
        if (is_outer[i])
            outer.push_back(spans[i]);
    return outer;
}

} // namespace

std::optional<std::vector<Span>> edit_regions(Section const& law,
                                              Edit const& edit,
                                              AmendmentTarget const& target,
                                              EditOutcome& outcome) {
    std::vector<Span> spans;
    auto const add = [&](Span region) {
        auto const part = scoped(law, edit, region, outcome);
        // Where a sentence is struck, the designator before it stays.
        bool const strikes_all =
            edit.kind == EditKind::Strike && edit.words.empty() && edit.scope != Scope::Whole;
        if (part)
            spans.push_back(strikes_all ? without_designators(law, *part) : *part);
    };
    if (target.paths.empty())
        add({0, law.current_end});
    bool const is_complete = (edit.kind == EditKind::Repeal || edit.kind == EditKind::Restate)
                          && edit.scope == Scope::Whole;
    for (auto const& path : target.paths) {
        auto const index = find_provision(law.provisions, law.text, path);
        if (index == no_parent)
            return refuse_path(law, target, path, outcome);
        if (is_complete)
            spans.push_back(span_without_closing(law, index, outcome));
        else
            add(law.provisions[index].span);
    }
    if (outcome.code)
        return std::nullopt;
    return without_nested(spans);
}

Span span_without_closing(Section const& law, std::uint32_t index, EditOutcome& outcome) {
    auto const& provision = law.provisions[index];
    auto span = provision.span;
    if (provision.level == Level::Subsection)
        return span;
    auto const is_designated = [&](std::uint32_t begin) {
        return std::any_of(law.provisions.begin() + index,
                           law.provisions.end(),
                           [&](Provision const& one) { return one.span.begin == begin; });
    };
    bool first = true;
    auto end = span.end;
    for (auto const paragraph : law.paragraphs) {
        if (paragraph.end <= span.begin || paragraph.begin >= span.end)
            continue;
        if (first || is_designated(paragraph.begin))
            end = std::min(paragraph.end, span.end);
        first = false;
    }
    if (end == span.end)
        return span;
    add_note(outcome, DiagnosticCode::CheckUndesignated, law.text.substr(end + 1, 60));
    span.end = end;
    return span;
}

} // namespace nutmeg
