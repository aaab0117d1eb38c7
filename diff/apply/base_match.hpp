// Whether a bill restates the law in force: word for word, but for blanks, quotation marks, the
// stars of footnotes and run-in headings (connecticut.md 4.6).
#pragma once

#include "parser/statutes/section.hpp"
#include "parser/text/span.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The first words that differ, a few on each side, with what stands before them in both.
struct BaseDifference {
    std::string before;    ///< last words on which both agree
    std::string act_words; ///< as the act restates the law; empty at its end
    std::string law_words; ///< as the law reads; empty at its end
};

struct Proof {
    bool same = false;
    BaseDifference difference; ///< where not the same
    /// Words of the law that a bill leaves out by custom: run-in headings, stars. Spans of the
    /// law's text.
    std::vector<Span> left_out;
};

/// Bytes of the sign at `at` that the comparison passes over: blanks and quotation marks of every
/// form; 0 for any other.
std::size_t passed_over(std::string_view text, std::size_t at);

/// Compares `act_words` with the part `within` of the section's text.
Proof prove_base(std::string_view act_words, Section const& law, Span within);

/// What a difference looks like where `act_words` go on at `act_at` and the law's words `within` at
/// `law_at`: whole words, a few on each side. An offset at the end says that the words end.
BaseDifference base_difference(std::string_view act_words,
                               std::size_t act_at,
                               std::string_view law_text,
                               Span within,
                               std::size_t law_at);

/// End of the short sentence that begins at `begin` behind a designator and so may be a run-in
/// heading, which bills leave out; 0 where what stands there cannot be one.
std::uint32_t end_of_run_in_heading(std::string_view law_text, Span within, std::uint32_t begin);

/// Where in the section's text `act_words` stand, if they stand there exactly once; an empty span
/// else.
Span find_base(std::string_view act_words, Section const& law);

} // namespace nutmeg
