#include "corpus/lint/statute_lint.hpp"

#include "corpus/lint/statute_checks.hpp"
#include "corpus/store/parallel.hpp"

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

constexpr std::size_t longest_quote = 80;

/// The words on one line, cut between characters.
std::string quoted(std::string_view words) {
    auto size = std::min(words.size(), longest_quote);
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
    for (auto const& future : section.futures)
        if (future.span.contains(offset))
            provisions = &future.provisions;
    auto const index = provision_at(*provisions, offset);
    return index == no_parent ? std::string() : path_of(*provisions, section.text, index);
}

Finding finding_of(PlacedSection const& place, LintMark const& mark) {
    auto const& section = *place.section;
    Finding finding;
    finding.code = mark.code;
    finding.file = place.file->name;
    finding.line = line_at(section, mark.span.begin);
    finding.citation = heading_numbers(section);
    finding.path = path_at(section, mark.span.begin);
    finding.span = mark.span;
    finding.quote = quoted(mark.span.of(section.text));
    finding.message = mark.message;
    return finding;
}

std::vector<Finding> lint_section(PlacedSection const& place,
                                  Collection const& collection,
                                  PassedOver const& passed_over) {
    auto const& section = *place.section;
    LintMarks marks;
    if (section.status == Status::Active && !section.is_group) {
        check_citations(place, collection, passed_over, marks);
        check_designators(section, marks);
        check_lists(section, marks);
    }
    check_quotes(section, marks);
    check_brackets(section, marks);
    check_doubled_words(section, marks);
    std::vector<Finding> findings;
    findings.reserve(marks.size());
    for (auto const& mark : marks)
        findings.push_back(finding_of(place, mark));
    return findings;
}

/// Finds numbers that one edition prints more than once.
void find_doubled_sections(Collection const& collection, std::vector<Finding>& findings) {
    std::map<std::pair<std::size_t, std::string>, PlacedSection> seen;
    for (auto const& place : collection.in_force()) {
        auto const& section = *place.section;
        for (std::size_t n = 0; n < section.numbers.size(); ++n) {
            auto const [first, is_new] =
                seen.emplace(std::pair{place.file->edition, section.numbers[n]}, place);
            if (is_new || first->second.section == &section)
                continue;
            Finding finding;
            finding.code = LintCode::SectionTwice;
            finding.file = place.file->name;
            finding.line = section.line;
            finding.citation = heading_numbers(section);
            finding.quote = quoted(section.heading);
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
    auto const& places = collection.in_force();
    PassedOver const passed_over(collection);
    std::vector<std::vector<Finding>> parts(places.size());
    parallel_for(places.size(), [&](std::size_t i) {
        parts[i] = lint_section(places[i], collection, passed_over);
    });
    std::vector<Finding> findings;
    for (auto& part : parts)
        std::move(part.begin(), part.end(), std::back_inserter(findings));
    find_doubled_sections(collection, findings);
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
    for (auto const& place : collection.in_force())
        for (auto const& citation : place.section->citations)
            for (auto const& target : citation.targets)
                count += target.resolution == Resolution::NotGiven ? 1 : 0;
    return count;
}

} // namespace nutmeg
