// Finds the few words that may open a citation or a quantity among the many that cannot: sixty-four
// bytes at a time are searched for places where a word begins, and each is looked up by its first
// three letters in a table made when this is compiled. The grammars are called at these places
// only.
#pragma once

#include "parser/text/simd_block.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace nutmeg {

/// The first two or three characters of a word, in lower case: "su", "thi".
struct WordStart {
    char first;
    char second;
    char third; ///< 0 for any

    consteval WordStart(char const (&text)[3]) : first(text[0]), second(text[1]), third(0) {}
    consteval WordStart(char const (&text)[4]) : first(text[0]), second(text[1]), third(text[2]) {}
};

namespace word_starts {

using byte_block::Bytes, byte_block::load, byte_block::set_bits;

/// Letters and digits. The bytes for letters have bit 0x20 set or not, by their case.
inline Bytes word_bytes(Bytes bytes) {
    return (Bytes)((Bytes)((bytes | 0x20) - 'a') < 26) | (Bytes)((Bytes)(bytes - '0') < 10);
}

constexpr bool is_word_byte(char c) {
    auto const lower = static_cast<char>(c | 0x20);
    return (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9');
}

/// Which words may be meant, by their first three bytes. Of the second and third only five bits
/// count, which letters keep whatever their case; so another sign may pass for one.
class Table {
public:
    consteval Table(char sign, std::initializer_list<WordStart> starts) {
        add_all(sign);
        for (char digit = '0'; digit <= '9'; ++digit)
            add_all(digit);
        for (auto const& start : starts)
            for (char const first : {start.first, static_cast<char>(start.first - 'a' + 'A')}) {
                auto& thirds = rows_[row_of(first)][low_bits(start.second)];
                thirds |= start.third == 0 ? ~std::uint32_t{0}
                                           : std::uint32_t{1} << low_bits(start.third);
            }
    }

    constexpr bool opens(char first, char second, char third) const {
        auto const& row = rows_[row_[static_cast<unsigned char>(first)]];
        return ((row[low_bits(second)] >> low_bits(third)) & 1) != 0;
    }

private:
    static constexpr std::size_t low_bits(char c) { return static_cast<unsigned char>(c) & 31; }

    consteval std::size_t row_of(char first) {
        auto& row = row_[static_cast<unsigned char>(first)];
        if (row == 0)
            row = ++used_;
        return row;
    }

    consteval void add_all(char first) {
        for (auto& thirds : rows_[row_of(first)])
            thirds = ~std::uint32_t{0};
    }

    static constexpr std::size_t most_rows = 64; ///< 26 letters in two cases, digits, a sign, none
    std::array<std::uint8_t, 256> row_{};        ///< by the first byte; 0: nothing begins so
    std::array<std::array<std::uint32_t, 32>, most_rows> rows_{}; ///< thirds by the second byte
    std::uint8_t used_ = 0;
};

} // namespace word_starts

/// The places of a text where a digit, `sign`, or a word of `starts` stands, whatever its case.
template <char sign, WordStart... starts>
class WordStarts {
public:
    /// `text` must outlive this.
    explicit WordStarts(std::string_view text) : text_(text) {}

    /// Offset of the first such place from `at` on, or the text's size. A word or number begins
    /// where no letter or digit stands before; at `at` itself what stands before does not count.
    /// May give a place that only looks like one.
    std::size_t next(std::size_t at) {
        if (at >= text_.size() || opens(at))
            return at;
        for (++at; at < text_.size(); at = block_ + block_size) {
            if (auto const block = at - at % block_size; block != block_)
                read(block);
            if (auto const left = found_ >> (at - block_); left != 0)
                return at + static_cast<std::size_t>(std::countr_zero(left));
        }
        return text_.size();
    }

private:
    static constexpr std::size_t block_size = 64;
    static constexpr word_starts::Table table{sign, {starts...}};

    char byte(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }

    bool opens(std::size_t at) const { return table.opens(text_[at], byte(at + 1), byte(at + 2)); }

    /// Finds all places of the block.
    void read(std::size_t block) {
        block_ = block;
        found_ = 0;
        // The first block has no byte before it, and the last ones have none behind them.
        bool const inside = block > 0 && block + block_size + 2 <= text_.size();
        for (auto begins = inside ? begins_inside() : begins_at_end(); begins != 0;
             begins &= begins - 1) {
            auto const place = static_cast<std::size_t>(std::countr_zero(begins));
            auto const* const here = text_.data() + block + place;
            bool const found =
                inside ? table.opens(here[0], here[1], here[2]) : opens(block + place);
            found_ |= std::uint64_t{found} << place;
        }
    }

    /// A bit for every place where a word begins or the sign stands.
    std::uint64_t begins_inside() const {
        using namespace word_starts;
        std::uint64_t begins = 0;
        for (std::size_t at = 0; at < block_size; at += sizeof(Bytes)) {
            auto const* const here = text_.data() + block_ + at;
            auto const bytes = load(here);
            auto const begin = (word_bytes(bytes) & ~word_bytes(load(here - 1)))
                             | (Bytes)(bytes == static_cast<unsigned char>(sign));
            begins |= set_bits(begin) << at;
        }
        return begins;
    }

    std::uint64_t begins_at_end() const {
        std::uint64_t begins = 0;
        for (std::size_t at = block_; at < block_ + block_size && at < text_.size(); ++at) {
            bool const begin = text_[at] == sign
                            || (word_starts::is_word_byte(text_[at])
                                && (at == 0 || !word_starts::is_word_byte(text_[at - 1])));
            begins |= std::uint64_t{begin} << (at - block_);
        }
        return begins;
    }

    std::string_view text_;
    std::size_t block_ = std::string_view::npos; ///< offset of the block that was read last
    std::uint64_t found_ = 0;                    ///< its places, the first the lowest bit
};

} // namespace nutmeg
