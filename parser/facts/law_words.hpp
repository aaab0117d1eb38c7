// The words of a section as the readers of facts see them: in lower case, with their provisions.
#pragma once

#include "parser/facts/section_words.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

inline constexpr std::uint32_t no_word = 0xFFFFFFFFU;

/// Words [begin, end) of a text, by index.
struct WordRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    bool empty() const { return begin == end; }
};

/// All words of a text in lower case, in one string, because one string per word would be slow.
class LowerWords {
public:
    LowerWords() = default;
    /// `words` are words of the text, and must outlive it.
    LowerWords(std::string_view text, std::vector<Span> const& words);

    std::size_t size() const { return words_ == nullptr ? 0 : words_->size(); }
    std::string_view operator[](std::size_t word) const {
        auto const span = (*words_)[word];
        return {text_.data() + span.begin, span.size()};
    }

private:
    std::string text_; ///< the text in lower case, at the same offsets
    std::vector<Span> const* words_ = nullptr;
};

/// The text of one section by words.
struct LawWords {
    SectionWords const* placed = nullptr;
    Section const* section = nullptr;
    std::string_view text;
    LowerWords lower;
    std::vector<char> is_designator; ///< 1 if the word is the designator of a provision
    std::vector<std::string> paths;  ///< per provision

    std::uint32_t size() const { return static_cast<std::uint32_t>(is_designator.size()); }
    /// The parent of each provision; `no_provision` for the section itself.
    std::vector<ProvisionIndex> const& parents() const { return placed->parents; }
    /// Whether the word is in the text in force, not in a later version or its note.
    bool is_in_force(std::uint32_t word) const {
        return placed->provision_of[word] != no_provision;
    }
    /// Its provision; the section for words that are not in force.
    ProvisionIndex provision(std::uint32_t word) const {
        return is_in_force(word) ? placed->provision_of[word] : 0;
    }
    Span span(std::uint32_t word) const { return placed->words[word]; }
    std::string_view word(std::uint32_t index) const { return span(index).of(text); }
    /// The word in lower case; empty beyond the end of the text.
    std::string_view lower_at(std::uint32_t index) const {
        return index < size() ? lower[index] : std::string_view();
    }
    /// Whether `provision` is `parent` or below it.
    bool is_below(ProvisionIndex provision, ProvisionIndex parent) const;
    /// Byte span from the first to the last word of a range.
    Span span_of(WordRange range) const;
    /// The text of a range.
    std::string_view words_of(WordRange range) const;
    /// The words that overlap `bytes`.
    WordRange words_in(Span bytes) const;
};

/// The words of `placed`, which must outlive the result.
LawWords law_words(SectionWords const& placed);

/// Whether `at` is inside the span of one of the values, which are in text order.
template <typename Value>
bool is_inside_any(std::vector<Value> const& values, Span at) {
    auto const after = std::upper_bound(
        values.begin(), values.end(), at.begin, [](std::uint32_t offset, Value const& value) {
            return offset < value.span.end;
        });
    return after != values.end() && after->span.contains(at);
}

} // namespace nutmeg
