#include "corpus/lint/bill_lint.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

constexpr std::array<BillRule, 34> rules{{
    {"amended-before",
     Severity::Warning,
     "A section that an earlier one of the bill amended, not said to be amended",
     "the opening names every amendment that the section restates: \"as amended by section 2 of "
     "this act\""},
    {"as-amended-missing",
     Severity::Warning,
     "A citation of what the bill amends, not said to be amended",
     "\"as amended by this act\" follows a citation of what the same act amends"},
    {"as-amended-wrong",
     Severity::Warning,
     "\"as amended by this act\" behind a citation of what the bill does not amend",
     "\"as amended by this act\" follows a citation of what the same act amends, and no other"},
    {"changes-nothing",
     Severity::Warning,
     "A section that leaves the law as it is",
     "a bill sets out a section in order to amend it (Gen. Stat. 2-18)"},
    {"curly-quotes",
     Severity::Note,
     "Curly quotation marks",
     "quotation marks are straight in bills"},
    {"designators",
     Severity::Warning,
     "A designator skipped or said twice",
     "no letter or number is skipped, and none stands twice"},
    {"inserted-first",
     Severity::Warning,
     "New words before the old ones",
     "old words stand in brackets before the new ones"},
    {"list-end",
     Severity::Note,
     "\"and\" or \"or\" before the last item but one",
     "\"; and\" stands on the last item but one of a list, and moves when items are added"},
    {"long-purpose",
     Severity::Warning,
     "A statement of purpose that is too long",
     "a statement of purpose has at most one hundred fifty words (Gen. Stat. 2-17)"},
    {"marked-new-text",
     Severity::Warning,
     "Marks in text that is wholly new",
     "text that is wholly new is neither underlined nor in brackets"},
    {"marks-nothing",
     Severity::Warning,
     "The same words deleted and inserted",
     "matter to be omitted is in brackets and new matter is underscored (Gen. Stat. 2-18), and "
     "words that stay are neither"},
    {"nested-bracket",
     Severity::Warning,
     "A bracket inside a bracket",
     "matter to be omitted is in brackets (Gen. Stat. 2-18), one pair around it"},
    {"no-effective-date",
     Severity::Warning,
     "A section without an effective date",
     "every section says when it takes effect, in round brackets; without that it is October first "
     "(Gen. Stat. 2-32)"},
    {"no-marks",
     Severity::Problem,
     "An amendment that marks nothing",
     "matter to be omitted is in brackets and new matter is underscored (Gen. Stat. 2-18)"},
    {"no-table",
     Severity::Note,
     "No table of effective dates",
     "a bill ends with the table of its sections and dates"},
    {"not-in-supplement",
     Severity::Warning,
     "The supplement named for a section that it does not have",
     "the opening says \"of the general statutes\" where the revision has the section"},
    {"opening-words",
     Severity::Warning,
     "\"the following are substituted\"",
     "the following IS substituted, whatever is repealed"},
    {"part-of-word",
     Severity::Warning,
     "A part of a word marked",
     "whole words are marked, never parts of words"},
    {"punctuation-inside",
     Severity::Note,
     "Punctuation that stays, inside the marks",
     "punctuation that stays stands outside the marks"},
    {"punctuation-order",
     Severity::Warning,
     "Old punctuation before the new",
     "punctuation is reversed: the new mark is glued to the word before, then the old one stands "
     "in brackets"},
    {"section-number",
     Severity::Warning,
     "Sections numbered out of turn",
     "sections are numbered 1, 2, 3 without a gap"},
    {"stale-base",
     Severity::Problem,
     "The law restated as it was before another act",
     "a bill sets out the section as it stands (Gen. Stat. 2-18), as the latest supplement has it"},
    {"stale-citation",
     Severity::Problem,
     "A citation of what the bill deletes or redesignates",
     "citations follow what the bill deletes or redesignates"},
    {"statutes-unnamed",
     Severity::Note,
     "New text that does not name the general statutes",
     "new text cites \"section N of the general statutes\""},
    {"struck-words",
     Severity::Warning,
     "Words both underlined and in brackets",
     "matter to be omitted is in brackets and new matter is underscored (Gen. Stat. 2-18), and "
     "none is both"},
    {"supplement-unnamed",
     Severity::Warning,
     "A section of the supplement cited as of the revision",
     "the opening says \"supplement to the general statutes\", with its year, where the supplement "
     "has the section"},
    {"table-date",
     Severity::Problem,
     "Section and table disagree on the date",
     "the table has a row for each section, with its date and what it amends"},
    {"table-row-missing",
     Severity::Warning,
     "A section without a row in the table",
     "the table has a row for each section, with its date and what it amends"},
    {"table-row-unknown",
     Severity::Warning,
     "A row in the table without a section",
     "the table has a row for each section, and no other"},
    {"table-target",
     Severity::Warning,
     "Section and table disagree on what is amended",
     "the table has a row for each section, with its date and what it amends"},
    {"unclosed-bracket",
     Severity::Problem,
     "A bracket that is never closed",
     "matter to be omitted is in brackets (Gen. Stat. 2-18), one before its first word and one "
     "behind its last"},
    {"unmarked-change",
     Severity::Problem,
     "A word of the law changed without a mark",
     "a bill sets out in full what it amends, with matter to be omitted in brackets and new matter "
     "underscored (Gen. Stat. 2-18); all other words are the law's"},
    {"unopened-bracket",
     Severity::Problem,
     "A bracket that was never opened",
     "matter to be omitted is in brackets (Gen. Stat. 2-18), one before its first word and one "
     "behind its last"},
    {"form",
     Severity::Warning,
     "A bill that cannot be read or carried out as it stands",
     "bills are in the form that the Legislative Commissioners' Office approves (Gen. Stat. 2-56)"},
}};

} // namespace

std::span<BillRule const> bill_rules() {
    return rules;
}

BillRule const& bill_rule(std::string_view name) {
    auto const found =
        std::lower_bound(rules.begin(), rules.end() - 1, name, [](auto const& rule, auto wanted) {
            return rule.name < wanted;
        });
    return found != rules.end() - 1 && found->name == name ? *found : rules.back();
}

} // namespace nutmeg
