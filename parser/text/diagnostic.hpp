// What is odd in a document. Reading never stops for it: the diagnostic is collected, the words are
// kept, and whoever prints knows where it was.
#pragma once

#include "parser/text/span.hpp"

#include <string>
#include <vector>

namespace nutmeg {

enum class Severity : std::uint8_t { Note, Warning, Problem };

/// One finding about a document. `span` counts in the text that the finding is about (a section's
/// text where `citation` names one, else nothing); `line` is the line of the page, from 1, or 0.
struct Diagnostic {
    Severity severity = Severity::Warning;
    std::string code;     ///< short and stable, as "designator-gap"
    std::string citation; ///< the section that it is about, or empty
    Span span;
    std::uint32_t line = 0;
    std::string message;   ///< what is wrong, and what to do where something can be done
    std::string file = {}; ///< page that it is about, where that is not the file being reported on
};

using Diagnostics = std::vector<Diagnostic>;

} // namespace nutmeg
