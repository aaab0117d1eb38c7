// Checks whether a bill restates the law in force: word for word, except for the shape of quotation
// marks and apostrophes, spaces next to hyphens and between designators, the stars of footnotes and
// run-in headings (docs/connecticut.md 4.6).
#pragma once

#include "parser/statutes/section.hpp"
#include "parser/text/span.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

class ComparedText;
class RunInHeadings;

/// The first words that differ, up to 8 on each side, and up to 8 words before them.
struct BaseDifference {
    std::string before;    ///< last words that agree
    std::string act_words; ///< in the act; empty if its words end here
    std::string law_words; ///< in the law; empty if its words end here
    Span act_span = {};    ///< bytes of `act_words` in the text that was compared
};

/// Words of the law that bills omit by custom: a run-in heading or a star.
struct OmittedWords {
    Span span; ///< bytes of the law's text
    /// Number of characters of the act's words before them, as ComparedText counts.
    std::size_t act_index = 0;
    bool is_inferred = false; ///< the page does not mark the heading as one
};

struct BaseMatch {
    bool same = false;
    BaseDifference difference;         ///< set if not the same
    std::vector<OmittedWords> omitted; ///< in order; if not the same, up to the difference
    std::size_t act_size = 0;          ///< of the act's words, as ComparedText counts
};

/// Compares `act_words` with the bytes `within` of the text of `law`, whose headings are
/// `headings`.
BaseMatch match_base(std::string_view act_words,
                     Section const& law,
                     RunInHeadings const& headings,
                     Span within);

/// Describes a difference in entire words, where `act_words` continue at byte offset `act_at` and
/// the text of the law, limited to `within`, at `law_at`. An offset at the end means that the words
/// end there.
BaseDifference base_difference(std::string_view act_words,
                               std::size_t act_at,
                               std::string_view law_text,
                               Span within,
                               std::size_t law_at);

/// The byte span of `act_words` in the text of `law` if they occur exactly once; otherwise an empty
/// span.
Span find_base(std::string_view act_words, Section const& law);

/// The words on one line.
std::string on_one_line(std::string_view words);

/// Up to 8 words of `text` that end before byte `at`, not before byte `begin`, on one line.
std::string few_words_before(std::string_view text, std::size_t begin, std::size_t at);

} // namespace nutmeg
