// A bill drafted from new law: what it leaves to be conformed, its text, and the check of that
// text.
#pragma once

#include "cli/drafting/page.hpp"
#include "cli/options/output.hpp"
#include "corpus/drafting/draft.hpp"
#include "corpus/drafting/instructed_law.hpp"
#include "corpus/impact/impact.hpp"
#include "corpus/store/statutes.hpp"
#include "parser/text/diagnostic.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace nutmeg {

/// The law that a bill is to enact.
struct NewLaw {
    StoreContents contents;
    SectionDates effective_of; ///< by section
    Diagnostics diagnostics;
};

/// The current year; that of $SOURCE_DATE_EPOCH, seconds since 1970 in UTC, if it is set, so that
/// the same input gives the same output. Throws Error if that is not a number.
int session_year();

/// Sets the effective date of the bill, or of one section, from words as typed: "July 1, 2026",
/// "from passage", "99-3=2026-10-01". Returns what is wrong with them; empty if nothing is.
std::string read_effective_date(std::string const& typed, DraftOptions& options);

/// What a drafted bill leaves to be conformed, in sentences.
struct ConformedDraft {
    Diagnostics unreadable;             ///< files that could not be searched
    std::vector<std::string> citations; ///< each citation that is to be conformed, and how
    std::vector<std::string> notes;
};

/// Finds the impact of changed sections; nothing if none changes.
using ImpactSearcher =
    std::function<std::optional<ImpactReport>(std::vector<ChangedSection> const& changed)>;

/// Searches the impact of `new_law` on the old law. With `conforming`, adds the sections with the
/// conforming amendments to `new_law`, each with the effective date of the section that is the
/// reason. Throws Error as SectionStore does.
ConformedDraft conform_draft(NewLaw& new_law,
                             Statutes& old_law,
                             bool conforming,
                             ImpactSearcher const& impact_of);

/// How to write a bill.
struct DraftForm {
    Format format = Format::Html; ///< or Docx, Text, Akn
    bool tracked = false;         ///< Docx: tracked changes, in place of brackets and underlining
    std::string author;           ///< of tracked changes; empty for the default
    std::string date;             ///< of tracked changes: ISO 8601, or empty
};

/// The bill in a format other than Akn, or the bytes of a Word file.
std::string draft_as(Draft const& bill, DraftForm const& form);

struct WrittenDraft {
    std::string text; ///< of the bill, or the bytes of a Word file
    ReadBack read_back;
};

/// Writes the bill, reads it back and applies it to the old law. Throws Error as SectionStore does.
WrittenDraft write_draft(Draft const& bill, SectionStore& old_law, DraftForm const& form);

/// "read back and applied to 2025/pub, the bill reproduces the new law word for word in 2 of 2
/// sections".
std::string read_back_sentence(ReadBack const& read_back, std::string const& old_name);

/// The options with the effective dates of the new law and, if nobody chose one, the session.
/// @param name  of the new law, for messages
DraftOptions draft_options(DraftOptions options, NewLaw const& new_law, std::string const& name);

} // namespace nutmeg
