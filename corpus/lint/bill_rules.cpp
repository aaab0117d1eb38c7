#include "corpus/lint/bill_lint.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

constexpr std::array<BillRule, bill_rule_count> rules{{
    {BillRuleCode::AdjoiningPunctuation,
     "adjoining-punctuation",
     Severity::Warning,
     "Two punctuation marks in a row",
     "the commas of a deleted phrase are deleted with it"},
    {BillRuleCode::AmendedBefore,
     "amended-before",
     Severity::Warning,
     "Missing \"as amended by section N of this act\" in the opening",
     "the opening names every amendment that the section restates: \"as amended by section 2 of "
     "this act\""},
    {BillRuleCode::AsAmendedMissing,
     "as-amended-missing",
     Severity::Warning,
     "Missing \"as amended by this act\" after a citation",
     "\"as amended by this act\" follows a citation of what the same act amends"},
    {BillRuleCode::AsAmendedWrong,
     "as-amended-wrong",
     Severity::Warning,
     "\"as amended by this act\" after a citation the bill does not amend",
     "\"as amended by this act\" follows only a citation of what the same act amends"},
    {BillRuleCode::ChangesNothing,
     "changes-nothing",
     Severity::Problem,
     "Section changes nothing",
     "a bill sets out a section to amend it (Gen. Stat. 2-18)"},
    {BillRuleCode::CrossingMarks,
     "crossing-marks",
     Severity::Problem,
     "Bracket in the middle of underlined words",
     "matter to be omitted is in brackets and new matter is underscored (Gen. Stat. 2-18); no "
     "words are both"},
    {BillRuleCode::CurlyQuotes,
     "curly-quotes",
     Severity::Note,
     "Curly quotation marks",
     "bills have straight quotation marks"},
    {BillRuleCode::Designators,
     "designators",
     Severity::Warning,
     "Skipped or repeated designator",
     "no letter or number is skipped or repeated"},
    {BillRuleCode::InsertedFirst,
     "inserted-first",
     Severity::Warning,
     "Insertion before deletion",
     "deleted words precede inserted words"},
    {BillRuleCode::LapsingVersion,
     "lapsing-version",
     Severity::Problem,
     "Amendment of a text that is no longer in force",
     "an act amends the text that is in force on its effective date"},
    {BillRuleCode::LaterVersion,
     "later-version",
     Severity::Warning,
     "Later version not amended",
     "a version that takes effect later replaces the text, so the bill amends both"},
    {BillRuleCode::ListEnd,
     "list-end",
     Severity::Note,
     "Conjunction on the wrong list item",
     "\"; and\" ends the second-to-last item of a list, and moves when items are added"},
    {BillRuleCode::LongPurpose,
     "long-purpose",
     Severity::Warning,
     "Statement of purpose too long",
     "a statement of purpose has at most one hundred fifty words (Gen. Stat. 2-17)"},
    {BillRuleCode::MarkedNewText,
     "marked-new-text",
     Severity::Warning,
     "Amendment marks in new text",
     "new text is neither underlined nor in brackets"},
    {BillRuleCode::MarksNothing,
     "marks-nothing",
     Severity::Problem,
     "Same words deleted and inserted",
     "matter to be omitted is in brackets and new matter is underscored (Gen. Stat. 2-18); words "
     "that do not change are neither"},
    {BillRuleCode::NestedBracket,
     "nested-bracket",
     Severity::Warning,
     "Nested bracket",
     "matter to be omitted is in one pair of brackets (Gen. Stat. 2-18)"},
    {BillRuleCode::NoEffectiveDate,
     "no-effective-date",
     Severity::Warning,
     "Missing effective date",
     "every section gives its effective date in parentheses; otherwise it is October 1 "
     "(Gen. Stat. 2-32)"},
    {BillRuleCode::NoMarks,
     "no-marks",
     Severity::Problem,
     "Amendment without marks",
     "matter to be omitted is in brackets and new matter is underscored (Gen. Stat. 2-18)"},
    {BillRuleCode::NoTable,
     "no-table",
     Severity::Note,
     "Missing table of effective dates",
     "a bill ends with the table of its sections and dates"},
    {BillRuleCode::NotInSupplement,
     "not-in-supplement",
     Severity::Warning,
     "Supplement named for a section that it does not print",
     "the opening says \"of the general statutes\" where the revision prints the section"},
    {BillRuleCode::OpeningWords,
     "opening-words",
     Severity::Warning,
     "\"the following are substituted\"",
     "use \"is substituted\", even when several sections are repealed"},
    {BillRuleCode::PartOfWord,
     "part-of-word",
     Severity::Warning,
     "Part of a word marked",
     "whole words are marked, never parts of words"},
    {BillRuleCode::PunctuationInside,
     "punctuation-inside",
     Severity::Note,
     "Unchanged punctuation inside the marks",
     "punctuation that does not change is outside the marks"},
    {BillRuleCode::PunctuationOrder,
     "punctuation-order",
     Severity::Warning,
     "Old punctuation before new punctuation",
     "inserted punctuation comes directly after the word, before the bracketed punctuation"},
    {BillRuleCode::SectionNumber,
     "section-number",
     Severity::Warning,
     "Sections out of sequence",
     "sections are numbered 1, 2, 3 without a gap"},
    {BillRuleCode::StaleBase,
     "stale-base",
     Severity::Problem,
     "Outdated version of the law restated",
     "a bill sets out the section in force (Gen. Stat. 2-18), as the latest supplement prints it"},
    {BillRuleCode::StaleCitation,
     "stale-citation",
     Severity::Problem,
     "Citation of what the bill deletes or redesignates",
     "citations follow what the bill deletes or redesignates"},
    {BillRuleCode::StatutesUnnamed,
     "statutes-unnamed",
     Severity::Note,
     "New text does not name the general statutes",
     "new text cites \"section N of the general statutes\""},
    {BillRuleCode::StruckWords,
     "struck-words",
     Severity::Warning,
     "Words both underlined and in brackets",
     "matter to be omitted is in brackets and new matter is underscored (Gen. Stat. 2-18); no "
     "words are both"},
    {BillRuleCode::SupplementUnnamed,
     "supplement-unnamed",
     Severity::Warning,
     "Supplement not named for a section that it prints",
     "the opening says \"supplement to the general statutes\", with its year, where the supplement "
     "prints the section"},
    {BillRuleCode::TableDate,
     "table-date",
     Severity::Problem,
     "Section and table disagree on the date",
     "the table has a row for each section, with its date and what it amends"},
    {BillRuleCode::TableRowMissing,
     "table-row-missing",
     Severity::Warning,
     "Section without a row in the table",
     "the table has a row for each section, with its date and what it amends"},
    {BillRuleCode::TableRowUnknown,
     "table-row-unknown",
     Severity::Warning,
     "Table row without a section",
     "the table has one row for each section, and no other rows"},
    {BillRuleCode::TableTarget,
     "table-target",
     Severity::Warning,
     "Section and table disagree on what the section amends",
     "the table has a row for each section, with its date and what it amends"},
    {BillRuleCode::UnclosedBracket,
     "unclosed-bracket",
     Severity::Problem,
     "Unclosed bracket",
     "matter to be omitted is in brackets (Gen. Stat. 2-18), one before the first word and one "
     "after the last"},
    {BillRuleCode::UnmarkedChange,
     "unmarked-change",
     Severity::Problem,
     "Words of the law changed without marks",
     "a bill sets out in full what it amends, with matter to be omitted in brackets and new matter "
     "underscored (Gen. Stat. 2-18); all other words are those of current law"},
    {BillRuleCode::UnopenedBracket,
     "unopened-bracket",
     Severity::Problem,
     "Unopened bracket",
     "matter to be omitted is in brackets (Gen. Stat. 2-18), one before the first word and one "
     "after the last"},
    {BillRuleCode::UnpairedQuotation,
     "unpaired-quotation",
     Severity::Warning,
     "Quotation mark without its partner",
     "quotation marks are in pairs"},
    {BillRuleCode::Form,
     "form",
     Severity::Warning,
     "Bill cannot be read or applied",
     "bills are in the form that the Legislative Commissioners' Office approves (Gen. Stat. 2-56)"},
}};

constexpr bool are_in_order() {
    for (std::size_t i = 0; i < rules.size(); ++i)
        if (rules[i].code != static_cast<BillRuleCode>(i))
            return false;
    return true;
}
static_assert(are_in_order());

} // namespace

std::span<BillRule const> bill_rules() {
    return rules;
}

BillRule const& bill_rule(BillRuleCode code) {
    return rules[static_cast<std::size_t>(code)];
}

BillRuleCode rule_of(DiagnosticCode code) {
    auto const name = code_name(code);
    auto const found =
        std::lower_bound(rules.begin(), rules.end() - 1, name, [](auto const& rule, auto wanted) {
            return rule.name < wanted;
        });
    return found != rules.end() - 1 && found->name == name ? found->code : BillRuleCode::Form;
}

} // namespace nutmeg
