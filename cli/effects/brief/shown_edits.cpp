#include "cli/effects/brief/shown_edits.hpp"

#include "cli/effects/brief/law_quote.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <string_view>

namespace nutmeg {

namespace {

/// The parts of the piece that are evidence, as one span; empty if none is.
Span common_part(Span piece, std::vector<Span> const& evidence) {
    Span common;
    for (auto const span : evidence) {
        Span const part{std::max(span.begin, piece.begin), std::min(span.end, piece.end)};
        if (part.begin < part.end)
            common = common.empty() ? part : Span{common.begin, part.end};
    }
    return common;
}

} // namespace

ShownEdits shown_edits(Comparison const& comparison, Effect const& effect) {
    auto const& redline = comparison.redline;
    std::string_view const old_text = comparison.old_section->text;
    std::string_view const new_text = comparison.new_section->text;
    auto const& old_evidence = effect.old_evidence;
    auto const& new_evidence = effect.new_evidence;
    ShownEdits shown;
    std::vector<std::size_t> deleted; // their pieces
    std::vector<std::size_t> inserted;
    bool has_all = true; // of the words of these pieces
    for (std::size_t i = 0; i < redline.size(); ++i) {
        auto const& piece = redline[i];
        bool const is_old = piece.op == Op::Delete;
        if (piece.op == Op::Equal)
            continue;
        auto const part = is_old ? common_part(piece.old_span, old_evidence)
                                 : common_part(piece.new_span, new_evidence);
        if (part.empty())
            continue;
        (is_old ? shown.deleted : shown.inserted).push_back(part);
        auto const piece_span = is_old ? piece.old_span : piece.new_span;
        has_all = has_all
               && words_in(piece_span.of(is_old ? old_text : new_text))
                      == words_in(part.of(is_old ? old_text : new_text));
        (is_old ? deleted : inserted).push_back(i);
    }
    auto const same = [](std::string_view text, std::vector<Span> const& spans) {
        return std::all_of(spans.begin(), spans.end(), [&](Span span) {
            return to_lower(span.of(text)) == to_lower(spans.front().of(text));
        });
    };
    shown.is_replacement = has_all && !deleted.empty() && deleted.size() == inserted.size()
                        && same(old_text, shown.deleted) && same(new_text, shown.inserted);
    for (std::size_t i = 0; i < deleted.size() && shown.is_replacement; ++i)
        shown.is_replacement =
            std::max(deleted[i], inserted[i]) - std::min(deleted[i], inserted[i]) == 1;
    return shown;
}

std::optional<std::uint32_t> place_in_new_text(Redline const& redline, Span words, Span sentence) {
    std::optional<std::uint32_t> place;
    for (auto const& piece : redline) {
        if (piece.op != Op::Equal || !piece.old_span.overlaps(sentence))
            continue;
        if (piece.old_span.begin >= words.end && place)
            break;
        // The last byte that stays before the words, or else the first one after them.
        if (piece.old_span.begin < words.begin) {
            auto const end = std::min({piece.old_span.end, words.begin, sentence.end});
            place = piece.new_span.begin + (end - piece.old_span.begin) - 1;
        } else {
            auto const begin = std::max(piece.old_span.begin, sentence.begin);
            place = piece.new_span.begin + (begin - piece.old_span.begin);
        }
    }
    return place;
}

} // namespace nutmeg
