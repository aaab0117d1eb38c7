// The two texts of a section as effects are read from them: which word became which, which words
// came or went inside provisions that stay, and these changes grouped into edits that are read
// together ("[-shall-] ... {+may+} ...").
#pragma once

#include "diff/alignment.hpp"
#include "diff/sequence.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

inline constexpr std::uint32_t no_word = 0xFFFFFFFFU;

/// What became of a changed word: not told, told by a record, or not worth one ("this section").
enum class Telling : char { No, Told, Idle };

/// Words [begin, end) of one side, by index.
struct WordRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    bool empty() const { return begin == end; }
};

/// One side of a comparison, word by word.
struct EffectSide {
    PlacedWords const* placed = nullptr;
    Section const* section = nullptr;
    std::string_view text;
    std::vector<std::string> lower;  ///< every word in lower case
    std::vector<std::uint32_t> mate; ///< the same word on the other side, or no_word
    std::vector<char> marks;         ///< 1 for the designator of a provision
    std::vector<char> whole;         ///< 1 in a provision that is wholly added or removed
    std::vector<Telling> told;       ///< whether a record tells the change of the word
    std::vector<std::string> paths;  ///< of every place
    /// For a place without partner whose words stand on the other side: the place that they stand
    /// in there; nowhere for other places.
    std::vector<Place> stands_in;

    std::uint32_t size() const { return static_cast<std::uint32_t>(lower.size()); }
    /// Whether the word stands in the text in force, not in a later version or its note.
    bool is_in_force(std::uint32_t word) const { return placed->places[word] != nowhere; }
    /// Its place; the section for words that are not in force.
    Place place(std::uint32_t word) const { return is_in_force(word) ? placed->places[word] : 0; }
    Span span(std::uint32_t word) const { return placed->words[word]; }
    std::string_view word(std::uint32_t index) const { return span(index).of(text); }
    /// Whether the word came or went inside a provision that stays.
    bool is_changed(std::uint32_t index) const {
        return mate[index] == no_word && whole[index] == 0 && marks[index] == 0;
    }
    bool is_told(std::uint32_t index) const { return told[index] != Telling::No; }
    /// Bytes from the first to the last word of a range.
    Span span_of(WordRange range) const;
    /// The words of a range as printed.
    std::string_view words_of(WordRange range) const;
    /// Words that touch `bytes`.
    WordRange words_in(Span bytes) const;
};

/// Words that went and words that came at one place; one of both may be none.
struct Edit {
    WordRange old_words;
    WordRange new_words;
};

/// Edits in one provision with at most two words between them.
struct EditGroup {
    std::vector<Edit> edits;
    Place old_place = nowhere; ///< nowhere where nothing of the old text shows the place
    Place new_place = nowhere;
    std::string at; ///< the provision in the new text, in the old where it is gone

    WordRange old_hull() const;
    WordRange new_hull() const;
};

/// All that effects are read from.
struct EffectTexts {
    EffectSide old_side;
    EffectSide new_side;
    std::vector<EditGroup> groups; ///< in the order of the new text
    std::vector<Place> partner;    ///< of every old place, its place in the new text or nowhere
};

/// Places every change. `runs` are the equal runs of the words of both sides. Words of provisions
/// that stand elsewhere in the new text are matched with their own provision's.
EffectTexts make_effect_texts(PlacedWords const& old_words,
                              PlacedWords const& new_words,
                              std::vector<CommonRun> const& runs,
                              Alignment const& alignment);

} // namespace nutmeg
