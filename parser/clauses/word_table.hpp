// A table of words with their classes, made at compile time. It is small, because the lookup runs
// for every word of many sentences.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace nutmeg {

/// Words of one or more classes.
struct WordList {
    std::uint32_t bits = 0; ///< one for each class
    std::string_view words; ///< with a space between two
};

/// Words with their bits: those of all lists that they are in.
template <std::size_t most_words>
class WordTable {
public:
    consteval explicit WordTable(std::span<WordList const> lists) {
        for (auto const& list : lists)
            for (auto rest = list.words; !rest.empty();) {
                auto const word = rest.substr(0, rest.find(' '));
                rest.remove_prefix(std::min(rest.size(), word.size() + 1));
                auto& slot = slots_[slot_of(word)];
                if (slot == 0) {
                    slot = ++count_;
                    entries_[slot].word = word;
                }
                entries_[slot].bits |= list.bits;
            }
    }

    /// The bits of the word; 0 if it is in no list.
    constexpr std::uint32_t bits_of(std::string_view word) const {
        return word.empty() ? 0 : entries_[slots_[slot_of(word)]].bits;
    }

private:
    struct Entry {
        std::string_view word;
        std::uint32_t bits = 0;
    };

    /// The slot that has the word, or the empty one where it would be.
    constexpr std::size_t slot_of(std::string_view word) const {
        auto const at = [&](std::size_t i) {
            return std::size_t{static_cast<unsigned char>(word[i])};
        };
        auto slot = word.size() * 3 + at(0) * 37 + at(word.size() / 2) * 89 + at(word.size() - 1);
        for (slot %= size; slots_[slot] != 0 && entries_[slots_[slot]].word != word;)
            slot = (slot + 1) % size;
        return slot;
    }

    static constexpr std::size_t size = 2048;
    static_assert(2 * most_words < size);

    std::array<std::uint16_t, size> slots_{}; ///< indices of `entries_`; 0 in an empty slot
    std::array<Entry, most_words + 1> entries_{};
    std::uint16_t count_ = 0;
};

} // namespace nutmeg
