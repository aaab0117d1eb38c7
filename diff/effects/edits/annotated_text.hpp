// One side of a comparison as effects are read from it: every word with its place, its mate on the
// other side, and whether a record tells what became of it.
#pragma once

#include "diff/align/alignment.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

inline constexpr std::uint32_t no_word = 0xFFFFFFFFU;

/// What became of a changed word: not told, told by a record, not worth one ("this section"), or
/// form that says what it said ("sections 99-4 and 99-5" for "sections 99-5 and 99-4").
enum class Telling : char { No, Told, Idle, Form };

/// Words [begin, end) of one side, by index.
struct WordRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    bool empty() const { return begin == end; }
};

/// Every word of a text in lower case. Kept as one text: most words are not looked at, and a string
/// for each costs more than all that is asked of them.
class LowerWords {
public:
    LowerWords() = default;
    /// `words` must outlive it.
    LowerWords(std::string_view text, std::vector<Span> const& words);

    std::size_t size() const { return words_ == nullptr ? 0 : words_->size(); }
    std::string_view operator[](std::size_t word) const { return (*words_)[word].of(text_); }

private:
    std::string text_; ///< in lower case; its bytes stand where they stood
    std::vector<Span> const* words_ = nullptr;
};

/// One side of a comparison, word by word.
struct EffectSide {
    PlacedWords const* placed = nullptr;
    Section const* section = nullptr;
    std::string_view text;
    LowerWords lower;
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
    /// Whether `place` stands anywhere in `parent`.
    bool is_below(Place place, Place parent) const;
    bool is_told(std::uint32_t index) const { return told[index] != Telling::No; }
    /// Bytes from the first to the last word of a range.
    Span span_of(WordRange range) const;
    /// The words of a range as printed.
    std::string_view words_of(WordRange range) const;
    /// Words that touch `bytes`.
    WordRange words_in(Span bytes) const;
};

/// A side whose words are in no way matched. `placed` must outlive it.
EffectSide make_effect_side(PlacedWords const& placed);

/// The runs of changed words of one side, each inside one place.
std::vector<WordRange> changed_stretches(EffectSide const& side);

/// For every word, and one behind the last: the other side's word behind the mate of the last mated
/// word before it; 0 where there is none.
std::vector<std::uint32_t> behind_last_mates(EffectSide const& side);

/// For every word, and one behind the last: the mate of the next mated word from it on; the size of
/// the other side where there is none.
std::vector<std::uint32_t> next_mates(EffectSide const& side, EffectSide const& other);

/// Whether `at` lies in the span of one of the values, which are in the order of the text.
template <typename Value>
bool stands_in(std::vector<Value> const& values, Span at) {
    auto const after = std::upper_bound(
        values.begin(), values.end(), at.begin, [](std::uint32_t offset, Value const& value) {
            return offset < value.span.end;
        });
    return after != values.end() && after->span.contains(at);
}

/// Makes two words mates.
void marry(EffectSide& side, std::uint32_t word, EffectSide& other, std::uint32_t mate);

} // namespace nutmeg
