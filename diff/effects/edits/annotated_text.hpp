// One side of a comparison, word by word: the provision of each word, its match on the other side,
// and whether an effect explains its change.
#pragma once

#include "diff/align/alignment.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

inline constexpr std::uint32_t no_word = 0xFFFFFFFFU;

/// Whether an effect explains a changed word: none does; one does; the word is immaterial and needs
/// none ("this section"); or it says the same in another form ("sections 99-4 and 99-5" for
/// "sections 99-5 and 99-4").
enum class Coverage : char { None, Reported, Immaterial, Form };

/// Words [begin, end) of one side, by index.
struct WordRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    bool empty() const { return begin == end; }
};

/// All words of a text in lower case, in one string, because one string per word would be slow.
class LowerWords {
public:
    LowerWords() = default;
    /// `words` must outlive it.
    LowerWords(std::string_view text, std::vector<Span> const& words);

    std::size_t size() const { return words_ == nullptr ? 0 : words_->size(); }
    std::string_view operator[](std::size_t word) const { return (*words_)[word].of(text_); }

private:
    std::string text_; ///< the text in lower case, at the same offsets
    std::vector<Span> const* words_ = nullptr;
};

/// One side of a comparison. The vectors have one entry per word if not said otherwise.
struct AnnotatedText {
    SectionWords const* placed = nullptr;
    Section const* section = nullptr;
    std::string_view text;
    LowerWords lower;
    std::vector<std::uint32_t> match; ///< index of the same word on the other side, or `no_word`
    std::vector<char> is_designator;  ///< 1 if the word is the designator of a provision
    std::vector<char> is_added_or_removed; ///< 1 if its provision is added or removed entirely
    std::vector<Coverage> coverage;        ///< whether an effect explains the change
    std::vector<std::string> paths;        ///< per provision
    /// Per provision: if it has no partner but its words are on the other side, the provision that
    /// has them there; otherwise `no_provision`.
    std::vector<ProvisionIndex> container_of;

    std::uint32_t size() const { return static_cast<std::uint32_t>(lower.size()); }
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
    /// Whether the word was inserted into or deleted from a provision that stays.
    bool is_changed(std::uint32_t index) const {
        return match[index] == no_word && is_added_or_removed[index] == 0
            && is_designator[index] == 0;
    }
    /// Whether `provision` is `parent` or below it.
    bool is_below(ProvisionIndex provision, ProvisionIndex parent) const;
    bool is_claimed(std::uint32_t index) const { return coverage[index] != Coverage::None; }
    /// Byte span from the first to the last word of a range.
    Span span_of(WordRange range) const;
    /// The text of a range.
    std::string_view words_of(WordRange range) const;
    /// The words that overlap `bytes`.
    WordRange words_in(Span bytes) const;
};

/// A side with no word matched yet. `placed` must outlive it.
AnnotatedText annotate(SectionWords const& placed);

/// The maximal runs of changed words of one side, each inside one provision.
std::vector<WordRange> changed_ranges(AnnotatedText const& side);

/// For each word, and once more for the end: the word of the other side after the match of the last
/// matched word before it; 0 if there is none.
std::vector<std::uint32_t> ends_of_previous_matches(AnnotatedText const& side);

/// For each word, and once more for the end: the match of the next matched word from it on; the
/// size of the other side if there is none.
std::vector<std::uint32_t> starts_of_next_matches(AnnotatedText const& side,
                                                  AnnotatedText const& other);

/// Whether `at` is inside the span of one of the values, which are in text order.
template <typename Value>
bool is_inside_any(std::vector<Value> const& values, Span at) {
    auto const after = std::upper_bound(
        values.begin(), values.end(), at.begin, [](std::uint32_t offset, Value const& value) {
            return offset < value.span.end;
        });
    return after != values.end() && after->span.contains(at);
}

/// Matches two words with each other.
void link(AnnotatedText& side, std::uint32_t word, AnnotatedText& other, std::uint32_t match);

} // namespace nutmeg
