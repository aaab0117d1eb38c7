// Finds the few words that may start a citation or a quantity among the many that cannot, so that
// the grammars run at these positions only. Sixty-four bytes at a time are searched for positions
// where a word begins; each is looked up by its first three characters in a table made at compile
// time.
#pragma once

#include "parser/text/ascii.hpp"
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

/// 0xFF for each letter or digit. Bit 0x20 of a letter is its case. The casts are needed
/// because comparisons return vectors of signed bytes.
inline Bytes word_bytes(Bytes bytes) {
    Bytes const from_a = (bytes | 0x20) - 'a';
    Bytes const from_zero = bytes - '0';
    return reinterpret_cast<Bytes>(from_a < 26) | reinterpret_cast<Bytes>(from_zero < 10);
}

constexpr bool is_word_byte(char c) {
    return is_alnum(c);
}

/// The accepted words by their first three bytes. Only five bits of the second and third count,
/// which are the same for both cases of a letter; so another character may match too.
class Table {
public:
    consteval Table(char symbol, std::initializer_list<WordStart> starts) {
        add_all(symbol);
        for (char digit = '0'; digit <= '9'; ++digit)
            add_all(digit);
        for (auto const& start : starts)
            for (char const first : {start.first, static_cast<char>(start.first - 'a' + 'A')}) {
                auto& thirds = rows_[row_of(first)][low_bits(start.second)];
                thirds |= start.third == 0 ? ~std::uint32_t{0}
                                           : std::uint32_t{1} << low_bits(start.third);
            }
    }

    constexpr bool accepts(char first, char second, char third) const {
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

    /// 26 letters in two cases, digits, a symbol, none
    static constexpr std::size_t most_rows = 64;
    std::array<std::uint8_t, 256> row_{}; ///< by the first byte; 0: no word begins with it
    std::array<std::array<std::uint32_t, 32>, most_rows> rows_{}; ///< thirds by the second byte
    std::uint8_t used_ = 0;
};

} // namespace word_starts

/// The positions in a text of digits, of `symbol` (none if it is 0) and of words with one of
/// `starts`, ignoring case.
template <char symbol, WordStart... starts>
class WordStarts {
public:
    /// `text` must outlive this.
    explicit WordStarts(std::string_view text) : text_(text) {}

    /// Offset of the first such position from `at` on, or the text's size. A word or number begins
    /// where no letter or digit precedes it; whatever precedes `at` itself is ignored. May return a
    /// position that only looks like one.
    std::size_t next(std::size_t at) {
        if (at >= text_.size() || accepts(at))
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
    static constexpr word_starts::Table table{symbol, {starts...}};

    char byte(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }

    bool accepts(std::size_t at) const {
        return table.accepts(text_[at], byte(at + 1), byte(at + 2));
    }

    /// Finds all positions in the block.
    void read(std::size_t block) {
        block_ = block;
        found_ = 0;
        // The first block has no byte before it, and the last ones have none after them.
        bool const inside = block > 0 && block + block_size + 2 <= text_.size();
        for (auto begins = inside ? begins_inside() : begins_at_end(); begins != 0;
             begins &= begins - 1) {
            auto const offset = static_cast<std::size_t>(std::countr_zero(begins));
            auto const* const here = text_.data() + block + offset;
            bool const found =
                inside ? table.accepts(here[0], here[1], here[2]) : accepts(block + offset);
            found_ |= std::uint64_t{found} << offset;
        }
    }

    /// A bit for every position where a word begins or the symbol is.
    std::uint64_t begins_inside() const {
        using namespace word_starts;
        std::uint64_t words = 0;
        std::uint64_t symbols = 0;
        for (std::size_t at = 0; at < block_size; at += sizeof(Bytes)) {
            auto const bytes = load(text_.data() + block_ + at);
            words |= set_bits(word_bytes(bytes)) << at;
            if constexpr (symbol != '\0') {
                auto const same = bytes == static_cast<unsigned char>(symbol);
                symbols |= set_bits(reinterpret_cast<Bytes>(same)) << at;
            }
        }
        std::uint64_t const word_before = is_word_byte(text_[block_ - 1]) ? 1 : 0;
        return (words & ~(words << 1U | word_before)) | symbols;
    }

    std::uint64_t begins_at_end() const {
        std::uint64_t begins = 0;
        for (std::size_t at = block_; at < block_ + block_size && at < text_.size(); ++at) {
            bool const begin = (symbol != '\0' && text_[at] == symbol)
                            || (word_starts::is_word_byte(text_[at])
                                && (at == 0 || !word_starts::is_word_byte(text_[at - 1])));
            begins |= std::uint64_t{begin} << (at - block_);
        }
        return begins;
    }

    std::string_view text_;
    std::size_t block_ = std::string_view::npos; ///< offset of the block read last
    std::uint64_t found_ = 0;                    ///< its positions, the first the lowest bit
};

} // namespace nutmeg
