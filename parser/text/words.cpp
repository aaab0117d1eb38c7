#include "parser/text/words.hpp"

#include "parser/text/ascii.hpp"
#include "parser/text/designator.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace nutmeg {

namespace {

constexpr std::array<bool, 256> ascii_word_characters() {
    std::array<bool, 256> all{};
    for (std::size_t i = 0; i < 128; ++i) {
        auto const c = static_cast<char>(i);
        all[i] = is_alnum(c) || c == '_';
    }
    return all;
}

bool is_ascii_word(char c) {
    static constexpr auto all = ascii_word_characters();
    return all[static_cast<unsigned char>(c)];
}

/// Bytes of the character at `at`; ill-formed bytes count one each.
std::size_t character_size(std::string_view text, std::size_t at) {
    auto const c = static_cast<unsigned char>(text[at]);
    std::size_t const size = c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
    return std::min(size, text.size() - at);
}

/// Non-ASCII characters that are punctuation or symbols: U+2000 to U+2BFF (quotation marks, dashes)
/// and the Latin-1 ones below U+00C0.
bool is_symbol(std::string_view character) {
    auto const first = static_cast<unsigned char>(character[0]);
    if (character.size() == 2)
        return first == 0xC2 || character == "\u00D7" || character == "\u00F7";
    return character.size() == 3 && first == 0xE2;
}

bool is_word_at(std::string_view text, std::size_t at) {
    if (at >= text.size())
        return false;
    if (static_cast<unsigned char>(text[at]) < 0x80)
        return is_ascii_word(text[at]);
    return !is_symbol(text.substr(at, character_size(text, at)));
}

/// Whether there are exactly three digits at `at`, as after the comma of 2,500. Those after the
/// comma of "12-487,13a-26" are another number.
bool is_thousands(std::string_view text, std::size_t at) {
    for (std::size_t i = 0; i < 3; ++i, ++at)
        if (at >= text.size() || !is_digit(text[at]))
            return false;
    return !is_word_at(text, at);
}

/// Bytes of punctuation at `at` that joins the characters around it into one word, such as the
/// hyphen of 53a-83 and twenty-one, the apostrophe of owner's, the point and comma of 2,500.75;
/// else 0.
std::size_t binder_size(std::string_view text, std::size_t at) {
    constexpr std::string_view curly_apostrophe = "\u2019";
    auto const rest = text.substr(at);
    if (rest[0] != '-' && rest[0] != '\'' && rest[0] != '.' && rest[0] != ','
        && rest[0] != curly_apostrophe[0])
        return 0;
    std::size_t const size = rest.starts_with(curly_apostrophe) ? curly_apostrophe.size() : 1;
    if (!is_word_at(text, at + size))
        return 0;
    if (size > 1 || rest[0] == '-' || rest[0] == '\'')
        return size;
    bool const number = at > 0 && is_digit(text[at - 1]) && is_digit(text[at + 1]);
    return number && (rest[0] == '.' || (rest[0] == ',' && is_thousands(text, at + 1))) ? size : 0;
}

std::size_t word_end(std::string_view text, std::size_t at) {
    for (;;) {
        while (at < text.size() && is_ascii_word(text[at]))
            ++at;
        if (at == text.size() || is_space(text[at]))
            return at;
        if (is_word_at(text, at)) {
            at += character_size(text, at);
            continue;
        }
        auto const binder = binder_size(text, at);
        if (binder == 0)
            return at;
        at += binder;
    }
}

constexpr std::array<std::string_view, 47> stop_words{
    "(",       ")",     ",",      ".",      ":",    ";",     "a",    "an",   "and",   "any",
    "are",     "as",    "at",     "be",     "been", "by",    "for",  "from", "has",   "have",
    "if",      "in",    "is",     "it",     "its",  "not",   "of",   "on",   "or",    "person",
    "section", "shall", "such",   "that",   "the",  "their", "this", "to",   "under", "which",
    "who",     "with",  "\u201C", "\u201D", "may",  "each",  "said"};

/// A word of up to eight bytes as a number; 0 for a longer one.
constexpr std::uint64_t packed(std::string_view word) {
    if (word.size() > sizeof(std::uint64_t))
        return 0;
    std::uint64_t number = 0;
    for (char const c : word)
        number = number << 8U | static_cast<unsigned char>(c);
    return number;
}

/// At most seven bytes as a number, the same only for the same bytes of the same size.
std::uint64_t last_bytes(std::string_view word) {
    auto const byte = [&](std::size_t at) {
        return std::uint64_t{static_cast<unsigned char>(word[at])};
    };
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    if (word.size() >= sizeof(first)) {
        std::memcpy(&first, word.data(), sizeof(first));
        std::memcpy(&last, word.data() + word.size() - sizeof(last), sizeof(last));
        return std::uint64_t{first} << 32U | last;
    }
    return word.empty() ? 0 : byte(0) << 16U | byte(word.size() / 2) << 8U | byte(word.size() - 1);
}

/// Mixes in eight bytes at a time; each step folds the upper half into the lower.
std::uint32_t hash_of(std::string_view word) {
    constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15ULL;
    std::uint64_t hash = word.size();
    auto const mix = [&](std::uint64_t bytes) {
        hash = (hash ^ bytes) * multiplier;
        hash ^= hash >> 32U;
    };
    for (; word.size() >= sizeof(std::uint64_t); word.remove_prefix(sizeof(std::uint64_t))) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, word.data(), sizeof(bytes));
        mix(bytes);
    }
    mix(last_bytes(word));
    return static_cast<std::uint32_t>(hash);
}

/// The word with straight quotation marks.
std::string plain_quotes(std::string_view word) {
    if (word == "\u201C" || word == "\u201D")
        return "\"";
    std::string plain(word);
    for (std::string_view const curly : {"\u2018", "\u2019"})
        for (auto at = plain.find(curly); at != std::string::npos; at = plain.find(curly, at + 1))
            plain.replace(at, curly.size(), "'");
    return plain;
}

/// The stop words in packed form, in a table without pointers: the lookup runs for every word of a
/// section.
class StopWords {
public:
    consteval StopWords() {
        for (auto const word : stop_words) {
            auto slot = slot_of(packed(word));
            while (slots_[slot] != 0)
                slot = next(slot);
            slots_[slot] = packed(word);
        }
    }

    constexpr bool contains(std::string_view word) const {
        auto const wanted = packed(word);
        auto slot = slot_of(wanted);
        while (slots_[slot] != 0 && slots_[slot] != wanted)
            slot = next(slot);
        return wanted != 0 && slots_[slot] == wanted;
    }

private:
    static constexpr std::size_t slot_of(std::uint64_t number) {
        return number * 0x9E3779B97F4A7C15ULL >> 56U;
    }
    static constexpr std::size_t next(std::size_t slot) { return (slot + 1) % 256; }

    std::array<std::uint64_t, 256> slots_{};
};

} // namespace

std::vector<Span> split_words(std::string_view text, Span within) {
    constexpr std::size_t bytes_a_word = 5; // average in statutes; the list grows if needed
    std::vector<Span> words;
    words.reserve(within.size() / bytes_a_word);
    auto const inside = text.substr(0, within.end);
    std::size_t at = within.begin;
    Designator designator;
    while (at < inside.size()) {
        if (is_space(inside[at])) {
            ++at;
            continue;
        }
        auto const begin = at;
        if (is_word_at(inside, at))
            at = word_end(inside, at);
        else if (inside[at] == '$' && at + 1 < inside.size() && is_digit(inside[at + 1]))
            at = word_end(inside, at + 1);
        else if (inside[at] == '(' && designator_at(inside, at, designator))
            at = designator.span.end;
        else
            at += character_size(inside, at);
        words.push_back(make_span(begin, at));
    }
    return words;
}

std::uint32_t Vocabulary::number(std::string_view word) {
    if (2 * words_.size() >= slots_.size())
        grow();
    auto const hash = hash_of(word);
    auto at = hash & (slots_.size() - 1);
    while (slots_[at].number != 0) {
        if (slots_[at].hash == hash && words_[slots_[at].number - 1] == word)
            return slots_[at].number - 1;
        at = (at + 1) & (slots_.size() - 1);
    }
    words_.push_back(word);
    slots_[at] = {hash, static_cast<std::uint32_t>(words_.size())};
    return slots_[at].number - 1;
}

void Vocabulary::grow() {
    constexpr std::size_t least_slots = 1024;
    auto const small = std::exchange(slots_, {});
    slots_.resize(std::max(least_slots, 2 * small.size()));
    for (auto const& slot : small) {
        if (slot.number == 0)
            continue;
        auto at = slot.hash & (slots_.size() - 1);
        while (slots_[at].number != 0)
            at = (at + 1) & (slots_.size() - 1);
        slots_[at] = slot;
    }
}

std::vector<std::uint32_t> Vocabulary::numbers(std::string_view text, std::span<Span const> words) {
    constexpr std::uint32_t nowhere = 0xFFFFFFFFU;
    std::vector<std::uint32_t> places(words_.size(), nowhere); // the last one in the previous text
    for (std::size_t i = 0; i < previous_.size(); ++i)
        places[previous_[i]] = static_cast<std::uint32_t>(i);
    std::vector<std::uint32_t> all;
    all.reserve(words.size());
    std::size_t expected = 0;
    for (auto const word : words) {
        auto const form = word.of(text);
        if (expected < previous_.size() && words_[previous_[expected]] == form) {
            all.push_back(previous_[expected++]);
            continue;
        }
        auto const found = number(form);
        all.push_back(found);
        bool const is_in_previous = found < places.size() && places[found] != nowhere;
        expected = 1 + (is_in_previous ? places[found] : expected);
    }
    previous_ = all;
    return all;
}

std::vector<std::uint32_t> QuoteBlindVocabulary::numbers(std::string_view text,
                                                         std::vector<Span> const& words) {
    std::vector<std::uint32_t> all;
    all.reserve(words.size());
    for (auto const word : words) {
        auto const form = word.of(text);
        bool const ascii = std::all_of(form.begin(), form.end(), [](char c) { return c > 0; });
        all.push_back(vocabulary_.number(ascii ? form : spelled_.emplace_back(plain_quotes(form))));
    }
    return all;
}

bool is_stop_word(std::string_view word) {
    static constexpr StopWords table;
    return table.contains(word);
}

} // namespace nutmeg
