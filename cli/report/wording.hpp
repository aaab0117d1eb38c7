// The phrases of reports, shared so that all formats use the same words.
#pragma once

#include "cli/report/redline_view.hpp"
#include "cli/report/report.hpp"
#include "parser/text/dates.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// "1 word", "12 words".
std::string count_phrase(std::size_t count, std::string_view noun);

/// The phrase with a capital letter at its start and a period at its end.
std::string sentence(std::string_view phrase);

/// "effective October 1, 2026", "effective from passage", "no effective date given". `whole`: in
/// the words of the act, with conditions and applicability.
std::string effective_phrase(ActSection const& section, bool whole);

/// The same for an entry: if its section states no date, the one of the bill's table or the default
/// date; and whether it is not yet in effect.
std::string effective_phrase(PreviewEntry const& entry, bool whole);

/// "Section 2" of an act, "Instruction 2" of a list of instructions, "Edited text
/// 2" of edited sections.
std::string amendment_label(ActSection const& section);

/// Whether the entry is edited text that equals current law word for word.
bool is_unchanged(PreviewEntry const& entry);

/// What a section of an act does, to follow its number: "amends section 53a-83(b)", "is new
/// law", "repeals section 44-4".
std::string action_phrase(PreviewEntry const& entry);

/// Whether the entry is shown but not applied: its target is not in the General Statutes, or it is
/// in a proposed bill.
bool is_shown_only(PreviewEntry const& entry);

/// Heading of the section that the entry changes; empty if it is not in the General Statutes.
std::string entry_heading(PreviewEntry const& entry);

/// "base matches", "base mismatch", "base missing"; empty for None.
std::string_view base_phrase(Base base);

/// "insertions inferred" if the bill does not mark its insertions; else empty.
std::string_view inferred_phrase(Applied const& applied);

/// Explains a mismatch or a missing base to the reader; empty for Match and None.
std::string_view base_sentence(Base base);

/// The words that an act changes in the law without marking them, one change per phrase: "(b)
/// changed without marks: ... to ...". At most 10; another phrase counts the rest. Omissions
/// (is_omission) are not among them, because each is a finding.
std::vector<std::string> unmarked_phrases(Applied const& applied);

/// "12 words deleted, 30 inserted, 8 moved"; "no words change".
std::string counts_phrase(WordCounts const& counts);

/// The redline of an entry: its comparison with the law, or if there is none, the marks of the
/// bill.
View view_of_entry(PreviewEntry const& entry);

/// How much of the entry's words changes: counts_phrase, or "9 words" if nothing is compared.
std::string words_phrase(PreviewEntry const& entry, View const& view);

/// The changes in short: "(b)(2) amended", "(c) added", "(c) to (f) redesignated as (d) to
/// (g)". Adjacent provisions redesignated alike share one entry.
struct ChangePhrase {
    std::string words;
    std::string path;   ///< of the provision to link to
    bool in_new = true; ///< path is in the new text
};
/// @param is_divided  whether the section has provisions; otherwise its text is not introductory
std::vector<ChangePhrase> change_phrases(std::vector<Change> const& changes,
                                         bool is_divided = true);

/// "Age", "Class of offense": the heading of an effect.
std::string_view effect_heading(EffectKind kind);

/// "stricter", "milder", "wider", "narrower"; empty for None.
std::string_view direction_word(Direction direction);

/// "note", "warning", "problem".
std::string_view severity_word(Severity severity);

/// The words on one line in straight quotation marks; cut at a space, after at most `longest`
/// bytes.
std::string in_quotes(std::string_view words, std::size_t longest = std::string_view::npos);

/// "bill.htm:12"; only the file if the line is 0 (unknown).
std::string file_location(std::string_view file, std::uint32_t line);

/// The location of a diagnostic: "bill.htm:12", "section 53a-83, line 40".
std::string diagnostic_location(Diagnostic const& diagnostic, std::string_view file);

/// Whether every word of the bill is accounted for, and none has a base mismatch.
bool is_covered(BillPreview const& report);

/// "All 412 words of the bill are accounted for."
std::string coverage_sentence(BillPreview const& report);

/// "Lines: 214 text, 96 line numbers, 12 page headers, 9 head, 0 unknown."; empty if every line of
/// the bill is text, head or tail.
std::string lines_sentence(BillPreview const& report);

/// "Public Act No. 26-4"; "Bill" if it has no name.
std::string act_heading(BillPreview const& report);

/// "5 changes applied, 1 with a base mismatch, 1 not applied."
std::string verdict_sentence(BillPreview const& report);

/// "3 bills; 2 sections are changed by more than one; 1 conflict."
std::string verdict_sentence(PreviewReport const& report);

/// A day and what takes effect on it: "October 1, 2026", "sections 1 and 3 of Raised Bill No. 9".
struct DayPhrase {
    std::string day;
    std::string sections;
};

/// The days of all bills, in their order; without the bill's name if there is one bill.
std::vector<DayPhrase> day_phrases(PreviewReport const& report);

/// "From October 1, 2026"; "From passage"; "On an event, from the date of approval of ...".
std::string from_phrase(EffectiveDay const& day);

/// "Law as of October 1, 2026. Later changes are omitted."; empty without a date.
std::string on_sentence(PreviewReport const& report);

/// "Section 99-5, changed by Raised Bill No. 9 and a.txt".
std::string combined_heading(CombinedSection const& section, PreviewReport const& report);

/// "The changes do not overlap; this is the combined text."; also names what is unverified.
std::string combined_sentence(CombinedSection const& section, PreviewReport const& report);

/// States that no words change on the day, that amendments conflict, or that text is unverified;
/// empty if none of these applies.
std::string version_sentence(DatedVersion const& version,
                             std::string const& number,
                             PreviewReport const& report);

/// "3 sections amended, 1 new, 1 repealed, 120 unchanged."
std::string verdict_sentence(DiffReport const& report);

/// "Sec. 53a-83. Soliciting sexual acts."; of the new section, or of the old one if it is repealed.
std::string section_heading(Comparison const& comparison);

/// The comparison's citation; empty if it has none.
std::string citation_of(Comparison const& comparison);

/// "amended", "new", "repealed", "unchanged".
std::string_view change_word(SectionChange change);

/// Input made safe to print: control characters, characters that change the writing direction,
/// the noncharacters U+FFFE and U+FFFF, and bytes that are not UTF-8 become U+FFFD. Line feeds and
/// tabs become spaces.
std::string printable(std::string_view words);

} // namespace nutmeg
