// A bill carried out on the statutes: every section of it, in order, each seeing what those before
// it did; what changed, and what could not be done.
#pragma once

#include "corpus/store/statutes.hpp"
#include "diff/apply/apply.hpp"
#include "diff/comparison.hpp"
#include "parser/amendment_file.hpp"
#include "parser/bills/act.hpp"
#include "parser/bills/effective_date_rules.hpp"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// One section of an act carried out on one section of the law.
struct PreviewEntry {
    ActSection const* amendment = nullptr; ///< of the preview's act
    std::string target;                    ///< citation, "44-4"; empty for New and Other
    std::string act_section; ///< where the target is a public act or an article: its section
    std::string path;        ///< as the opening names it, "(b)(4)" or "(e) to (s)"; may be empty
    Applied applied;
    Comparison comparison;
    EffectiveDay day;
    /// It takes effect after the date that was asked for: the section stays as it is.
    bool left_out = false;
    /// Earlier bills of the list whose words it restates or amends, by their place in it; empty
    /// where it was proved against the law in force.
    std::vector<std::size_t> built_on;
};

struct PreviewReport {
    std::string bill_file;             ///< as given
    std::vector<std::string> statutes; ///< folders and pages, as given
    std::shared_ptr<Act const> act;
    std::vector<PreviewEntry> entries; ///< in the order of the act
    Diagnostics diagnostics;           ///< of reading and applying, all of them
    std::size_t words_of_bill = 0;     ///< words of the act's sections
    std::size_t words_accounted = 0;   ///< of these, words applied or shown, or left out by date
    std::size_t words_left_out = 0; ///< of these, words that take effect after the date asked for
    /// Of these, words of sections that do not restate the law: carried out in its place, unproved.
    std::size_t words_unproved = 0;
};

/// Carries `act` out. Reads only the pages that hold its targets. Throws Error where one of them
/// cannot be read.
PreviewReport preview(std::shared_ptr<Act const> act, std::string bill_file, Statutes& statutes);

/// Carries out a list of instructions, each seeing what those before it did. The report's act has a
/// section for every instruction that is understood, and an entry for every section of law that it
/// names; one that is not understood is a diagnostic, and its words are not accounted for. A
/// changed effective date holds for all instructions without one of their own.
PreviewReport preview(std::vector<Instruction> const& instructions,
                      std::string file,
                      Statutes& statutes);

/// What a part of a bill is called: "section", "instruction", "edited text".
std::string_view amendment_noun(ActSection const& amendment);

/// "section 2", "instruction 3", "edited text 1".
std::string amendment_phrase(ActSection const& amendment);

/// Whether something could not be carried out as it is written.
bool has_problem(Applied const& applied);

/// A report on `act` before anything is carried out.
PreviewReport empty_report(std::shared_ptr<Act const> act, std::string file, Statutes& statutes);

/// Compares both sections of every entry.
void compare_versions(PreviewReport& report, Statutes& statutes);

/// Adds what is wrong with the pages read so far to the first of the reports to which it may
/// matter.
void add_statute_findings(std::span<PreviewReport> reports, Statutes& statutes);

/// Whichever of the two the file is.
PreviewReport preview(AmendmentFile const& file, Statutes& statutes);

} // namespace nutmeg
