// Checks whether a bill restates the law in force: word for word, except for whitespace, quotation
// marks, the stars of footnotes and run-in headings (docs/connecticut.md 4.6).
#pragma once

#include "parser/statutes/section.hpp"
#include "parser/text/span.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The first words that differ, up to 8 on each side, and up to 8 words before them.
struct BaseDifference {
    std::string before;    ///< last words that agree
    std::string act_words; ///< in the act; empty if its words end here
    std::string law_words; ///< in the law; empty if its words end here
};

struct BaseMatch {
    bool same = false;
    BaseDifference difference; ///< set if not the same
    /// Words of the law that bills omit by custom (run-in headings, stars), as byte spans of the
    /// law's text.
    std::vector<Span> omitted;
};

/// Size in bytes of the character at `at` if the comparison skips it (whitespace, or a quotation
/// mark of any form); 0 for any other.
std::size_t skippable_size(std::string_view text, std::size_t at);

/// Compares `act_words` with the bytes `within` of the text of `law`.
BaseMatch match_base(std::string_view act_words, Section const& law, Span within);

/// Describes a difference in entire words, where `act_words` continue at byte offset `act_at` and
/// the text of the law, limited to `within`, at `law_at`. An offset at the end means that the words
/// end there.
BaseDifference base_difference(std::string_view act_words,
                               std::size_t act_at,
                               std::string_view law_text,
                               Span within,
                               std::size_t law_at);

/// End offset of the short sentence that begins at `begin`, after a designator, and so may be a
/// run-in heading, which bills omit; 0 if it cannot be one.
std::uint32_t end_of_run_in_heading(std::string_view law_text, Span within, std::uint32_t begin);

/// The byte span of `act_words` in the text of `law` if they occur exactly once; otherwise an empty
/// span.
Span find_base(std::string_view act_words, Section const& law);

} // namespace nutmeg
