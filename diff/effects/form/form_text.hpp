// The changed words of an edit group in the form in which the rules of form compare them.
#pragma once

#include "diff/effects/edits/edit_groups.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace nutmeg {

/// One word as it is compared, and the words of the text that it was made from.
struct FormWord {
    std::string_view key;
    WordRange words;
};

/// One side of a hunk.
struct HunkSide {
    AnnotatedText const& text;
    std::span<FormWord const> words;
    WordRange range; ///< in the text; empty at a position if the side has no words

    std::size_t size() const { return words.size(); }
    bool empty() const { return words.empty(); }
    /// Whether the keys are these words.
    bool is(std::initializer_list<std::string_view> keys) const;
    /// The word in lower case `distance` words after the range, counted from 0; empty at the end.
    std::string_view next(std::uint32_t distance = 0) const;
    /// The word in lower case `distance` words before the range, counted from 0; empty at the
    /// start.
    std::string_view previous(std::uint32_t distance = 0) const;
};

/// Words of one side that replace words of the other, with equal words on both ends.
struct FormHunk {
    TextPair const& texts;
    HunkSide from;
    HunkSide to;

    FormHunk reversed() const { return {texts, to, from}; }
    /// Whether `from` has no words.
    bool adds() const { return from.empty(); }
};

/// Whether a word of one side belongs to the comparison.
using WordFilter = std::function<bool(AnnotatedText const& side, std::uint32_t word)>;

/// The words of both sides of a group with a few equal words before and after, each as its key.
struct FormTexts {
    std::vector<FormWord> before;
    std::vector<FormWord> after;
    std::uint32_t old_begin = 0; ///< first word of the text that the comparison reads
    std::uint32_t new_begin = 0;
};

/// @param counts  words that it refuses are left out, as an effect explains them
FormTexts form_texts(TextPair const& texts, EditGroup const& group, WordFilter const& counts);

/// The smallest differences of two sequences of keys, in order; nothing if they are too long to
/// compare.
std::optional<std::vector<FormHunk>> form_hunks(TextPair const& texts, FormTexts const& compared);

/// The hunk of the words [from_begin, from_end) and [to_begin, to_end) of a hunk.
FormHunk part_of(FormHunk const& hunk, WordRange from, WordRange to);

} // namespace nutmeg
