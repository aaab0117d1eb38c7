#include "corpus/lint/statute_lint.hpp"

#include "corpus/lint/statute_checks.hpp"
#include "corpus/store/parallel.hpp"
#include "parser/text/substring.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <map>

namespace nutmeg {

namespace {

constexpr std::array<LintRule, lint_code_count> rules{{
    {LintCode::CitationDangling,
     "citation-dangling",
     Severity::Problem,
     "A citation names a provision that its section does not have.",
     "correct the citation"},
    {LintCode::CitationInexact,
     "citation-inexact",
     Severity::Warning,
     "A citation omits a level between the provision and its section.",
     "name every level"},
    {LintCode::CitationRepealed,
     "citation-repealed",
     Severity::Problem,
     "A citation names a repealed section and no revision.",
     "delete it, cite the section that replaced it, or add \"of the general statutes, "
     "revision of ...\""},
    {LintCode::CitationTransferred,
     "citation-transferred",
     Severity::Warning,
     "A citation names a section that was transferred to another number.",
     "cite the section under its present number"},
    {LintCode::CitationMissing,
     "citation-missing",
     Severity::Problem,
     "A citation names a section that does not exist.",
     "correct the number"},
    {LintCode::DesignatorGap,
     "designator-gap",
     Severity::Warning,
     "A designator does not follow the one before it.",
     "redesignate, or restore the missing provision"},
    {LintCode::DesignatorRepeated,
     "designator-repeated",
     Severity::Problem,
     "Duplicate designator in one list.",
     "redesignate the second"},
    {LintCode::QuotesUnbalanced,
     "quotes-unbalanced",
     Severity::Warning,
     "Unmatched quotation mark.",
     "add the other quotation mark, or delete this one"},
    {LintCode::BracketsUnbalanced,
     "brackets-unbalanced",
     Severity::Warning,
     "Unmatched bracket.",
     "add the other bracket, or delete this one"},
    {LintCode::DoubledWord,
     "doubled-word",
     Severity::Warning,
     "Doubled word.",
     "delete one of them"},
    {LintCode::ListConjunction,
     "list-conjunction",
     Severity::Warning,
     "Missing \"and\" or \"or\" before the last list item.",
     "add \"and\" if all items are meant, \"or\" if any one is"},
    {LintCode::SectionTwice,
     "section-twice",
     Severity::Problem,
     "Duplicate section in one edition.",
     "delete one of them"},
}};

constexpr std::size_t max_quote_bytes = 80;

/// The words on one line, truncated between UTF-8 characters.
std::string excerpt(std::string_view words) {
    auto size = std::min(words.size(), max_quote_bytes);
    while (size < words.size() && size > 0
           && (static_cast<unsigned char>(words[size]) & 0xC0U) == 0x80U)
        --size;
    std::string quote(words.substr(0, size));
    std::replace(quote.begin(), quote.end(), '\n', ' ');
    return size < words.size() ? quote + "..." : quote;
}

std::uint32_t line_at(Section const& section, std::uint32_t offset) {
    auto const after = std::upper_bound(section.paragraphs.begin(),
                                        section.paragraphs.end(),
                                        offset,
                                        [](std::uint32_t at, Span p) { return at < p.begin; });
    auto const index = static_cast<std::size_t>(after - section.paragraphs.begin());
    if (index == 0 || index > section.paragraph_lines.size())
        return section.line;
    auto const line = section.paragraph_lines[index - 1];
    return line == 0 ? section.line : line;
}

std::string path_at(Section const& section, std::uint32_t offset) {
    auto const* provisions = &section.provisions;
    for (auto const& later_version : section.later_versions)
        if (later_version.span.contains(offset))
            provisions = &later_version.provisions;
    auto const index = provision_at(*provisions, offset);
    return index == no_parent ? std::string() : path_of(*provisions, section.text, index);
}

Finding finding_of(LocatedSection const& located, LintMatch const& match) {
    auto const& section = *located.section;
    Finding finding;
    finding.code = match.code;
    finding.file = located.file->name;
    finding.line = line_at(section, match.span.begin);
    finding.citation = heading_numbers(section);
    finding.path = path_at(section, match.span.begin);
    finding.span = match.span;
    finding.quote = excerpt(match.span.of(section.text));
    finding.message = match.message;
    finding.before = words_before(section.text, match.span.begin);
    return finding;
}

std::vector<Finding> lint_section(LocatedSection const& located,
                                  Collection const& collection,
                                  MissingNumbers const& missing_numbers,
                                  CitedSections& cited_sections) {
    auto const& section = *located.section;
    LintMatches matches;
    if (section.status == Status::Active && !section.is_group) {
        check_citations(located, collection, missing_numbers, cited_sections, matches);
        check_designators(section, matches);
        check_lists(section, matches);
    }
    check_quotes(section, matches);
    check_brackets(section, matches);
    check_doubled_words(section, matches);
    std::vector<Finding> findings;
    findings.reserve(matches.size());
    for (auto const& match : matches)
        findings.push_back(finding_of(located, match));
    return findings;
}

/// Finds numbers that one edition prints more than once.
void find_duplicate_sections(Collection const& collection, std::vector<Finding>& findings) {
    std::map<std::pair<std::size_t, std::string>, LocatedSection> seen;
    for (auto const& located : collection.in_force()) {
        auto const& section = *located.section;
        for (std::size_t n = 0; n < section.numbers.size(); ++n) {
            auto const [first, is_new] =
                seen.emplace(std::pair{located.file->edition, section.numbers[n]}, located);
            if (is_new || first->second.section == &section)
                continue;
            Finding finding;
            finding.code = LintCode::SectionTwice;
            finding.file = located.file->name;
            finding.line = section.line;
            finding.citation = heading_numbers(section);
            finding.quote = excerpt(section.heading);
            finding.message = fmt::format("section {} is also in {}:{}",
                                          section.numbers[n],
                                          first->second.file->name,
                                          first->second.section->line);
            findings.push_back(std::move(finding));
        }
    }
}

} // namespace

std::array<LintRule, lint_code_count> const& lint_rules() {
    return rules;
}

LintRule const& lint_rule(LintCode code) {
    return lint_rules()[static_cast<std::size_t>(code)];
}

std::vector<Finding> lint(Collection const& collection) {
    auto const& sections = collection.in_force();
    MissingNumbers const missing_numbers(collection);
    CitedSections cited_sections;
    std::vector<std::vector<Finding>> parts(sections.size());
    parallel_for(sections.size(), [&](std::size_t i) {
        parts[i] = lint_section(sections[i], collection, missing_numbers, cited_sections);
    });
    std::vector<Finding> findings;
    for (auto& part : parts)
        std::move(part.begin(), part.end(), std::back_inserter(findings));
    find_duplicate_sections(collection, findings);
    std::map<std::string_view, std::size_t> order;
    for (auto const& file : collection.files())
        order.emplace(file.name, order.size());
    std::stable_sort(findings.begin(), findings.end(), [&](Finding const& a, Finding const& b) {
        auto const key = [&](Finding const& f) {
            return std::tuple(order[f.file], f.line, f.span.begin, f.code);
        };
        return key(a) < key(b);
    });
    return findings;
}

std::size_t citations_not_given(Collection const& collection) {
    std::size_t count = 0;
    for (auto const& located : collection.in_force())
        for (auto const& citation : located.section->citations)
            for (auto const& target : citation.targets)
                count += target.resolution == Resolution::NotGiven ? 1 : 0;
    return count;
}

} // namespace nutmeg
