// Which words of the law an amendment keeps, by its own marks: each plain word of a bill is the
// word of the law that the base check matched it with. A comparison of old and new text may match
// repeated words differently.
#pragma once

#include "diff/words/sequence.hpp"
#include "parser/bills/act.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Words (`split_words`) of one text that are also in another, in rising order on both sides. A
/// word is kept even if its whitespace or the shape of its quotation marks changes.
using KeptWords = std::vector<CommonRun>;

/// A region of the law and the words that replace it.
struct ReplacedWords {
    Span old_span; ///< bytes of the old text
    std::string replacement;
    std::uint32_t new_begin = 0; ///< byte offset of the replacement in the new text
};

/// What the marks of an amendment say about the words of two texts.
struct MarkedWords {
    KeptWords kept;
    /// `kept` for `redline_of`: where the amendment has inserted words before deleted ones, a run
    /// of size 0 separates them.
    std::vector<CommonRun> in_order;
};

/// The words that stay when `regions` of `old_text`, in order, are replaced and the result is
/// `new_text`. Inside the regions, `marked`, which restates them, decides; if it is null, nothing
/// of them stays. Returns nothing if the marks do not fit the texts. Linear.
std::optional<MarkedWords> kept_words(std::string_view old_text,
                                      std::string_view new_text,
                                      std::vector<ReplacedWords> const& regions,
                                      MarkedText const* marked);

} // namespace nutmeg
