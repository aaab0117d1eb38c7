// Two amendments of one text put together. Each is a list of edits of the base, the text that both
// restate; a word is never cut. Edits that leave each other's words alone are both carried out;
// equal edits are one; where two touch the same words, or put words in at the same point, they
// clash: the earlier one stands and both are told.
#pragma once

#include "diff/kept_words.hpp"
#include "parser/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The base as edits count it: its words (split_words), each with the blanks before it.
class BaseWords {
public:
    /// `text` must outlive this.
    explicit BaseWords(std::string_view text);

    std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
    std::vector<Span> const& words() const { return words_; }
    std::string_view text() const { return text_; }

    /// The word at `index` with the blanks before it; a text begins as a paragraph does.
    std::string with_blanks(std::uint32_t index) const;

    /// Bytes of the words [begin, end), without the blanks before them; empty where begin == end,
    /// behind the word before.
    Span span(std::uint32_t begin, std::uint32_t end) const;

private:
    std::string_view text_;
    std::vector<Span> words_;
};

/// Words [begin, end) of the base give way to others; begin == end where words only come.
struct WordEdit {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string words;             ///< with the blanks before each; empty where words only go
    std::vector<std::uint32_t> by; ///< who makes it, rising: numbers of the caller's

    bool inserts_only() const { return begin == end; }
};

/// In the order of the base, none touching another.
using WordEdits = std::vector<WordEdit>;

/// The edits that make `new_text` of the base, phrase by phrase as a redline shows them.
WordEdits edits_between(BaseWords const& base, std::string_view new_text, std::uint32_t by);

/// The base with the edits carried out: exactly the new text for what edits_between gives.
std::string with_edits(BaseWords const& base, WordEdits const& edits);

/// The words [begin, end) as the edits among them leave them, without blanks at the ends.
std::string words_with_edits(BaseWords const& base,
                             WordEdits const& edits,
                             std::uint32_t begin,
                             std::uint32_t end);

/// The words that stay in `new_text` as far as a comparison of the two can tell.
KeptWords compared_words(BaseWords const& base, std::string_view new_text);

/// The edits that make `new_text` of the base where `kept` says which words stay; words with other
/// blanks are edits.
WordEdits edits_around(BaseWords const& base,
                       std::string_view new_text,
                       KeptWords const& kept,
                       std::uint32_t by);

/// Whether `kept` pairs words of these two texts, in rising order.
bool fits(KeptWords const& kept, BaseWords const& base, BaseWords const& changed);

/// A text that was made of one with `before`'s edits, whose words `kept` it kept: an edit that was
/// there keeps its makers; one that is new is `by`'s, and also theirs whose words it changes
/// further.
WordEdits edits_after(BaseWords const& base,
                      WordEdits const& before,
                      std::string_view new_text,
                      KeptWords const& kept,
                      std::uint32_t by);

/// Words [begin, end) of the base that both sides would have otherwise.
struct Clash {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string earlier; ///< the words in their place, without blanks at the ends
    std::string later;
    std::vector<std::uint32_t> earlier_by;
    std::vector<std::uint32_t> later_by;
    /// Whose words the merged text has. Not the earlier side's where those had given way already.
    enum class Stands : std::uint8_t { Earlier, Later, Neither };
    Stands stands = Stands::Earlier;
};

struct MergedEdits {
    WordEdits edits; ///< of a clash, the earlier side's
    WordEdits lost;  ///< of a clash, the later side's
    std::vector<Clash> clashes;
    /// Edits of the two sides that stand side by side, no word between them: both are carried out.
    std::vector<Clash> adjoining;
};

/// Puts both together. Linear in the edits.
MergedEdits merge_edits(BaseWords const& base, WordEdits const& earlier, WordEdits const& later);

/// What each of two texts brings to a merge, where both hold edits of a third, their ground.
struct GrownApart {
    WordEdits earlier; ///< with the ground's edits, without those that `later` changed or took back
    WordEdits later;   ///< without the ground's edits
    /// An edit of the ground that one side took back and the other changed further; the words of
    /// the side that has any stand. Who makes them is left to the caller.
    std::vector<Clash> taken_back;
};

/// Parts the edits of two texts, each made of one with `ground`'s edits, so that merging them gives
/// what both make of it. Linear in the edits.
GrownApart grown_apart(BaseWords const& base,
                       WordEdits const& ground,
                       WordEdits const& earlier,
                       WordEdits const& later);

/// Edits of one base that were merged one list after another. Those that gave way in a clash are
/// kept beside the merged ones, so that a further list clashes with them too.
class LayeredEdits {
public:
    /// Merges `later`, and the lists that it keeps beside. Tells every clash of an edit of its with
    /// one of this, in both of which either may have given way before.
    MergedEdits merge(BaseWords const& base, LayeredEdits const& later);

    WordEdits merged;
    std::vector<WordEdits> beside; ///< each without clashes in itself
};

} // namespace nutmeg
