#include "diff/instructions/find_words.hpp"

#include "diff/words/word_search.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/numbers.hpp"
#include "parser/text/words.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

/// "eighteen", "two thousand five hundred"; digits from one million on, as in the statutes.
std::string spelled_number(std::uint64_t value) {
    constexpr std::array<std::string_view, 20> small{
        "zero",     "one",     "two",     "three",     "four",     "five",    "six",
        "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
    constexpr std::array<std::string_view, 10> tens{
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
    if (value >= 1000000)
        return std::to_string(value);
    std::string words;
    auto const say = [&words](std::string_view word) {
        words += words.empty() ? "" : " ";
        words += word;
    };
    auto const below_thousand = [&](std::uint64_t part) {
        if (part >= 100) {
            say(small[part / 100]);
            say("hundred");
            part %= 100;
            if (part == 0)
                return;
        }
        if (part < 20) {
            say(small[part]);
            return;
        }
        say(tens[part / 10]);
        if (part % 10 != 0)
            (words += '-') += small[part % 10];
    };
    if (value >= 1000) {
        below_thousand(value / 1000);
        say("thousand");
        value %= 1000;
        if (value == 0)
            return words;
    }
    below_thousand(value);
    return words;
}

/// Those of the spans `found` that directly follow or precede Edit::anchor, as Edit::position says.
std::vector<Span> beside_anchor(Section const& law, Edit const& edit, std::vector<Span> found) {
    std::string_view const anchor = edit.anchor;
    bool const after = edit.position == Position::After;
    auto const beside = [&](Span span) {
        auto const window = after ? Span{0, span.begin} : make_span(span.end, law.current_end);
        auto const count = split_words(anchor, make_span(0, anchor.size())).size();
        auto words = split_words(law.text, window);
        if (words.size() < count || count == 0)
            return false;
        Span const near = after ? Span{words[words.size() - count].begin, words.back().end}
                                : Span{words.front().begin, words[count - 1].end};
        auto const here = find_words(law.text, near, anchor);
        return !here.empty() && here.front() == near;
    };
    std::erase_if(found, [&](Span span) { return !beside(span); });
    return found;
}

/// The quantities whose value is the unquoted number Edit::words; only ages if an age is meant.
std::vector<Span> find_quantities(Section const& law,
                                  Edit const& edit,
                                  std::vector<Span> const& regions,
                                  std::string& new_words) {
    double value = 0;
    if (edit.quoted || !number_from_words(edit.words, value))
        return {};
    std::vector<Span> found;
    for (auto const& quantity : law.quantities) {
        bool const inside = std::any_of(regions.begin(), regions.end(), [&](Span region) {
            return region.contains(quantity.span);
        });
        bool const suits = !edit.is_age || quantity.kind == QuantityKind::Age;
        if (inside && suits && quantity.value == value && !quantity.number.empty())
            found.push_back(quantity.number);
    }
    double new_value = 0;
    bool const digits = !new_words.empty() && is_digit(new_words.front());
    bool const spelled =
        !found.empty()
        && (law.text[found.front().begin] < '0' || law.text[found.front().begin] > '9');
    if (digits && spelled && number_from_words(new_words, new_value))
        new_words = spelled_number(static_cast<std::uint64_t>(new_value));
    return found;
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

void record_occurrence(Section const& law, Span span, EditOutcome& outcome) {
    constexpr std::uint32_t around = 40;
    std::string_view const text = law.text;
    auto const line = span.begin == 0 ? std::string_view::npos : text.rfind('\n', span.begin - 1);
    std::size_t const first = line == std::string_view::npos ? 0 : line + 1;
    auto const last = std::min(text.find('\n', span.end), text.size());
    auto begin = std::max<std::size_t>(first, span.begin > around ? span.begin - around : 0);
    auto end = std::min<std::size_t>(last, span.end + around);
    while (begin > first && begin < span.begin && text[begin - 1] != ' ')
        ++begin;
    while (end < last && end > span.end && text[end] != ' ')
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
    while (end < words.size() && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U)
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
            if (std::find(found.begin(), found.end(), span) == found.end())
                found.push_back(span);
    std::sort(found.begin(), found.end());
    return found;
}

std::optional<std::vector<Span>> find_replaced(Section const& law,
                                               Edit const& edit,
                                               std::vector<Span> const& regions,
                                               std::string& new_words,
                                               EditOutcome& outcome) {
    auto found = find_quantities(law, edit, regions, new_words);
    if (found.empty())
        found = find_in_regions(law, regions, edit.words);
    if (!edit.anchor.empty())
        found = beside_anchor(law, edit, std::move(found));
    if (found.empty())
        return refuse_not_found(law, edit, regions, edit.words, outcome);
    return found;
}

std::optional<std::vector<Span>> find_anchor(Section const& law,
                                             Edit const& edit,
                                             std::vector<Span> const& regions,
                                             EditOutcome& outcome) {
    auto found = find_in_regions(law, regions, edit.anchor);
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
