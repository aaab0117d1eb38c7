// One redline in Markdown.
#pragma once

#include "cli/report/redline_view.hpp"
#include "diff/comparison.hpp"

#include <string>

namespace nutmeg {

/// The paragraphs of a redline as a quotation, one level deeper for each level of provisions:
/// deleted words struck out and in brackets, "~~[ten]~~", inserted words bold, "**fifty**". With
/// the marks and their labels removed, each paragraph that changes has all its words. Ranges of
/// unchanged paragraphs are named in a line.
std::string markdown_redline(View const& view);

/// The text: a redline, or all of it if the section is added or repealed.
std::string markdown_words(SectionChange change, View const& view);

/// All paragraphs without marks.
std::string markdown_plain(View const& view);

} // namespace nutmeg
