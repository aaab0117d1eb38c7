// Where words of a bill are in its file, for diagnostics.
#pragma once

#include "parser/bills/act.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <cstddef>
#include <string_view>

namespace nutmeg {

/// The location of a byte span of the text, with its words and those before them on their line; of
/// an empty span, the location of the word before it. The line is 0 if the text is from no file.
DiagnosticLocation words_location(MarkedText const& text, Span words);

/// The same in a paragraph. The words are cut after some of them.
DiagnosticLocation words_location(Paragraph const& paragraph, std::size_t from);

/// The location of the words in the opening of the section, or else in its text, where they first
/// occur as entire words; if they are in neither, or empty, the line of the section. Without
/// `DiagnosticLocation::span`.
DiagnosticLocation section_location(ActSection const& section, std::string_view words);

/// The span in the marked text of a span of its old words, which are MarkedText::old_text(). An
/// empty span stays one, after the word before it.
Span span_of_old(MarkedText const& text, std::string_view old_words, Span span);

/// The location of the last word of the section.
DiagnosticLocation section_end_location(ActSection const& section);

} // namespace nutmeg
