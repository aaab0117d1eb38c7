// Drafting faults in statutes: what a reader for the Office would mark in the margin. Every rule is
// of the words and the outline, none of the meaning; each finding says where, what and what to do.
#pragma once

#include "corpus/store/collection.hpp"
#include "parser/text/diagnostic.hpp"
#include "parser/text/span.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

enum class LintCode : std::uint8_t {
    CitationDangling,    ///< the section is there, the provision is not
    CitationInexact,     ///< a level between is left out: "subdivision (1) of section N" for (a)(1)
    CitationRepealed,    ///< of a repealed section, without the frozen form
    CitationTransferred, ///< of a section that stands under another number now
    CitationMissing,     ///< of a number that its page passes over, or that is reserved
    DesignatorGap,
    DesignatorRepeated,
    QuotesUnbalanced,
    BracketsUnbalanced,
    DoubledWord,
    ListConjunction, ///< last member but one of a list without "and" or "or"
    SectionTwice,
};

inline constexpr std::size_t lint_code_count = 12;

struct LintRule {
    LintCode code;
    std::string_view name; ///< short and stable, as "doubled-word"
    Severity severity;
    std::string_view title;  ///< what is wrong, in general
    std::string_view advice; ///< what to do
};

/// All rules, in the order of the codes.
std::array<LintRule, lint_code_count> const& lint_rules();
LintRule const& lint_rule(LintCode code);

struct Finding {
    LintCode code = LintCode::DoubledWord;
    std::string file;
    std::uint32_t line = 0; ///< of the paragraph on its page; of the heading for SectionTwice
    std::string citation;   ///< as heading_numbers
    std::string path;       ///< provision that the words stand in; empty for the section
    Span span;              ///< bytes of Section::text; empty for SectionTwice
    std::string quote;      ///< the words, one line, cut at 80 bytes with "..."
    std::string message;    ///< what is wrong here
};

/// All findings in the sections in force, by page and line. Runs on all cores.
std::vector<Finding> lint(Collection const& collection);

/// Citations of the General Statutes, in sections in force, whose section was not among the
/// statutes given: nothing can be said of them.
std::size_t citations_not_given(Collection const& collection);

} // namespace nutmeg
