#include "cli/effects/phrases/phrase_sides.hpp"

#include "cli/effects/phrases/effect_phrases.hpp"
#include "diff/effects/quotes/phrase_bounds.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace nutmeg {

namespace {

constexpr std::string_view arrow = " \u2192 ";

/// The value of a side whose words are in several places.
std::string words_of_value(ChangeSide const& side) {
    auto const* words = std::get_if<std::string>(&side.value);
    if (words == nullptr || words->empty())
        return std::string(side.evidence.empty() ? std::string_view()
                                                 : side.evidence.front().of(side.text));
    return std::string(trimmed_phrase(*words, make_span(0, words->size())).of(*words));
}

} // namespace

Span hull_if_close(std::vector<Span> const& evidence) {
    auto const hull = hull_of(evidence);
    std::uint32_t covered = 0;
    for (auto const span : evidence)
        covered += span.end - span.begin;
    return 2 * covered >= hull.end - hull.begin ? hull : Span{};
}

bool has_only_marks(ChangeSide const& side) {
    return std::none_of(side.evidence.begin(), side.evidence.end(), [&](Span span) {
        auto const piece = span.of(side.text);
        return std::any_of(piece.begin(), piece.end(), is_alnum);
    });
}

bool is_absent(ChangeSide const& side) {
    auto const* words = std::get_if<std::string>(&side.value);
    if (side.evidence.empty() || words == nullptr)
        return words == nullptr;
    return has_only_marks(side);
}

SidePhrases side_phrases(ChangeSide const& before, ChangeSide const& after) {
    std::vector<PhraseSide> const sides{{before.text, hull_if_close(before.evidence)},
                                        {after.text, hull_if_close(after.evidence)}};
    bool const is_close = std::none_of(
        sides.begin(), sides.end(), [](PhraseSide const& side) { return side.words.empty(); });
    if (!is_close)
        return {words_of_value(before), words_of_value(after)};
    auto const phrases = whole_phrases(sides);
    return {std::string(phrases.front().of(before.text)),
            std::string(phrases.back().of(after.text))};
}

std::string words_of_one(ChangeSide const& side, bool is_whole) {
    std::vector<std::string> pieces;
    if (is_whole && std::holds_alternative<std::string>(side.value))
        pieces.push_back(words_of_value(side));
    for (auto const span : pieces.empty() ? side.evidence : std::vector<Span>{}) {
        auto piece = std::string(trimmed_phrase(side.text, span).of(side.text));
        // The period of the sentence around an exception is not part of it.
        if (piece.ends_with('.') && !is_upper(piece.front()))
            piece.pop_back();
        if (std::any_of(piece.begin(), piece.end(), is_alnum)
            && std::find(pieces.begin(), pieces.end(), piece) == pieces.end())
            pieces.push_back(std::move(piece));
    }
    if (pieces.empty())
        return quoted_phrase(words_of_value(side));
    std::string all;
    for (auto const& piece : pieces)
        all.append(all.empty() ? "" : ", ").append(quoted_phrase(piece));
    if (pieces.size() > 1 || pieces.front().find(' ') != std::string::npos)
        return all;
    auto const phrase = whole_phrases({{side.text, side.evidence.front()}}).front().of(side.text);
    return phrase == pieces.front() ? all : fmt::format("{} ({})", all, phrase);
}

namespace {

/// Whether a sentence ends and another begins inside the words.
bool has_sentence_end(std::string_view words) {
    for (std::size_t i = 2; i + 2 < words.size(); ++i)
        if (words[i] == '.' && words[i + 1] == ' ' && is_upper(words[i + 2])
            && (is_lower(words[i - 1]) || words[i - 1] == ')') && is_lower(words[i - 2]))
            return true;
    return false;
}

} // namespace

std::string change_of(std::string const& before, std::string const& after, bool is_quoted) {
    auto const words = [&](std::string const& side) {
        return is_quoted ? quoted_phrase(side) : side;
    };
    if (before.empty())
        return after.empty() ? std::string("changed") : "added " + words(after);
    if (after.empty())
        return "removed " + words(before);
    // A sentence ends inside: the words were not put in place of the others.
    if (is_quoted && has_sentence_end(before) != has_sentence_end(after))
        return "removed " + words(before) + "; added " + words(after);
    return is_quoted ? quoted_pair(before, after) : before + std::string(arrow) + after;
}

} // namespace nutmeg
