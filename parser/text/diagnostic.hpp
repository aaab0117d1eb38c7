// Findings about a document. A finding never stops the reader: it is collected, the text is kept,
// and the caller prints the finding with its location.
#pragma once

#include "parser/text/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

enum class Severity : std::uint8_t {
    Note,    ///< information
    Warning, ///< probably a mistake
    Problem, ///< the result is incomplete or wrong; exit code 1
};

/// One kind of finding. diagnostic_table.hpp has the name, severity and message of each, in this
/// order: by topic, then by name. Kinds that differ only in their message may share a name.
enum class DiagnosticCode : std::uint8_t {
    // Any file
    Unreadable,
    // Statute pages
    CatchlineUnclear,
    HeadingMissing,
    DesignatorGap,
    DesignatorRepeated,
    EventVersion,
    FutureTargetMissing,
    FutureTextMissing,
    HeadingWithoutNumber,
    MarksInLaw,
    PageWithoutSections,
    NotYetEffective,
    NoteNotApplied,
    PageCut,
    Repealed,
    StruckInLaw,
    UnknownStatuteLine,
    // Source and history notes
    HistoryColonMissing,
    HistoryQuoteUnmatched,
    HistoryNoAct,
    SourceMisprint,
    SourceNoAct,
    SourceNoEnd,
    SourceNoOpening,
    SourceSectionsDetached,
    SourceSemicolonMissing,
    SourceUnread,
    SourceYearUnknown,
    // Word and text files
    BrokenWord,
    DamagedPdf,
    HiddenWords,
    RotatedWords,
    TextBox,
    UnclearUnderline,
    UnknownElement,
    UnreadFile,
    UnreadFootnote,
    UnreadFormula,
    UnreadNumber,
    UnreadPicture,
    UnreadRuby,
    UnreadCharacter,
    UnreadStyles,
    UnreadWords,
    // Bills
    ActWithoutEnd,
    AmendedBefore,
    AmendedByNone,
    AmendedInCircle,
    BracketInNewText,
    CrossingMarks,
    DistortedBracket,
    EmptyActSection,
    GroupHeading,
    KeptBracket,
    MarksLost,
    MissingActSection,
    NestedBracket,
    NoEffectiveRow,
    NoEnactingClause,
    BillWithoutSections,
    NoSuchDate,
    DateNotRead,
    ProposedBill,
    SectionAfterTail,
    SectionNumberOrder,
    StruckWords,
    TableRowMissing,
    TableRowUnknown,
    TableRowUnread,
    UnclosedBracket,
    UnfinishedEnd,
    UnfinishedSection,
    UnopenedBracket,
    UnpairedBrace,
    UnreadDate,
    DoubtfulOpening,
    UnreadOpening,
    // Amending instructions
    NoInstructions,
    NoTarget,
    TakenForInstructions,
    UnclosedQuote,
    UnreadInstruction,
    UnreadInstructionEnd,
    // Applying a bill
    AdditionExists,
    BaseMismatch,
    ChangesNothing,
    EditedText,
    EditedTextNew,
    EditedTextEmpty,
    FoundElsewhere,
    FutureKept,
    FutureVersion,
    HeadingOmitted,
    InferredMarks,
    LeftOut,
    MarksAmbiguous,
    MarksNotInferred,
    MarksNothing,
    NotCodified,
    NotCodifiedAct,
    NotCodifiedConstitution,
    RepealedAlready,
    NoAdditionPoint,
    NoProvision,
    NoProvisionToRepeal,
    SectionNotInStatutes,
    EditedTextUnchanged,
    UnfinishedInsertion,
    BaseElsewhere,
    // Applying an instruction
    AmountUnchanged,
    AlreadyReadsSo,
    AlreadyRepealed,
    ClassUnchanged,
    DesignatorTaken,
    ListMemberExists,
    ProvisionExists,
    ReplacementPresent,
    SectionExists,
    WordsPresent,
    DesignatorCount,
    DesignatorUnstated,
    LevelAmbiguous,
    NextDesignatorUnknown,
    NothingRemains,
    ProvisionMove,
    ProvisionsNotAdjacent,
    ProvisionsOutOfOrder,
    CheckClassInHeading,
    CheckDesignatorAdded,
    CheckEmptyProvision,
    CheckGapAfterRepeal,
    CheckGapBefore,
    CheckListMember,
    CheckPunctuation,
    CheckRepealedReference,
    CheckSeparatorAround,
    CheckSeparatorBefore,
    CheckUndesignated,
    FaultyResult,
    AmountsFoundTwice,
    ClassesFoundTwice,
    ListsFoundTwice,
    SubjectsFoundTwice,
    WordsFoundTwice,
    ListDesignator,
    ListEndUnclear,
    ProvisionListNotFound,
    ListNotFound,
    ListOfMemberNotFound,
    ListOutOfOrder,
    AmountNotFound,
    AmountNotDeterminate,
    AmountOfOtherUnit,
    AmountSentenceLacks,
    ClassNotFound,
    SubjectAmongOthers,
    SubjectNotFound,
    WordsElsewhere,
    WordsEndNotFound,
    WordsNearest,
    WordsNotFound,
    EffectiveDateNotLaw,
    ReferenceFollows,
    TargetParentMissing,
    TargetProvisionMissing,
    TargetSectionMissing,
    TargetSentenceMissing,
    WrongCount,
    WrongOrdinal,
    // Floor amendments
    FloorAddSections,
    FloorBracketsInsertion,
    FloorAmended,
    FloorFoundTwice,
    FloorEnactingClauseMissing,
    FloorLineMissing,
    FloorLineStruck,
    FloorBracketUnclear,
    FloorWithoutInstructions,
    FloorDateMissing,
    FloorWordsNotFound,
    FloorReplace,
    FloorSectionMissing,
    FloorStrike,
    FloorStrikeLines,
    FloorStrikeSections,
    FloorStrikesLaw,
    FloorUnread,
    // Previews of several bills and dates
    AdjoiningEdits,
    AmendedByOtherAct,
    BuiltOn,
    CitesRedesignated,
    CombinedEdits,
    ComparedEdits,
    BillConflict,
    DateOrder,
    LapsingVersion,
    UnreachedVersion,
    NearNumbers,
    NotYetApplied,
    VersionOvertaken,
    TwoDates,
    Undated,
    // Statute collections
    PageChanged,
    SectionTwice,
    // Drafting a bill
    DraftAmendedUnmarked,
    DraftBracketInLaw,
    DraftNotExact,
    DraftSectionCount,
    DraftDateUnread,
    DraftDateUnused,
    DraftFutureVersion,
    LongPurpose,
    NotDrafted,
    SessionGuessed,
    TwoSectionDates,
};

/// The stable name of a kind, such as "designator-gap", as in JSON, SARIF and JUnit output.
std::string_view code_name(DiagnosticCode code);

/// One finding about a document. `span` counts bytes of the text that the finding is about: a
/// section's text if `citation` names one. `line` is the line of the page, from 1, or 0 if unknown.
struct Diagnostic {
    Severity severity = Severity::Warning;
    DiagnosticCode code = DiagnosticCode::Unreadable;
    std::string citation; ///< section number, or empty
    Span span;
    std::uint32_t line = 0;
    std::string message;   ///< what is wrong, and what to do if something can be done
    std::string file = {}; ///< the page, if it is not the file being reported on
};

using Diagnostics = std::vector<Diagnostic>;

} // namespace nutmeg
