#include "diff/instructions/find_words.hpp"

#include "diff/instructions/amounts.hpp"
#include "diff/words/word_search.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/words.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

/// Whether the byte is not the first of its UTF-8 character.
bool continues_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Refuses words that are not in `regions`: says whether the edit may have been made already, where
/// else the words occur, or which words are closest.
std::nullopt_t refuse_not_found(Section const& law,
                                Edit const& edit,
                                std::vector<Span> const& regions,
                                std::string_view words,
                                EditOutcome& outcome) {
    if (!edit.new_words.empty() && edit.kind == EditKind::Replace
        && !find_in_regions(law, regions, edit.new_words).empty())
        return refuse(outcome,
                      DiagnosticCode::ReplacementPresent,
                      quoted_words(words),
                      quoted_words(edit.new_words));
    auto const elsewhere = find_words(law.text, {0, law.current_end}, words);
    if (!elsewhere.empty()) {
        for (auto const span : elsewhere)
            record_occurrence(law, span, outcome);
        return refuse(outcome, DiagnosticCode::WordsElsewhere, quoted_words(words));
    }
    for (auto const region : regions) {
        auto const near = near_words(law.text, region, words);
        if (near.empty())
            continue;
        outcome.near = near.of(law.text);
        record_occurrence(law, near, outcome);
        return refuse(
            outcome, DiagnosticCode::WordsNearest, quoted_words(words), quoted_words(outcome.near));
    }
    return refuse(outcome, DiagnosticCode::WordsNotFound, quoted_words(words));
}

} // namespace

bool is_figure(std::string_view words) {
    return words.starts_with('$') || (!words.empty() && is_digit(words.front()));
}

bool is_beside_anchor(Section const& law, Edit const& edit, Span span) {
    std::string_view const anchor = edit.anchor;
    bool const after = edit.position == Position::After;
    auto const count = split_words(anchor, make_span(0, anchor.size())).size();
    // Each word of the anchor and the spaces between; words of the law may be further apart only
    // by line ends.
    auto const reach = static_cast<std::uint32_t>(2 * anchor.size() + 16);
    auto window = after ? Span{span.begin > reach ? span.begin - reach : 0, span.begin}
                        : Span{span.end, std::min(span.end + reach, law.current_end)};
    while (after && window.begin < window.end && continues_character(law.text[window.begin]))
        ++window.begin;
    while (!after && window.end < law.current_end && continues_character(law.text[window.end]))
        ++window.end;
    auto const words = split_words(law.text, window);
    if (words.size() < count || count == 0)
        return false;
    Span const near = after ? Span{words[words.size() - count].begin, words.back().end}
                            : Span{words.front().begin, words[count - 1].end};
    auto const here = find_words(law.text, near, anchor);
    return !here.empty() && here.front() == near;
}

void record_occurrence(Section const& law, Span span, EditOutcome& outcome) {
    constexpr std::uint32_t around = 40;
    std::string_view const text = law.text;
    // Only the words nearby are searched for line ends: a paragraph may be long.
    std::size_t const least = span.begin > around ? span.begin - around : 0;
    auto const most = std::min<std::size_t>(text.size(), span.end + around);
    auto const before = text.substr(least, span.begin - least);
    auto const after = text.substr(span.end, most - span.end);
    auto const line = before.rfind('\n');
    bool const begins_inside = line == std::string_view::npos && least > 0;
    auto begin = line == std::string_view::npos ? least : least + line + 1;
    auto end = span.end + std::min(after.find('\n'), after.size());
    bool const ends_inside = end == most && most < text.size() && text[most] != '\n';
    while (begins_inside && begin < span.begin && text[begin - 1] != ' ')
        ++begin;
    while (ends_inside && end > span.end && text[end] != ' ')
        --end;
    std::string words(text.substr(begin, end - begin));
    std::replace(words.begin(), words.end(), '\n', ' ');
    auto const index = provision_at(law.provisions, span.begin);
    auto path = index == no_parent ? std::string() : path_of(law.provisions, law.text, index);
    outcome.occurrences.push_back({span, std::move(path), std::move(words)});
}

std::string quoted_words(std::string_view words) {
    constexpr std::size_t longest = 120;
    std::string out = "\"";
    auto end = std::min(words.size(), longest);
    while (end < words.size() && continues_character(words[end]))
        --end;
    out += words.substr(0, end);
    return out + (end < words.size() ? "...\"" : "\"");
}

std::vector<Span> find_in_regions(Section const& law,
                                  std::vector<Span> const& regions,
                                  std::string_view words) {
    std::vector<Span> found;
    for (auto const region : regions)
        for (auto const span : find_words(law.text, region, words))
            found.push_back(span);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::optional<std::vector<Span>> find_replaced(Section const& law,
                                               Edit const& edit,
                                               std::vector<Span> const& regions,
                                               EditOutcome& outcome) {
    auto found = find_in_regions(law, regions, edit.words);
    if (!edit.anchor.empty())
        std::erase_if(found, [&](Span span) { return !is_beside_anchor(law, edit, span); });
    if (found.empty())
        return refuse_not_found(law, edit, regions, edit.words, outcome);
    return found;
}

std::optional<std::vector<Span>> find_anchor(Section const& law,
                                             Edit const& edit,
                                             std::vector<Span> const& regions,
                                             EditOutcome& outcome) {
    auto found = find_in_regions(law, regions, edit.anchor);
    if (found.empty() && is_figure(edit.anchor))
        if (auto const stated = stated_amount(edit.anchor))
            for (auto const index : equal_amounts(law, regions, *stated, Measure::Any))
                found.push_back(law.quantities[index].span);
    if (found.empty())
        return refuse_not_found(law, edit, regions, edit.anchor, outcome);
    return found;
}

std::optional<std::vector<Span>> choose_occurrences(Section const& law,
                                                    Edit const& edit,
                                                    std::vector<Span> const& found,
                                                    std::string_view words,
                                                    EditOutcome& outcome) {
    auto const& which = edit.occurrence;
    for (auto const span : found)
        record_occurrence(law, span, outcome);
    auto const count = times_phrase(found.size());
    if (which.count != 0 && which.count != found.size())
        return refuse(outcome, DiagnosticCode::WrongCount, quoted_words(words), count, which.count);
    if (which.each)
        return found;
    if (which.ordinal > found.size())
        return refuse(
            outcome, DiagnosticCode::WrongOrdinal, quoted_words(words), count, which.ordinal);
    if (which.ordinal != 0) {
        auto const kept = outcome.occurrences[which.ordinal - 1];
        outcome.occurrences = {kept};
        return std::vector<Span>{found[which.ordinal - 1]};
    }
    if (found.size() == 1)
        return found;
    return refuse(outcome, DiagnosticCode::WordsFoundTwice, quoted_words(words), count);
}

} // namespace nutmeg
