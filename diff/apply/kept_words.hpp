// Which words of the law an amendment leaves standing, by its own marks: each plain word of a bill
// is the word of the law that the proof matched it with. A comparison of the texts before and after
// may pair words otherwise where they repeat.
#pragma once

#include "diff/words/sequence.hpp"
#include "diff/words/typography.hpp"
#include "parser/bills/act.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Words (split_words) of one text that stand in another too, in rising order on both sides. The
/// same words with other blanks or quotation marks are kept.
using KeptWords = std::vector<CommonRun>;

/// Words of the law and what an amendment puts in their place.
struct ReplacedWords {
    Span old_span;
    std::vector<Span> left_out; ///< of these, what bills leave out by custom (Proof::left_out)
    LawTypography set;
    std::uint32_t new_begin = 0; ///< of them in the new text
};

/// The words that stay when `regions` of `old_text`, in order, are replaced and `new_text` is what
/// comes out. Inside the regions `marked`, which restates them, tells; null where nothing of them
/// stays. Nothing where the marks do not fit the texts. Linear.
std::optional<KeptWords> kept_words(std::string_view old_text,
                                    std::string_view new_text,
                                    std::vector<ReplacedWords> const& regions,
                                    MarkedText const* marked);

} // namespace nutmeg
