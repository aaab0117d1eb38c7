// What the redline shows of the words of an effect: a brief calls a change what a reader sees
// there.
#pragma once

#include "diff/comparison.hpp"

#include <optional>
#include <vector>

namespace nutmeg {

/// The words that the redline deletes and inserts inside the evidence of an effect.
struct ShownEdits {
    std::vector<Span> deleted;  ///< bytes of the old text, in order
    std::vector<Span> inserted; ///< bytes of the new text, in order
    /// Whether one entire phrase is deleted where one is inserted, at one place or at several, so
    /// that a reader sees the old and the new phrase side by side.
    bool is_replacement = false;
};

ShownEdits shown_edits(Comparison const& comparison, Effect const& effect);

/// The byte of the new text where words of the old text were, if other words of their sentence
/// stay; none otherwise.
/// @param words     the deleted words
/// @param sentence  bytes of their sentence in the old text
std::optional<std::uint32_t> place_in_new_text(Redline const& redline, Span words, Span sentence);

} // namespace nutmeg
