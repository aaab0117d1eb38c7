// The names, severities and messages of all diagnostics, which are defined only here.
// docs/diagnostics.md is generated from this table. A message says what is wrong, then in a second
// sentence what to do; it starts in lower case because it follows "FILE:LINE: severity: ", and it
// has no final period.
#pragma once

#include "parser/text/diagnostic.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace nutmeg {

/// The subject of a diagnostic; docs/diagnostics.md has a section for each.
enum class DiagnosticTopic : std::uint8_t {
    Files,
    StatutePages,
    Notes,
    Documents,
    Bills,
    Instructions,
    Application,
    AppliedInstructions,
    FloorAmendments,
    Preview,
    Editions,
    Fetching,
    Drafting,
};

inline constexpr std::array<std::string_view, 13> diagnostic_topic_titles{
    "Any file",
    "Statute pages",
    "Source and history notes",
    "Documents",
    "Bills",
    "Amending instructions",
    "Applying a bill",
    "Applying an instruction",
    "Floor amendments",
    "Previews of several bills and dates",
    "Statute collections",
    "Fetching pages",
    "Drafting a bill",
};

struct DiagnosticKind {
    DiagnosticCode code;
    DiagnosticTopic topic;
    std::string_view name;
    Severity severity;
    std::string_view message; ///< each "{}" is replaced by an argument of make_diagnostic
};

// clang-format off
inline constexpr std::array diagnostic_table = std::to_array<DiagnosticKind>({
    {DiagnosticCode::Unreadable, DiagnosticTopic::Files, "unreadable", Severity::Problem, "{}"},
    {DiagnosticCode::CatchlineNotApplied, DiagnosticTopic::StatutePages, "catchline-not-applied", Severity::Warning, "the change of the heading of section {} was not applied, because a catchline is not law"},
    {DiagnosticCode::CatchlineUnclear, DiagnosticTopic::StatutePages, "catchline-unclear", Severity::Problem, "it is unclear where the catchline ends. The law was read from \"{}\" on. Put the catchline on a line of its own"},
    {DiagnosticCode::HeadingMissing, DiagnosticTopic::StatutePages, "contents", Severity::Problem, "the contents of the page list section {}, but the page has no heading of it, so its text may be read as part of the section before it. Compare the page with the published one"},
    {DiagnosticCode::DesignatorGap, DiagnosticTopic::StatutePages, "designator-gap", Severity::Warning, "{} appears where {} was expected"},
    {DiagnosticCode::DesignatorRepeated, DiagnosticTopic::StatutePages, "designator-repeated", Severity::Warning, "{} follows {} and repeats an earlier designator"},
    {DiagnosticCode::EventVersion, DiagnosticTopic::StatutePages, "event-version", Severity::Note, "another version takes effect on and after {}"},
    {DiagnosticCode::FutureTargetMissing, DiagnosticTopic::StatutePages, "future-place", Severity::Warning, "the provisions named by the note are not in the section. The section is unchanged"},
    {DiagnosticCode::FutureTextMissing, DiagnosticTopic::StatutePages, "future-place", Severity::Warning, "the note names provisions that its text does not contain. The section is unchanged"},
    {DiagnosticCode::HeadingWithoutNumber, DiagnosticTopic::StatutePages, "heading", Severity::Problem, "no section number in the heading \"{}\", so the section cannot be found or compared. Begin the heading with \"Sec. 1-1. \""},
    {DiagnosticCode::HeadingNumberFromId, DiagnosticTopic::StatutePages, "heading-misprint", Severity::Note, "no section number in the heading \"{}\". It was read as the heading of {}, as the page names it in its markup"},
    {DiagnosticCode::MarksInLaw, DiagnosticTopic::StatutePages, "marks-in-law", Severity::Problem, "the page has words in <{}>, \"{}\", which published law does not have. They are read as law. Use the page as published, or pass a bill as a bill"},
    {DiagnosticCode::PageWithoutSections, DiagnosticTopic::StatutePages, "no-section", Severity::Problem, "no section heading found (a span of class \"catchln\"). Use a chapter page as published"},
    {DiagnosticCode::NotYetEffective, DiagnosticTopic::StatutePages, "not-yet-effective", Severity::Note, "the section takes effect on {}"},
    {DiagnosticCode::NoteNotApplied, DiagnosticTopic::StatutePages, "note-not-applied", Severity::Warning, "a note that the statutes do not print with the section is not law and was not applied: \"{}\""},
    {DiagnosticCode::PageCut, DiagnosticTopic::StatutePages, "page-cut", Severity::Problem, "the page ends without </html> and may be truncated. The text up to that point was read"},
    {DiagnosticCode::Repealed, DiagnosticTopic::StatutePages, "repealed", Severity::Note, "the section is repealed as of {}"},
    {DiagnosticCode::StruckInLaw, DiagnosticTopic::StatutePages, "struck-words", Severity::Problem, "the words \"{}\" are struck through but were read as law. Delete them, or save the change as a tracked change"},
    {DiagnosticCode::UnknownStatuteLine, DiagnosticTopic::StatutePages, "unknown-line", Severity::Problem, "the line is neither law nor a known note, and was not applied: \"{}\". Move law above the notes of its section, and delete anything else"},
    {DiagnosticCode::HistoryColonMissing, DiagnosticTopic::Notes, "history-misprint", Severity::Note, "expected a colon after \"History\""},
    {DiagnosticCode::HistoryQuoteUnmatched, DiagnosticTopic::Notes, "history-misprint", Severity::Note, "unmatched quotation mark"},
    {DiagnosticCode::HistoryNoAct, DiagnosticTopic::Notes, "history-no-act", Severity::Warning, "this clause names no act"},
    {DiagnosticCode::SourceMisprint, DiagnosticTopic::Notes, "source-misprint", Severity::Note, "misprint, read as \"{}\""},
    {DiagnosticCode::SourceNoAct, DiagnosticTopic::Notes, "source-misprint", Severity::Note, "the note names no act"},
    {DiagnosticCode::SourceNoEnd, DiagnosticTopic::Notes, "source-misprint", Severity::Note, "the note does not end with a period and a parenthesis"},
    {DiagnosticCode::SourceNoOpening, DiagnosticTopic::Notes, "source-misprint", Severity::Note, "the note does not start with a parenthesis"},
    {DiagnosticCode::SourceSectionsDetached, DiagnosticTopic::Notes, "source-misprint", Severity::Note, "these sections belong to the preceding act"},
    {DiagnosticCode::SourceSemicolonMissing, DiagnosticTopic::Notes, "source-misprint", Severity::Note, "missing semicolon between two acts"},
    {DiagnosticCode::SourceUnread, DiagnosticTopic::Notes, "source-unread", Severity::Warning, "no act recognized here"},
    {DiagnosticCode::SourceYearUnknown, DiagnosticTopic::Notes, "source-year", Severity::Warning, "the year of this act is unknown because no earlier entry has one"},
    {DiagnosticCode::BrokenWord, DiagnosticTopic::Documents, "broken-word", Severity::Note, "\"{}\" is hyphenated across lines and occurs nowhere else, so the hyphen was kept. Remove it if it is not part of the word"},
    {DiagnosticCode::ControlCharacter, DiagnosticTopic::Documents, "control-character", Severity::Problem, "control characters in the text: {} ({}), on {}. They are omitted. Remove them from the file"},
    {DiagnosticCode::DamagedPdf, DiagnosticTopic::Documents, "damaged-pdf", Severity::Problem, "the PDF file is damaged, so text may be missing (mutool: {}). Open it in a PDF reader and print it to a new PDF file"},
    {DiagnosticCode::Decoded, DiagnosticTopic::Documents, "decoded", Severity::Warning, "the text is not UTF-8 and was read as {}. Save it as UTF-8 to be certain"},
    {DiagnosticCode::HiddenWords, DiagnosticTopic::Documents, "hidden-words", Severity::Warning, "hidden text is omitted. Unhide it or delete it"},
    {DiagnosticCode::JoinedWord, DiagnosticTopic::Documents, "joined-word", Severity::Note, "\"{}\" was read without the hyphen, which is at the end of a line: {}, the word has none"},
    {DiagnosticCode::NormalizedLookAlike, DiagnosticTopic::Documents, "look-alike", Severity::Problem, "letters of another alphabet in the place of Latin ones: {} ({}), on {}. They were read as the Latin letters. Type them again"},
    {DiagnosticCode::NormalizedFullwidth, DiagnosticTopic::Documents, "normalized-character", Severity::Note, "fullwidth characters read as ASCII: {} ({}), on {}"},
    {DiagnosticCode::NormalizedHyphen, DiagnosticTopic::Documents, "normalized-character", Severity::Note, "other hyphens and dashes read as hyphens: {} ({}), on {}"},
    {DiagnosticCode::NormalizedInvisible, DiagnosticTopic::Documents, "normalized-character", Severity::Note, "invisible characters omitted: {} ({}), on {}"},
    {DiagnosticCode::NormalizedLigature, DiagnosticTopic::Documents, "normalized-character", Severity::Note, "ligatures read as their letters: {} ({}), on {}"},
    {DiagnosticCode::NormalizedSoftHyphen, DiagnosticTopic::Documents, "normalized-character", Severity::Note, "soft hyphens omitted: {} ({}), on {}"},
    {DiagnosticCode::NormalizedSpace, DiagnosticTopic::Documents, "normalized-character", Severity::Note, "other spaces read as spaces: {} ({}), on {}"},
    {DiagnosticCode::RotatedWords, DiagnosticTopic::Documents, "rotated-words", Severity::Warning, "text on page {} is not upright and is omitted. If it belongs to the document, use a copy in which it is upright"},
    {DiagnosticCode::SplitWord, DiagnosticTopic::Documents, "split-word", Severity::Note, "\"{}\" was read as \"{}\", without the space inside the word{}"},
    {DiagnosticCode::TextBox, DiagnosticTopic::Documents, "text-box", Severity::Warning, "the paragraph contains a text box. Its text is read after the paragraph. Move it to where it belongs"},
    {DiagnosticCode::UnclearLineNumber, DiagnosticTopic::Documents, "unclear-line-number", Severity::Problem, "the lines of the text were joined, and {} occurs more than once where line {} may end. Copy the text with its lines"},
    {DiagnosticCode::UnclearUnderline, DiagnosticTopic::Documents, "unclear-underline", Severity::Problem, "lines painted under words on page {} do not begin and end with the words, so the words are read as unmarked. Compare them with the page"},
    {DiagnosticCode::UnknownElement, DiagnosticTopic::Documents, "unknown-element", Severity::Warning, "text in an unknown kind of element is read as part of the bill. Open the file in Word and save it again"},
    {DiagnosticCode::UnknownLine, DiagnosticTopic::Documents, "unknown-line", Severity::Problem, "neither text of the document nor a known part of its pages, so it was not read: \"{}\". Remove it, or join it to the line that it continues"},
    {DiagnosticCode::UnreadFile, DiagnosticTopic::Documents, "unread-file", Severity::Warning, "another file inserted after this paragraph was not read. Open the file in Word and save it again, or copy the text in"},
    {DiagnosticCode::UnreadFootnote, DiagnosticTopic::Documents, "unread-footnote", Severity::Warning, "a footnote was not read. Move its content into the text"},
    {DiagnosticCode::UnreadFormula, DiagnosticTopic::Documents, "unread-formula", Severity::Warning, "a formula was not read. Write it in words"},
    {DiagnosticCode::UnreadNumber, DiagnosticTopic::Documents, "unread-number", Severity::Warning, "automatic numbering is not read. Type the number or letter"},
    {DiagnosticCode::UnreadPicture, DiagnosticTopic::Documents, "unread-picture", Severity::Warning, "a picture was not read. Replace it with text"},
    {DiagnosticCode::UnreadRuby, DiagnosticTopic::Documents, "unread-ruby", Severity::Warning, "the small text above other text (ruby text) was not read"},
    {DiagnosticCode::UnreadCharacter, DiagnosticTopic::Documents, "unread-sign", Severity::Warning, "a symbol-font or invalid character was skipped. Type it as a regular character"},
    {DiagnosticCode::UnreadStyles, DiagnosticTopic::Documents, "unread-styles", Severity::Warning, "the styles of the document cannot be read, so text that a style underlines or strikes through is read as unmarked. Open the file in Word and save it again as .docx"},
    {DiagnosticCode::UnreadWords, DiagnosticTopic::Documents, "unread-words", Severity::Warning, "text in a drawing, or between the parts of the document, cannot be read and is omitted. Move it into a paragraph"},
    {DiagnosticCode::UnreadableCharacter, DiagnosticTopic::Documents, "unreadable-character", Severity::Problem, "characters that were lost in a conversion: {} ({}), on {}. Type them again"},
    {DiagnosticCode::WrongEncoding, DiagnosticTopic::Documents, "wrong-encoding", Severity::Problem, "\"{}\" is \"{}\" in the wrong encoding ({}). Save the original again as UTF-8"},
    {DiagnosticCode::ActWithoutEnd, DiagnosticTopic::Bills, "act-without-end", Severity::Problem, "the act ends without the date of its approval, so its end may be missing. Compare it with the act as published"},
    {DiagnosticCode::AmendedBefore, DiagnosticTopic::Bills, "amended-before", Severity::Problem, "section {} of the act amends section {}, which section {} amends too. Restate it \"as amended by section {} of this act\""},
    {DiagnosticCode::AmendedByNone, DiagnosticTopic::Bills, "amended-by-none", Severity::Problem, "section {} of the act cites {}, \"as amended by this act\", but no section amends it. Add the section, which may be missing from this copy, or delete the words"},
    {DiagnosticCode::AmendedInCircle, DiagnosticTopic::Bills, "amended-in-circle", Severity::Problem, "sections {} and {} of the act each amend section {} as amended by the other. Delete one of the two references"},
    {DiagnosticCode::BracketInNewText, DiagnosticTopic::Bills, "bracket-in-new-text", Severity::Note, "in section {} of the act, square brackets in entirely new text are read as part of it"},
    {DiagnosticCode::CrossingMarks, DiagnosticTopic::Bills, "crossing-marks", Severity::Problem, "a bracket is in the middle of the underlined words \"{}\", so what is deleted cannot be determined. Put it before or after them"},
    {DiagnosticCode::DistortedBracket, DiagnosticTopic::Bills, "distorted-bracket", Severity::Warning, "the bracketed text at \"{}\" was damaged by a file conversion and is kept unchanged. Compare it with the bill as published"},
    {DiagnosticCode::EmptyActSection, DiagnosticTopic::Bills, "empty-section", Severity::Problem, "section {} of the act has no text after its opening words"},
    {DiagnosticCode::GroupHeading, DiagnosticTopic::Bills, "group-heading", Severity::Problem, "\"{}\" is not the heading of a single section, so the text under it was not applied. Give each section its own heading"},
    {DiagnosticCode::KeptBracket, DiagnosticTopic::Bills, "kept-bracket", Severity::Note, "the square brackets inside a word at \"{}\" are read as part of the word"},
    {DiagnosticCode::MarksLost, DiagnosticTopic::Bills, "marks-lost", Severity::Warning, "no underlining found, so insertions are inferred by comparison with current law. Use a copy with underlining to be certain"},
    {DiagnosticCode::MissingActSection, DiagnosticTopic::Bills, "missing-section", Severity::Problem, "section {} of the act refers to section {} of this act, which does not exist. Correct the number, or add the section, which may be missing from this copy"},
    {DiagnosticCode::NestedBracket, DiagnosticTopic::Bills, "nested-bracket", Severity::Warning, "the bracket at \"{}\" is inside another bracket. Everything up to the outer closing bracket is read as deleted"},
    {DiagnosticCode::NoEffectiveRow, DiagnosticTopic::Bills, "no-effective-row", Severity::Problem, "section {} of the act has no effective date of its own and no row in the effective-date table. The default date is used (Gen. Stat. 2-32). Add the date"},
    {DiagnosticCode::NoEnactingClause, DiagnosticTopic::Bills, "no-enacting-clause", Severity::Note, "no enacting clause found before the first section. Expected \"Be it enacted by the Senate and House of Representatives in General Assembly convened:\""},
    {DiagnosticCode::BillWithoutSections, DiagnosticTopic::Bills, "no-section", Severity::Problem, "no section found. Expected a paragraph starting with \"Section 1.\" or containing \"is repealed and the following is substituted in lieu thereof\""},
    {DiagnosticCode::NoSuchDate, DiagnosticTopic::Bills, "no-such-date", Severity::Problem, "the effective date of {}, {}, does not exist and is ignored. Correct the date"},
    {DiagnosticCode::DateNotRead, DiagnosticTopic::Bills, "no-such-date", Severity::Problem, "the effective date of {}, \"{}\", cannot be read and is ignored. Write it as in \"October 1, 2026\" or \"from passage\""},
    {DiagnosticCode::ProposedBill, DiagnosticTopic::Bills, "proposed-bill", Severity::Problem, "this is a proposed bill without statutory text, so it is shown but not applied. Use the committee's drafted bill, or instructions"},
    {DiagnosticCode::SectionAfterTail, DiagnosticTopic::Bills, "section-after-tail", Severity::Problem, "section {} follows the end of the act (recognized by \"{}\") and was ignored. Move it before that paragraph"},
    {DiagnosticCode::SectionNumberOrder, DiagnosticTopic::Bills, "section-number-order", Severity::Problem, "section {} of the act appears where section {} was expected. It is read as a separate section. Correct its number, or add the missing section"},
    {DiagnosticCode::StruckWords, DiagnosticTopic::Bills, "struck-words", Severity::Warning, "the text at \"{}\" is both underlined and bracketed, so it is in neither the old nor the new text. Remove one of the two markings"},
    {DiagnosticCode::TableRowMissing, DiagnosticTopic::Bills, "table-row-missing", Severity::Problem, "the effective-date table has no row for section {} of the act. Add the row, which may be missing from this copy"},
    {DiagnosticCode::TableRowUnknown, DiagnosticTopic::Bills, "table-row-unknown", Severity::Problem, "the effective-date table names section {}, which the act does not have. Add the section, which may be missing from this copy, or correct the table"},
    {DiagnosticCode::TableRowUnread, DiagnosticTopic::Bills, "table-row-unread", Severity::Problem, "the effective-date table gives no date for \"{}\". Add the date"},
    {DiagnosticCode::UnclosedBracket, DiagnosticTopic::Bills, "unclosed-bracket", Severity::Problem, "the bracket at \"{}\" is never closed, so nothing is read as deleted. Place the closing bracket after the last deleted word"},
    {DiagnosticCode::UnfinishedEnd, DiagnosticTopic::Bills, "unfinished-end", Severity::Problem, "the document ends in the middle of \"{}\". Use a complete copy"},
    {DiagnosticCode::UnfinishedSection, DiagnosticTopic::Bills, "unfinished-section", Severity::Problem, "section {} of the act ends in the middle of a sentence, after \"{}\". Complete it; the rest may be missing from this copy"},
    {DiagnosticCode::UnopenedBracket, DiagnosticTopic::Bills, "unopened-bracket", Severity::Problem, "the closing bracket at \"{}\" has no opening bracket and is read as text. Place the opening bracket before the first deleted word"},
    {DiagnosticCode::UnpairedBrace, DiagnosticTopic::Bills, "unpaired-brace", Severity::Problem, "the brace at \"{}\" has no partner in the paragraph, so the insertion cannot be determined"},
    {DiagnosticCode::UnreadDate, DiagnosticTopic::Bills, "unread-date", Severity::Problem, "in section {} of the act, \"{}\" was read as text, although it seems to be an effective date. Write one date, as in \"(Effective October 1, 2026)\""},
    {DiagnosticCode::DoubtfulOpening, DiagnosticTopic::Bills, "unread-opening", Severity::Problem, "section {} of the act was read as a freestanding section, although its first sentence says that something is repealed or amended. Check its opening words"},
    {DiagnosticCode::UnreadOpening, DiagnosticTopic::Bills, "unread-opening", Severity::Problem, "the opening words of section {} of the act were not understood, so nothing can be applied: \"{}\""},
    {DiagnosticCode::NoInstructions, DiagnosticTopic::Instructions, "no-instruction", Severity::Problem, "the file has no instruction, only comments or blank lines. Write one sentence per line"},
    {DiagnosticCode::NoTarget, DiagnosticTopic::Instructions, "no-target", Severity::Problem, "no section is named for this change. Name one, as in \"in section 53a-82\""},
    {DiagnosticCode::TakenForInstructions, DiagnosticTopic::Instructions, "taken-for", Severity::Problem, "not recognized as a bill or statute text, and no instruction was understood. Use --as bill, or --section 99-3 if this is that section as amended"},
    {DiagnosticCode::UnclosedQuote, DiagnosticTopic::Instructions, "unclosed-quote", Severity::Problem, "the quotation mark before \"{}\" is never closed"},
    {DiagnosticCode::UnreadInstruction, DiagnosticTopic::Instructions, "unread-instruction", Severity::Problem, "{} at \"{}\""},
    {DiagnosticCode::UnreadInstructionEnd, DiagnosticTopic::Instructions, "unread-instruction", Severity::Problem, "{} (end of instruction)"},
    {DiagnosticCode::AdditionExists, DiagnosticTopic::Application, "already-there", Severity::Problem, "{} already exists in section {}. The addition was placed before it"},
    {DiagnosticCode::BaseMismatch, DiagnosticTopic::Application, "base-mismatch", Severity::Problem, "base mismatch {}: the act {}, but current law {}. Update the bill, or use the statutes it was drafted against"},
    {DiagnosticCode::ChangesNothing, DiagnosticTopic::Application, "changes-nothing", Severity::Problem, "the act restates current law and changes nothing. Check that its marks were not lost, or remove the section"},
    {DiagnosticCode::EditedText, DiagnosticTopic::Application, "edited-text", Severity::Note, "the edited text replaces the entire section. All changes are found by comparison"},
    {DiagnosticCode::EditedTextNew, DiagnosticTopic::Application, "edited-text", Severity::Problem, "section {} is not in the statutes, so its text is shown as new and compared with nothing. Correct the number, or use the statutes that have the section"},
    {DiagnosticCode::EditedTextEmpty, DiagnosticTopic::Application, "empty-section", Severity::Problem, "no text follows the heading, so nothing was applied. Add the text of the section as amended"},
    {DiagnosticCode::FoundElsewhere, DiagnosticTopic::Application, "found-elsewhere", Severity::Warning, "the text that the act restates was found in {}, not in the provision that the opening words name. It was replaced there"},
    {DiagnosticCode::FutureKept, DiagnosticTopic::Application, "future-kept", Severity::Note, "the section has a version that takes effect later, but the edited text does not. That version is kept unchanged"},
    {DiagnosticCode::FutureVersion, DiagnosticTopic::Application, "future-version", Severity::Note, "the amendment was applied to the version of the section that takes effect later"},
    {DiagnosticCode::HeadingOmitted, DiagnosticTopic::Application, "heading-omitted", Severity::Note, "the act omits \"{}\", which is read as the heading of the provision and stays in it. If it is law, restate it"},
    {DiagnosticCode::InferredMarks, DiagnosticTopic::Application, "inferred-marks", Severity::Note, "nothing in the act is underlined, so insertions were inferred by comparison with current law ({}){}"},
    {DiagnosticCode::LeftOut, DiagnosticTopic::Application, "left-out", Severity::Problem, "the act leaves out current law{}: \"{}\". Restate these words, or put them in brackets to delete them"},
    {DiagnosticCode::MarksAmbiguous, DiagnosticTopic::Application, "marks-not-inferred", Severity::Warning, "repeated words make the insertions ambiguous. Use a copy with underlining"},
    {DiagnosticCode::MarksNotInferred, DiagnosticTopic::Application, "marks-not-inferred", Severity::Warning, "the act's insertions are not underlined and cannot be inferred from current law{}"},
    {DiagnosticCode::MarksNothing, DiagnosticTopic::Application, "marks-nothing", Severity::Problem, "the act deletes \"{}\" and inserts the same words again, which changes nothing. Remove the marks"},
    {DiagnosticCode::NotCodified, DiagnosticTopic::Application, "not-codified", Severity::Note, "the amended law is not in the General Statutes. The amendment is shown as drafted, not applied"},
    {DiagnosticCode::NotCodifiedAct, DiagnosticTopic::Application, "not-codified", Severity::Note, "the amended public act is not in the General Statutes. The amendment is shown as drafted, not applied"},
    {DiagnosticCode::NotCodifiedConstitution, DiagnosticTopic::Application, "not-codified", Severity::Note, "the Constitution is not in the General Statutes. The amendment is shown as drafted, not applied"},
    {DiagnosticCode::RepealedAlready, DiagnosticTopic::Application, "repealed-already", Severity::Problem, "section {} is already repealed, so there is nothing to repeal. Remove the section of the bill"},
    {DiagnosticCode::NoAdditionPoint, DiagnosticTopic::Application, "target-missing", Severity::Problem, "section {} has no place for {}. Check the opening words"},
    {DiagnosticCode::NoProvision, DiagnosticTopic::Application, "target-missing", Severity::Problem, "section {} has no {}. Check the opening words and the statutes used"},
    {DiagnosticCode::NoProvisionToRepeal, DiagnosticTopic::Application, "target-missing", Severity::Problem, "section {} has no {} to repeal"},
    {DiagnosticCode::SectionNotInStatutes, DiagnosticTopic::Application, "target-missing", Severity::Problem, "section {} is not in the statutes. Its change is shown as drafted, not verified"},
    {DiagnosticCode::SectionUnnamed, DiagnosticTopic::Application, "target-missing", Severity::Problem, "the opening words name no section of the statutes, so the change is shown as drafted, not verified. Name the section, as in \"Section 99-1 of the general statutes\""},
    {DiagnosticCode::EditedTextUnchanged, DiagnosticTopic::Application, "unchanged", Severity::Note, "the edited text is identical to current law. Nothing changes"},
    {DiagnosticCode::UnfinishedInsertion, DiagnosticTopic::Application, "unfinished-insertion", Severity::Problem, "the words inferred to be inserted at the end stop in the middle of a sentence, after \"{}\". Complete it; the rest may be missing from this copy"},
    {DiagnosticCode::BaseElsewhere, DiagnosticTopic::Application, "words-elsewhere", Severity::Note, "the words that the act restates are in {}. Check the designator in the opening words"},
    {DiagnosticCode::AmountUnchanged, DiagnosticTopic::AppliedInstructions, "already-there", Severity::Problem, "the amount there is already {}"},
    {DiagnosticCode::AlreadyReadsSo, DiagnosticTopic::AppliedInstructions, "already-there", Severity::Problem, "the law already reads this way"},
    {DiagnosticCode::AlreadyRepealed, DiagnosticTopic::AppliedInstructions, "already-there", Severity::Problem, "section {} is already repealed"},
    {DiagnosticCode::ClassUnchanged, DiagnosticTopic::AppliedInstructions, "already-there", Severity::Problem, "the offense is already a {}"},
    {DiagnosticCode::DesignatorTaken, DiagnosticTopic::AppliedInstructions, "already-there", Severity::Problem, "section {} already has {}"},
    {DiagnosticCode::ListMemberExists, DiagnosticTopic::AppliedInstructions, "already-there", Severity::Problem, "the list already names {}"},
    {DiagnosticCode::ProvisionExists, DiagnosticTopic::AppliedInstructions, "already-there", Severity::Problem, "section {} already has {}. Redesignate it or replace it"},
    {DiagnosticCode::ReplacementPresent, DiagnosticTopic::AppliedInstructions, "already-there", Severity::Problem, "{} was not found, but {} is present. It may already have been applied"},
    {DiagnosticCode::SectionExists, DiagnosticTopic::AppliedInstructions, "already-there", Severity::Problem, "the statutes already have a section {}"},
    {DiagnosticCode::WordsPresent, DiagnosticTopic::AppliedInstructions, "already-there", Severity::Problem, "{} is already there"},
    {DiagnosticCode::DesignatorCount, DiagnosticTopic::AppliedInstructions, "ambiguous-level", Severity::Problem, "the number of provisions ({}) differs from the number of new designators ({})"},
    {DiagnosticCode::DesignatorUnstated, DiagnosticTopic::AppliedInstructions, "ambiguous-level", Severity::Problem, "the text must begin with the designator of the new provision, as in \"(d) ...\""},
    {DiagnosticCode::LevelAmbiguous, DiagnosticTopic::AppliedInstructions, "ambiguous-level", Severity::Problem, "section {} has no {}, but has {}. Say which one is meant"},
    {DiagnosticCode::NextDesignatorUnknown, DiagnosticTopic::AppliedInstructions, "ambiguous-level", Severity::Problem, "section {} has no {} there, so the new one has no next designator. Name it"},
    {DiagnosticCode::NothingRemains, DiagnosticTopic::AppliedInstructions, "ambiguous-level", Severity::Problem, "the instruction repeals no provision of the section before this, so no provisions remain to be redesignated"},
    {DiagnosticCode::ProvisionMove, DiagnosticTopic::AppliedInstructions, "ambiguous-level", Severity::Problem, "{} cannot become {}. To move a provision, repeal it and add it at its new location"},
    {DiagnosticCode::ProvisionsNotAdjacent, DiagnosticTopic::AppliedInstructions, "ambiguous-level", Severity::Problem, "other text appears between the provisions. Restate them one at a time"},
    {DiagnosticCode::ProvisionsOutOfOrder, DiagnosticTopic::AppliedInstructions, "ambiguous-level", Severity::Problem, "the provisions do not appear in this order"},
    {DiagnosticCode::CheckClassInHeading, DiagnosticTopic::AppliedInstructions, "check", Severity::Note, "the heading of the section may still name the former class"},
    {DiagnosticCode::CheckDesignatorAdded, DiagnosticTopic::AppliedInstructions, "check", Severity::Note, "the text began without {}, which was placed before it"},
    {DiagnosticCode::CheckEmptyProvision, DiagnosticTopic::AppliedInstructions, "check", Severity::Note, "{} has no text left. Repeal it entirely"},
    {DiagnosticCode::CheckGapAfterRepeal, DiagnosticTopic::AppliedInstructions, "check", Severity::Note, "the repeal of {} leaves a gap before {}. Nothing is redesignated unless the instruction says so"},
    {DiagnosticCode::CheckGapBefore, DiagnosticTopic::AppliedInstructions, "check", Severity::Note, "{} does not follow the preceding designator, so a gap is left"},
    {DiagnosticCode::CheckListMember, DiagnosticTopic::AppliedInstructions, "check", Severity::Note, "this list already names {}: {}"},
    {DiagnosticCode::CheckPunctuation, DiagnosticTopic::AppliedInstructions, "check", Severity::Warning, "\"{}\" and \"{}\" meet where the words were struck. Strike one of them too"},
    {DiagnosticCode::CheckRepealedReference, DiagnosticTopic::AppliedInstructions, "check", Severity::Note, "\"{}\" refers to {}, which is repealed"},
    {DiagnosticCode::CheckSeparatorAround, DiagnosticTopic::AppliedInstructions, "check", Severity::Note, "check the \"and\" or \"or\" and the punctuation around {}"},
    {DiagnosticCode::CheckSeparatorBefore, DiagnosticTopic::AppliedInstructions, "check", Severity::Note, "check the \"and\" or \"or\" and the punctuation before {}"},
    {DiagnosticCode::CheckUndesignated, DiagnosticTopic::AppliedInstructions, "check", Severity::Note, "the undesignated text after it is kept: \"{}...\""},
    {DiagnosticCode::FaultyResult, DiagnosticTopic::AppliedInstructions, "faulty-result", Severity::Problem, "the new text would have {}: \"{}\". Nothing was applied"},
    {DiagnosticCode::AmountsFoundTwice, DiagnosticTopic::AppliedInstructions, "found-twice", Severity::Problem, "{} {} are named there. Name the provision or the amount that changes"},
    {DiagnosticCode::ClassesFoundTwice, DiagnosticTopic::AppliedInstructions, "found-twice", Severity::Problem, "{} classes are named there. Name the provision or the current class"},
    {DiagnosticCode::ListsFoundTwice, DiagnosticTopic::AppliedInstructions, "found-twice", Severity::Problem, "{} lists of sections match. Name the provision or a section in the list, or say \"each list\""},
    {DiagnosticCode::SubjectsFoundTwice, DiagnosticTopic::AppliedInstructions, "found-twice", Severity::Problem, "{} provisions state a {}. Name the provision"},
    {DiagnosticCode::WordsFoundTwice, DiagnosticTopic::AppliedInstructions, "found-twice", Severity::Problem, "{} occurs {}. Say which one, as in \"the first place it appears\" or \"each place it appears\""},
    {DiagnosticCode::ListDesignator, DiagnosticTopic::AppliedInstructions, "no-list", Severity::Problem, "the next designator of the list is {}. Begin the new member with it, or leave it out"},
    {DiagnosticCode::ListEndUnclear, DiagnosticTopic::AppliedInstructions, "no-list", Severity::Problem, "it is unclear where the last member of the list ends. Quote the words after which to insert"},
    {DiagnosticCode::ProvisionListNotFound, DiagnosticTopic::AppliedInstructions, "no-list", Severity::Problem, "{} has no list of provisions"},
    {DiagnosticCode::ListNotFound, DiagnosticTopic::AppliedInstructions, "no-list", Severity::Problem, "no list of sections found"},
    {DiagnosticCode::ListOfMemberNotFound, DiagnosticTopic::AppliedInstructions, "no-list", Severity::Problem, "no list of sections that names {} found"},
    {DiagnosticCode::ListOutOfOrder, DiagnosticTopic::AppliedInstructions, "no-list", Severity::Problem, "cannot insert {}. The list is not in numerical order"},
    {DiagnosticCode::AmountNotFound, DiagnosticTopic::AppliedInstructions, "not-found", Severity::Problem, "no {} is named there"},
    {DiagnosticCode::AmountNotDeterminate, DiagnosticTopic::AppliedInstructions, "not-found", Severity::Problem, "{} does not give an amount that the law could state. Say the new amount"},
    {DiagnosticCode::AmountOfOtherUnit, DiagnosticTopic::AppliedInstructions, "not-found", Severity::Problem, "the law has {} there, which {} cannot replace. Quote both"},
    {DiagnosticCode::AmountSentenceLacks, DiagnosticTopic::AppliedInstructions, "not-found", Severity::Problem, "the amount there is {}, but its sentence does not mention {}. Quote the words"},
    {DiagnosticCode::ClassNotFound, DiagnosticTopic::AppliedInstructions, "not-found", Severity::Problem, "the law names no {} there"},
    {DiagnosticCode::SubjectAmongOthers, DiagnosticTopic::AppliedInstructions, "not-found", Severity::Problem, "{} says more than the {}. Quote the words to strike, or name the sentence"},
    {DiagnosticCode::SubjectNotFound, DiagnosticTopic::AppliedInstructions, "not-found", Severity::Problem, "no {} is stated there"},
    {DiagnosticCode::WordsElsewhere, DiagnosticTopic::AppliedInstructions, "not-found", Severity::Problem, "{} was not found there, but occurs elsewhere in the section"},
    {DiagnosticCode::WordsEndNotFound, DiagnosticTopic::AppliedInstructions, "not-found", Severity::Problem, "{} was not found after {}"},
    {DiagnosticCode::WordsNearest, DiagnosticTopic::AppliedInstructions, "not-found", Severity::Problem, "{} was not found. The closest match is {}"},
    {DiagnosticCode::WordsNotFound, DiagnosticTopic::AppliedInstructions, "not-found", Severity::Problem, "{} was not found"},
    {DiagnosticCode::EffectiveDateNotLaw, DiagnosticTopic::AppliedInstructions, "not-law", Severity::Problem, "the statutes contain no effective date that could change"},
    {DiagnosticCode::ReferenceFollows, DiagnosticTopic::AppliedInstructions, "reference-follows", Severity::Note, "\"{}\" becomes \"{}\""},
    {DiagnosticCode::TargetParentMissing, DiagnosticTopic::AppliedInstructions, "target-missing", Severity::Problem, "section {} has no {} to contain {}"},
    {DiagnosticCode::TargetProvisionMissing, DiagnosticTopic::AppliedInstructions, "target-missing", Severity::Problem, "section {} has no {}"},
    {DiagnosticCode::TargetSectionMissing, DiagnosticTopic::AppliedInstructions, "target-missing", Severity::Problem, "section {} is not in the statutes"},
    {DiagnosticCode::TargetSentenceMissing, DiagnosticTopic::AppliedInstructions, "target-missing", Severity::Problem, "the number of sentences is {}, but sentence {} was requested"},
    {DiagnosticCode::WrongCount, DiagnosticTopic::AppliedInstructions, "wrong-count", Severity::Problem, "{} occurs {}, expected {}"},
    {DiagnosticCode::WrongOrdinal, DiagnosticTopic::AppliedInstructions, "wrong-count", Severity::Problem, "{} occurs {}, but occurrence {} was requested"},
    {DiagnosticCode::FloorAddSections, DiagnosticTopic::FloorAmendments, "add-sections", Severity::Note, "{}, line {}, \"{}\": {}"},
    {DiagnosticCode::FloorBracketsInsertion, DiagnosticTopic::FloorAmendments, "brackets-bill-words", Severity::Problem, "these words are inserted by the bill and are not law. Strike them instead of bracketing them"},
    {DiagnosticCode::FloorAmended, DiagnosticTopic::FloorAmendments, "floor-amendment", Severity::Note, "{} of {} operations in {} were applied to the bill"},
    {DiagnosticCode::FloorFoundTwice, DiagnosticTopic::FloorAmendments, "found-twice", Severity::Problem, "\"{}\" occurs {} in {}. Say which one, as in \"the first place it appears\""},
    {DiagnosticCode::FloorEnactingClauseMissing, DiagnosticTopic::FloorAmendments, "line-missing", Severity::Problem, "the bill has no enacting clause"},
    {DiagnosticCode::FloorLineMissing, DiagnosticTopic::FloorAmendments, "line-missing", Severity::Problem, "the last line of the bill is {}"},
    {DiagnosticCode::FloorLineStruck, DiagnosticTopic::FloorAmendments, "line-missing", Severity::Problem, "no text is left on {}"},
    {DiagnosticCode::FloorLineRepeated, DiagnosticTopic::FloorAmendments, "line-repeated", Severity::Problem, "the number {} is printed beside more than one line of the bill. Use a file copy whose lines are counted through all pages"},
    {DiagnosticCode::FloorBracketUnclear, DiagnosticTopic::FloorAmendments, "no-bracket", Severity::Problem, "{} brackets match in {}. Quote adjacent words to identify one"},
    {DiagnosticCode::FloorWithoutInstructions, DiagnosticTopic::FloorAmendments, "no-instruction", Severity::Problem, "no instruction of a floor amendment found (\"In line 12, strike ...\"), so the bill is unchanged"},
    {DiagnosticCode::FloorDateMissing, DiagnosticTopic::FloorAmendments, "not-found", Severity::Problem, "section {} has no effective date to change"},
    {DiagnosticCode::FloorWordsNotFound, DiagnosticTopic::FloorAmendments, "not-found", Severity::Problem, "\"{}\" was not found in {}, which reads \"{}\""},
    {DiagnosticCode::FloorReplace, DiagnosticTopic::FloorAmendments, "replace", Severity::Note, "{}, line {}, \"{}\": {}"},
    {DiagnosticCode::FloorSectionMissing, DiagnosticTopic::FloorAmendments, "section-missing", Severity::Problem, "the bill has no section {}"},
    {DiagnosticCode::FloorStrike, DiagnosticTopic::FloorAmendments, "strike", Severity::Note, "{}, line {}, \"{}\": {}"},
    {DiagnosticCode::FloorStrikeLines, DiagnosticTopic::FloorAmendments, "strike-lines", Severity::Note, "{}, line {}, \"{}\": {}"},
    {DiagnosticCode::FloorStrikeSections, DiagnosticTopic::FloorAmendments, "strike-sections", Severity::Note, "{}, line {}, \"{}\": {}"},
    {DiagnosticCode::FloorStrikesLaw, DiagnosticTopic::FloorAmendments, "strikes-law", Severity::Problem, "these words are law and are not inserted by the bill. Bracket them instead of striking them"},
    {DiagnosticCode::FloorUnread, DiagnosticTopic::FloorAmendments, "unread-instruction", Severity::Problem, "not understood and not applied: \"{}\""},
    {DiagnosticCode::AdjoiningEdits, DiagnosticTopic::Preview, "adjoining", Severity::Warning, "in section {}, {} and {} change adjacent words ({}, {}). Both were applied. Review the sentence"},
    {DiagnosticCode::AmendedByOtherAct, DiagnosticTopic::Preview, "as-amended-by", Severity::Note, "the section is restated \"as amended by {}\". Give that act with --after, or use statutes that include it"},
    {DiagnosticCode::BuiltOn, DiagnosticTopic::Preview, "built-on", Severity::Note, "it builds on section {} as amended by {}"},
    {DiagnosticCode::CitesRedesignated, DiagnosticTopic::Preview, "cites-redesignated", Severity::Warning, "in section {}, {} cites \"{}\", but {} redesignates {} as {}. Say which provision is meant"},
    {DiagnosticCode::CombinedEdits, DiagnosticTopic::Preview, "combined", Severity::Warning, "in section {}, {} and {} both change {}. Both were applied. Review the combined text: {}"},
    {DiagnosticCode::ComparedEdits, DiagnosticTopic::Preview, "compared", Severity::Note, "in section {}, the changes of {} were merged by comparison, not by marks. Repeated words may be matched differently"},
    {DiagnosticCode::BillConflict, DiagnosticTopic::Preview, "conflict", Severity::Problem, "{}"},
    {DiagnosticCode::DateOrder, DiagnosticTopic::Preview, "date-order", Severity::Problem, "{} does not restate section {} as of its own effective date ({}). It was drafted against a later version"},
    {DiagnosticCode::LapsingVersion, DiagnosticTopic::Preview, "lapsing-version", Severity::Problem, "it amends the text of section {} that is in force until {}, but takes effect on {}. Amend the version that is in force then, which the statutes print with the section"},
    {DiagnosticCode::UnreachedVersion, DiagnosticTopic::Preview, "later-version", Severity::Warning, "the version of section {} that takes effect on {} replaces the amended text and does not have the change. Amend that version too"},
    {DiagnosticCode::NearNumbers, DiagnosticTopic::Preview, "near-numbers", Severity::Note, "the statutes have no section {}. Similar section numbers: {}"},
    {DiagnosticCode::NotYetApplied, DiagnosticTopic::Preview, "not-yet", Severity::Note, "{} is not applied. It takes effect {}"},
    {DiagnosticCode::VersionOvertaken, DiagnosticTopic::Preview, "overtaken", Severity::Note, "it changes a version of section {} that is not in effect on {}"},
    {DiagnosticCode::TwoDates, DiagnosticTopic::Preview, "two-dates", Severity::Problem, "instruction {} changes the effective date to \"{}\", but an earlier one set it to \"{}\". The last is used for all instructions without a date of their own. Say which is meant"},
    {DiagnosticCode::Undated, DiagnosticTopic::Preview, "undated", Severity::Note, "anything that takes effect from passage or has no date is treated as in effect on {}, because its date is unknown"},
    {DiagnosticCode::PageChanged, DiagnosticTopic::Editions, "page-changed", Severity::Problem, "the file changed while being read, so the text of this section is missing. Run nutmeg again"},
    {DiagnosticCode::SectionTwice, DiagnosticTopic::Editions, "section-twice", Severity::Problem, "the section appears {} times in the statutes ({}). The first is used. Remove those that are not law"},
    {DiagnosticCode::StaleEdition, DiagnosticTopic::Editions, "stale-edition", Severity::Problem, "acts made edition \"{}\" from law that has changed since. Make it again with: {}"},
    {DiagnosticCode::FetchDisallowed, DiagnosticTopic::Fetching, "fetch-disallowed", Severity::Problem, "the site does not let programs fetch this page (robots.txt), so it was not asked for. Save it with a browser"},
    {DiagnosticCode::FetchFailed, DiagnosticTopic::Fetching, "fetch-failed", Severity::Problem, "the page was not fetched: {}. {}. Run the command again later"},
    {DiagnosticCode::FetchGone, DiagnosticTopic::Fetching, "fetch-gone", Severity::Problem, "the site does not have the page (status {}). {}"},
    {DiagnosticCode::FetchLinkOutside, DiagnosticTopic::Fetching, "fetch-link-outside", Severity::Warning, "the page links to {}, which is outside the folder of the statutes and was not fetched"},
    {DiagnosticCode::FetchMoved, DiagnosticTopic::Fetching, "fetch-moved", Severity::Problem, "the page moved to {}, which is outside the folder of the statutes, so it was not fetched. If the statutes are there now, give that address with --from"},
    {DiagnosticCode::FetchNoChapters, DiagnosticTopic::Fetching, "fetch-no-chapters", Severity::Note, "the title has no chapter and no section, so there is no law to fetch"},
    {DiagnosticCode::FetchRenamed, DiagnosticTopic::Fetching, "fetch-renamed", Severity::Problem, "the page is now {}, but the older page is still in the folder, so its sections may appear twice. Remove the older one"},
    {DiagnosticCode::FetchRobots, DiagnosticTopic::Fetching, "fetch-robots", Severity::Problem, "nothing was fetched, because the site does not say what programs may fetch: {}. Run the command again later"},
    {DiagnosticCode::FetchStopped, DiagnosticTopic::Fetching, "fetch-stopped", Severity::Problem, "the site does not answer or asks for a long pause, so {} were not asked for. Run the command again later; it continues here"},
    {DiagnosticCode::FetchUnlinked, DiagnosticTopic::Fetching, "fetch-unlinked", Severity::Problem, "the site no longer links to the page. The page of {} stays in the folder. Remove it if it is no longer law"},
    {DiagnosticCode::DraftAmendedUnmarked, DiagnosticTopic::Drafting, "amended-unmarked", Severity::Note, "sections of the bill that cite what it amends elsewhere: {}. Use --mark-amended to insert \"as amended by this act\" there"},
    {DiagnosticCode::DraftBracketInLaw, DiagnosticTopic::Drafting, "bracket-in-law", Severity::Warning, "the section contains square brackets, which would be read as deletion marks"},
    {DiagnosticCode::DraftNotExact, DiagnosticTopic::Drafting, "draft-not-exact", Severity::Problem, "section {} of the bill does not produce the new text: {}"},
    {DiagnosticCode::DraftSectionCount, DiagnosticTopic::Drafting, "draft-not-exact", Severity::Problem, "the bill was read back with {} sections instead of {}. A paragraph of the law looks like the opening or the end of a bill"},
    {DiagnosticCode::DraftDateUnread, DiagnosticTopic::Drafting, "effective-unread", Severity::Warning, "the effective date \"{}\" is not a recognized date and is used as written. Use a date such as \"October 1, 2026\" or \"from passage\", unless it takes effect upon an event"},
    {DiagnosticCode::DraftDateUnused, DiagnosticTopic::Drafting, "effective-unused", Severity::Problem, "the bill does not amend the section, so its effective date, {}, is not used. Correct the section number"},
    {DiagnosticCode::DraftFutureVersion, DiagnosticTopic::Drafting, "future-version", Severity::Note, "the section has a version that takes effect later. The draft amends the version in effect"},
    {DiagnosticCode::LongPurpose, DiagnosticTopic::Drafting, "long-purpose", Severity::Warning, "the statement of purpose has {} words, but the limit is {} (Gen. Stat. 2-17). Shorten it"},
    {DiagnosticCode::NotDrafted, DiagnosticTopic::Drafting, "not-drafted", Severity::Problem, "the section is {} in the new statutes, which cannot be expressed as a bill. It is omitted"},
    {DiagnosticCode::SessionGuessed, DiagnosticTopic::Drafting, "session-guessed", Severity::Note, "the session is assumed to be that of {}, this year. Use --session or --effective to set it"},
    {DiagnosticCode::TwoSectionDates, DiagnosticTopic::Drafting, "two-section-dates", Severity::Problem, "the instructions give the section two effective dates, {} and {}, but a bill amends a section once. Say which is meant with --effective NUMBER=DATE"},
});
// clang-format on

/// The row of a code.
constexpr DiagnosticKind const& diagnostic_kind(DiagnosticCode code) {
    return diagnostic_table[static_cast<std::size_t>(code)];
}

/// The number of arguments that the message of a code takes.
constexpr std::size_t argument_count(DiagnosticCode code) {
    auto const message = diagnostic_kind(code).message;
    std::size_t count = 0;
    for (auto at = message.find("{}"); at != message.npos; at = message.find("{}", at + 2))
        ++count;
    return count;
}

namespace diagnostic_checks {

/// Row i belongs to the i-th code, and the last row to the last code.
constexpr bool has_every_code_in_order() {
    for (std::size_t i = 0; i < diagnostic_table.size(); ++i)
        if (static_cast<std::size_t>(diagnostic_table[i].code) != i)
            return false;
    return diagnostic_table.back().code == DiagnosticCode::TwoSectionDates;
}

/// Rows are sorted by topic and name, so a name in a topic belongs to adjacent rows.
constexpr bool is_sorted() {
    return std::is_sorted(
        diagnostic_table.begin(), diagnostic_table.end(), [](auto const& a, auto const& b) {
            return a.topic != b.topic ? a.topic < b.topic : a.name < b.name;
        });
}

constexpr bool is_lower_case_name(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || c == '-';
    });
}

/// Messages follow "FILE:LINE: " and end without a period.
constexpr bool is_well_formed(DiagnosticKind const& kind) {
    auto const message = kind.message;
    return is_lower_case_name(kind.name) && !message.empty() && message.back() != '.'
        && !(message.front() >= 'A' && message.front() <= 'Z');
}

static_assert(has_every_code_in_order());
static_assert(is_sorted());
static_assert(std::all_of(diagnostic_table.begin(), diagnostic_table.end(), is_well_formed));
static_assert(diagnostic_topic_titles.size()
              == static_cast<std::size_t>(diagnostic_table.back().topic) + 1);

} // namespace diagnostic_checks

} // namespace nutmeg
