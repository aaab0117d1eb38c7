// A bill or public act as read from its file: its sections, each with the operation that its
// opening words name (docs/connecticut.md 4.4), its effective date, and its marked text.
#pragma once

#include "parser/bills/bill_document.hpp"
#include "parser/bills/section_labels.hpp"
#include "parser/documents/model/document.hpp"
#include "parser/text/diagnostic.hpp"
#include "parser/text/span.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

struct Section;

/// How a run of a bill's words relates to the law in force.
enum class Mark : std::uint8_t {
    Plain,    ///< law that does not change
    Deleted,  ///< in [brackets]; the brackets are not in the text
    Inserted, ///< underlined
    Struck,   ///< both inserted and deleted by the bill, so in neither law
};

struct MarkedRun {
    Mark mark = Mark::Plain;
    Span span; ///< of MarkedText::text
};

/// The words of an amendment with their marks. Brackets are removed (a closing one that was never
/// opened stays); paragraphs are joined by '\n'.
struct MarkedText {
    std::string text;            ///< all words: plain, deleted and inserted
    std::vector<MarkedRun> runs; ///< cover `text` without gap or overlap; neighbors differ
    std::vector<Span> paragraphs;
    std::vector<SourceLine> source_lines; ///< of `text`, if it is from a file

    /// The law in force, as the bill restates it: plain and deleted words. Spaces are removed as in
    /// new_text.
    std::string old_text() const;
    /// The law as amended: plain and inserted words. Next to a mark, double spaces and spaces
    /// before punctuation are removed; empty paragraphs are dropped, and the end of a paragraph
    /// inside a bracket is deleted with it. Spaces that touch no mark stay.
    std::string new_text() const;

    /// The byte offset in `text` of byte `at` of `old_words`, which are old_text(). Where that is
    /// the end, the end of the last of these words.
    std::size_t offset_of_old(std::string_view old_words, std::size_t at) const;
};

/// What a section of an act does.
enum class Action : std::uint8_t {
    Substitute, ///< replaces sections or provisions by its text
    Add,        ///< adds provisions, or sections of an article or a public act
    Repeal,
    New,  ///< "(NEW)": a new section of the General Statutes
    Other ///< not codified, or not understood
};

/// "substitute", "add", "repeal", "new", "other".
std::string_view action_name(Action action);

/// The law that a section of an act amends.
enum class LawSource : std::uint8_t { GeneralStatutes, PublicAct, Constitution, None };

/// What a section of an act amends: a section or some of its provisions.
struct AmendmentTarget {
    std::string number;      ///< "53a-83"; a public act's "24-38"; "article third"
    std::string act_section; ///< of that public act or article: "7"; empty in the General Statutes
    std::string last_number; ///< last section of a range in a repeal, else empty
    /// "(b)(4)"; for a range each end is one entry and `range` says so. For Add: what is added.
    std::vector<std::string> paths;
    bool range = false; ///< paths are first and last of a range
    LawSource source = LawSource::GeneralStatutes;
};

/// One section of an act. All strings are as printed unless noted.
struct ActSection {
    std::string number;  ///< "1", "2"; the act's own section number
    std::string opening; ///< the opening words, up to the colon or period, with the effective date
    Action action = Action::Other;
    LawSource source = LawSource::None;   ///< of the first target
    bool supplement = false;              ///< "of the 2026 supplement to the general statutes"
    std::string as_amended_by;            ///< "section 263 of public act 25-168", or empty
    std::vector<AmendmentTarget> targets; ///< empty for New and Other
    /// ISO 8601 date or "passage"; empty if there is no date or an event decides.
    std::string effective;
    std::string effective_words; ///< "October 1, 2026, and applicable to offenses committed on or
                                 ///< after said date"
    MarkedText text;        ///< what follows the opening; for New and Other also the words after it
    std::uint32_t line = 0; ///< in the file, from 1
    /// The lines after that one on which the opening goes on.
    std::vector<SourceLine> opening_lines;
    /// It substitutes text in an act without underlining, so its inserted words, if any, are marked
    /// Plain.
    bool marks_lost = false;
    /// What it does to the law was not understood: a finding says so, and nothing is applied.
    bool opening_unread = false;
    bool plain_text = false; ///< from plain text, where lines need not be paragraphs
    /// Not a section of an act but a section of the law as amended; `opening` is its heading.
    bool edited = false;
    /// The section as read, if `edited`; else null.
    std::shared_ptr<Section const> edited_section;
    /// From a proposed bill, which describes what is to be enacted; `action` is Other.
    bool proposed = false;
    bool instruction = false; ///< made from an instruction in English; `opening` is its text
};

/// A row of the table at a bill's end, as printed (docs/connecticut.md 4.7).
struct EffectiveRow {
    std::string label;  ///< "Section 1", "Sec. 2", "Secs. 3 to 5"
    std::string date;   ///< "from passage", "October 1, 2025"
    std::string target; ///< "53a-83", "New section", "Repealer section"
    std::uint32_t line = 0;
};

/// A bill or act. The governor's action, the effective-date table and the statement of purpose are
/// not part of any section.
struct Act {
    std::string name;   ///< "Public Act No. 26-4", "Raised Bill No. 6657", or empty
    std::string number; ///< "26-4", or the bill's number
    std::string title;  ///< "AN ACT CONCERNING ..."
    std::vector<ActSection> sections;
    std::vector<EffectiveRow> effective_table;
    SectionLists dated_rows; ///< the sections that the rows of the table with a date list
    std::string statement_of_purpose;
    /// Of the session, by the number of a public or special act or by the bill's head ("February
    /// Session, 2026"); 0 if neither says.
    int session_year = 0;
    bool special_session = false;
    int session_month = 0; ///< of a special session: 1 to 12; 0 if its head names no month
    std::string approved;  ///< ISO 8601 date of the governor's approval, or empty
    /// Inserted words cannot be distinguished from law: the bill is plain text, or a page with
    /// brackets and no underlining, and some section substitutes text. The old_text() of such a
    /// section then includes new words.
    bool marks_lost = false;
    /// All lines of the file but those of its sections and its line numbers: head, tail, headers
    /// and footers of pages and so on, in order within each class.
    std::vector<ClassifiedLine> set_aside;
    /// The number of lines of each class, by LineClass: Text counts the lines of the sections, and
    /// a paragraph without line breaks counts as one line.
    std::array<std::size_t, line_class_count> line_counts{};
    Diagnostics diagnostics;
};

/// Reads an act or bill. Malformed content (an unclosed bracket, a section without a body, numbers
/// out of order, no section at all) is reported as diagnostics. An unclosed bracket ends with its
/// section of the act at the latest; its words stay Plain, and nothing is lost. In a document
/// without marks, words in braces are inserted if its legend says so (brace_marks.hpp).
/// `is_closed_page`: the document is a page that is not cut off (completeness.hpp).
Act parse_act(Document document, bool is_closed_page = false);

/// The same from the bytes of a file of any format. The paragraphs of plain text end at empty lines
/// and before lines that begin an opening, a title or a part of the tail. `name` is for messages,
/// and `law` for broken words (bill_document.hpp). Throws Error as read_document does.
Act read_act(std::string_view bytes, std::string const& name, LawText const& law = {});

} // namespace nutmeg
