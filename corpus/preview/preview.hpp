// Previews bills. Each section of a bill is checked against the law that it restates and applied,
// and both versions are compared. Sections that several bills change are merged, with their
// conflicts. Sections that change on several days are compared day by day.
#pragma once

#include "corpus/store/statutes.hpp"
#include "diff/apply/apply.hpp"
#include "diff/comparison.hpp"
#include "parser/amendment_file.hpp"
#include "parser/bills/act.hpp"
#include "parser/bills/effective_date_rules.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace nutmeg {

/// One section of a bill applied to one section of the law.
struct PreviewEntry {
    ActSection const* amendment = nullptr; ///< of the bill's act
    std::string target;                    ///< citation, "44-4"; empty for New and Other
    std::string act_section; ///< the section, if the target is a public act or an article
    std::string path;        ///< as the opening names it, "(b)(4)" or "(e) to (s)"; may be empty
    Applied applied;
    Comparison comparison;
    EffectiveDay day;
    /// It takes effect after PreviewOptions::on, so the section is unchanged.
    bool not_yet_effective = false;
    /// Earlier bills (indices into PreviewReport::bills) whose version of the section it restates
    /// or amends; empty if it was checked against current law.
    std::vector<std::size_t> based_on;
};

/// One bill by itself.
struct BillPreview {
    std::string bill_file;             ///< path, as displayed
    std::vector<std::string> statutes; ///< paths of the editions
    std::shared_ptr<Act const> act; ///< of a list of instructions, an act with a section for each
    bool is_instruction_list = false;
    std::vector<PreviewEntry> entries; ///< in the order of the act
    Diagnostics diagnostics;           ///< of reading and applying, all of them
    std::size_t words_of_bill = 0;     ///< words of the act's sections
    std::size_t words_accounted = 0;   ///< of these, words applied or shown, or not yet effective
    /// Of these, words that take effect after PreviewOptions::on.
    std::size_t words_not_yet_effective = 0;
    /// Of these, words of sections that do not restate the law.
    std::size_t words_unverified = 0;
};

/// A section of a bill, or an instruction, that changes law.
struct Author {
    std::size_t bill = 0; ///< index into PreviewReport::bills
    ActSection const* amendment = nullptr;
};

/// A provision that gets another designator: "(c)" becomes "(d)".
struct DesignatorChange {
    std::string from;
    std::string to;
};

/// One side of a conflict.
struct ConflictSide {
    std::vector<std::size_t> bills; ///< indices into PreviewReport::bills
    std::vector<Author> authors;    ///< of the words; empty for conflicts of designators
    std::string words;              ///< replace Conflict::law_words; empty if they are only deleted
    std::vector<DesignatorChange> designators; ///< DifferentDesignators: what this side assigns
    std::uint32_t line = 0; ///< in the last bill's file, of the amendment; 0 if unknown
};

/// Two amendments of a section that cannot both apply as written.
struct Conflict {
    enum class Kind : std::uint8_t {
        Words,                ///< both change the same words, or insert words at the same point
        DifferentDesignators, ///< both redesignate the same provisions, differently
        RepeatedDesignator, ///< together they assign one designator twice; `path` is the provision
        MissingDesignator,  ///< together they leave a gap in the designators
    };
    enum class Winner : std::uint8_t { Earlier, Later, Neither };

    Kind kind = Kind::Words;
    std::string number; ///< of the section
    std::string path;   ///< of the provision in current law; empty for words outside all provisions
    std::string before; ///< Words: the words of current law that precede law_words
    std::string law_words; ///< Words: the words of current law that both change; may be empty
    bool is_entire_section = false; ///< Words: law_words are all words of the section
    ConflictSide earlier;
    ConflictSide later;
    Winner winner = Winner::Earlier; ///< Words: the side that the combined text follows
    /// RepeatedDesignator, MissingDesignator: all bills that together cause it.
    std::vector<std::size_t> bills;
};

/// A section that several bills change, or that has conflicts between sections of one bill.
struct CombinedSection {
    std::string number;
    std::vector<std::size_t> bills;
    Comparison comparison; ///< from current law to the result of all bills
    std::vector<Conflict> conflicts;
    std::vector<Author> unverified = {}; ///< applied although they do not restate the law
};

/// Text of a section as of a day.
struct DatedVersion {
    EffectiveDay day;
    Comparison comparison;               ///< from the text before the day to the text as of the day
    std::vector<Author> unverified = {}; ///< as CombinedSection::unverified
};

/// A section that changes on more than one day.
struct SectionVersions {
    std::string number;
    std::vector<DatedVersion> versions; ///< in the order of the days
};

/// Two amendments change adjacent words. Both apply.
struct AdjacentChanges {
    std::string number;
    std::vector<Author> earlier;
    std::vector<Author> later;
    std::string earlier_words; ///< empty if words are only deleted
    std::string later_words;
};

/// Two amendments change different words of one sentence or provision. Both apply.
struct NearbyChanges {
    std::string number;
    std::string path;
    std::vector<Author> earlier;
    std::vector<Author> later;
    /// In one sentence or the text directly after it; otherwise in one provision.
    bool is_sentence = false;
    std::string words; ///< with both changes, from the first to the last
};

/// Amendments with edits that were found by comparing texts, not from their marks.
struct ComparedChanges {
    std::string number;
    std::vector<Author> authors;
};

/// A bill inserts a citation of a provision that another bill redesignates.
struct RedesignatedCitation {
    std::string number;   ///< of the section that is cited
    Author cites;         ///< inserts the citation
    std::string citation; ///< as written
    Author redesignates;  ///< redesignates the cited provision
    DesignatorChange change;
};

/// A section of a bill that applies in the order of the bills, but not to the law of its effective
/// day.
struct DateOrderFault {
    std::string number;
    Author author;
    EffectiveDay day;
};

/// A warning about several amendments of one section that is not a conflict.
using CombinedFinding = std::
    variant<AdjacentChanges, NearbyChanges, ComparedChanges, RedesignatedCitation, DateOrderFault>;

/// How to show the change of one bill.
enum class RedlineSource : bool {
    Marks,   ///< by the marks of the bill, where it has them
    Minimal, ///< the fewest words, by comparison of both texts
};

struct PreviewOptions {
    /// ISO 8601 date: apply only what is in effect then, to the law of that date. Empty: apply all.
    std::string on;
    bool by_date = true; ///< whether to find PreviewReport::by_date; ignored if `on` is set
    RedlineSource redline = RedlineSource::Marks;
};

struct PreviewReport {
    std::vector<BillPreview> bills; ///< in the order of the files
    std::vector<std::string> names; ///< of each bill, made unique by its file
    std::vector<EditionSource> law; ///< what the statutes were read from
    /// The bills and floor amendments, in the order of reading. The caller of `preview` sets them.
    std::vector<InputFile> inputs;
    std::string on;                 ///< PreviewOptions::on
    std::vector<EffectiveDay> days; ///< of all sections of all bills, each once, in order
    std::vector<CombinedSection> sections;
    std::vector<SectionVersions> by_date;
    std::vector<CombinedFinding> findings;
};

/// Applies the bills, edited texts and lists of instructions in their order and reports the result.
/// Reads only the pages that contain their targets. An instruction sees the changes of the
/// instructions before it; one that is not understood is a diagnostic, and its words are not
/// accounted for. Throws Error if a page cannot be read.
PreviewReport preview(std::span<AmendmentFile const> files,
                      Statutes& statutes,
                      PreviewOptions const& options = {});

/// The kind of amendment: "section", "instruction", "edited text".
std::string_view amendment_noun(ActSection const& amendment);

/// "section 2", "instruction 3", "edited text 1".
std::string amendment_phrase(ActSection const& amendment);

/// Whether a diagnostic is a Problem, so that something could not be applied as written.
bool has_problem(Applied const& applied);

} // namespace nutmeg
