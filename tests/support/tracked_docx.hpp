// The words of a Word file after all its tracked changes are accepted or rejected, as Word does it:
// a paragraph whose end goes is joined with the next one, and the end that stays decides the style.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg::test {

enum class Resolve : bool { Accept, Reject };

struct WordParagraph {
    std::string style;
    std::string words;
};

/// The paragraphs outside tables.
std::vector<WordParagraph> resolved_paragraphs(std::string_view docx, Resolve resolve);

/// The paragraphs in the style LawText, joined by line ends, under each heading of a section after
/// the heading "Text of the amended sections".
std::vector<std::string> resolved_sections(std::string_view docx, Resolve resolve);

} // namespace nutmeg::test
