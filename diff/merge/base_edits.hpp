// An amendment as edits of the text that it restates, the base. An edit replaces words of the base
// and names its authors. Words are never split.
#pragma once

#include "diff/apply/kept_words.hpp"
#include "parser/text/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The base as edits index it: its words (split_words), each with the spaces before it.
class BaseWords {
public:
    /// `text` must outlive this.
    explicit BaseWords(std::string_view text);

    std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
    std::vector<Span> const& words() const { return words_; }
    std::string_view text() const { return text_; }

    /// The word at `index` with the spaces before it; the first word begins a paragraph.
    std::string with_space(std::uint32_t index) const;

    /// Bytes of the words [begin, end), without the spaces before them; if begin == end, empty and
    /// after the previous word.
    Span span(std::uint32_t begin, std::uint32_t end) const;

private:
    std::string_view text_;
    std::vector<Span> words_;
};

/// Words [begin, end) of the base are replaced; begin == end for an insertion.
struct WordEdit {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string words;             ///< with the spaces before each; empty for a deletion
    std::vector<std::uint32_t> by; ///< authors, ascending: numbers of the caller

    bool inserts_only() const { return begin == end; }
};

/// In the order of the base, without overlaps.
using WordEdits = std::vector<WordEdit>;

/// The edits from the base to `new_text`, phrase by phrase as in a redline. `by` is their author.
WordEdits diff_edits(BaseWords const& base, std::string_view new_text, std::uint32_t by);

/// The base with the edits applied; with the result of diff_edits, exactly the new text.
std::string apply_edits(BaseWords const& base, WordEdits const& edits);

/// The words [begin, end) with the edits among them applied, without spaces at the ends.
std::string words_with_edits(BaseWords const& base,
                             WordEdits const& edits,
                             std::uint32_t begin,
                             std::uint32_t end);

/// The words that are kept in `new_text`, as found by comparison.
KeptWords compared_words(BaseWords const& base, std::string_view new_text);

/// The edits from the base to `new_text` that keep the words `kept`. Words with different spacing
/// are edits. `by` is their author.
WordEdits edits_from_kept_words(BaseWords const& base,
                                std::string_view new_text,
                                KeptWords const& kept,
                                std::uint32_t by);

/// Whether `kept` pairs words of these two texts, in ascending order.
bool is_consistent_with(KeptWords const& kept, BaseWords const& base, BaseWords const& changed);

/// The edits of a text that was made from the base with the edits `before`, keeping its words
/// `kept`. Existing edits keep their authors; new edits belong to `by` and to the authors of any
/// words they modify.
WordEdits rebase_edits(BaseWords const& base,
                       WordEdits const& before,
                       std::string_view new_text,
                       KeptWords const& kept,
                       std::uint32_t by);

/// Whether both change the same words of the base, or one inserts words where the other changes
/// words.
bool overlaps(BaseWords const& base, WordEdit const& a, WordEdit const& b);

/// Whether both replace the same words by the same words.
bool is_same_edit(WordEdit const& a, WordEdit const& b);

/// Adds `more` to `all`, which stays in ascending order without duplicates.
void add_authors(std::vector<std::uint32_t>& all, std::vector<std::uint32_t> const& more);

/// The words without spaces at their ends.
std::string without_outer_space(std::string_view words);

} // namespace nutmeg
