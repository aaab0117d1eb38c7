// Bills are typed with straight quotation marks and blanks of their own; the statutes have curly
// ones. A text that a bill gives is set in the law's typography, so that a redline shows changes
// and nothing else.
#pragma once

#include "parser/text/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Whose division into paragraphs holds where the words stay.
enum class Paragraphs : std::uint8_t {
    Own, ///< that of the words given: bills restate the law's, so one that differs is a change
    Law, ///< the law's: plain text has lines of its own
};

/// What stands in the law but never in bills, put back into the words of one.
struct PutBack {
    Span span; ///< of LawTypography::words
    std::uint32_t law_begin = 0;
};

struct LawTypography {
    std::string words;
    std::vector<PutBack> put_back; ///< in order
};

/// `words` with the law's own blanks and quotation marks wherever the words stay the law's, and
/// curly quotation marks elsewhere. `left_out` (spans of `law`) stands in the law but never in
/// bills; it is put back where the words around it stay.
LawTypography in_law_typography(std::string_view words,
                                std::string_view law,
                                std::vector<Span> const& left_out,
                                Paragraphs paragraphs = Paragraphs::Own);

/// Straight double quotation marks turned into curly ones, opening after a blank or an opening
/// bracket.
std::string with_curly_quotes(std::string_view words);

} // namespace nutmeg
