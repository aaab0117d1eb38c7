// The words of a text that is known to be right, such as the law that a bill amends. They are the
// evidence for repairs of words that a printer or a converter broke.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>

namespace nutmeg {

/// Words and pairs of neighbors, in lower case. A word is letters, digits and hyphens; whatever
/// else is between two words does not matter. The ending of a possessive is no word.
class KnownWords {
public:
    /// Adds the words of the text. Linear in its size.
    void add(std::string_view text);

    bool empty() const { return words_.empty(); }
    /// `word` is in lower case.
    bool contains(std::string_view word) const;
    /// Whether the words, in lower case, follow each other somewhere.
    bool contains(std::string_view first, std::string_view second) const;

private:
    std::unordered_set<std::string> words_;
    std::unordered_set<std::string> pairs_; ///< with a space between them
};

/// The bounds of a word; `begin` equals `end` if there is none.
struct WordBounds {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The first word at or after byte `from`, and the last one that ends at or before byte `to`, as
/// KnownWords divides the text.
WordBounds next_word(std::string_view text, std::size_t from);
WordBounds previous_word(std::string_view text, std::size_t to);

} // namespace nutmeg
