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
    DesignatorGap,
    DesignatorRepeated,
    EventVersion,
    FutureTargetMissing,
    FutureTextMissing,
    HeadingWithoutNumber,
    PageWithoutSections,
    NotYetEffective,
    PageCut,
    Repealed,
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
    ControlCharacter,
    Decoded,
    HiddenWords,
    NormalizedLookAlike,
    NormalizedFullwidth,
    NormalizedHyphen,
    NormalizedInvisible,
    NormalizedLigature,
    NormalizedSoftHyphen,
    NormalizedSpace,
    SplitWord,
    TextBox,
    UnclearLineNumber,
    UnknownElement,
    UnknownLine,
    UnreadFile,
    UnreadFootnote,
    UnreadFormula,
    UnreadNumber,
    UnreadPicture,
    UnreadRuby,
    UnreadCharacter,
    UnreadStyles,
    UnreadWords,
    UnreadableCharacter,
    WrongEncoding,
    // Bills
    BracketInNewText,
    DistortedBracket,
    EmptyActSection,
    GroupHeading,
    KeptBracket,
    MarksLost,
    NestedBracket,
    NoEffectiveRow,
    NoEnactingClause,
    BillWithoutSections,
    NoSuchDate,
    ProposedBill,
    SectionAfterTail,
    SectionNumberOrder,
    StruckWords,
    UnclosedBracket,
    UnopenedBracket,
    UnpairedBrace,
    UnreadDate,
    DoubtfulOpening,
    UnreadOpening,
    // Amending instructions
    NoTarget,
    TakenForInstructions,
    UnclosedQuote,
    UnreadInstruction,
    UnreadInstructionEnd,
    // Applying a bill
    AdditionExists,
    BaseMismatch,
    EditedText,
    EditedTextNew,
    EditedTextEmpty,
    FoundElsewhere,
    FutureKept,
    FutureVersion,
    InferredMarks,
    MarksAmbiguous,
    MarksNotInferred,
    NotCodified,
    NotCodifiedAct,
    NotCodifiedConstitution,
    RepealedAlready,
    NoAdditionPoint,
    NoProvision,
    NoProvisionToRepeal,
    SectionNotInStatutes,
    EditedTextUnchanged,
    // Applying an instruction
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
    LevelAmbiguous,
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
    ClassesFoundTwice,
    ListsFoundTwice,
    WordsFoundTwice,
    ListNotFound,
    ListOfMemberNotFound,
    ListOutOfOrder,
    ClassNotFound,
    WordsElsewhere,
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
    DraftFutureVersion,
    LongPurpose,
    NotDrafted,
    SessionGuessed,
    SessionUnknown,
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
