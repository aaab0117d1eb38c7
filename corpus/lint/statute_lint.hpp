// Finds drafting errors in statutes. The rules examine words and outline, not meaning.
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

/// The rules for statutes.
enum class LintCode : std::uint8_t {
    CitationDangling,    ///< the section exists, the provision does not
    CitationInexact,     ///< a level is omitted: "subdivision (1) of section N" for (a)(1)
    CitationRepealed,    ///< the section is repealed, and no revision is named
    CitationTransferred, ///< the section has another number now
    CitationMissing,     ///< the number does not exist, or is reserved
    DesignatorGap,
    DesignatorRepeated,
    QuotesUnbalanced,
    BracketsUnbalanced,
    DoubledWord,
    ListConjunction, ///< no "and" or "or" before the last item of a list
    SectionTwice,
};

inline constexpr std::size_t lint_code_count = 12;

/// A drafting rule for statutes.
struct LintRule {
    LintCode code;
    std::string_view name; ///< short and stable, such as "doubled-word"
    Severity severity;
    std::string_view title;  ///< what is wrong, in general
    std::string_view advice; ///< what to do
};

/// All rules, in the order of the codes.
std::array<LintRule, lint_code_count> const& lint_rules();
/// The rule of a code.
LintRule const& lint_rule(LintCode code);

/// A drafting error in the statutes.
struct Finding {
    LintCode code = LintCode::DoubledWord;
    std::string file;       ///< path, as displayed
    std::uint32_t line = 0; ///< of the paragraph on its page; of the heading for SectionTwice
    std::string citation;   ///< as heading_numbers
    std::string path;       ///< path of the provision; empty for the section
    Span span;              ///< bytes of Section::text; empty for SectionTwice
    std::string quote;      ///< the words on one line, cut to 80 bytes with "..."
    std::string message;    ///< what is wrong here
    std::string before;     ///< as Diagnostic::before
};

/// All findings in the sections in force, ordered by file and line. Runs on all cores.
std::vector<Finding> lint(Collection const& collection);

/// The number of citations, in sections in force, that could not be checked because the collection
/// lacks the cited section.
std::size_t citations_not_given(Collection const& collection);

} // namespace nutmeg
