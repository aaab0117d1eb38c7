// Numbers for phrases, by their hashes, in a table without pointers: a section has three phrases
// for each word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace nutmeg {

/// Assigns the same number to equal hashes, and to equal words.
class PhraseNumbers {
public:
    /// `hash` with another value mixed in.
    static std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
        constexpr std::uint64_t golden_ratio = 0x9E3779B97F4A7C15;
        constexpr std::uint64_t multiplier = 0xBF58476D1CE4E5B9;
        constexpr unsigned fold = 31;
        hash = (hash ^ (value + golden_ratio)) * multiplier;
        return hash ^ (hash >> fold);
    }

    /// The number of the phrase, counted from 0 in the order of first occurrence. `hash` is not 0.
    std::uint32_t number(std::uint64_t hash) {
        if (2 * std::size_t{size_} >= slots_.size())
            grow();
        auto& slot = slots_[slot_of(hash)];
        if (slot.hash == 0)
            slot = {hash, size_++};
        return slot.number;
    }

    /// The same for a phrase of one word, by the number of the word.
    std::uint32_t number_of_word(std::uint32_t word) {
        if (word >= words_.size())
            words_.resize(2 * std::size_t{word} + 1, none);
        auto& number = words_[word];
        if (number == none)
            number = size_++;
        return number;
    }

private:
    static constexpr std::uint32_t none = 0xFFFFFFFFU;

    struct Slot {
        std::uint64_t hash = 0; ///< 0 in an empty slot
        std::uint32_t number = 0;
    };

    /// The slot that has the hash, or the empty one where it would be.
    std::size_t slot_of(std::uint64_t hash) const {
        auto const mask = slots_.size() - 1;
        auto slot = hash & mask;
        while (slots_[slot].hash != 0 && slots_[slot].hash != hash)
            slot = (slot + 1) & mask;
        return slot;
    }

    void grow() {
        constexpr std::size_t least_slots = 1024;
        auto const small = std::move(slots_);
        slots_.assign(small.empty() ? least_slots : 4 * small.size(), {});
        for (auto const& slot : small)
            if (slot.hash != 0)
                slots_[slot_of(slot.hash)] = slot;
    }

    std::vector<Slot> slots_;          ///< open addressing: a power of two, half of them empty
    std::vector<std::uint32_t> words_; ///< numbers of phrases of one word
    std::uint32_t size_ = 0;
};

} // namespace nutmeg
